#include "syncserver/service/sync_service.h"

#include "shared/base/limits.h"
#include "shared/base/planted.h"
#include "shared/sync/certificate.h"
#include "shared/sync/envelope.h"
#include "shared/sync/set_codec.h"
#include "syncserver/service/accept.h"
#include "syncserver/service/deliver.h"
#include "syncserver/service/exports.h"
#include "syncserver/service/history_service.h"
#include "syncserver/service/people.h"

#include <algorithm>
#include <set>

namespace serverservice {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

constexpr int kHashesAsked = 500; // sets a tablet is asked for in one round after a restore

// One request of a device whose signature has been checked.
class Round {
public:
    Round(Core& core, serverstore::DeviceRow device, const v1::SyncRequest& request,
          v1::SyncResponse& response)
        : m_core(core), m_device(std::move(device)), m_request(request), m_response(response) {}

    Result<void> run() {
        for (const v1::SignedCertificate& person : m_request.people())
            RUHU_CHECK(learnPeople(m_core, person, m_device.number), "sync");
        if (m_request.renumber())
            return renumber();
        RUHU_CHECK(acceptOffers(), "sync");
        RUHU_TRY(clean, handshake(), "sync");
        if (!clean)
            return {};
        RUHU_CHECK(acceptSets(), "sync");
        RUHU_CHECK(acceptCarried(), "sync");
        if (m_device.revoked) {
            m_response.set_error(base::errorName(ErrorCode::Revoked));
            return touch();
        }
        RUHU_CHECK(deliver(), "sync");
        return touch();
    }

private:
    // The device is a copy, or was restored from one: its key gets another number.
    Result<void> renumber() {
        if (m_device.revoked) {
            m_response.set_error(base::errorName(ErrorCode::Revoked));
            return {};
        }
        RUHU_CHECK(renumberDevice(m_core, m_device, m_response), "renumber");
        return sayWhatIsKnown();
    }

    // What it had sent under the old number, in a life it does not know any more, needs no new one.
    Result<void> sayWhatIsKnown() {
        for (const v1::UnsentChange& unsent : m_request.unsent()) {
            const base::Dot dot{m_device.number, unsent.counter()};
            RUHU_TRY(row, m_core.store().change(dot), "look up unsent");
            if (row && row->status == store::ChangeStatus::Applied &&
                syncing::changeHash(*row) == unsent.hash()) {
                v1::Decision* known = m_response.add_known();
                known->set_counter(dot.counter);
                known->set_kind("applied");
                continue;
            }
            RUHU_TRY(held, m_core.tables().quarantineOfDot(dot), "look up unsent");
            for (const serverstore::QuarantineRow& item : held)
                if (syncing::changeHash({dot, item.stream, item.author, item.start, 0,
                                         store::ChangeStatus::Void, item.bytes}) == unsent.hash())
                    *m_response.add_known() = decisionOn(item);
        }
        return {};
    }

    Result<void> acceptOffers() {
        for (const v1::OfferedSet& offer : m_request.offers()) {
            if (!offer.stripped().empty()) { // signed by this server: who wrote it need not be known
                RUHU_CHECK(acceptStripped(m_core, offer.stripped(), offer.stripped_signature()),
                           "accept offer");
                continue;
            }
            const auto certificate =
                syncing::readCertificate(offer.certificate(), m_core.keys().signing.publicKey);
            if (!certificate)
                continue;
            RUHU_TRY(device, learnDevice(m_core, *certificate, offer.certificate()), "accept offer");
            RUHU_CHECK(acceptSet(m_core, offer.set(), device, Way::GivenBack), "accept offer");
        }
        return {};
    }

    // same, behind or fork, per stream, before any data move. True: go on.
    Result<bool> handshake() {
        bool clean = true;
        for (const v1::StreamState& state : m_request.streams()) {
            v1::StreamDelta* delta = m_response.add_deltas();
            delta->set_stream(state.stream());
            delta->set_epoch(m_core.epoch());
            if (state.epoch() != 0 && state.epoch() != m_core.epoch()) {
                delta->set_compare(true);
                RUHU_CHECK(compareLogs(state.stream(), *delta), "handshake");
                m_compared.insert(state.stream());
                continue;
            }
            RUHU_TRY(chain, chainState(state), "handshake");
            delta->set_chain(chain);
            clean = clean && chain == v1::SAME;
        }
        return clean;
    }

    Result<v1::ChainState> chainState(const v1::StreamState& state) {
        RUHU_TRY(chain, m_core.tables().chain(m_device.number, state.stream()), "compare chains");
        if (chain.head == state.head() || base::planted(base::Planted::DedupeWithoutBytes))
            return v1::SAME;
        for (const std::string& pending : state.pending())
            if (chain.head == pending)
                return v1::SAME; // it was stored, only the answer was lost
        if (state.head().empty())
            return v1::BEHIND;
        RUHU_TRY(known, m_core.store().setByHash(state.stream(), m_device.number, state.head()),
                 "compare chains");
        return known ? v1::BEHIND : v1::FORK;
    }

