// The page of a broken store: nothing begins anew before something was saved or saving was refused, and a yes
// was said; what cannot be done is said in words.
#include "mobile/viewmodel/salvage_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QSignalSpy>

using viewmodel::SalvageViewModel;

namespace {

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SalvageViewModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<SampleFixture>();
        m_fixture->store.reset();
        m_path = QString::fromStdString(m_fixture->path());
        m_out = m_fixture->folder.filePath("saved");
        overwrite(m_path, 0, QByteArray(100, '\xA5'));
        m_before = contentOf(m_path);
        m_model = std::make_unique<SalvageViewModel>(m_path, m_fixture->clock, text::Language::English);
    }

    void nothingBeginsAnewUnasked() {
        QVERIFY(!m_model->mayStartAnew());
        m_model->ask();
        QVERIFY(!m_model->asking());
        m_model->startAnew();
        QCOMPARE(contentOf(m_path), m_before);
        m_model->decline();
        QVERIFY(m_model->asking());
        m_model->keep();
        m_model->startAnew(); // no yes
        QCOMPARE(contentOf(m_path), m_before);
    }

    void aFolderThatIsNotThereIsSaid() {
        m_model->setFile("/nowhere/saved");
        m_model->save();
        QTRY_VERIFY(!m_model->busy());
        QVERIFY(!m_model->saved() && !m_model->mayStartAnew());
        QVERIFY(m_model->trouble().contains("folder"));
        m_model->setFile(m_out);
        QVERIFY(m_model->trouble().isEmpty());
    }

    void savesAndBeginsAnew() {
        m_model->setFile(m_out);
        m_model->save();
        QVERIFY(m_model->busy() && !m_model->mayStartAnew());
        QTRY_VERIFY(m_model->saved());
        QVERIFY(m_model->warning().isEmpty());
        QVERIFY(m_model->summary().join(' ').contains(m_out));
        QVERIFY(!contentOf(m_out).isEmpty());
        QVERIFY(!contentOf(m_out + ".readable").contains("韦例一")); // sealed
        QCOMPARE(contentOf(m_path), m_before);
        const QSignalSpy anew(m_model.get(), &SalvageViewModel::startedAnew);
        m_model->ask();
        m_model->startAnew();
        QCOMPARE(anew.count(), 1);
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(contentOf(m_model->aside()), m_before);
    }

    void withoutTheCountysKeyOnlyAWordMakesItUnsealed() {
        const QByteArray key = QByteArray::fromStdString("recovery_key");
        for (qsizetype at = m_before.indexOf(key); at >= 0; at = m_before.indexOf(key, at + 1))
            overwrite(m_path, at, "recovery-gon");
        m_model->setFile(m_out);
        m_model->save();
        QTRY_VERIFY(!m_model->busy());
        QVERIFY(m_model->onlyPlain() && !m_model->saved());
        QVERIFY(!QFile::exists(m_out + ".readable"));
        m_model->savePlain();
        QTRY_VERIFY(m_model->saved());
        QVERIFY(contentOf(m_out + ".readable").contains("韦例一"));
    }

    void speaksBothLanguages() {
        m_model->setFile("/nowhere/saved");
        m_model->save();
        QTRY_VERIFY(!m_model->busy());
        const QString english = m_model->trouble();
        m_model->switchLanguage();
        QVERIFY(m_model->trouble() != english && !m_model->trouble().isEmpty());
    }

private:
    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<SalvageViewModel> m_model;
    QString m_path, m_out;
    QByteArray m_before;
};

QTEST_GUILESS_MAIN(SalvageViewModelTest)
#include "tst_salvage_view_model.moc"
