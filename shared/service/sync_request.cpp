#include "shared/service/sync_request.h"

#include "shared/base/limits.h"
#include "shared/service/sync_chain.h"
#include "shared/sync/envelope.h"
#include "shared/sync/framer.h"
#include "shared/sync/set_codec.h"

#include <map>

namespace service {

namespace v1 = ruhu::v1;

namespace {

constexpr std::size_t kNonceBytes = 16;

Result<void> addStreams(Workspace& workspace, v1::SyncRequest& request) {
    RUHU_TRY(streams, workspace.store().streams(), "build request");
    RUHU_TRY(framed, workspace.store().framedSets(), "build request");
    for (const store::StreamRow& row : streams) {
        v1::StreamState* state = request.add_streams();
        state->set_stream(row.id);
        state->set_epoch(row.epoch);
        state->set_position(row.position);
        state->set_bootstrapping(row.bootstrapping);
        state->set_bootstrap_after(row.bootstrapAfter);
        state->set_head(row.head);
        state->set_last_counter(row.lastCounter);
        RUHU_TRY(own, lacksOwn(workspace, row.id), "build request");
        state->set_own(own);
        for (const store::SetRow& set : framed)
            if (set.stream == row.id)
                state->add_pending(set.hash);
    }
    return {};
}

Result<void> addSets(Workspace& workspace, const Comparison& comparison, std::size_t bytesMax,
                     v1::SyncRequest& request) {
    RUHU_TRY(framed, workspace.store().framedSets(), "build request");
    std::size_t bytes = 0;
    for (const store::SetRow& row : framed) {
        if (comparison.count(row.stream))
            continue; // first the server gets back what it lost
        if (bytes > 0 && bytes >= bytesMax)
            break;
        RUHU_TRY(set, syncing::bytesOfSet(workspace.store(), row), "build request");
        bytes += set.size();
        v1::SignedSet* out = request.add_sets();
        out->set_set(std::move(set));
        out->set_signature(row.signature);
    }
    return {};
}

Result<v1::OfferedSet> offerOf(store::Store& opened, const store::SetRow& row,
                               const std::vector<store::Store::CertificateRow>& certificates) {
    v1::OfferedSet offer;
    PersonId author = 0;
    if (!row.stripped.empty()) {
        offer.set_stripped(row.stripped);
        offer.set_stripped_signature(row.signature);
    } else {
        RUHU_TRY(set, syncing::bytesOfSet(opened, row), "build offer");
        if (const auto parsed = syncing::parseSet(set))
            author = parsed->header.author;
        offer.mutable_set()->set_set(std::move(set));
        offer.mutable_set()->set_signature(row.signature);
    }
    for (const auto& certificate : certificates)
        if (certificate.device == row.device && (certificate.person == author || !offer.has_certificate())) {
            offer.mutable_certificate()->set_certificate(certificate.certificate);
            offer.mutable_certificate()->set_signature(certificate.signature);
        }
    return offer;
}

bool isAskedFor(StreamComparison& compared, const store::SetRow& row) {
    if (compared.wanted.count(row.hash))
        return true;
    if (compared.originals.erase(row.hash) == 0)
        return false;
    compared.answered.insert(row.hash);
    return row.stripped.empty();
}

// What the log holds of the streams that are compared, but for what the server refused already; and of it,
// what the server asked for.
Result<void> addOffers(Workspace& workspace, Comparison& comparison, std::size_t bytesMax,
                       v1::SyncRequest& request) {
    store::Store& opened = workspace.store();
    RUHU_TRY(certificates, opened.certificates(), "build offers");
    std::size_t bytes = 0;
    for (auto& [stream, compared] : comparison) {
        RUHU_TRY(sets, opened.setsOfStream(stream), "build offers");
        std::map<DeviceNumber, v1::Holding*> holdings;
        for (const store::SetRow& row : sets) {
            if (row.status == store::SetStatus::Framed || compared.refused.count(row.hash))
                continue;
            v1::Holding*& holding = holdings[row.device];
            if (!holding) {
                holding = request.add_holdings();
                holding->set_stream(stream);
                holding->set_device(row.device);
            }
            holding->add_hashes(row.hash);
            if (bytes >= bytesMax || !isAskedFor(compared, row))
                continue;
            RUHU_TRY(offer, offerOf(opened, row, certificates), "build offers");
            bytes += offer.ByteSizeLong();
            compared.offered.insert(row.hash);
            *request.add_offers() = std::move(offer);
        }
        RUHU_TRY(voids, opened.dotsNotApplied(stream), "build offers");
        for (const Dot dot : voids)
            if (const auto at = holdings.find(dot.device); at != holdings.end())
                at->second->add_voids(dot.counter);
    }
    return {};
}

} // namespace

Result<void> addPeople(Workspace& workspace,
                       google::protobuf::RepeatedPtrField<v1::SignedCertificate>& people) {
    const Identity& me = workspace.identity();
    RUHU_TRY(certificates, workspace.store().certificates(), "add people");
    for (store::Store::CertificateRow& row : certificates) {
        if (row.device != me.device || row.certificate == me.certificate)
            continue;
        v1::SignedCertificate* out = people.Add();
        out->set_certificate(std::move(row.certificate));
        out->set_signature(std::move(row.signature));
    }
    return {};
}

Result<v1::SyncRequest> buildRequest(Workspace& workspace, Comparison& comparison, std::size_t bytesMax) {
    v1::SyncRequest request;
    request.set_protocol(syncing::kProtocol);
    request.set_contact(workspace.identity().contact);
    request.set_nonce(crypto::randomBytes(kNonceBytes));
    request.set_waiting(static_cast<std::uint32_t>(workspace.replica().pendingCount()));
    RUHU_TRY(version, workspace.store().meta("people_version"), "build request");
    request.set_people_version(version ? std::strtoull(version->c_str(), nullptr, 10) : 0);
    RUHU_CHECK(addPeople(workspace, *request.mutable_people()), "build request");
    RUHU_CHECK(addStreams(workspace, request), "build request");
    RUHU_TRY(carried, workspace.store().carried(), "build request");
    for (std::string& file : carried)
        if (request.carried_size() == 0 || request.ByteSizeLong() + file.size() < bytesMax)
            request.add_carried(std::move(file));
    RUHU_CHECK(addOffers(workspace, comparison, bytesMax, request), "build request");
    RUHU_CHECK(addSets(workspace, comparison, bytesMax, request), "build request");
    return request;
}

} // namespace service
