// What can go wrong, as values. An Error is built where the failure is seen and carries a code with
// parameters; its words are the message catalogue's (shared/text), never this layer's. Codes appear in --json
// output and in verdicts on the wire: never rename or reuse one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

// One line a code: X(enumerator, "wire.name"). The name is the key of shared/text/messages.*.
#define RUHU_ERROR_CODES(X)                                                                                  \
    X(Internal, "internal")                                                                                  \
    X(InvalidInput, "input.invalid")                                                                         \
    X(TextTooLong, "input.text_too_long")                                                                    \
    X(TextNotUtf8, "input.text_not_utf8")                                                                    \
    X(UnknownType, "input.unknown_type")                                                                     \
    X(UnknownField, "input.unknown_field")                                                                   \
    X(BadNumber, "input.bad_number")                                                                         \
    X(BadDate, "input.bad_date")                                                                             \
    X(BadCode, "input.bad_code")                                                                             \
    X(NotFound, "record.not_found")                                                                          \
    X(NoConflict, "record.no_conflict")                                                                      \
    X(ConflictFirst, "record.conflict_first")                                                                \
    X(AlreadyDeleted, "record.already_deleted")                                                              \
    X(NotDeleted, "record.not_deleted")                                                                      \
    X(ReasonMissing, "record.reason_missing")                                                                \
    X(FileNotImage, "file.not_a_photo")                                                                      \
    X(FileTooLarge, "file.too_large")                                                                        \
    X(FileMissing, "file.missing")                                                                           \
    X(FileDamaged, "file.damaged")                                                                           \
    X(PictureTooLarge, "file.picture_too_large")                                                             \
    X(SignNotReady, "sign.not_ready")                                                                        \
    X(GroupTaken, "group.name_taken")                                                                        \
    X(GroupUnknown, "group.unknown")                                                                         \
    X(AssignByGroup, "assign.by_group")                                                                      \
    X(NotOfHousehold, "household.not_a_member")                                                              \
    X(NobodyChosen, "household.nobody_chosen")                                                               \
    X(NobodyStays, "household.nobody_stays")                                                                 \
    X(UndoNothing, "undo.nothing")                                                                           \
    X(UndoneAlready, "undo.done_already")                                                                    \
    X(UndoHeld, "undo.held_by_county")                                                                       \
    X(UndoChangedSince, "undo.changed_since")                                                                \
    X(UndoBeforeUnknown, "undo.before_unknown")                                                              \
    X(NotOverruled, "disagree.not_overruled")                                                                \
    X(RightsLevel, "rights.level")                                                                           \
    X(StoreOpenFailed, "store.open_failed")                                                                  \
    X(StoreLocked, "store.locked")                                                                           \
    X(StoreNewer, "store.newer_version")                                                                     \
    X(StoreCorrupt, "store.corrupt")                                                                         \
    X(StoreReadOnly, "store.read_only")                                                                      \
    X(StoreFull, "store.full")                                                                               \
    X(StoreIo, "store.io")                                                                                   \
    X(StoreForeign, "store.foreign_file")                                                                    \
    X(SalvageNotNeeded, "salvage.not_needed")                                                                \
    X(SalvageNoKey, "salvage.no_key")                                                                        \
    X(SalvageCannotSeal, "salvage.cannot_seal")                                                              \
    X(NotEnrolled, "device.not_enrolled")                                                                    \
    X(AlreadyEnrolled, "device.already_enrolled")                                                            \
    X(DeviceUnknown, "device.unknown")                                                                       \
    X(CodeInvalid, "enrol.code_invalid")                                                                     \
    X(EnrolOtherServer, "enrol.other_server")                                                                \
    X(ScanNothing, "scan.nothing")                                                                           \
    X(ScanNotEnrolment, "scan.not_enrolment")                                                                \
    X(ScanNotHousehold, "scan.not_household")                                                                \
    X(ScanNotHere, "scan.not_here")                                                                          \
    X(Offline, "sync.offline")                                                                               \
    X(ServerBusy, "sync.server_busy")                                                                        \
    X(ServerRefused, "sync.server_refused")                                                                  \
    X(SignedOut, "sync.signed_out")                                                                          \
    X(Revoked, "sync.revoked")                                                                               \
    X(BadResponse, "sync.bad_response")                                                                      \
    X(ServerKeyChanged, "sync.server_key_changed")                                                           \
    X(NewerProtocol, "sync.newer_protocol")                                                                  \
    X(Cancelled, "sync.cancelled")                                                                           \
    X(BadBytes, "wire.bad_bytes")                                                                            \
    X(BadSignature, "wire.bad_signature")                                                                    \
    X(BadChain, "wire.bad_chain")                                                                            \
    X(TooLarge, "wire.too_large")                                                                            \
    X(OutsideRights, "rights.outside")                                                                       \
    X(RightsAct, "rights.act_not_allowed")                                                                   \
    X(FormInvalid, "form.invalid")                                                                           \
    X(FormVersionUnknown, "form.version_unknown")                                                            \
    X(ImportRow, "import.row_refused")                                                                       \
    X(ImportFile, "import.file_refused")                                                                     \
    X(SealedForOther, "export.sealed_for_other")                                                             \
    X(PersonIdLength, "person_id.length")                                                                    \
    X(PersonIdOld15, "person_id.old_15")                                                                     \
    X(PersonIdCharacter, "person_id.character")                                                              \
    X(PersonIdBirthday, "person_id.birthday")                                                                \
    X(PersonIdCheckDigit, "person_id.check_digit")                                                           \
    X(CertificateLength, "person_id.certificate_length")                                                     \
    X(CertificateTail, "person_id.certificate_tail")                                                         \
    X(AreaCodeLength, "area_code.length")                                                                    \
    X(AreaCodeCharacter, "area_code.character")                                                              \
    X(AreaCodeRange, "area_code.range")                                                                      \
    X(VetoEvidence, "veto.evidence_missing")                                                                 \
    X(RightsRestricted, "rights.restricted")                                                                 \
    X(RightsCompartment, "rights.wrong_compartment")                                                         \
    X(SyncFirst, "rights.sync_first")                                                                        \
    X(PersonNotHere, "person.not_here")                                                                      \
    X(PinNeeded, "pin.needed")                                                                               \
    X(PinFormat, "pin.format")                                                                               \
    X(PinWrong, "pin.wrong")                                                                                 \
    X(PinWait, "pin.wait")                                                                                   \
    X(PracticeOnly, "practice.only")                                                                         \
    X(PracticeInUse, "practice.store_in_use")

enum class ErrorCode {
#define RUHU_X(name, text) name,
    RUHU_ERROR_CODES(RUHU_X)
#undef RUHU_X
};

// The code's stable name, e.g. "store.full".
const char* errorName(ErrorCode code);
// The code of that name; nothing for a name that a newer program may know.
std::optional<ErrorCode> errorFromName(std::string_view name);
// Every code, for the test that looks for codes without text.
const std::vector<ErrorCode>& allErrorCodes();

// A named value that fills a placeholder {name} of the code's text. Never personal data: errors are logged.
using ErrorParam = std::pair<std::string, std::string>;

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::vector<ErrorParam> params;
    std::string
        context; // verb phrases, outermost first, for people who repair programs: "open store: read schema"

    // The same error with a verb phrase put in front of its context.
    Error in(const std::string& phrase) const;
    // "store.full (save answer: insert change)": for logs and tests, not for users.
    std::string describe() const;
};

Error error(ErrorCode code, std::string context, std::vector<ErrorParam> params = {});

} // namespace base
