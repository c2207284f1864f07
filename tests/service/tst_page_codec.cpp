#include "shared/sync/page_codec.h"

#include <QtTest>

using namespace syncing;
using base::Dot;
using ruhu::v1::StatePage;

namespace {

StatePage written(const std::vector<PageRow>& rows) {
    StatePage page;
    PageWriter writer(page);
    for (const PageRow& row : rows)
        writer.add(row);
    return page;
}

StatePage sound() {
    return written({{{1, 7}, 1, "first"}, {{1, 9}, 2, ""}, {{3, 1}, 1, "third"}});
}

} // namespace

class PageCodec : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead() {
        const StatePage page = sound();
        auto reader = PageReader::open(page);
        QVERIFY(bool(reader));
        const PageRow first = reader->next(), second = reader->next();
        QVERIFY(first.id == (Dot{1, 7}) && first.type == 1 && first.state == "first");
        QVERIFY(second.id == (Dot{1, 9}) && second.type == 2 && second.state.empty());
        QVERIFY(!reader->atEnd());
        const PageRow third = reader->next();
        QVERIFY(third.id == (Dot{3, 1}) && third.state == "third");
        QVERIFY(reader->atEnd());
    }

    void anEmptyPageIsAtItsEnd() {
        const StatePage page;
        QVERIFY(PageReader::open(page)->atEnd());
    }

    void whatDoesNotFitTogetherIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, auto spoil) {
            StatePage page = sound();
            spoil(page);
            QTest::newRow(name) << QByteArray::fromStdString(page.SerializeAsString());
        };
        row("an id less", [](StatePage& page) { page.mutable_id_steps()->RemoveLast(); });
        row("a type more", [](StatePage& page) { page.add_types(1); });
        row("a size more", [](StatePage& page) { page.add_sizes(0); });
        row("ids not ascending", [](StatePage& page) { page.set_id_steps(1, -1); });
        row("an id twice", [](StatePage& page) { page.set_id_steps(1, 0); });
        row("no id", [](StatePage& page) { page.set_id_steps(0, 5); });
        row("beyond all ids",
            [](StatePage& page) { page.set_id_steps(2, std::numeric_limits<std::int64_t>::max()); });
        row("states too short", [](StatePage& page) { page.mutable_states()->pop_back(); });
        row("states too long", [](StatePage& page) { page.mutable_states()->append("x"); });
        row("sizes that wrap", [](StatePage& page) {
            page.set_sizes(0, 0xffffffffu);
            page.set_sizes(1, 11u);
        });
    }
    void whatDoesNotFitTogetherIsRefused() {
        QFETCH(QByteArray, bytes);
        StatePage page;
        QVERIFY(page.ParseFromString(bytes.toStdString()));
        const auto reader = PageReader::open(page);
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, base::ErrorCode::BadBytes);
    }
};

QTEST_GUILESS_MAIN(PageCodec)
#include "tst_page_codec.moc"
