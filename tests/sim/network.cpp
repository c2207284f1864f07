// The network of a World, and the second look at everything the server takes in.
#include "ruhu/v1/sync.pb.h"
#include "shared/base/limits.h"
#include "shared/sync/envelope.h"
#include "tests/sim/world.h"

#include <algorithm>

namespace sim {

using base::ErrorCode;
namespace v1 = ruhu::v1;

namespace {

constexpr std::size_t kDelayedMax = 12;

base::Result<std::string> offline() {
    return base::fail(ErrorCode::Offline, "post");
}

v1::SyncRequest readRequest(std::string_view path, std::string_view body) {
    v1::SyncRequest request;
    if (path == "/v1/sync")
        if (const auto envelope = syncing::readEnvelope(body))
            if (const auto plain = syncing::bodyOf(*envelope, base::limits::kRequestPlainMax))
                request.ParseFromString(*plain);
    return request;
}

// One byte of what was signed is another on arrival.
std::string garbled(const std::string& body, std::size_t at) {
    auto envelope = syncing::readEnvelope(body);
    auto plain = envelope ? syncing::bodyOf(*envelope, base::limits::kRequestPlainMax) : std::string();
    if (!plain || plain->empty())
        return body.substr(0, 1);
    (*plain)[at % plain->size()] = static_cast<char>((*plain)[at % plain->size()] ^ 0x20);
    envelope->set_frame(syncing::compress(*plain));
    return envelope->SerializeAsString();
}

} // namespace

base::Result<std::string> World::deliver(std::string_view path, const std::string& body) {
    if (!m_healing && m_rng.percent(m_weather.cut))
        m_server.plug.cutAfter(m_rng.below(60));
    else if (!m_healing && m_rng.percent(m_weather.full))
        m_server.plug.fullAfter(1 + m_rng.below(40));
    base::Result<std::string> answer = offline();
    try {
        answer = m_server.handle(path, body);
        if (m_server.plug.calm())
            m_coverage.count("full server_sync");
    } catch (const PowerCut&) {
        m_server.plug.calm();
        m_server.close();
        m_server.open();
        m_coverage.count(path == "/v1/enrol" ? "crash server_enrol" : "crash server_sync");
        answer = offline();
    }
    audit();
    return answer;
}

base::Result<std::string> World::post(SimTablet* tablet, std::string_view path, std::string_view sent) {
    if (tablet)
        observe(*tablet);
    const std::string body(sent);
    const v1::SyncRequest request = readRequest(path, body);
    bool loseAnswer = false, cutAnswer = false, twice = false;
    if (!m_healing) {
        if (!delayed.empty() && m_rng.percent(m_weather.delay)) {
            const auto old = m_rng.pick(delayed);
            (void)deliver(old.first, old.second);
            m_coverage.count("net replayed");
        }
        if (m_rng.percent(m_weather.delay) && delayed.size() < kDelayedMax) {
            delayed.emplace_back(std::string(path), body);
            m_coverage.count("net delayed");
            if (m_rng.percent(50))
                return offline();
        }
        if (m_rng.percent(m_weather.loss)) {
            loseAnswer = m_rng.percent(50);
            m_coverage.count(loseAnswer ? "net lost_response" : "net lost_request");
            if (!loseAnswer)
                return offline();
        }
        if (m_rng.percent(m_weather.damage)) {
            const std::size_t kind = m_rng.below(3), at = m_rng.below(1'000'000);
            m_coverage.count(kind == 0 ? "net cut_request" : kind == 1 ? "net garbled" : "net cut_response");
            if (kind == 0 && deliver(path, body.substr(0, at % body.size())))
                fail("damage", "a request that was cut was answered");
            if (kind == 1)
                (void)deliver(path, garbled(body, at));
            if (kind != 2)
                return offline();
            cutAnswer = true;
        }
        twice = m_rng.percent(m_weather.duplicate);
    }
    if (twice) {
        m_coverage.count("net duplicated");
        const auto first = deliver(path, body);
        if (first && request.sets_size() > 0)
            m_coverage.count("verdict duplicate");
    }
    auto answer = deliver(path, body);
    if (!answer)
        return offline();
    m_phase = request.renumber() ? "tablet_renumber" : "tablet_sync_apply";
    if (loseAnswer)
        return offline();
    if (cutAnswer)
        return answer->substr(0, answer->size() / 2);
    if (tablet && tablet->enrolled())
        noteContact(*tablet);
    return answer;
}

// The rights that count for what is written from this contact on.
void World::noteContact(SimTablet& tablet) {
    const auto device = county::must(m_server.core().tables().device(tablet.ws().identity().device));
    if (!device)
        return;
    RightsOf rights;
    for (const base::PersonId person : peopleOf(m_server.core(), device->number))
        rights[person] = rightsAt(m_server.core(), person, m_server.clock.now());
    contacts[tablet.number].try_emplace(device->contact, std::move(rights));
}

void World::audit() {
    for (const store::StreamRow& stream : county::must(m_server.core().store().streams())) {
        std::uint64_t& position = audited[stream.id];
        for (const store::SetRow& set :
             county::must(m_server.core().store().setsAfter(stream.id, position, 10'000))) {
            position = static_cast<std::uint64_t>(set.position);
            const bool offered = !set.stripped.empty() &&
                                 county::must(m_server.core().tables().quarantineOfSet(set.id)).empty();
            for (std::uint32_t i = 0; i < set.count && !offered; ++i)
                auditChange(set, {set.device, set.first + i});
        }
    }
}

void World::auditChange(const store::SetRow& set, base::Dot dot) {
    serverservice::Core& core = m_server.core();
    const auto row = county::must(core.store().change(dot));
    const auto device = county::must(core.tables().device(dot.device));
    const auto stream = county::must(core.store().stream(set.stream));
    if (!row || !device || !stream)
        fail("rights", dot.text() + " stands in a stream without its row, device or stream");
    if (device->publicKey == core.keys().signing.publicKey)
        return; // the server's own
    serverstore::QuarantineRow held;
    for (const auto& item : county::must(core.tables().quarantineOfSet(set.id)))
        if (item.dot == dot)
            held = item;
    const bool applied = row->status == store::ChangeStatus::Applied;
    const auto change =
        records::decodeChange(applied ? row->bytes : held.bytes, dot, {row->author, row->start});
    if (applied && !change)
        fail("rights", dot.text() + " was applied and cannot be read");
    if (!change) {
        m_coverage.count("verdict traceless");
        return;
    }
    const auto record = county::must(core.store().record(change->change.record));
    const base::Seconds now = m_server.clock.now();
    const auto contact = county::must(core.tables().contactTime(dot.device, row->contact));
    std::vector<Right> rights = rightsAt(core, row->author, contact.value_or(device->enrolled));
    for (Right& right : rightsAt(core, row->author, now))
        rights.push_back(std::move(right));
    const bool allowed = peopleOf(core, dot.device).count(row->author) && !device->revoked &&
                         (!record || record->stream == set.stream) &&
                         mayByDefinition(rights, *change, record ? record->type : change->type, *stream);
    if (applied && !allowed)
        fail("rights", dot.text() + " was applied outside rights");
    if (!applied && held.kind == "quarantined" && allowed && change->act == 0)
        fail("rights", dot.text() + " was held although within rights: " + held.reason);
    m_coverage.count(applied                                              ? "verdict applied"
                     : held.kind == "refused"                             ? "verdict refused"
                     : held.reason == base::errorName(ErrorCode::Revoked) ? "verdict revoked"
                                                                          : "verdict outside_rights");
}

} // namespace sim
