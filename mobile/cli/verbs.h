// The verbs of `ruhu`. Each takes an open workspace and returns the exit code; what they do is the services'.
#pragma once

#include "mobile/cli/output.h"
#include "mobile/transport/sync_line.h"
#include "shared/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace cli {

int put(service::Workspace& workspace, const Output& out, const std::string& type,
        const std::vector<std::string>& words);
int remove(service::Workspace& workspace, const Output& out, const std::string& id,
           const std::string& reason);
int undelete(service::Workspace& workspace, const Output& out, const std::string& id);
int get(service::Workspace& workspace, const Output& out, const std::string& id);
int list(service::Workspace& workspace, const Output& out, const std::string& type,
         const std::string& search);
int log(service::Workspace& workspace, const Output& out, const std::string& id);
int dump(service::Workspace& workspace, bool names);

int conflicts(service::Workspace& workspace, const Output& out);
int questions(service::Workspace& workspace, const Output& out);
int inbox(service::Workspace& workspace, const Output& out);
int resolve(service::Workspace& workspace, const Output& out, const std::string& id, const std::string& field,
            std::size_t take, const std::optional<std::string>& value, const std::string& reason);
int join(service::Workspace& workspace, const Output& out, const std::string& a, const std::string& b,
         bool same, const std::string& reason);

struct LineOptions {
    bool allowPlainHttp = false;
    std::string caFile;
};
transport::SyncLineConfig lineConfig(const std::string& url, const LineOptions& line);
int enrol(service::Workspace& workspace, const Output& out, const std::string& url, const std::string& code,
          const std::string& label, const LineOptions& line);
int sync(service::Workspace& workspace, const Output& out, const LineOptions& line);

int people(service::Workspace& workspace, const Output& out);
int addPerson(service::Workspace& workspace, const Output& out, const std::string& url,
              const std::string& code, const LineOptions& line);
int usePerson(service::Workspace& workspace, const Output& out, base::PersonId person, bool pinFromInput);
// Two lines of standard input: the PIN so far (empty: none), and the new one.
int setPin(service::Workspace& workspace, const Output& out, base::PersonId person);
int practice(service::Workspace& workspace, const Output& out, std::size_t households, std::uint64_t seed);

// Of a household with all below it; with a field: the versions of that field.
int history(service::Workspace& workspace, const Output& out, const std::string& id, const std::string& field,
            bool fetch, const LineOptions& line);
// The newest act that stands, when none is named.
int undo(service::Workspace& workspace, const Output& out, const std::string& act, bool list);
int disagree(service::Workspace& workspace, const Output& out, const std::string& id,
             const std::string& field, const std::string& reason);

// A household's card as a QR code (shared/service/scanned.h): .svg, .png, or "-" as text.
int card(service::Workspace& workspace, const Output& out, const std::string& id, const std::string& file);
int outbox(service::Workspace& workspace, const Output& out);
int daySheet(service::Workspace& workspace, const Output& out, const std::string& date);
int space(service::Workspace& workspace, const Output& out, bool free);
// What a hotline asks for, free of personal data; to a file, or standard output.
int diagnosis(service::Workspace& workspace, const Output& out, const std::string& file);

int importRoster(service::Workspace& workspace, const Output& out, const std::string& file);
int exportUnsent(service::Workspace& workspace, const Output& out, const std::string& file, bool plain);
int takeIn(service::Workspace& workspace, const Output& out, const std::string& file);
// Without a workspace: for a store that cannot be opened.
int salvage(const Output& out, const std::string& store, const std::string& to, bool plain);
int startAnew(const Output& out, const std::string& store, const base::Clock& clock);
int verify(const Output& out, const std::string& file, const std::string& serverKey);

} // namespace cli
