// A TCP server that says exactly what a test wants, also what no HTTP server would say. Serves each
// connection on one thread of its own, one after the other.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace testhttp {

class RawServer {
public:
    // One accepted connection; closed when the script returns.
    class Peer {
    public:
        explicit Peer(int socket) : m_socket(socket) {}
        // The request's head, up to and including the empty line; "" when the client has gone.
        std::string readHead();
        // Reads so many bytes of the body, or fewer when the client has gone; the number read.
        std::size_t readBytes(std::size_t count);
        bool send(std::string_view bytes);
        // Blocks until the client closes.
        void waitForHangUp();
        // Closes with a reset instead of an orderly end.
        void reset();

    private:
        int m_socket;
    };
    using Script = std::function<void(Peer&)>;

    explicit RawServer(Script script);
    ~RawServer();
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    int port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    int connections() const { return m_connections; }

private:
    void serve(const Script& script);

    int m_port = 0; // before m_listener, whose making sets it
    int m_listener;
    std::atomic<int> m_current{-1};
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_connections{0};
    std::thread m_thread;
};

// A listening socket whose queue is full: who connects to it waits.
class DeafServer {
public:
    DeafServer();
    ~DeafServer();
    DeafServer(const DeafServer&) = delete;
    DeafServer& operator=(const DeafServer&) = delete;
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }

private:
    int m_port = 0; // before m_listener, whose making sets it
    int m_listener;
    int m_fillers[4];
};

} // namespace testhttp
