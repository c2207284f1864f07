#include "tests/bench/workload.h"

#include "shared/records/value.h"

#include <cmath>
#include <cstdlib>
#include <map>

namespace bench {

namespace {

constexpr std::size_t kHouseholdFields = 40, kMemberFields = 15;

// References and what acts over a household write are not typed into a form: W has none of them.
bool isTyped(const records::FieldInfo& field) {
    return !field.reference && field.name != "origin" && !field.name.starts_with("standing");
}

std::vector<const records::FieldInfo*> scalars(const char* type, std::size_t count, const char* reference) {
    std::vector<const records::FieldInfo*> fields;
    for (const records::FieldInfo& field : records::typeInfo(type)->fields)
        if (!field.isMap() && field.number >= 20 && field.name != reference && fields.size() < count &&
            isTyped(field) && field.kind != records::FieldKind::Bytes &&
            field.kind != records::FieldKind::Bool) // W has no booleans
            fields.push_back(&field);
    return fields;
}

const std::vector<std::string> kCharacters = {"韦", "蓝", "覃", "黄", "罗", "陆", "潘", "唐",
                                              "石", "班", "春", "兰", "明", "秀", "山", "水",
                                              "田", "木", "甲", "乙", "丙", "丁", "子", "丑"};

std::string chinese(Random& random, std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i)
        text += kCharacters[random.below(kCharacters.size())];
    return text;
}

} // namespace

