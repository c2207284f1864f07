#include "mobile/viewmodel/yielding_transport.h"

namespace viewmodel {

base::Result<std::string> YieldingTransport::post(std::string_view path, std::string_view body) {
    base::Result<std::string> answer;
    std::atomic<bool> done = false;
    std::thread network([&] {
        answer = m_line.transport->post(path, body);
        done = true;
        m_thread.wake();
    });
    m_thread.servePersonUntil(
        done, m_cancel, m_line.cut ? m_line.cut : [] {});
    network.join();
    return answer;
}

} // namespace viewmodel
