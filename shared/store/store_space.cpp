// What the store takes of the disk, and what leaves the log.
#include "shared/store/store.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace store {
namespace {

std::uint64_t fileSize(const std::string& path) {
    std::error_code problem;
    const auto size = std::filesystem::file_size(path, problem);
    return problem ? 0 : static_cast<std::uint64_t>(size);
}

std::uint64_t freeBeside(const std::string& path) {
    std::error_code problem;
    const auto space = std::filesystem::space(std::filesystem::absolute(path).parent_path(), problem);
    return problem ? 0 : static_cast<std::uint64_t>(space.available);
}

} // namespace

Result<Store::Sizes> Store::sizes() {
    return guarded("measure store", [&]() -> Result<Sizes> {
        Sizes sizes;
        const std::string path = m_database->connection().getFilename();
        sizes.file = fileSize(path) + fileSize(path + "-wal");
        sizes.diskFree = freeBeside(path);
        auto pages = m_database->query("SELECT freelist_count * page_size FROM pragma_freelist_count, "
                                       "pragma_page_size");
        pages.next();
        sizes.unused = static_cast<std::uint64_t>(pages.integer(0));
        auto log = m_database->query("SELECT count(*), total(length(bytes)) FROM change");
        log.next();
        sizes.changes = static_cast<std::uint64_t>(log.integer(0));
        sizes.log = static_cast<std::uint64_t>(log.integer(1));
        auto sets = m_database->query("SELECT total(length(hash) + length(header) + length(signature) + "
                                      "length(stripped)) FROM change_set");
        sets.next();
        sizes.log += static_cast<std::uint64_t>(sets.integer(0));
        return sizes;
    });
}

// A set with a change that waits, is in question, or left the log, stays: it could not be given back as it
// was.
Result<std::vector<Store::OldSet>> Store::setsBefore(StreamId stream, std::uint64_t position,
                                                     Seconds received) {
    return guarded("look for old sets", [&]() -> Result<std::vector<OldSet>> {
        std::vector<OldSet> old;
        auto row = m_database->query(
            "SELECT s.id, s.device, s.first, s.count, max(c.start), total(length(c.bytes)) + length(s.hash) "
            "+ "
            "length(s.header) + length(s.signature) + length(s.stripped) "
            "FROM change_set s JOIN change c ON c.dot BETWEEN (s.device<<40 | s.first) AND "
            "(s.device<<40 | s.first) + s.count - 1 "
            "WHERE s.stream=? AND s.status=0 AND s.position BETWEEN 1 AND ? AND s.received BETWEEN 1 AND ? "
            "GROUP BY s.id HAVING count(*)=s.count AND min(c.status IN (0,4)) AND min(c.stream=s.stream) "
            "ORDER BY s.position",
            stream, position, received);
        while (row.next())
            old.push_back({row.integer(0), static_cast<DeviceNumber>(row.integer(1)),
                           static_cast<std::uint64_t>(row.integer(2)),
                           static_cast<std::uint32_t>(row.integer(3)), row.integer(4),
                           static_cast<std::uint64_t>(row.integer(5))});
        return old;
    });
}

Result<void> Store::removeOldSet(const OldSet& set) {
    return guarded("remove old set", [&]() -> Result<void> {
        m_database->run("INSERT INTO counter VALUES (?,?) ON CONFLICT (device) DO UPDATE SET "
                        "last=max(last, excluded.last)",
                        set.device, set.last());
        m_database->run("DELETE FROM change WHERE dot BETWEEN ? AND ?", Dot{set.device, set.first}.packed(),
                        Dot{set.device, set.last()}.packed());
        m_database->run("DELETE FROM change_set WHERE id=?", set.id);
        return {};
    });
}

Result<bool> Store::shrink() {
    return guarded("shrink store", [&]() -> Result<bool> {
        const std::string path = m_database->connection().getFilename();
        // Rewriting takes the file's size twice for a while: in the log and beside it.
        if (m_inTransaction || freeBeside(path) < 2 * fileSize(path))
            return false;
        m_database->rewrite();
        return true;
    });
}

} // namespace store
