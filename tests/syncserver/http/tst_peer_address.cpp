#include "syncserver/http/peer_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <QtTest>

#include <cstring>

using namespace http;

namespace {

PeerAddress v6(const char* text) {
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    inet_pton(AF_INET6, text, &address.sin6_addr);
    sockaddr_storage storage{};
    std::memcpy(&storage, &address, sizeof address);
    return describePeer(storage);
}

} // namespace

class TestPeerAddress : public QObject {
    Q_OBJECT
private slots:
    void hasNoTextForAPeerThatIsGone() { QCOMPARE(peerOf(-1).text, ""); }
    void countsAnIpv6SubscriberAsOneSource() {
        QCOMPARE(v6("2001:db8:1:2:3:4:5:6").text, "2001:db8:1:2:3:4:5:6");
        QCOMPARE(v6("2001:db8:1:2:3:4:5:6").source, "2001:db8:1:2::/64");
        QCOMPARE(v6("2001:db8:1:2::7").source, v6("2001:db8:1:2:ffff::9").source);
        QVERIFY(v6("2001:db8:1:3::7").source != v6("2001:db8:1:2::7").source);
    }
    void showsAMappedAddressAsIpv4() {
        QCOMPARE(v6("::ffff:192.0.2.7").text, "192.0.2.7");
        QCOMPARE(v6("::ffff:192.0.2.7").source, "192.0.2.7");
    }
};

QTEST_GUILESS_MAIN(TestPeerAddress)
#include "tst_peer_address.moc"