    // After another epoch: of what the tablet's log holds, what this server lacks, and what ended otherwise
    // here.
    Result<void> compareLogs(StreamId stream, v1::StreamDelta& delta) {
        RUHU_TRY(mayReceive, receives(stream), "compare logs");
        std::size_t budget = m_core.pageBytes();
        for (const v1::Holding& holding : m_request.holdings()) {
            if (holding.stream() != stream)
                continue;
            const std::set<std::uint64_t> voids(holding.voids().begin(), holding.voids().end());
            for (const std::string& hash : holding.hashes()) {
                RUHU_TRY(row, m_core.store().setByHash(stream, holding.device(), hash), "compare logs");
                if (!row && delta.wanted_size() < kHashesAsked)
                    delta.add_wanted(hash);
                if (row && delta.originals_size() < kHashesAsked) {
                    RUHU_TRY(lacking, voidsNotHeld(m_core, *row), "compare logs");
                    if (!lacking.empty())
                        delta.add_originals(hash);
                }
                if (!row || budget == 0 || (row->stripped.empty() && !mayReceive))
                    continue;
                RUHU_TRY(alike, endsAlike(*row, voids), "compare logs");
                if (alike)
                    continue;
                v1::StreamEntry* entry = delta.add_entries();
                RUHU_CHECK(fillEntry(m_core, *row, *entry), "compare logs");
                budget -= std::min(budget, entry->ByteSizeLong());
                RUHU_TRY(verdict, storedVerdict(m_core, *row), "compare logs");
                *m_response.add_verdicts() = std::move(verdict);
            }
        }
        return {};
    }

    Result<bool> receives(StreamId stream) {
        if (m_device.revoked)
            return false;
        RUHU_TRY(scope, scopeOf(m_core, m_device.number), "find scope");
        return std::any_of(scope.begin(), scope.end(),
                           [&](const store::StreamRow& row) { return row.id == stream; });
    }

    // Whether the tablet has each change of a set as it stands here: as a change, or as a void.
    static Result<bool> endsAlike(const store::SetRow& row, const std::set<std::uint64_t>& voids) {
        if (row.stripped.empty()) {
            const auto at = voids.lower_bound(row.first);
            return at == voids.end() || *at >= row.first + row.count;
        }
        RUHU_TRY(stripped, syncing::parseStripped(row.stripped), "compare set");
        for (std::size_t i = 0; i < stripped.items.size(); ++i)
            if (stripped.items[i].isVoid != (voids.count(row.first + i) > 0))
                return false;
        return true;
    }

    Result<void> acceptSets() {
        for (const v1::SignedSet& set : m_request.sets()) {
            RUHU_TRY(verdict, acceptSet(m_core, set, m_device), "accept sets");
            *m_response.add_verdicts() = std::move(verdict);
        }
        return {};
    }

    // Exports that this tablet only carries: each is decided as if its own device had sent it.
    Result<void> acceptCarried() {
        for (const std::string& bytes : m_request.carried()) {
            m_response.add_carried(crypto::sha256(bytes));
            v1::ExportFile file;
            if (file.ParseFromString(bytes))
                RUHU_CHECK(acceptExport(m_core, file), "accept carried export");
        }
        return {};
    }

    Result<void> deliver() {
        RUHU_TRY(scope, scopeOf(m_core, m_device.number), "deliver");
        for (const store::StreamRow& row : scope) {
            v1::Stream* stream = m_response.add_streams();
            stream->set_stream(row.id);
            stream->set_area(row.area);
            stream->set_compartment(static_cast<std::uint32_t>(row.compartment));
        }
        RUHU_CHECK(fillDirectory(m_core, scope, m_request.people_version(), m_response), "deliver");
        RUHU_CHECK(fillPeople(m_core, m_device.number, m_response), "deliver");
        std::size_t budget = m_core.pageBytes();
        for (const v1::StreamState& state : m_request.streams()) {
            const bool inScope = std::any_of(scope.begin(), scope.end(), [&](const store::StreamRow& row) {
                return row.id == state.stream();
            });
            if (!inScope || m_compared.count(state.stream()))
                continue;
            for (v1::StreamDelta& delta : *m_response.mutable_deltas())
                if (delta.stream() == state.stream())
                    RUHU_CHECK(fillDelta(m_core, m_device.number, state, budget, delta), "deliver");
        }
        return {};
    }

    // Numbers the contact: rights are those the author had when the tablet was last here.
    Result<void> touch() {
        RUHU_TRY(floor, m_core.tables().current("contact_floor"), "note contact");
        m_device.contact = std::max(m_device.contact, floor) + 1;
        m_device.lastSeen = m_core.clock().now();
        m_device.waiting = m_request.waiting();
        RUHU_CHECK(m_core.tables().putContact(m_device.number, m_device.contact, m_device.lastSeen),
                   "note contact");
        m_response.set_contact(m_device.contact);
        return m_core.tables().putDevice(m_device, 0);
    }

