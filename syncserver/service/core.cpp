#include "syncserver/service/core.h"

#include "ruhu/v1/sync.pb.h"
#include "shared/sync/certificate.h"

#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace serverservice {

using base::ErrorCode;
using base::fail;

namespace {

// Whole file or nothing: a half-written key would lock every tablet out.
Result<void> writeNewFile(const std::string& path, const std::string& content) {
    const std::string temporary = path + ".new";
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(ErrorCode::StoreOpenFailed, "write key file");
    const bool written =
        ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size()) &&
        ::fsync(file) == 0;
    ::close(file);
    if (!written || ::rename(temporary.c_str(), path.c_str()) != 0)
        return fail(ErrorCode::StoreIo, "write key file");
    return {};
}

std::string readFile(const std::string& path) {
    std::string content;
    if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
        char buffer[4096];
        for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
            content.append(buffer, n);
        std::fclose(file);
    }
    return content;
}

// Four lines of hexadecimal: signing public, signing secret, recovery public, recovery secret.
Result<Keys> loadKeys(const std::string& path, bool create) {
    std::string content = readFile(path);
    if (content.empty() && create) {
        const Keys fresh{crypto::newSigningKey(), crypto::newBoxKey()};
        for (const crypto::Bytes* part : {&fresh.signing.publicKey, &fresh.signing.secretKey,
                                          &fresh.recovery.publicKey, &fresh.recovery.secretKey})
            content += crypto::hex(*part) + "\n";
        RUHU_CHECK(writeNewFile(path, content), "make keys");
    }
    Keys keys;
    crypto::Bytes* parts[] = {&keys.signing.publicKey, &keys.signing.secretKey, &keys.recovery.publicKey,
                              &keys.recovery.secretKey};
    std::size_t at = 0;
    for (crypto::Bytes* part : parts) {
        const auto end = content.find('\n', at);
        if (end == std::string::npos)
            return fail(ErrorCode::NotFound, "read key file");
        RUHU_TRY(bytes, crypto::fromHex(content.substr(at, end - at)), "read key file");
        *part = std::move(bytes);
        at = end + 1;
    }
    return keys;
}

} // namespace

std::uint64_t newEpoch() {
    const crypto::Bytes bytes = crypto::randomBytes(8);
    std::uint64_t epoch = 0;
    std::memcpy(&epoch, bytes.data(), sizeof epoch);
    return (epoch >> 1) | 1; // fits SQLite's signed integers
}

Result<std::unique_ptr<Core>> Core::open(const CoreOptions& options, const base::Clock& clock) {
    if (options.create && ::mkdir(options.dir.c_str(), 0700) != 0 && errno != EEXIST)
        return fail(ErrorCode::StoreOpenFailed, "make data folder");
    RUHU_TRY(keys, loadKeys(options.dir + "/server.key", options.create), "open server");
    store::OpenOptions storeOptions;
    storeOptions.path = options.dir + "/ruhu.db";
    storeOptions.create = options.create;
    storeOptions.server = true;
    storeOptions.beforeWrite = options.beforeWrite;
    RUHU_TRY(opened, store::Store::open(storeOptions), "open server");
    std::unique_ptr<Core> core(new Core(std::move(opened), std::move(keys), options.dir, clock));
    core->m_pageBytes = options.pageBytes;
    RUHU_CHECK(core->m_tables.migrate(), "open server");
    RUHU_TRY(epoch, core->m_tables.current("epoch"), "open server");
    core->m_epoch = epoch;
    if (epoch == 0)
        RUHU_CHECK(core->transact([&] { return core->setEpoch(newEpoch()); }), "open server");
    return core;
}

Result<void> Core::transact(const std::function<Result<void>()>& body) {
    const std::lock_guard lock(m_lock);
    auto result = m_store->write(body);
    if (!result)
        m_replica.forget();
    return result;
}

Result<void> Core::setEpoch(std::uint64_t epoch) {
    m_epoch = epoch;
    return m_tables.setCounter("epoch", epoch);
}

Result<serverstore::DeviceRow> Core::ownDevice() {
    RUHU_TRY(number, m_tables.current("own_device"), "find own device");
    if (number != 0) {
        RUHU_TRY(row, m_tables.device(static_cast<DeviceNumber>(number)), "find own device");
        if (row)
            return *row;
    }
    RUHU_TRY(fresh, m_tables.next("next_device"), "make own device");
    serverstore::DeviceRow device;
    device.number = static_cast<DeviceNumber>(fresh);
    device.publicKey = m_keys.signing.publicKey;
    device.label = "server";
    device.enrolled = m_clock.now();
    ruhu::v1::DeviceCertificate certificate;
    certificate.set_device(device.number);
    certificate.set_public_key(device.publicKey);
    certificate.set_label(device.label);
    certificate.set_issued(device.enrolled);
    const auto signedCertificate = syncing::signCertificate(certificate, m_keys.signing);
    device.certificate = signedCertificate.certificate();
    device.certificateSignature = signedCertificate.signature();
    RUHU_TRY(version, m_tables.next("people_version"), "make own device");
    RUHU_CHECK(m_tables.putDevice(device, version), "make own device");
    RUHU_CHECK(
        m_tables.putBinding({device.number, 0, device.certificate, device.certificateSignature}, version),
        "make own device");
    RUHU_CHECK(m_tables.setCounter("own_device", device.number), "make own device");
    return device;
}

} // namespace serverservice
