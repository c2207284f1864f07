#include "shared/service/salvage.h"

#include "shared/base/limits.h"
#include "shared/base/whole_file.h"
#include "shared/service/salvage_sets.h"
#include "shared/service/salvage_text.h"
#include "shared/service/workspace.h"
#include "shared/store/page_file.h"
#include "shared/sync/certificate.h"
#include "shared/sync/export_codec.h"
#include "shared/sync/sealed_text.h"

#include <algorithm>
#include <filesystem>

namespace service {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

// Whether programs can go on with the store: then neither is its unsent work framed behind its back nor is it
// put aside. Reads only.
bool isWhole(const std::string& path) {
    base::ManualClock unused(0); // opening does not ask for the time
    const auto workspace = Workspace::open({path, true, false, false, {}}, unused);
    const auto found = workspace ? (*workspace)->store().integrity() : Result<std::string>(std::string());
    const auto pages = store::PageFile::open(path);
    return found && *found == "ok" && pages && pages->brokenFrames() == 0;
}

Result<Identity> identityIn(const store::Salvaged& found) {
    return loadIdentity([&](const std::string& key) -> Result<std::optional<store::Bytes>> {
        const auto value = found.meta.find(key);
        return value != found.meta.end() ? std::optional(value->second) : std::nullopt;
    });
}

SalvageReport countsOf(const store::Salvaged& found) {
    SalvageReport report;
    report.records = found.records.size();
    report.drafts = found.drafts.size();
    report.pages = found.pages;
    report.brokenPages = found.brokenPages;
    report.brokenRows = found.brokenRows;
    return report;
}

v1::SignedCertificate certificateOf(const Identity& me) {
    v1::SignedCertificate certificate;
    certificate.set_certificate(me.certificate);
    certificate.set_signature(me.certificateSignature);
    return certificate;
}

// The identity hangs together: a key that signs for the number the county gave it.
bool canSign(const Identity& me) {
    const auto certificate = syncing::readCertificate(certificateOf(me), me.serverKey);
    return me.enrolled() && certificate && certificate->device() == me.device &&
           certificate->public_key() == me.key.publicKey &&
           me.key.secretKey.size() == crypto::kSecretKeyBytes &&
           crypto::verify(crypto::context::kExport, "", crypto::sign(crypto::context::kExport, "", me.key),
                          me.key.publicKey);
}

std::size_t countMissing(const store::Salvaged& found, const Identity& me,
                         const std::vector<store::ChangeRow>& unsent) {
    const auto floor = found.meta.find("acknowledged_floor");
    const std::uint64_t acknowledged =
        floor != found.meta.end() ? std::strtoull(floor->second.c_str(), nullptr, 10) : 0;
    std::vector<std::uint64_t> counters, named;
    const auto add = [&](std::vector<std::uint64_t>& list, Dot dot) {
        if (dot.device == me.device && dot.counter > acknowledged)
            list.push_back(dot.counter);
    };
    for (const store::ChangeRow& row : unsent)
        add(counters, row.dot);
    for (const Dot dot : found.settled)
        add(counters, dot);
    for (const store::RecordRow& row : found.records)
        if (const auto state = merge::State::decode(row.id, row.state))
            for (const Dot dot : state->dots())
                add(named, dot);
    for (const store::SetRow& set : found.framed)
        if (set.count <= base::limits::kSetChangesMax)
            add(named, {set.device, set.first + set.count - 1});
    named.insert(named.end(), counters.begin(), counters.end());
    if (named.empty())
        return 0;
    return *std::max_element(named.begin(), named.end()) - acknowledged - counters.size();
}

Result<std::string> exportOf(const std::vector<syncing::FramedSet>& sets, const Identity& me, bool plain) {
    v1::ExportContent content;
    content.set_format(1);
    for (const syncing::FramedSet& framed : sets) {
        v1::SignedSet* set = content.add_sets();
        set->set_set(framed.bytes);
        set->set_signature(framed.row.signature);
    }
    RUHU_TRY(file,
             syncing::signExport(content, certificateOf(me), me.key,
                                 plain ? std::nullopt : std::optional<std::string_view>(me.recoveryKey)),
             "salvage");
    return syncing::packExport(file);
}

Result<void> writeCarried(const store::Salvaged& found, const std::string& to, SalvageReport& report) {
    for (const store::Bytes& bytes : found.carried) {
        v1::ExportFile file;
        if (!file.ParseFromString(bytes))
            continue;
        const std::string name = to + ".carried-" + std::to_string(++report.carried);
        RUHU_CHECK(base::writeWholeFile(name, syncing::packExport(file)), "salvage");
        report.carriedFiles.push_back(name);
    }
    return {};
}

std::string freeName(const std::string& store, const base::Clock& clock) {
    const std::string name = store + ".broken-" + base::chinaDate(clock.now());
    std::string candidate = name;
    for (int n = 2; std::filesystem::exists(candidate); ++n)
        candidate = name + "-" + std::to_string(n);
    return candidate;
}

} // namespace

Result<SalvageReport> salvage(const std::string& path, const std::string& to, bool plain) {
    if (isWhole(path))
        return fail(ErrorCode::SalvageNotNeeded, "salvage");
    RUHU_TRY(found, store::salvage(path), "salvage");
    RUHU_TRY(me, identityIn(found), "salvage");
    if (!plain && me.recoveryKey.size() != crypto::kBoxKeyBytes)
        return fail(ErrorCode::SalvageCannotSeal, "salvage");
    const auto all = unsentIn(found, me.device);
    const auto unsent = sound(found, all);
    SalvageReport report = countsOf(found);
    report.changes = unsent.size();
    report.brokenRows += all.size() - unsent.size();
    report.missing = me.enrolled() ? countMissing(found, me, unsent) : 0;
    report.keyRead = canSign(me);
    report.sealed = !plain;
    if (report.keyRead && !unsent.empty()) {
        const auto sets = unsentSets(found, me, unsent);
        RUHU_TRY(bytes, exportOf(sets, me, plain), "salvage");
        RUHU_CHECK(base::writeWholeFile(to, bytes), "salvage");
        report.sets = sets.size();
        report.exportFile = to;
    }
    const std::string lines = salvagedLines(found, me, all);
    RUHU_TRY(readable, plain ? Result<std::string>(lines) : syncing::sealText(lines, me.recoveryKey),
             "salvage");
    report.readableFile = to + ".readable";
    RUHU_CHECK(base::writeWholeFile(report.readableFile, readable), "salvage");
    RUHU_CHECK(writeCarried(found, to, report), "salvage");
    return report;
}

Result<std::string> startAnew(const std::string& path, const base::Clock& clock) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem))
        return fail(ErrorCode::StoreOpenFailed, "start anew");
    if (isWhole(path))
        return fail(ErrorCode::SalvageNotNeeded, "start anew");
    RUHU_TRY(lock, store::StoreLock::take(path), "start anew");
    const std::string aside = freeName(path, clock);
    // The log first: a new store must never find the log of the old one.
    for (const char* part : {"-wal", "-shm", ""}) {
        if (std::filesystem::exists(path + part, problem))
            std::filesystem::rename(path + part, aside + part, problem);
        if (problem)
            return fail(ErrorCode::StoreReadOnly, "start anew");
    }
    return aside;
}

} // namespace service
