// A TCP client that says exactly what a test wants, also what no HTTP client would say. All waits have a
// deadline.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace testhttp {

class RawClient {
public:
    using Ms = std::chrono::milliseconds;

    // Connects to 127.0.0.1, from `source` (any of 127.0.0.0/8); ok() tells whether that worked.
    explicit RawClient(int port, const char* source = "127.0.0.1");
    ~RawClient();
    RawClient(RawClient&& other) noexcept : m_socket(other.m_socket) { other.m_socket = -1; }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    RawClient& operator=(RawClient&& other) noexcept {
        std::swap(m_socket, other.m_socket);
        return *this;
    }

    // A small window: what is not read stays with the sender. Before the first byte comes.
    void keepWindowSmall();

    bool ok() const { return m_socket >= 0; }
    // False when the peer has closed or takes nothing more within `within`.
    bool send(std::string_view bytes, Ms within = Ms(2000));
    // What comes until the peer closes, or until `within` is over.
    std::string readAll(Ms within = Ms(5000));
    // What comes until `text` has been seen (or the peer closes, or the time is over).
    std::string readUntil(std::string_view text, Ms within = Ms(5000));
    // Reads at most so many bytes, once.
    std::string readSome(std::size_t bytesMax, Ms within = Ms(2000));
    // True when the peer closes within the time; what comes before is dropped.
    bool closedByPeer(Ms within = Ms(5000));
    void hangUp();

private:
    int m_socket;
};

// One whole exchange on a connection of its own; the answer with its head, or "" when there was none.
std::string exchange(int port, std::string_view request);
// The status of an answer, 0 when there is none.
int statusOf(std::string_view answer);
std::string bodyOf(std::string_view answer);
// Resident memory of this process in bytes.
std::size_t residentBytes();

} // namespace testhttp
