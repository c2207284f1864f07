// The end of a visit: the summary is read out, the head signs, the seal names what was signed (domain 1.3,
// step 2; design 3, seals). A later change does not undo a signature: it is shown as "changed since". Thread:
// the workspace's.
#pragma once

#include "shared/service/settle.h"

namespace service {

// Why a visit cannot be signed yet: a key of the message catalogue ("sign.…") with its parameters.
struct SignObstacle {
    std::string code;
    std::vector<std::pair<std::string, std::string>> params;
};

// What the form asks for this household, as its session tells.
struct Asked {
    std::vector<std::string> answered; // questions whose answers are read out: each is confirmed or disputed
    int missing = 0;                   // required ones without an answer
};

struct SignState {
    bool sealed = false;
    bool changedSince = false; // something the seal covers is another now
    std::string signer, kind, file;
    Seconds time = 0; // of the signature
    std::vector<SignObstacle> obstacles;
    std::map<std::string, std::string> facts;    // by question: "confirmed", or "disputed"
    std::map<std::string, std::string> disputes; // … with the family's words
};
Result<SignState> signState(Workspace& workspace, RecordId visit, const Asked& asked);

// A fact of the summary: right; or not, with the family's words.
Result<void> confirmFacts(Workspace& workspace, RecordId visit, const std::vector<std::string>& questions);
Result<void> disputeFact(Workspace& workspace, RecordId visit, const std::string& question,
                         const std::string& words);

struct Signature {
    std::string signer; // printed name
    std::string kind;   // code list "signature_kind"
    std::string bytes;  // of the drawing or photo
};
// Keeps the file, seals and signs: one act. Fails with SignNotReady and as attach() does.
Result<void> signVisit(Workspace& workspace, RecordId visit, const Signature& signature, const Asked& asked);

} // namespace service
