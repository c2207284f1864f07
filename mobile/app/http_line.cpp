#include "mobile/app/http_line.h"

#include "mobile/transport/http_transport.h"

namespace app {
namespace {

class HttpLine : public syncing::Transport {
public:
    explicit HttpLine(const std::string& serverUrl) {
        transport::TransportConfig config;
        config.baseUrl = serverUrl;
        config.userAgent = "ruhu-tablet/0.1";
        auto made = transport::HttpTransport::create(config);
        if (made)
            m_http = std::move(*made);
        else
            m_unusable = made.error();
    }
    base::Result<std::string> post(std::string_view path, std::string_view body) override {
        if (!m_http)
            return base::fail(m_unusable, "open line");
        return m_http->post(std::string(path), std::string(body), "application/octet-stream");
    }

    void cut() {
        if (m_http)
            m_http->cancel();
    }

private:
    std::unique_ptr<transport::HttpTransport> m_http;
    base::Error m_unusable;
};

} // namespace

viewmodel::TransportFactory httpLines() {
    return [](const std::string& serverUrl) {
        auto line = std::make_unique<HttpLine>(serverUrl);
        HttpLine* open = line.get();
        return viewmodel::Line{std::move(line), [open] { open->cut(); }};
    };
}

} // namespace app
