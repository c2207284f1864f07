// The texts in our QR codes. One text a code, fields percent-encoded (RFC 3986), unknown ones are passed
// over:
//   ruhu:enrol?server=https%3A%2F%2Fcounty.example&code=ABCDE-12345&key=<64 hex digits>
//       what an enrolment takes: the server's address, the one-time code, the server's Ed25519 key to pin
//   ruhu:household?no=4512280077&id=12-345
//       a household's card: its number, and the id of its record; at least one of the two
// Pure; any thread. Whatever a camera reads is untrusted.
#pragma once

#include "shared/service/workspace.h"

#include <optional>
#include <string>
#include <string_view>

namespace service {

constexpr std::size_t kScannedBytesMax = 2000; // more is none of our codes

struct EnrolLink {
    std::string server, code;
    crypto::Bytes serverKey; // empty: the code does not say it, and the tablet believes who answers
};
struct HouseholdCard {
    std::string number; // household number; may be empty
    RecordId id;        // not valid: not said
};

std::string textOf(const EnrolLink& link);
std::string textOf(const HouseholdCard& card);
// Nothing: no such code, or one that misses what it needs or says it in a wrong form.
std::optional<EnrolLink> readEnrolLink(std::string_view text);
std::optional<HouseholdCard> readHouseholdCard(std::string_view text);

// The household of a card, or of a plain number (household number, ID number, record id) that is printed
// somewhere else. Fails with ScanNotHousehold when it is neither, with ScanNotHere when nobody here has it;
// of several households by one plain number, the search shows them: nothing.
Result<std::optional<RecordId>> householdScanned(Workspace& workspace, const std::string& text);
// What to search for instead, when householdScanned() gives nothing.
std::string searchOfScanned(const std::string& text);

} // namespace service
