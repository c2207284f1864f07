#include "shared/merge/wire.h"

#include <QtTest>

using namespace merge;

class WireTest : public QObject {
    Q_OBJECT
private slots:
    void readsScalarAndMapCells() {
        const auto scalar = keyOf(View("\xa0\x01\x05", 3)); // field 20, varint 5
        QVERIFY(scalar);
        QCOMPARE(scalar->field, 20u);
        const Bytes entry = Bytes("\x0a\x01k\x12\x01v", 6);
        Bytes map;
        putVarint(map, (500u << 3) | 2);
        putVarint(map, entry.size());
        const auto key = keyOf(map + entry);
        QVERIFY(key);
        QCOMPARE(key->mapKey, Bytes("k"));
    }
    void refusesWhatIsNotOneCell() {
        const Bytes wrong[] = {"",
                               Bytes("\xa0", 1),
                               Bytes("\xa0\x01", 2),
                               Bytes("\xa0\x01\x05\x05", 4),
                               Bytes("\x00\x00", 2),
                               Bytes("\xa3\x01", 2),         // field 0; group
                               Bytes("\xa0\x01\x80\x00", 4), // padded varint
                               Bytes("\xa2\x01\x7f"
                                     "abc",
                                     6),                          // length beyond the end
                               Bytes("\xa2\x1f\x02\x0a\x00", 5)}; // map entry with an empty key
        for (const Bytes& bytes : wrong)
            QVERIFY(!keyOf(bytes));
    }
    void bodyMustAscend() {
        QVERIFY(checkBody(Bytes("\xa0\x01\x05\xa8\x01\x06", 6)));
        QVERIFY(!checkBody(Bytes("\xa8\x01\x06\xa0\x01\x05", 6)));
        QVERIFY(!checkBody(Bytes("\xa0\x01\x05\xa0\x01\x05", 6)));
        QVERIFY(checkBody(""));
    }
    void keysSurviveTheWire() {
        for (const CellKey& key :
             {CellKey{1, ""}, CellKey{499, ""}, CellKey{500, "v1"}, CellKey{70000, "中"}}) {
            const auto back = decodeKey(encodeKey(key));
            QVERIFY(back);
            QVERIFY(*back == key);
        }
        QVERIFY(!decodeKey(""));
        QVERIFY(!decodeKey(encodeKey({500, ""})));
        QVERIFY(!decodeKey(encodeKey({20, "x"})));
    }
    void zigzagKeepsSmallNumbersSmall() {
        for (const std::int64_t n : {0ll, -1ll, 1ll, 1234567890123ll, -9223372036854775807ll - 1})
            QCOMPARE(unzigzag(zigzag(n)), n);
        QCOMPARE(zigzag(-1), 1u);
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
