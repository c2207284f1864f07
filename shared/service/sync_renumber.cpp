#include "shared/service/sync_renumber.h"

#include "shared/service/in_question.h"
#include "shared/service/sync_request.h"
#include "shared/sync/certificate.h"
#include "shared/sync/set_codec.h"

namespace service {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

using Waiting = std::vector<store::ChangeRow>;

Result<void> settleKnown(Workspace& workspace, const v1::SyncResponse& response, SyncReport& report) {
    InQuestion inQuestion(workspace);
    for (const v1::Decision& known : response.known()) {
        const Dot dot{workspace.identity().device, known.counter()};
        RUHU_CHECK(known.kind() == "applied" ? workspace.replica().acknowledge(dot)
                                             : inQuestion.hold(dot, known),
                   "settle what is known");
        report.sent += 1;
    }
    return {};
}

Result<void> becomeDevice(Workspace& workspace, const v1::DeviceCertificate& certificate,
                          const v1::SignedCertificate& signedOne) {
    Identity identity = workspace.identity();
    identity.device = certificate.device();
    identity.certificate = signedOne.certificate();
    identity.certificateSignature = signedOne.signature();
    store::Store& opened = workspace.store();
    RUHU_CHECK(workspace.setIdentity(identity), "become device");
    RUHU_CHECK(opened.putMeta("acknowledged_floor", "0"), "become device");
    RUHU_CHECK(opened.putCertificate(
                   {identity.device, certificate.person(), signedOne.certificate(), signedOne.signature()}),
               "become device");
    RUHU_TRY(streams, opened.streams(), "become device");
    for (store::StreamRow& stream : streams) {
        stream.head.clear();
        stream.lastCounter = 0;
        RUHU_CHECK(opened.putStream(stream), "become device");
    }
    return {};
}

Result<void> keepPerson(Workspace& workspace, const v1::SignedCertificate& signedOne) {
    const auto person = syncing::readCertificate(signedOne, workspace.identity().serverKey);
    if (!person || person->device() != workspace.identity().device)
        return fail(ErrorCode::BadResponse, "keep person");
    return workspace.store().putCertificate(
        {person->device(), person->person(), signedOne.certificate(), signedOne.signature()});
}

// Of the record a change writes to: its creation may wait as well.
Result<records::TypeNumber> typeOf(Workspace& workspace, const records::RecordChange& change,
                                   const Waiting& waiting) {
    if (change.type != 0)
        return records::TypeNumber(change.type);
    for (const store::ChangeRow& other : waiting)
        if (other.dot == change.change.record)
            if (const auto creation =
                    records::decodeChange(other.bytes, other.dot, {other.author, other.start}))
                return records::TypeNumber(creation->type);
    RUHU_TRY(record, workspace.store().record(change.change.record), "find type");
    return record ? record->type : records::TypeNumber(0);
}

// A draft in an instance of a repeat is kept under the dot that added it.
Result<void> renameDrafts(Workspace& workspace, RecordId record, const std::map<Dot, Dot>& renaming) {
    RUHU_TRY(drafts, workspace.store().drafts(record), "rename drafts");
    for (store::DraftRow draft : drafts) {
        const std::string before = draft.key;
        draft.key = records::renumberedText(before, renaming);
        if (draft.key == before)
            continue;
        RUHU_CHECK(workspace.store().dropDraft(record, before, draft.person), "rename drafts");
        RUHU_CHECK(workspace.store().putDraft(draft), "rename drafts");
    }
    return {};
}

Result<void> renumberAll(Workspace& workspace, const Waiting& waiting) {
    std::map<Dot, Dot> renaming;
    for (const store::ChangeRow& row : waiting)
        renaming[row.dot] = workspace.nextDot();
    for (const store::ChangeRow& row : waiting) {
        RUHU_TRY(change, records::decodeChange(row.bytes, row.dot, {row.author, row.start}), "renumber");
        RUHU_CHECK(renameDrafts(workspace, change.change.record, renaming), "renumber");
        RUHU_TRY(type, typeOf(workspace, change, waiting), "renumber");
        const auto fresh = records::renumbered(change, type, renaming);
        RUHU_CHECK(workspace.replica().saveOwn(fresh, row.stream, row.contact), "renumber");
        if (!change.change.creates())
            continue;
        RUHU_CHECK(workspace.store().putAlias(change.change.record, fresh.change.record), "renumber");
        RUHU_CHECK(workspace.store().moveDrafts(change.change.record, fresh.change.record), "renumber");
    }
    return {};
}

} // namespace

Result<v1::SyncRequest> renumberRequest(Workspace& workspace) {
    Comparison none;
    RUHU_TRY(request, buildRequest(workspace, none, 0), "ask for a number");
    request.clear_sets();
    request.set_renumber(true);
    for (const Dot dot : workspace.replica().pendingDots()) {
        RUHU_TRY(row, workspace.store().change(dot), "ask for a number");
        if (!row)
            continue;
        v1::UnsentChange* unsent = request.add_unsent();
        unsent->set_counter(dot.counter);
        unsent->set_hash(syncing::changeHash(*row));
    }
    return request;
}

Result<void> takeNewNumber(Workspace& workspace, const v1::SyncResponse& response, SyncReport& report) {
    const auto certificate = syncing::readCertificate(response.renumbered(), workspace.identity().serverKey);
    if (!certificate || certificate->public_key() != workspace.identity().key.publicKey)
        return fail(ErrorCode::BadResponse, "take new number");
    return workspace.commit([&]() -> Result<void> {
        RUHU_CHECK(settleKnown(workspace, response, report), "take new number");
        RUHU_TRY(framed, workspace.store().framedSets(), "take new number");
        for (const store::SetRow& set : framed)
            RUHU_CHECK(workspace.store().removeSet(set.id), "take new number");
        RUHU_TRY(waiting, workspace.replica().withdrawPending(), "take new number");
        RUHU_CHECK(becomeDevice(workspace, *certificate, response.renumbered()), "take new number");
        for (const v1::SignedCertificate& signedOne : response.renumbered_people())
            RUHU_CHECK(keepPerson(workspace, signedOne), "take new number");
        return renumberAll(workspace, waiting);
    });
}

} // namespace service
