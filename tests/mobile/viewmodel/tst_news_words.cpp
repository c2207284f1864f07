#include "mobile/viewmodel/conflict_view_model.h"
#include "mobile/viewmodel/news_words.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include "shared/service/edit.h"

using viewmodel::NewsWords;

class NewsWordsTest : public QObject {
    Q_OBJECT
private slots:
    // Every field by its name, no raw one; the reason in words; and that nothing is lost.
    void whatTheCountyHasNotTakenIsSaidAsItWasEntered() {
        const auto workspace = heldSample();
        const auto news = *service::inbox(*workspace);
        const auto found = std::find_if(news.begin(), news.end(),
                                        [](const auto& view) { return view.kind == "in_question"; });
        QVERIFY(found != news.end());
        const NewsWords words(*found, records::type::kHousehold, m_fixture.wording);
        QVERIFY2(words.title().endsWith(QStringLiteral("你填的县里还没收")), qPrintable(words.title()));
        QVERIFY(!words.title().startsWith(QStringLiteral(" ")));
        QVERIFY2(words.line().contains(QStringLiteral("19900000003")) &&
                     words.line().contains(QStringLiteral("示例 3 号")),
                 qPrintable(words.line()));
        QVERIFY(!words.line().contains(QStringLiteral("phone")));
        const QString whole = words.whole(m_fixture.clock.now());
        QVERIFY2(whole.contains(QStringLiteral("不归你管")), qPrintable(whole));
        QVERIFY(whole.contains(QStringLiteral("没有丢")));
        QVERIFY(!whole.contains(QStringLiteral("定为")));
    }
    void aVillageThatLeftIsNamedWithWhatWentWithIt() {
        service::InboxView view;
        view.kind = "left_scope";
        view.area = "451228101201";
        view.records = 1112;
        const NewsWords words(view, 0, m_fixture.wording);
        QVERIFY(words.line().contains(QStringLiteral("451228101201")));
        QVERIFY(words.line().contains(QStringLiteral("1112")));
        QVERIFY(!words.whole(m_fixture.clock.now()).contains(QStringLiteral("定为")));
    }
    void whatADeletionDoesNotCoverIsNamedByItsField() {
        service::ConflictView conflict;
        conflict.type = records::type::kHousehold;
        conflict.field = "deleted";
        service::VersionView version;
        version.deletes = true;
        QCOMPARE(viewmodel::versionWords(m_fixture.wording, conflict, version), QStringLiteral("删掉"));
        version.deletes = false;
        QCOMPARE(viewmodel::versionWords(m_fixture.wording, conflict, version), QStringLiteral("留着"));
        version.field = "house_area";
        version.text = "96";
        QCOMPARE(viewmodel::versionWords(m_fixture.wording, conflict, version),
                 QStringLiteral("住房面积：96 平方米"));
        version.text.clear();
        QCOMPARE(viewmodel::versionWords(m_fixture.wording, conflict, version),
                 QStringLiteral("住房面积：空着"));
    }

private:
    std::unique_ptr<service::Workspace> heldSample() {
        auto workspace = m_fixture.reopen();
        Q_ASSERT(app::holdSample(*workspace, m_fixture.ids));
        return workspace;
    }
    SampleFixture m_fixture;
};

QTEST_GUILESS_MAIN(NewsWordsTest)
#include "tst_news_words.moc"
