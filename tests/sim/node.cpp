#include "tests/sim/node.h"

#include "syncserver/service/sync_service.h"
#include "tests/sync/county.h"

#include <sqlite3.h>

namespace sim {

std::function<void()> Plug::hook() {
    return [this] { write(); };
}

void Plug::write() {
    if (m_cut >= 0 && m_cut-- == 0)
        throw PowerCut{};
    if (m_full > 0)
        --m_full;
    if (m_full == 0 && m_inTransaction && m_inTransaction()) {
        m_full = -1;
        m_wasFull = true;
        throw SQLite::Exception("database or disk is full", SQLITE_FULL);
    }
}

bool Plug::calm() {
    m_cut = m_full = -1;
    return std::exchange(m_wasFull, false);
}

namespace {
std::function<bool()> transactionOf(store::Store& opened) {
    return
        [handle = opened.database().connection().getHandle()] { return sqlite3_get_autocommit(handle) == 0; };
}
} // namespace

SimServer::SimServer(std::string dir, std::size_t pageBytes) : m_dir(std::move(dir)), m_pageBytes(pageBytes) {
    open();
}

void SimServer::open() {
    plug.watch({});
    serverservice::CoreOptions options{m_dir, true, plug.hook(), m_pageBytes};
    m_core = county::must(serverservice::Core::open(options, clock));
    plug.watch(transactionOf(m_core->store()));
}

base::Result<std::string> SimServer::handle(std::string_view path, std::string_view body) {
    if (!m_core)
        return base::fail(base::ErrorCode::Offline, "post");
    serverservice::SyncService service(*m_core);
    return path == "/v1/enrol" ? service.enrol(body) : service.sync(body);
}

SimTablet::SimTablet(std::size_t n, std::string path, base::Seconds time)
    : number(n), clock(time), m_path(std::move(path)) {
    open();
}

void SimTablet::open() {
    plug.watch({});
    service::WorkspaceOptions options;
    options.path = m_path;
    options.beforeWrite = plug.hook();
    m_workspace = county::must(service::Workspace::open(options, clock));
    plug.watch(transactionOf(m_workspace->store()));
}

void SimTablet::close() {
    plug.watch({});
    m_workspace.reset();
}

} // namespace sim