std::uint64_t Random::next() {
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

const std::vector<const records::FieldInfo*>& householdFields() {
    static const auto fields = scalars("household", kHouseholdFields, "");
    return fields;
}

const std::vector<const records::FieldInfo*>& memberFields() {
    static const auto fields = scalars("member", kMemberFields - 1, "household"); // the reference is the 15th
    return fields;
}

std::string valueFor(const records::FieldInfo& field, Random& random) {
    using records::FieldKind;
    if (field.kind == FieldKind::Bool)
        return std::to_string(random.below(2));
    if (field.kind == FieldKind::Integer) {
        const std::string whole = std::to_string(random.below(field.scale ? 100'000 : 30));
        return field.scale ? whole + "." + std::to_string(10 + random.below(90)) : whole;
    }
    if (!field.codes.empty())
        return "0" + std::to_string(1 + random.below(9));
    if (field.format == "phone")
        return "100" + std::to_string(10000000 + random.below(89999999));
    if (field.format == "person_id")
        return "459999" + std::to_string(10000000000ull + random.below(89999999999ull)) + "X";
    if (field.format == "area12")
        return "451228101201";
    // Names are short, an address is longer, a note a sentence.
    const std::size_t length = field.textMax >= 500 ? 12 : field.textMax >= 100 ? 8 : 2;
    return chinese(random, length + random.below(length + 1));
}

Row householdRow(std::uint64_t seed, std::size_t index) {
    Random random(seed * 1000003 + index * 8);
    Row row;
    for (const records::FieldInfo* field : householdFields())
        row.values.push_back(valueFor(*field, random));
    return row;
}

Row memberRow(std::uint64_t seed, std::size_t index, std::size_t member) {
    Random random(seed * 1000003 + index * 8 + 1 + member);
    Row row;
    for (const records::FieldInfo* field : memberFields())
        row.values.push_back(valueFor(*field, random));
    return row;
}

records::RecordChange creation(const Row& row, base::Dot dot, base::Seconds time) {
    records::RecordChange change;
    change.change.dot = change.change.record = dot;
    change.change.time = time;
    change.type = row.parent ? records::type::kMember : records::type::kHousehold;
    const auto& fields = row.parent ? memberFields() : householdFields();
    std::map<merge::CellKey, merge::Bytes> cells;
    for (std::size_t i = 0; i < fields.size(); ++i)
        cells[{fields[i]->number, {}}] = *records::cellFromText(*fields[i], {}, row.values[i]);
    if (row.parent) {
        const auto* reference = records::typeInfo(records::type::kMember)->field("household");
        cells[{reference->number, {}}] =
            *records::cellFromText(*reference, {}, base::Dot::unpack(row.parent).text());
    }
    for (const auto& [key, cell] : cells)
        change.change.body += cell;
    return change;
}

Plain::Plain(const std::string& path, bool fullSync)
    : m_database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    m_database.exec("PRAGMA journal_mode=WAL");
    m_database.exec(fullSync ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    m_database.exec("PRAGMA cache_size=-32768");
    const auto table = [&](const char* name, const std::vector<const records::FieldInfo*>& fields,
                           const char* extra) {
        std::string sql =
            std::string("CREATE TABLE IF NOT EXISTS ") + name + " (id INTEGER PRIMARY KEY" + extra;
        for (const records::FieldInfo* field : fields)
            sql += std::string(", ") + "f" + std::to_string(field->number) +
                   (field->kind == records::FieldKind::Text ? " TEXT" : " INTEGER");
        m_database.exec(sql + ")");
    };
    table("household", householdFields(), "");
    table("member", memberFields(), ", household INTEGER");
    for (const records::FieldInfo* field : householdFields())
        m_updates.push_back(std::make_unique<SQLite::Statement>(
            m_database, "UPDATE household SET f" + std::to_string(field->number) + "=? WHERE id=?"));
}

void Plain::bind(SQLite::Statement& statement, int index, const records::FieldInfo& field,
                 const std::string& value) {
    if (field.kind == records::FieldKind::Text) {
        statement.bindNoCopy(index, value);
        return;
    }
    double number = std::stod(value);
    for (unsigned i = 0; i < field.scale; ++i)
        number *= 10;
    statement.bind(index, static_cast<std::int64_t>(std::llround(number)));
}

void Plain::load(const std::vector<Row>& rows) {
    const auto insert = [&](const char* table, std::size_t columns) {
        std::string sql = std::string("INSERT INTO ") + table + " VALUES (?";
        for (std::size_t i = 1; i < columns; ++i)
            sql += ",?";
        return SQLite::Statement(m_database, sql + ")");
    };
    SQLite::Statement household = insert("household", 1 + householdFields().size());
    SQLite::Statement member = insert("member", 2 + memberFields().size());
    SQLite::Transaction transaction(m_database);
    for (const Row& row : rows) {
        SQLite::Statement& statement = row.parent ? member : household;
        const auto& fields = row.parent ? memberFields() : householdFields();
        int index = 0;
        statement.bind(++index, row.id);
        if (row.parent)
            statement.bind(++index, row.parent);
        for (std::size_t i = 0; i < fields.size(); ++i)
            bind(statement, ++index, *fields[i], row.values[i]);
        statement.exec();
        statement.reset();
    }
    transaction.commit();
}

void Plain::edit(const std::vector<std::pair<std::int64_t, std::size_t>>& edits, Random& random) {
    SQLite::Transaction transaction(m_database);
    for (const auto& [id, field] : edits) {
        const std::string value = valueFor(*householdFields()[field], random);
        bind(*m_updates[field], 1, *householdFields()[field], value);
        m_updates[field]->bind(2, id);
        m_updates[field]->exec();
        m_updates[field]->reset();
    }
    transaction.commit();
}

void Plain::loadBlobs(const std::vector<Row>& rows, std::size_t bytes) {
    m_database.exec("CREATE TABLE record (id INTEGER PRIMARY KEY, state BLOB NOT NULL);"
                    "CREATE TABLE log (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
    SQLite::Statement insert(m_database, "INSERT INTO record VALUES (?, randomblob(?))");
    SQLite::Transaction transaction(m_database);
    for (const Row& row : rows) {
        insert.bind(1, row.id);
        insert.bind(2, static_cast<std::int64_t>(row.parent ? bytes / 2 : bytes));
        insert.exec();
        insert.reset();
    }
    transaction.commit();
}

void Plain::editWithLog(const std::vector<std::pair<std::int64_t, std::size_t>>& edits) {
    SQLite::Statement select(m_database, "SELECT state FROM record WHERE id=?");
    SQLite::Statement update(m_database, "UPDATE record SET state=? WHERE id=?");
    SQLite::Statement insert(m_database, "INSERT INTO log (bytes) VALUES (?)");
    const std::string change(40, 'c');
    SQLite::Transaction transaction(m_database);
    for (const auto& [id, field] : edits) {
        select.bind(1, id);
        if (!select.executeStep())
            std::abort(); // the workload loaded it
        std::string state = select.getColumn(0).getString();
        select.reset();
        state[field] ^= 1; // SQLite skips a write that changes nothing
        update.bindNoCopy(1, state.data(), static_cast<int>(state.size()));
        update.bind(2, id);
        update.exec();
        update.reset();
        insert.bindNoCopy(1, change.data(), static_cast<int>(change.size()));
        insert.exec();
        insert.reset();
    }
    transaction.commit();
}

void Plain::editOneDurably(std::int64_t id, std::size_t field, const std::string& value) {
    SQLite::Transaction transaction(m_database);
    bind(*m_updates[field], 1, *householdFields()[field], value);
    m_updates[field]->bind(2, id);
    m_updates[field]->exec();
    m_updates[field]->reset();
    transaction.commit();
}

std::int64_t Plain::bytes() {
    m_database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return m_database.execAndGet("PRAGMA page_count").getInt64() *
           m_database.execAndGet("PRAGMA page_size").getInt64();
}

} // namespace bench
