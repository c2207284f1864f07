// Unsent work in a file: out, in, and checked without the server.
#include "shared/service/exchange.h"

#include "ruhu/v1/sync.pb.h"
#include "shared/base/limits.h"
#include "shared/service/people.h"
#include "shared/service/sync_request.h"
#include "shared/sync/certificate.h"
#include "shared/sync/export_codec.h"
#include "shared/sync/framer.h"

#include <map>

namespace service {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

Result<v1::DeviceCertificate> exporterOf(const v1::ExportFile& file, std::string_view serverKey) {
    v1::DeviceCertificate certificate;
    if (!serverKey.empty()) {
        const auto checked = syncing::readCertificate(file.certificate(), serverKey);
        if (!checked)
            return fail(ErrorCode::BadSignature, "read export: certificate");
        certificate = *checked;
    } else if (!certificate.ParseFromString(file.certificate().certificate())) {
        return fail(ErrorCode::BadBytes, "read export: certificate");
    }
    if (!syncing::isSignedBy(file, certificate.public_key()))
        return fail(ErrorCode::BadSignature, "read export");
    return certificate;
}

} // namespace

Result<std::string> exportUnsent(Workspace& workspace, bool sealed) {
    const Identity& me = workspace.identity();
    RUHU_CHECK(mayMeetCounty(workspace), "export");
    RUHU_TRY(floor, workspace.store().meta("acknowledged_floor"), "export");
    RUHU_CHECK(syncing::frameWaiting(workspace.store(), me.device,
                                     floor ? std::strtoull(floor->c_str(), nullptr, 10) : 0, me.key,
                                     base::limits::kSetBytesMax),
               "export");
    RUHU_TRY(framed, workspace.store().framedSets(), "export");
    v1::ExportContent content;
    content.set_format(1);
    for (const store::SetRow& row : framed) {
        RUHU_TRY(bytes, syncing::bytesOfSet(workspace.store(), row), "export");
        v1::SignedSet* set = content.add_sets();
        set->set_set(std::move(bytes));
        set->set_signature(row.signature);
    }
    v1::SignedCertificate certificate;
    certificate.set_certificate(me.certificate);
    certificate.set_signature(me.certificateSignature);
    RUHU_TRY(file,
             syncing::signExport(content, std::move(certificate), me.key,
                                 sealed ? std::optional<std::string_view>(me.recoveryKey) : std::nullopt),
             "export");
    RUHU_CHECK(addPeople(workspace, *file.mutable_people()), "export");
    return syncing::packExport(file);
}

Result<TakeInReport> takeIn(Workspace& workspace, const std::string& bytes) {
    RUHU_CHECK(mayMeetCounty(workspace),
               "take in"); // without the server's key nobody can say whose file it is
    RUHU_TRY(file, syncing::readExport(bytes), "take in");
    RUHU_CHECK(exporterOf(file, workspace.identity().serverKey), "take in");
    const std::string carried = file.SerializeAsString();
    TakeInReport report;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RUHU_TRY(isNew, workspace.store().putCarried(crypto::sha256(carried), carried), "take in");
        report.isNew = isNew;
        return {};
    }),
               "take in");
    if (!file.sealed()) {
        v1::ExportContent content;
        if (content.ParseFromString(file.content()))
            for (const v1::SignedSet& set : content.sets())
                if (const auto parsed = syncing::parseSet(set.set()))
                    report.changes += parsed->changes.size();
    }
    report.sealed = file.sealed();
    return report;
}

Result<VerifyReport> verifyExport(const std::string& bytes, const std::string& serverKeyHex) {
    RUHU_TRY(file, syncing::readExport(bytes), "verify");
    RUHU_TRY(serverKey, crypto::fromHex(serverKeyHex), "verify: server key");
    VerifyReport report;
    const auto exporter = exporterOf(file, serverKey);
    if (!exporter) {
        report.problems.push_back(exporter.error().describe());
        return report;
    }
    report.devices = 1;
    report.sealed = file.sealed();
    if (file.sealed())
        return report; // who exported it and that it is whole; what is in it only the county can read
    v1::ExportContent content;
    if (!content.ParseFromString(file.content()) || content.format() != 1) {
        report.problems.push_back("content cannot be read");
        return report;
    }
    std::map<StreamId, store::Bytes> heads;
    for (const v1::SignedSet& set : content.sets()) {
        ++report.sets;
        const std::string which = "set " + std::to_string(report.sets);
        const auto parsed = syncing::parseSet(set.set());
        if (!parsed || parsed->header.device != exporter->device() ||
            !crypto::verify(crypto::context::kSet, set.set(), set.signature(), exporter->public_key())) {
            report.problems.push_back(which + ": signature does not hold");
            continue;
        }
        const auto head = heads.find(parsed->header.stream);
        if (head != heads.end() && head->second != parsed->header.previous)
            report.problems.push_back(which + ": does not follow the set before it");
        heads[parsed->header.stream] = parsed->hash;
        for (std::size_t i = 0; i < parsed->changes.size(); ++i) {
            ++report.changes;
            if (!records::decodeChange(parsed->changes[i], parsed->dotOf(i),
                                       {parsed->header.author, parsed->header.startTime}))
                report.problems.push_back(which + ": change " + parsed->dotOf(i).text() + " cannot be read");
        }
    }
    return report;
}

} // namespace service
