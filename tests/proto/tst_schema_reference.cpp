#include "ruhu/v1/change.pb.h"
#include "ruhu/v1/options.pb.h"
#include "ruhu/v1/records.pb.h"
#include "ruhu/v1/sync.pb.h"
#include "tests/proto/schema_listing.h"
#include "tests/proto/schema_snippet.h"

#include <QtTest>

#include <fstream>
#include <sstream>

namespace {

constexpr const char* kReferencePath = "tests/data/schema/v1.txt";

std::vector<const google::protobuf::FileDescriptor*> ourFiles() {
    return {ruhu::v1::Compartment_descriptor()->file(), ruhu::v1::Household::descriptor()->file(),
            ruhu::v1::ChangeSet::descriptor()->file(), ruhu::v1::Envelope::descriptor()->file()};
}

std::string readReference() {
    std::ifstream in(kReferencePath, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

class SchemaReferenceTest : public QObject {
    Q_OBJECT
private slots:
    // Stored bytes and old programs rely on every number that ever was: the reference only grows.
    void ourSchemaKeepsEveryNumberThatEverWas() {
        const schema::Listing reference = schema::fromText(readReference());
        QVERIFY2(!reference.empty() || qEnvironmentVariableIsSet("UPDATE_REFERENCES"), kReferencePath);
        const auto found = schema::breaches(reference, ourFiles());
        for (const std::string& breach : found)
            qWarning("%s", breach.c_str());
        QVERIFY(found.empty());
    }
    void theReferenceKnowsOurWholeSchema() {
        schema::Listing reference = schema::fromText(readReference());
        const bool sound = schema::breaches(reference, ourFiles()).empty();
        const std::size_t before = reference.size();
        reference.merge(schema::listingOf(ourFiles()));
        if (qEnvironmentVariableIsSet("UPDATE_REFERENCES") && sound)
            std::ofstream(kReferencePath, std::ios::binary) << schema::toText(reference);
        else
            QVERIFY2(reference.size() == before,
                     "new fields: record them with  UPDATE_REFERENCES=1 ./dev test -R schema_reference");
        QCOMPARE(readReference(), schema::toText(reference));
    }

    // Old: message M { a = 1; b = 2 } and enum E. Each row is what became of it.
    void refuses_data() {
        QTest::addColumn<QString>("now");
        auto row = [](const char* name, const char* now) { QTest::newRow(name) << QString(now); };
        row("another type", "message M { optional int64 a = 1; optional int32 b = 2; } enum E { Z = 0; }");
        row("another name", "message M { optional string c = 1; optional int32 b = 2; } enum E { Z = 0; }");
        row("another number", "message M { optional string a = 3; optional int32 b = 2; } enum E { Z = 0; }");
        row("another kind", "message M { repeated string a = 1; optional int32 b = 2; } enum E { Z = 0; }");
        row("another meaning",
            "message M { optional string a = 1; optional int32 b = 2 [(unit) = \"mu\"]; } enum E { Z = 0; }");
        row("gone", "message M { optional string a = 1; } enum E { Z = 0; }");
        row("number reserved, name not",
            "message M { optional string a = 1; reserved 2; } enum E { Z = 0; }");
        row("message gone", "enum E { Z = 0; }");
        row("enum value renamed",
            "message M { optional string a = 1; optional int32 b = 2; } enum E { Y = 0; }");
    }
    void refuses() {
        QFETCH(QString, now);
        const schema::Snippet old(
            "message M { optional string a = 1; optional int32 b = 2; } enum E { Z = 0; }");
        const schema::Snippet changed(now.toStdString());
        QVERIFY2(old.file() && changed.file(), changed.errors().c_str());
        QVERIFY(!schema::breaches(schema::listingOf({old.file()}), {changed.file()}).empty());
    }
    void allowsWhatIsAddedOrReserved() {
        const schema::Snippet old("message M { optional string a = 1; optional int32 b = 2; }");
        const schema::Snippet changed(
            "message M { optional string a = 1 [(text_max) = 9]; reserved 2; reserved \"b\";"
            " optional bool c = 3; } message N { bytes d = 1; }");
        QVERIFY2(old.file() && changed.file(), changed.errors().c_str());
        for (const std::string& breach : schema::breaches(schema::listingOf({old.file()}), {changed.file()}))
            QFAIL(breach.c_str());
    }
    void survivesItsText() {
        const schema::Listing listing = schema::listingOf(ourFiles());
        QVERIFY(listing.size() > 100);
        QVERIFY(schema::fromText(schema::toText(listing)) == listing);
    }
};

QTEST_GUILESS_MAIN(SchemaReferenceTest)
#include "tst_schema_reference.moc"
