#include "shared/service/keyed_id.h"

#include "shared/crypto/crypto.h"

#include <algorithm>
#include <cstring>

namespace service {

base::RecordId idFromKey(base::StreamId stream, const std::string& key) {
    const crypto::Bytes hash = crypto::sha256("ruhu/roster/v1 " + std::to_string(stream) + " " + key);
    std::uint64_t bits = 0;
    std::memcpy(&bits, hash.data(), sizeof bits);
    const auto device =
        static_cast<base::DeviceNumber>(base::kFirstKeyedDevice | (bits & (base::kFirstKeyedDevice - 1)));
    return {device, std::max<std::uint64_t>(1, (bits >> 22) & base::kCounterMax)};
}

} // namespace service
