#include "tests/sim/rogue.h"

#include "ruhu/v1/sync.pb.h"
#include "shared/base/limits.h"
#include "shared/sync/certificate.h"
#include "shared/sync/envelope.h"
#include "shared/sync/set_codec.h"
#include "syncserver/service/people.h"

namespace sim {

namespace v1 = ruhu::v1;
using base::Dot;
using county::must;

namespace {

struct Rogue {
    crypto::SigningKey key = crypto::newSigningKey();
    v1::EnrolResponse me;
    v1::DeviceCertificate certificate;
    std::map<base::StreamId, store::Bytes> heads;
    std::uint64_t counter = 0;
};

std::string bodyOf(const std::string& answer) {
    return must(syncing::bodyOf(must(syncing::readEnvelope(answer)), base::limits::kResponsePlainMax));
}

merge::Bytes textCell(std::uint32_t field, const std::string& content) {
    merge::Bytes out;
    merge::putVarint(out, (field << 3) | 2);
    merge::putVarint(out, content.size());
    return out + content;
}

class Session {
public:
    Session(World& world, Rogue rogue) : m_world(world), m_rogue(std::move(rogue)) {}

    void run() {
        const auto streams = must(m_world.server().core().store().streams());
        for (std::size_t i = 0, sets = 1 + m_world.rng().below(4); i < sets; ++i)
            sendOne(streams[m_world.rng().below(streams.size())]);
    }

private:
    store::Bytes creation(records::TypeNumber type, const merge::Bytes& body) {
        records::RecordChange change;
        change.change.dot = change.change.record = {m_rogue.certificate.device(), m_rogue.counter + 1};
        change.change.time = m_world.server().clock.now();
        change.type = type;
        change.change.body = body;
        return records::encodeChange(change, records::startOfDay(change.change.time));
    }

    // One change nobody may make, or bytes no program would.
    store::Bytes oneChange(base::PersonId& author) {
        const merge::Bytes good = textCell(20, "示例");
        switch (m_world.rng().below(6)) {
        case 0:
            return "\xff\xff\xff";
        case 1:
            return creation(records::type::kHousehold, textCell(20, "\xc3\x28"));
        case 2:
            author = 1 + static_cast<base::PersonId>(m_world.rng().below(4)); // somebody else's name
            return creation(records::type::kHousehold, good);
        case 3:
            return creation(records::type::kBankAccount, good);
        default:
            return creation(records::type::kHousehold, good);
        }
    }

    void sendOne(const store::StreamRow& stream) {
        base::PersonId author = m_rogue.me.person().person();
        const store::Bytes change = oneChange(author);
        const bool again =
            m_rogue.counter > 0 && m_world.rng().percent(25); // counters it used before, other bytes
        const std::uint64_t first = again ? m_rogue.counter : m_rogue.counter + 1;
        const syncing::SetHeader header{m_rogue.certificate.device(),
                                        stream.id,
                                        first,
                                        author,
                                        records::startOfDay(m_world.server().clock.now()),
                                        m_rogue.heads[stream.id],
                                        m_world.rng().below(3)};
        v1::SyncRequest request;
        request.set_protocol(syncing::kProtocol);
        request.set_nonce("0123456789abcdef");
        v1::SignedSet* set = request.add_sets();
        set->set_set(syncing::assembleSet(syncing::encodeHeader(header), {change}));
        set->set_signature(crypto::sign(crypto::context::kSet, set->set(), m_rogue.key));
        m_world.note("rogue sends " + Dot{header.device, first}.text() + " to " + std::to_string(stream.id));
        const auto answer = m_world.deliver(
            "/v1/sync", syncing::packEnvelope(request.SerializeAsString(), crypto::context::kRequest,
                                              m_rogue.key, m_rogue.certificate.device()));
        if (!answer)
            return;
        v1::SyncResponse response;
        response.ParseFromString(bodyOf(*answer));
        for (const v1::SetVerdict& verdict : response.verdicts()) {
            m_world.note("  " + (verdict.stored() ? std::string("stored") : verdict.error()));
            if (!verdict.stored()) {
                m_world.met().count("verdict chain");
                continue;
            }
            m_rogue.heads[stream.id] = verdict.hash();
            m_rogue.counter = first;
        }
    }

    World& m_world;
    Rogue m_rogue;
};

} // namespace

void actAsRogue(World& world) {
    world.note("rogue enrols");
    Rogue rogue;
    v1::EnrolRequest request;
    request.set_code(
        must(serverservice::makeCode(world.server().core(), "surveyor", county::kVillage, "不守规矩者")));
    request.set_public_key(rogue.key.publicKey);
    request.set_label("rogue");
    request.set_nonce("0123456789abcdef");
    const auto answer =
        world.deliver("/v1/enrol", syncing::packEnvelope(request.SerializeAsString(),
                                                         crypto::context::kRequest, rogue.key));
    if (!answer)
        return;
    rogue.me.ParseFromString(bodyOf(*answer));
    const auto certificate = syncing::readCertificate(rogue.me.certificate(), rogue.me.server_key());
    if (!certificate)
        return;
    rogue.certificate = *certificate;
    Session(world, std::move(rogue)).run();
}

} // namespace sim
