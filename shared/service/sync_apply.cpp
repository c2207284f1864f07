#include "shared/service/sync_apply.h"

#include "shared/base/planted.h"
#include "shared/service/receipt.h"
#include "shared/service/space.h"
#include "shared/service/sync_chain.h"
#include "shared/service/sync_compare.h"
#include "shared/service/sync_entry.h"
#include "shared/service/sync_page.h"
#include "shared/sync/certificate.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace service {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

// Entries of one transaction: about 1,500 small changes, 10 ms of the writer, so that a person's save does
// not wait and pages that many changes touch are not written for each entry anew.
constexpr std::size_t kEntryBytesPerCommit = 48 * 1024;

class Applier {
public:
    Applier(Workspace& workspace, Comparison& comparison, SyncReport& report, SyncProgress& progress)
        : m_workspace(workspace), m_store(workspace.store()), m_comparison(comparison), m_report(report),
          m_progress(progress), m_inQuestion(workspace) {}

    Result<syncing::Progress> run(const v1::SyncResponse& response) {
        RUHU_CHECK(m_workspace.commit([&] { return directory(response); }), "apply people");
        for (const v1::SetVerdict& verdict : response.verdicts())
            RUHU_CHECK(m_workspace.commit([&] { return settle(verdict); }), "apply verdict");
        if (response.error().empty() && !blocked(response))
            RUHU_CHECK(m_workspace.commit([&] { return scope(response); }), "apply scope");
        for (const v1::StreamDelta& delta : response.deltas())
            RUHU_CHECK(applyDelta(delta, response), "apply delta");
        RUHU_TRY(framed, m_store.framedSets(), "apply");
        m_out.setsWaiting = !framed.empty();
        m_out.comparing = !m_comparison.empty();
        return m_out;
    }

private:
    static bool blocked(const v1::SyncResponse& response) {
        return std::any_of(response.deltas().begin(), response.deltas().end(),
                           [](const v1::StreamDelta& delta) { return delta.chain() != v1::SAME; });
    }

    Result<void> directory(const v1::SyncResponse& response) {
        Identity identity = m_workspace.identity();
        if (response.contact() > identity.contact || response.epoch() != identity.epoch) {
            identity.contact = response.contact();
            identity.epoch = response.epoch();
            RUHU_CHECK(m_workspace.setIdentity(identity), "note contact");
        }
        if (response.server_time() > 0)
            RUHU_CHECK(noteServerTime(m_store, response.server_time()), "note server time");
        for (const v1::Person& person : response.persons())
            RUHU_CHECK(m_store.putPerson({person.person(), person.name(), person.role(), person.area()}),
                       "note people");
        for (const v1::SignedCertificate& signedOne : response.devices())
            if (const auto certificate = syncing::readCertificate(signedOne, identity.serverKey))
                RUHU_CHECK(m_store.putCertificate({certificate->device(), certificate->person(),
                                                   signedOne.certificate(), signedOne.signature()}),
                           "note devices");
        RUHU_CHECK(people(response), "note people");
        for (const v1::Area& area : response.areas())
            RUHU_CHECK(m_store.putArea({area.code(), area.name(), area.parent()}), "note areas");
        for (const std::string& hash : response.carried())
            RUHU_CHECK(m_store.dropCarried(hash), "note carried exports");
        if (response.people_version() > 0)
            return m_store.putMeta("people_version", std::to_string(response.people_version()));
        return {};
    }

    // Who works on this tablet, with the rights they have now.
    Result<void> people(const v1::SyncResponse& response) {
        Identity identity = m_workspace.identity();
        bool changed = false;
        for (const v1::Person& person : response.people()) {
            RUHU_CHECK(m_store.putPerson({person.person(), person.name(), person.role(), person.area()}),
                       "note people");
            RUHU_TRY(isNew, m_store.addLocalPerson(person.person()), "note people");
            changed = changed || isNew;
            if (person.person() != identity.person ||
                (identity.role == person.role() && identity.area == person.area()))
                continue;
            identity.role = person.role();
            identity.area = person.area();
            changed = true;
        }
        return changed ? m_workspace.setIdentity(identity) : Result<void>();
    }

