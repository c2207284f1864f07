#include "tests/sync/county.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace county {

namespace {
const char* kDivisions = "village_code,village,township_code,township,county_code,county,city,province\n"
                         "451228101201,\"甲村\",451228101,\"示例镇\",451228,\"示例县\",\"河池市\",\"广西\"\n"
                         "451228101202,\"乙村\",451228101,\"示例镇\",451228,\"示例县\",\"河池市\",\"广西\"\n";
} // namespace

void must(const base::Result<void>& result) {
    if (result)
        return;
    std::fprintf(stderr, "unexpected: %s\n", result.error().describe().c_str());
    std::abort();
}

TemporaryFolder::TemporaryFolder() {
    // In memory where the system offers it: these tests are about what is written, not about how fast a disk
    // is.
    const std::filesystem::path shared = "/dev/shm";
    const auto parent =
        std::filesystem::is_directory(shared) ? shared : std::filesystem::temp_directory_path();
    std::string name = (parent / "ruhu-test-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        std::abort();
    m_path = name;
}

Server::Server(const std::string& dir, const base::Clock& clock) : m_dir(dir), m_clock(clock) {
    open();
    must(serverservice::loadDivisions(*m_core, kDivisions));
}

void Server::open() {
    m_core = must(serverservice::Core::open({m_dir, true, {}}, m_clock));
}

base::Result<std::string> Server::handle(std::string_view path, std::string_view body) {
    if (!m_core)
        return base::fail(base::ErrorCode::Offline, "post");
    serverservice::SyncService service(*m_core);
    return path == "/v1/enrol"     ? service.enrol(body)
           : path == "/v1/history" ? service.history(body)
                                   : service.sync(body);
}

std::string Server::code(const std::string& role, const std::string& area, const std::string& name) {
    return must(serverservice::makeCode(*m_core, role, area, name));
}

Tablet::Tablet(const std::string& path, const base::Clock& clock, Server& server)
    : m_path(path), m_clock(clock), m_transport([&server](std::string_view where, std::string_view body) {
          return server.handle(where, body);
      }) {
    open();
}

void Tablet::open() {
    service::WorkspaceOptions options;
    options.path = m_path;
    m_writesLeft.reset();
    options.beforeWrite = [this] {
        if (m_writesLeft && (*m_writesLeft)-- == 0)
            throw Stopped();
    };
    m_workspace = must(service::Workspace::open(options, m_clock));
}

void Tablet::enrol(const std::string& code) {
    must(service::enrol(*m_workspace, m_transport, "loopback", code, "tablet"));
}

service::SyncReport Tablet::sync() {
    return must(trySync());
}

base::RecordId Tablet::household(const std::string& headName, const std::string& group) {
    return must(service::createRecord(*m_workspace, records::type::kHousehold,
                                      {{"head_name", headName}, {"group", group}}));
}

base::RecordId Tablet::member(base::RecordId household, const std::string& name,
                              const std::string& personId) {
    return must(
        service::createRecord(*m_workspace, records::type::kMember,
                              {{"household", household.text()}, {"name", name}, {"person_id", personId}}));
}

void Tablet::edit(base::RecordId id, const std::string& field, const std::string& text) {
    must(service::editRecord(*m_workspace, id, {{field, text}}));
}

std::string Tablet::text(base::RecordId id, const std::string& field) {
    return must(service::readRecord(*m_workspace, id)).text(field);
}

Neighbours::Neighbours() {
    a.enrol(server.code("surveyor", kVillage, "调查员甲"));
    b.enrol(server.code("surveyor", kVillage, "调查员乙"));
    a.sync();
    b.sync();
}

void Neighbours::settleDown() {
    for (int i = 0; i < 2; ++i) {
        a.sync();
        b.sync();
    }
}

OneTablet::OneTablet() {
    a.enrol(server.code("surveyor", "451228101", "调查员甲"));
    a.sync();
}

base::RecordId OneTablet::householdIn(Tablet& tablet, const std::string& area) {
    return must(
        service::createRecord(tablet.ws(), records::type::kHousehold, {{"head_name", "韦示例"}}, area));
}

void OneTablet::grant(Tablet& tablet, const std::string& area) {
    clock.advance(60);
    const auto person = tablet.ws().identity().person;
    must(server.core().transact([&]() -> base::Result<void> {
        RUHU_CHECK(server.core().tables().endGrants(person, clock.now()), "change scope");
        return server.core().tables().putGrant(person, {"surveyor", area, clock.now(), {}});
    }));
    clock.advance(60);
}

void OneTablet::backup() {
    must(serverservice::backup(server.core(), folder / "backup.db"));
}

void OneTablet::restore() {
    clock.advance(60);
    server.close();
    must(serverservice::restore(server.dir(), folder / "backup.db", clock));
    server.open();
}

void OneTablet::revoke(Tablet& tablet) {
    must(serverservice::revokeDevice(server.core(), tablet.ws().identity().device));
}

std::string OneTablet::dumpOfANewTablet() {
    Tablet fresh{folder / "fresh.db", clock, server};
    fresh.enrol(server.code("surveyor", "451228101", "调查员丙"));
    fresh.sync();
    return fresh.dump();
}

} // namespace county