    Core& m_core;
    serverstore::DeviceRow m_device;
    const v1::SyncRequest& m_request;
    v1::SyncResponse& m_response;
    std::set<StreamId> m_compared;
};

// Whose request this is; nothing when the signature is nobody's.
Result<std::optional<serverstore::DeviceRow>> senderOf(Core& core, const v1::Envelope& envelope,
                                                       bool& unknown) {
    RUHU_TRY(device, core.tables().device(envelope.device()), "find sender");
    if (!device && envelope.has_certificate()) {
        const auto certificate =
            syncing::readCertificate(envelope.certificate(), core.keys().signing.publicKey);
        if (certificate && certificate->device() == envelope.device()) {
            RUHU_TRY(learnt, learnDevice(core, *certificate, envelope.certificate()), "find sender");
            device = std::move(learnt);
        }
    }
    unknown = !device;
    if (!device || !syncing::isSignedBy(envelope, crypto::context::kRequest, device->publicKey))
        return std::optional<serverstore::DeviceRow>();
    return device;
}

} // namespace

// A signed request of a device, answered in one transaction by `act(device, request, response)`.
template <class Request, class Response, class Act>
Result<std::string> SyncService::answer(std::string_view bytes, const Act& act) {
    RUHU_TRY(envelope, syncing::readEnvelope(bytes), "answer");
    Request request;
    Response response;
    const auto done = m_core.transact([&]() -> Result<void> {
        bool unknown = false;
        RUHU_TRY(device, senderOf(m_core, envelope, unknown), "answer");
        if (!device) {
            response.set_error(base::errorName(unknown ? ErrorCode::DeviceUnknown : ErrorCode::BadSignature));
            return {};
        }
        RUHU_TRY(body, syncing::bodyOf(envelope, base::limits::kRequestPlainMax), "answer");
        if (!request.ParseFromString(body))
            return fail(ErrorCode::BadBytes, "answer");
        if (request.protocol() > syncing::kProtocol) {
            response.set_error(base::errorName(ErrorCode::NewerProtocol));
            return {};
        }
        return act(std::move(*device), request, response);
    });
    if (!base::planted(base::Planted::AckBeforeCommit))
        RUHU_CHECK(done, "answer");
    response.set_protocol(syncing::kProtocol);
    response.set_nonce(syncing::nameOf(envelope));
    response.set_epoch(m_core.epoch());
    response.set_server_time(m_core.clock().now());
    return syncing::packEnvelope(response.SerializeAsString(), crypto::context::kResponse,
                                 m_core.keys().signing);
}

Result<std::string> SyncService::sync(std::string_view bytes) {
    return answer<v1::SyncRequest, v1::SyncResponse>(
        bytes,
        [&](serverstore::DeviceRow device, const v1::SyncRequest& request, v1::SyncResponse& response) {
            return Round(m_core, std::move(device), request, response).run();
        });
}

Result<std::string> SyncService::history(std::string_view bytes) {
    return answer<v1::HistoryRequest, v1::HistoryResponse>(
        bytes, [&](const serverstore::DeviceRow& device, const v1::HistoryRequest& request,
                   v1::HistoryResponse& response) { return tellHistory(m_core, device, request, response); });
}

Result<std::string> SyncService::enrol(std::string_view bytes) {
    RUHU_TRY(envelope, syncing::readEnvelope(bytes), "enrol");
    RUHU_TRY(body, syncing::bodyOf(envelope, base::limits::kRequestPlainMax), "enrol");
    v1::EnrolRequest request;
    if (!request.ParseFromString(body) ||
        !syncing::isSignedBy(envelope, crypto::context::kRequest, request.public_key()))
        return fail(ErrorCode::BadBytes, "enrol");
    v1::EnrolResponse response;
    RUHU_CHECK(m_core.transact([&]() -> Result<void> {
        if (envelope.device() == 0)
            return redeemCode(m_core, request, {}, response);
        bool unknown = false;
        RUHU_TRY(device, senderOf(m_core, envelope, unknown), "enrol");
        if (device && !device->revoked && device->publicKey == request.public_key())
            return redeemCode(m_core, request, device, response);
        response.set_error(base::errorName(unknown                     ? ErrorCode::DeviceUnknown
                                           : device && device->revoked ? ErrorCode::Revoked
                                                                       : ErrorCode::BadSignature));
        return {};
    }),
               "enrol");
    response.set_nonce(request.nonce());
    response.set_epoch(m_core.epoch());
    response.set_server_time(m_core.clock().now());
    response.set_server_key(m_core.keys().signing.publicKey);
    response.set_recovery_key(m_core.keys().recovery.publicKey);
    return syncing::packEnvelope(response.SerializeAsString(), crypto::context::kResponse,
                                 m_core.keys().signing);
}

} // namespace serverservice