    // The server has the set: each of its changes is now others' as well, or in question.
    Result<void> settle(const v1::SetVerdict& verdict) {
        RUHU_TRY(framed, m_store.framedSets(), "settle");
        const auto set = std::find_if(framed.begin(), framed.end(),
                                      [&](const store::SetRow& row) { return row.hash == verdict.hash(); });
        if (set == framed.end())
            return {};
        if (!verdict.stored()) {
            m_report.refused += set->count;
            return {};
        }
        for (std::uint32_t i = 0; i < set->count; ++i)
            RUHU_CHECK(settleChange({set->device, set->first + i}, verdict), "settle");
        set->position = static_cast<std::int64_t>(verdict.position());
        set->received = verdict.received();
        RUHU_CHECK(m_store.markSetStored(*set), "settle");
        RUHU_TRY(stream, m_store.stream(set->stream), "settle");
        if (stream) {
            stream->head = set->hash;
            stream->lastCounter = set->first + set->count - 1;
            RUHU_CHECK(m_store.putStream(*stream), "settle");
        }
        m_out.acknowledgedSome = true;
        m_report.sent += set->count;
        m_progress.changesSent += set->count;
        const auto pending = m_workspace.replica().pendingDots();
        const std::uint64_t floor =
            pending.empty() ? set->first + set->count - 1 : pending.front().counter - 1;
        return m_store.putMeta("acknowledged_floor", std::to_string(floor));
    }

    Result<void> settleChange(Dot dot, const v1::SetVerdict& verdict) {
        const auto decision = std::find_if(verdict.verdicts().begin(), verdict.verdicts().end(),
                                           [&](const v1::Decision& d) { return d.counter() == dot.counter; });
        if (decision == verdict.verdicts().end())
            return m_workspace.replica().acknowledge(dot);
        const bool refused = decision->kind() == "refused";
        (refused ? m_report.refused : m_report.quarantined) += 1;
        return m_inQuestion.hold(dot, *decision);
    }

    // Streams that came into this device's scope, and those that left it.
    Result<void> scope(const v1::SyncResponse& response) {
        RUHU_TRY(known, m_store.streams(), "apply scope");
        bool cameLater = false;
        for (const v1::Stream& stream : response.streams()) {
            const bool have = std::any_of(known.begin(), known.end(), [&](const store::StreamRow& row) {
                return row.id == stream.stream();
            });
            if (have)
                continue;
            store::StreamRow row;
            row.id = stream.stream();
            row.area = stream.area();
            row.compartment = static_cast<int>(stream.compartment());
            row.epoch = response.epoch();
            RUHU_CHECK(recallChain(m_workspace, row), "apply scope");
            RUHU_CHECK(m_store.putStream(row), "apply scope");
            m_out.moreToFetch = true;
            m_out.fetchedSome = true;
            cameLater = cameLater || !known.empty();
        }
        if (cameLater) // the people and places of another village have not been told yet
            RUHU_CHECK(m_store.putMeta("people_version", "0"), "apply scope");
        for (const store::StreamRow& row : known) {
            const bool still =
                std::any_of(response.streams().begin(), response.streams().end(),
                            [&](const v1::Stream& stream) { return stream.stream() == row.id; });
            // A restored server first gets back what it lost: only this log may have it.
            const bool compared = row.epoch == 0 || row.epoch == response.epoch();
            if (!still && compared)
                RUHU_CHECK(leave(row), "apply scope");
        }
        return m_workspace.sightChanged();
    }

    // Its unsent work went first: the response that says so acknowledged the sets of its request.
    Result<void> leave(const store::StreamRow& stream) {
        RUHU_TRY(framed, m_store.framedSets(), "leave stream");
        for (const store::SetRow& set : framed)
            if (set.stream == stream.id)
                return {};
        for (const Dot dot : m_workspace.replica().pendingDots()) {
            RUHU_TRY(change, m_store.change(dot), "leave stream");
            if (change && change->stream == stream.id)
                return {};
        }
        RUHU_TRY(count, m_store.countRecords(stream.id), "leave stream");
        RUHU_CHECK(rememberChain(m_workspace, stream), "leave stream");
        RUHU_CHECK(m_workspace.removeStream(stream.id), "leave stream");
        m_report.recordsRemoved += static_cast<std::uint64_t>(count);
        const nlohmann::json detail{{"area", stream.area}, {"records", count}};
        return m_store.putInbox({0, "left_scope", {}, detail.dump(), m_workspace.clock().now(), false, 0});
    }

