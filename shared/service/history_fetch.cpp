// The county's part of a history: asked for on demand, kept for reading, never mixed into a record's state.
#include "shared/base/limits.h"
#include "shared/service/history.h"
#include "shared/service/history_parts.h"
#include "shared/service/signed_post.h"
#include "shared/service/sync_entry.h"
#include "shared/sync/envelope.h"

#include <algorithm>
#include <map>

namespace service {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

constexpr std::size_t kRecordsAsked = 256; // in one request (syncserver/service/history_service.cpp)
constexpr std::size_t kNonceBytes = 16;

class Fetcher {
public:
    Fetcher(Workspace& workspace, syncing::Transport& transport)
        : m_workspace(workspace), m_transport(transport) {}

    Result<FetchReport> run(RecordId household) {
        std::map<StreamId, std::vector<RecordId>> lacking;
        for (const RecordId part : partsOf(m_workspace, household)) {
            RUHU_TRY(known, history(m_workspace, part), "fetch history");
            RUHU_TRY(record, m_workspace.replica().record(part), "fetch history");
            if (record && !known.complete)
                lacking[record->stream].push_back(part);
        }
        for (const auto& [stream, records] : lacking)
            for (std::size_t at = 0; at < records.size(); at += kRecordsAsked)
                RUHU_CHECK(ask(stream, {records.begin() + static_cast<std::ptrdiff_t>(at),
                                        records.begin() + static_cast<std::ptrdiff_t>(
                                                              std::min(at + kRecordsAsked, records.size()))}),
                           "fetch history");
        RUHU_CHECK(m_workspace.commit([&]() -> Result<void> {
            for (auto& [key, told] : m_told)
                RUHU_CHECK(keep(key.first, key.second, told), "keep history");
            return {};
        }),
                   "fetch history");
        return m_report;
    }

private:
    using Told = std::map<Dot, v1::FetchedChange>;

    Result<void> ask(StreamId stream, const std::vector<RecordId>& records) {
        v1::HistoryRequest request;
        request.set_protocol(syncing::kProtocol);
        request.set_stream(stream);
        for (const RecordId id : records) {
            request.add_records(static_cast<std::uint64_t>(id.packed()));
            m_told[{stream, id}]; // also of one that the county knows nothing of
        }
        for (bool more = true; more;) {
            request.set_nonce(crypto::randomBytes(kNonceBytes));
            RUHU_TRY(page, post(request), "ask for history");
            for (const v1::StreamEntry& entry : page.entries())
                RUHU_CHECK(take(stream, entry), "read history");
            more = page.more() && page.after() > request.after();
            request.set_after(page.after());
        }
        return {};
    }

    Result<v1::HistoryResponse> post(const v1::HistoryRequest& request) {
        for (bool introduce = false;; introduce = true) {
            RUHU_TRY(answer,
                     signedPost(m_workspace.identity(), m_transport, "/v1/history",
                                request.SerializeAsString(), introduce),
                     "ask for history");
            m_report.bytesDown += answer.bytesDown;
            v1::HistoryResponse response;
            if (!response.ParseFromString(answer.body) || response.nonce() != answer.asked)
                return fail(ErrorCode::BadResponse, "read response");
            if (response.error().empty())
                return response;
            const auto code = base::errorFromName(response.error()).value_or(ErrorCode::ServerRefused);
            if (code != ErrorCode::DeviceUnknown || introduce)
                return fail(code, "server's answer");
        }
    }

    // A set comes whole, as its device signed it; what it says of other records is known or not asked for.
    Result<void> take(StreamId stream, const v1::StreamEntry& in) {
        RUHU_TRY(entry, readEntry(stream, in), "read entry");
        for (std::size_t i = 0; i < entry.items.size(); ++i) {
            RUHU_TRY(change, entry.change(i), "read entry");
            const auto told = m_told.find({stream, change.change.record});
            if (told == m_told.end())
                continue;
            RUHU_TRY(known, m_workspace.store().change(entry.dotOf(i)), "read entry");
            if (known)
                continue;
            v1::FetchedChange& out = told->second[entry.dotOf(i)];
            out.set_dot(static_cast<std::uint64_t>(entry.dotOf(i).packed()));
            out.set_author(entry.header.author);
            out.set_start(entry.header.startTime);
            out.set_received(entry.set.received);
            out.set_hole(entry.items[i].isVoid);
            out.set_bytes(entry.items[i].bytes);
        }
        return {};
    }

    Result<void> keep(StreamId stream, RecordId id, Told& told) {
        RUHU_TRY(record, m_workspace.replica().record(id), "keep history");
        if (!record)
            return {};
        const store::Replica::Record copy = *record;
        RUHU_TRY(dots, dotsOf(m_workspace, copy), "keep history");
        v1::FetchedHistory kept;
        for (const Dot dot : dots) {
            RUHU_TRY(known, m_workspace.store().change(dot), "keep history");
            if (!known && !told.count(dot))
                kept.add_unknown(static_cast<std::uint64_t>(dot.packed()));
        }
        m_report.changes += told.size();
        for (auto& [dot, change] : told)
            *kept.add_changes() = std::move(change);
        const std::string plain = kept.SerializeAsString();
        if (plain.size() > base::limits::kResponsePlainMax)
            return fail(ErrorCode::TooLarge, "keep history");
        return m_workspace.store().putMeta(fetchedKey(stream, id), syncing::compress(plain));
    }

    Workspace& m_workspace;
    syncing::Transport& m_transport;
    FetchReport m_report;
    std::map<std::pair<StreamId, RecordId>, Told> m_told;
};

} // namespace

Result<FetchReport> fetchHistory(Workspace& workspace, syncing::Transport& transport, RecordId household) {
    if (!workspace.identity().enrolled())
        return fail(ErrorCode::NotEnrolled, "fetch history");
    return Fetcher(workspace, transport).run(household);
}

} // namespace service
