#include "ruhu/v1/change.pb.h"
#include "shared/base/limits.h"
#include "shared/crypto/crypto.h"
#include "shared/sync/set_codec.h"

#include <QtTest>

using namespace syncing;
using base::ErrorCode;

namespace {

SetHeader header() {
    SetHeader header{7, 3, 100, 9, 1445356800, crypto::sha256("before"), 4};
    return header;
}

std::string set(const SetHeader& of,
                const std::vector<std::string>& changes = {"one", "two", std::string(300, 'x')}) {
    return assembleSet(encodeHeader(of), changes);
}

const char* nameOf(const std::string& bytes) {
    const auto parsed = parseSet(bytes);
    return parsed ? "" : base::errorName(parsed.error().code);
}

} // namespace

class SetCodec : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead() {
        const auto parsed = parseSet(set(header()));
        QVERIFY(bool(parsed));
        QCOMPARE(parsed->header.device, 7u);
        QCOMPARE(parsed->header.stream, 3u);
        QCOMPARE(parsed->header.first, std::uint64_t(100));
        QCOMPARE(parsed->header.author, 9u);
        QCOMPARE(parsed->header.startTime, base::Seconds(1445356800));
        QCOMPARE(parsed->header.previous, crypto::sha256("before"));
        QCOMPARE(parsed->header.contact, std::uint64_t(4));
        QCOMPARE(parsed->changes.size(), std::size_t(3));
        QCOMPARE(parsed->changes[1], std::string("two"));
        QCOMPARE(parsed->dotOf(2).text(), std::string("7-102"));
        QCOMPARE(assembleSet(parsed->headerBytes, parsed->changes), set(header())); // byte for byte
        QCOMPARE(parsed->hash, crypto::sha256(set(header())));
    }

    void aFieldOfANewerProgramInTheHeaderIsKept() {
        ruhu::v1::ChangeSet message;
        message.ParseFromString(encodeHeader(header()));
        std::string newer = message.SerializeAsString() + std::string("\x72\x03new", 5); // field 14
        const std::string bytes = assembleSet(newer, {"one"});
        const auto parsed = parseSet(bytes);
        QVERIFY(bool(parsed));
        QCOMPARE(assembleSet(parsed->headerBytes, parsed->changes), bytes);
    }

    void everyMalformedSetIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const std::string& bytes,
                            ErrorCode code = ErrorCode::BadBytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << int(code);
        };
        const auto with = [](auto change) {
            SetHeader changed = header();
            change(changed);
            return set(changed);
        };
        row("nothing", "");
        row("no changes", encodeHeader(header()));
        row("header after changes", assembleSet("", {"one"}) + encodeHeader(header()));
        row("field behind the last for ever", set(header()) + std::string("\x82\x01\x01x", 4));
        row("no device", with([](SetHeader& h) { h.device = 0; }));
        row("device too large", with([](SetHeader& h) { h.device = base::kDeviceMax + 1; }));
        row("no stream", with([](SetHeader& h) { h.stream = 0; }));
        row("no first", with([](SetHeader& h) { h.first = 0; }));
        row("counters beyond the last", with([](SetHeader& h) { h.first = base::kCounterMax - 1; }));
        row("hash too short", with([](SetHeader& h) { h.previous = "short"; }));
        row("too many changes",
            set(header(), std::vector<std::string>(base::limits::kSetChangesMax + 1, "x")),
            ErrorCode::TooLarge);
        row("too many bytes", set(header(), std::vector<std::string>(20, std::string(60'000, 'x'))),
            ErrorCode::TooLarge);
        ruhu::v1::ChangeSet newer;
        newer.ParseFromString(encodeHeader(header()));
        newer.set_format(2);
        row("a format of the future", assembleSet(newer.SerializeAsString(), {"one"}),
            ErrorCode::NewerProtocol);
        row("change announced longer than it is", encodeHeader(header()) + std::string("\x7A\x7Fshort", 7));
        row("length of ten bytes", encodeHeader(header()) + "\x7A" + std::string(10, '\xFF'));
        row("change as a number", encodeHeader(header()) + std::string("\x78\x05", 2), ErrorCode::TooLarge);
    }
    void everyMalformedSetIsRefused() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QCOMPARE(nameOf(bytes.toStdString()), base::errorName(ErrorCode(code)));
    }

    void everyCutIsRefusedOrASmallerSet() {
        const std::string whole = set(header());
        for (std::size_t size = 0; size < whole.size(); ++size)
            if (const auto parsed = parseSet(whole.substr(0, size)))
                QCOMPARE(assembleSet(parsed->headerBytes, parsed->changes), whole.substr(0, size));
    }

    void noFlippedBitPassesTheSignature() {
        const auto key = crypto::newSigningKey();
        const std::string whole = set(header());
        const auto signature = crypto::sign(crypto::context::kSet, whole, key);
        QVERIFY(crypto::verify(crypto::context::kSet, whole, signature, key.publicKey));
        for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
            std::string flipped = whole;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!crypto::verify(crypto::context::kSet, flipped, signature, key.publicKey));
            if (const auto parsed = parseSet(flipped)) // and what can be read is what stands there
                QVERIFY(parsed->hash != crypto::sha256(whole));
        }
        QVERIFY(!crypto::verify(crypto::context::kExport, whole, signature,
                                key.publicKey)); // nor in another role
    }

    void strippedSetsTravelToo() {
        ruhu::v1::Void hole;
        hole.set_counter(101);
        const ParsedStripped stripped{
            header(), {{false, "one"}, {true, hole.SerializeAsString()}}, crypto::sha256("o")};
        const std::string bytes = encodeStripped(stripped);
        const auto parsed = parseStripped(bytes);
        QVERIFY(bool(parsed));
        QCOMPARE(parsed->items.size(), std::size_t(2));
        QVERIFY(!parsed->items[0].isVoid && parsed->items[1].isVoid);
        QCOMPARE(encodeStripped(*parsed), bytes);
        QVERIFY(!parseStripped(""));
        QVERIFY(!parseStripped(encodeStripped({header(), {}, {}})));
        QVERIFY(!parseStripped(encodeStripped({header(), {{false, ""}}, {}}))); // neither change nor void
        QVERIFY(!parseStripped(bytes.substr(0, bytes.size() - 1)));
    }
};

QTEST_GUILESS_MAIN(SetCodec)
#include "tst_set_codec.moc"
