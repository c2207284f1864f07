#include "shared/store/database.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

namespace store {

using base::ErrorCode;
using base::fail;

namespace {

void configure(SQLite::Database& connection, bool readOnly) {
    connection.setBusyTimeout(5000);
    connection.exec("PRAGMA foreign_keys=ON");
    connection.exec("PRAGMA trusted_schema=OFF");
    connection.exec("PRAGMA cell_size_check=ON");
    connection.exec("PRAGMA mmap_size=0");
    connection.exec("PRAGMA temp_store=MEMORY");
    connection.exec("PRAGMA cache_size=-32768");
    if (readOnly)
        return;
    connection.exec("PRAGMA journal_mode=WAL");
    connection.exec("PRAGMA synchronous=FULL");
    connection.exec("PRAGMA wal_autocheckpoint=2000");
}

void keepWalOnClose(SQLite::Database& connection, bool keep) {
    sqlite3_db_config(connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

base::Result<void> checkVersion(SQLite::Database& connection, int newest) {
    const int found = connection.execAndGet("PRAGMA user_version").getInt();
    if (found > newest)
        return fail(ErrorCode::StoreNewer, "check version",
                    {{"found", std::to_string(found)}, {"known", std::to_string(newest)}});
    return {};
}

} // namespace

base::Error storeError(const SQLite::Exception& exception, const char* phrase) {
    ErrorCode code = ErrorCode::StoreIo;
    switch (exception.getErrorCode()) {
    case SQLITE_FULL:
        code = ErrorCode::StoreFull;
        break;
    case SQLITE_IOERR: // its shared memory could not grow: the disk is full (sqlite.org/rescode.html)
        if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE)
            code = ErrorCode::StoreFull;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        code = ErrorCode::StoreCorrupt;
        break;
    case SQLITE_READONLY:
        code = ErrorCode::StoreReadOnly;
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        code = ErrorCode::StoreLocked;
        break;
    case SQLITE_CANTOPEN:
        code = ErrorCode::StoreOpenFailed;
        break;
    default:
        break;
    }
    // The wrapper's words name tables and columns, never values.
    return base::error(code, std::string(phrase) + ": " + exception.what());
}

base::Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options) {
    std::unique_ptr<Database> database(new Database);
    if (!options.readOnly) {
        RUHU_TRY(lock, StoreLock::take(options.path), "open store");
        database->m_lock.emplace(std::move(lock));
    }
    try {
        // A connection belongs to one thread at a time (store.h), so SQLite need not lock it.
        const int flags =
            SQLite::OPEN_NOMUTEX |
            (options.readOnly ? SQLite::OPEN_READONLY
                              : SQLite::OPEN_READWRITE | (options.create ? SQLite::OPEN_CREATE : 0));
        database->m_connection = std::make_unique<SQLite::Database>(options.path, flags);
        auto& connection = *database->m_connection;
        connection.setBusyTimeout(5000);
        // Closing must not move a WAL into a file that turns out not to be ours.
        keepWalOnClose(connection, true);
        const auto id = static_cast<std::uint32_t>(connection.execAndGet("PRAGMA application_id").getInt64());
        const bool isNew = connection.execAndGet("SELECT count(*) FROM sqlite_master").getInt64() == 0;
        if (!(isNew && id == 0) && id != options.applicationId)
            return fail(ErrorCode::StoreForeign, "open store");
        RUHU_CHECK(checkVersion(connection, options.newestVersion), "open store");
        // SQLite falls back to reading alone without a word.
        if (!options.readOnly && sqlite3_db_readonly(connection.getHandle(), "main") == 1)
            return fail(ErrorCode::StoreReadOnly, "open store");
        keepWalOnClose(connection, false);
        configure(connection, options.readOnly);
        if (isNew && !options.readOnly)
            connection.exec("PRAGMA application_id=" + std::to_string(options.applicationId));
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected<base::Error>(storeError(exception, "open store"));
    }
    database->m_beforeWrite = options.beforeWrite;
    return database;
}

Database::~Database() {
    m_statements.clear();
    m_connection.reset();
}

SQLite::Statement& Database::prepared(const char* sql) {
    auto& statement = m_statements[sql];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(*m_connection, sql);
    return *statement;
}

void Database::bind(SQLite::Statement& statement, int index, View value) {
    statement.bindNoCopy(index, value.data() ? value.data() : "", static_cast<int>(value.size()));
}

void Database::bind(SQLite::Statement& statement, int index, Text value) {
    statement.bind(index, std::string(value.text));
}

Database::Query::~Query() {
    m_statement.tryReset();
    try {
        m_statement.clearBindings();
    } catch (const SQLite::Exception&) {
        // Nothing is bound any more either way.
    }
}

Bytes Database::Query::bytes(int column) {
    return Bytes(view(column));
}

View Database::Query::view(int column) {
    const SQLite::Column value = m_statement.getColumn(column);
    const auto* data = static_cast<const char*>(value.getBlob());
    return data ? View(data, static_cast<std::size_t>(value.getBytes())) : View();
}

void Database::execute(const std::string& sql) {
    m_connection->exec(sql);
}

Database::Transaction::Transaction(Database& database) : m_database(database) {
    m_database.query("BEGIN IMMEDIATE").next();
}

Database::Transaction::~Transaction() {
    if (!m_open)
        return;
    try {
        m_database.query("ROLLBACK").next();
    } catch (const SQLite::Exception&) {
        // SQLite has rolled back by itself (disk full, I/O error).
    }
}

void Database::Transaction::commit() {
    if (m_database.m_beforeWrite)
        m_database.m_beforeWrite();
    m_database.query("COMMIT").next();
    m_open = false;
    if (m_database.m_beforeWrite)
        m_database.m_beforeWrite();
}

int Database::userVersion() {
    return m_connection->execAndGet("PRAGMA user_version").getInt();
}

void Database::checkpoint() {
    query("PRAGMA wal_checkpoint(TRUNCATE)").next();
}

void Database::rewrite() {
    if (m_beforeWrite)
        m_beforeWrite();
    m_connection->exec("VACUUM");
    checkpoint();
}

void Database::backupTo(const std::string& path) {
    SQLite::Database target(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(target, *m_connection);
    if (backup.executeStep(-1) != SQLITE_DONE)
        throw SQLite::Exception("the copy is not whole", SQLITE_BUSY);
}

} // namespace store
