#include "syncserver/app/control_socket.h"

#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace app {

namespace {

constexpr std::size_t kLineMax = 64 * 1024; // bytes of one command or answer line from a client
constexpr int kReadTimeoutMs = 10'000;

bool addressFor(const std::string& path, sockaddr_un& address) {
    address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return true;
}

std::string readLine(int socket, std::size_t max, int timeoutMs) {
    std::string line;
    char buffer[4096];
    while (line.size() < max && line.find('\n') == std::string::npos) {
        pollfd waiting{socket, POLLIN, 0};
        if (::poll(&waiting, 1, timeoutMs) <= 0)
            break;
        const ssize_t got = ::read(socket, buffer, sizeof buffer);
        if (got <= 0)
            break;
        line.append(buffer, static_cast<std::size_t>(got));
    }
    return line.substr(0, line.find('\n'));
}

void writeAll(int socket, const std::string& text) {
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t sent = ::send(socket, text.data() + done, text.size() - done, MSG_NOSIGNAL);
        if (sent <= 0)
            return;
        done += static_cast<std::size_t>(sent);
    }
}

// A command whose values have other types than it should have makes the JSON library throw: no reason to stop
// serving.
std::string answerTo(const ControlSocket::Handler& handler, const nlohmann::json& command) {
    try {
        return handler(command).dump();
    } catch (const nlohmann::json::exception&) {
        return nlohmann::json{{"error", base::errorName(base::ErrorCode::InvalidInput)}}.dump();
    }
}

} // namespace

base::Result<void> ControlSocket::start(const std::string& path, Handler handler) {
    sockaddr_un address;
    if (!addressFor(path, address))
        return base::fail(base::ErrorCode::StoreOpenFailed, "open control socket: path too long");
    ::unlink(path.c_str()); // of a server that was killed: the store's lock says that none runs
    m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const mode_t before = ::umask(0177);
    const bool bound = m_listener >= 0 &&
                       ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                       ::listen(m_listener, 8) == 0 && ::pipe(m_wake) == 0;
    ::umask(before);
    if (!bound)
        return base::fail(base::ErrorCode::StoreOpenFailed, "open control socket");
    m_path = path;
    m_handler = std::move(handler);
    m_thread = std::thread([this] { serve(); });
    return {};
}

void ControlSocket::serve() {
    for (;;) {
        pollfd waiting[2] = {{m_listener, POLLIN, 0}, {m_wake[0], POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0)
            continue;
        if (waiting[1].revents)
            return;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        const auto command =
            nlohmann::json::parse(readLine(client, kLineMax, kReadTimeoutMs), nullptr, false);
        writeAll(client, answerTo(m_handler, command) + "\n");
        ::close(client);
    }
}

void ControlSocket::stop() {
    if (!m_thread.joinable())
        return;
    (void)!::write(m_wake[1], "x", 1);
    m_thread.join();
    ::close(m_listener);
    ::close(m_wake[0]);
    ::close(m_wake[1]);
    ::unlink(m_path.c_str());
}

std::optional<nlohmann::json> askRunningServer(const std::string& path, const nlohmann::json& command) {
    sockaddr_un address;
    if (!addressFor(path, address))
        return std::nullopt;
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return std::nullopt;
    std::optional<nlohmann::json> answer;
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
        writeAll(socket, command.dump() + "\n");
        constexpr std::size_t kAnswerMax = 64 * 1024 * 1024;
        constexpr int kAnswerTimeoutMs = 600'000; // a backup of a large county
        auto parsed = nlohmann::json::parse(readLine(socket, kAnswerMax, kAnswerTimeoutMs), nullptr, false);
        if (!parsed.is_discarded())
            answer = std::move(parsed);
    }
    ::close(socket);
    return answer;
}

} // namespace app
