// One SQLite file and the one connection that writes it. The border to SQLite: exceptions of the wrapper are
// caught by the public methods of the classes that own a Database (guarded()), never above this layer.
// Settings and reasons: WAL; synchronous=FULL (NORMAL loses acknowledged commits in a power cut); exactly one
// writing and checkpointing connection a file (SQLite 3.40's WAL-reset defect); foreign keys on; no mmap.
// Thread: whoever owns it; not shared between threads without a lock.
#pragma once

#include "shared/base/result.h"
#include "shared/store/store_lock.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace store {

using Bytes = std::string;
using View = std::string_view;

struct DatabaseOptions {
    std::string path;
    bool readOnly = false;
    bool create = true;
    std::uint32_t applicationId = 0; // "application_id": a foreign file is refused
    int newestVersion = 0;           // "user_version": a newer program's file is refused
    // Called before every statement that writes and around every commit: where a test pulls the plug.
    std::function<void()> beforeWrite;
};

// Blobs are bound as such; text columns take std::string with `Text`.
struct Text {
    View text;
};

class Database {
public:
    // Fails with StoreOpenFailed, StoreLocked (another process writes it), StoreForeign, StoreNewer (nothing
    // is touched then), StoreCorrupt, StoreReadOnly, StoreFull.
    static base::Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // A prepared statement that is reset when it goes out of scope; `sql` must be a literal (it is the
    // cache's key).
    class Query {
    public:
        explicit Query(SQLite::Statement& statement) : m_statement(statement) {}
        Query(const Query&) = delete;
        ~Query();
        bool next() { return m_statement.executeStep(); }
        std::int64_t integer(int column) { return m_statement.getColumn(column).getInt64(); }
        Bytes bytes(int column);
        View view(int column); // valid until the next step
        bool isNull(int column) { return m_statement.getColumn(column).isNull(); }

    private:
        SQLite::Statement& m_statement;
    };

    template <class... Args>
    Query query(const char* sql, const Args&... args) {
        SQLite::Statement& statement = prepared(sql);
        int index = 0;
        (bind(statement, ++index, args), ...);
        return Query(statement);
    }
    // A statement that writes; returns the number of rows touched.
    template <class... Args>
    int run(const char* sql, const Args&... args) {
        if (m_beforeWrite)
            m_beforeWrite();
        Query running = query(sql, args...);
        running.next();
        return m_connection->getChanges();
    }
    void execute(const std::string& sql); // for schema scripts

    // Begins in the constructor, rolls back in the destructor unless committed. Not nested.
    class Transaction {
    public:
        explicit Transaction(Database& database);
        ~Transaction();
        Transaction(const Transaction&) = delete;
        void commit();

    private:
        Database& m_database;
        bool m_open = true;
    };

    int userVersion();
    // Moves what the WAL holds into the file, when nothing else is going on.
    void checkpoint();
    // Writes the file anew without its free pages. Outside transactions; needs about twice its size.
    void rewrite();
    // A consistent copy of the whole database as of now, while work goes on (SQLite's backup interface).
    // Whole or thrown.
    void backupTo(const std::string& path);
    SQLite::Database& connection() { return *m_connection; }

private:
    Database() = default;
    SQLite::Statement& prepared(const char* sql);
    static void bind(SQLite::Statement& statement, int index, std::int64_t value) {
        statement.bind(index, value);
    }
    static void bind(SQLite::Statement& statement, int index, std::uint64_t value) {
        statement.bind(index, static_cast<std::int64_t>(value));
    }
    static void bind(SQLite::Statement& statement, int index, int value) { statement.bind(index, value); }
    static void bind(SQLite::Statement& statement, int index, std::uint32_t value) {
        statement.bind(index, static_cast<std::int64_t>(value));
    }
    static void bind(SQLite::Statement& statement, int index, View value);
    static void bind(SQLite::Statement& statement, int index, const Bytes& value) {
        bind(statement, index, View(value));
    }
    static void bind(SQLite::Statement& statement, int index, Text value);
    template <class T>
    static void bind(SQLite::Statement& statement, int index, const std::optional<T>& value) {
        if (value)
            bind(statement, index, *value);
        else
            statement.bind(index);
    }

    std::optional<StoreLock> m_lock; // first: the file is closed before others may have it
    std::unique_ptr<SQLite::Database> m_connection;
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> m_statements;
    std::function<void()> m_beforeWrite;
};

// What SQLite reported, as one of our codes.
base::Error storeError(const SQLite::Exception& exception, const char* phrase);

// Runs a store method's body; its only way out for exceptions.
template <class Body>
auto guarded(const char* phrase, Body body) -> decltype(body()) {
    try {
        return body();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected<base::Error>(storeError(exception, phrase));
    }
}

} // namespace store