    Result<void> applyDelta(const v1::StreamDelta& delta, const v1::SyncResponse& response) {
        if (delta.compare())
            return Comparer(m_workspace, m_comparison, m_inQuestion, m_out).answered(delta, response);
        if (delta.chain() != v1::SAME) {
            m_out.newNumberNeeded = true;
            return {};
        }
        RUHU_TRY(stream, m_store.stream(delta.stream()), "apply delta");
        if (!stream)
            return {};
        m_out.moreToFetch = m_out.moreToFetch || delta.more();
        if (delta.receipt_position() > 0)
            RUHU_CHECK(m_workspace.commit(
                           [&] { return noteBackedUp(m_store, stream->id, delta.receipt_position()); }),
                       "note receipt");
        return stream->bootstrapping ? applyPage(*stream, delta) : applyEntries(*stream, delta);
    }

    Result<void> applyPage(const store::StreamRow& stream, const v1::StreamDelta& delta) {
        if (stream.bootstrapAfter == 0)
            m_progress.recordsToFetch += delta.records_total();
        RUHU_CHECK(Pager(m_workspace, m_inQuestion).take(stream, delta), "apply page");
        m_out.fetchedSome = true;
        m_out.moreToFetch = true;
        const auto count = static_cast<std::uint64_t>(delta.page().sizes_size());
        m_report.received += count;
        m_report.applied += count;
        m_progress.recordsFetched += count;
        return {};
    }

    Result<void> applyEntries(store::StreamRow stream, const v1::StreamDelta& delta) {
        for (int at = 0; at < delta.entries_size();) {
            int end = batchEnd(delta, at);
            const SyncReport before = m_report;
            auto done = applyBatch(stream, delta, at, end);
            if (!done && end > at + 1) { // what stands before an entry that cannot be applied is applied
                m_report = before;
                m_inQuestion.forget();
                end = at + 1;
                done = applyBatch(stream, delta, at, end);
            }
            RUHU_CHECK(done, "apply entries");
            at = end;
            m_out.fetchedSome = true;
        }
        RUHU_TRY(lacked, lacksOwn(m_workspace, stream.id), "apply entries");
        if (lacked && !delta.more())
            RUHU_CHECK(m_workspace.commit([&] { return hasOwn(m_workspace, stream.id); }), "apply entries");
        if (delta.position() <= stream.position)
            return {};
        m_out.fetchedSome = true;
        return moveCursor(stream, delta.position());
    }

    static int batchEnd(const v1::StreamDelta& delta, int at) {
        std::size_t bytes = 0;
        do {
            bytes += delta.entries(at).ByteSizeLong();
            ++at;
        } while (at < delta.entries_size() && bytes < kEntryBytesPerCommit);
        return at;
    }

    Result<void> applyBatch(store::StreamRow& stream, const v1::StreamDelta& delta, int at, int end) {
        if (base::planted(base::Planted::CursorApart))
            RUHU_CHECK(moveCursor(stream, delta.entries(at).position()), "apply entries");
        store::StreamRow moved = stream;
        RUHU_CHECK(m_workspace.commit([&]() -> Result<void> {
            for (int i = at; i < end; ++i)
                RUHU_CHECK(applyEntry(stream, delta.entries(i)), "apply entry");
            moved.position = delta.entries(end - 1).position();
            return m_store.putStream(moved);
        }),
                   "apply entries");
        stream = moved;
        return {};
    }

    Result<void> moveCursor(store::StreamRow& stream, std::uint64_t position) {
        stream.position = position;
        return m_workspace.commit([&] { return m_store.putStream(stream); });
    }

    Result<void> applyEntry(const store::StreamRow& stream, const v1::StreamEntry& in) {
        RUHU_TRY(entry, readEntry(stream.id, in), "apply set");
        for (std::size_t i = 0; i < entry.items.size(); ++i) {
            RUHU_TRY(change, entry.change(i), "apply change");
            const store::ChangeRow row = entry.row(i);
            RUHU_TRY(isNew, m_workspace.replica().applyStored(change, row), "apply change");
            if (isNew && !entry.items[i].isVoid)
                RUHU_CHECK(m_inQuestion.settled(row), "apply change");
            m_report.received += 1;
            m_report.applied += isNew ? 1 : 0;
        }
        return keepSet(m_store, entry.set);
    }

    Workspace& m_workspace;
    store::Store& m_store;
    Comparison& m_comparison;
    SyncReport& m_report;
    SyncProgress& m_progress;
    InQuestion m_inQuestion;
    syncing::Progress m_out;
};

} // namespace

Result<syncing::Progress> applyResponse(Workspace& workspace, const v1::SyncResponse& response,
                                        Comparison& comparison, SyncReport& report, SyncProgress& progress) {
    return Applier(workspace, comparison, report, progress).run(response);
}

} // namespace service
