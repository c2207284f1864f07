// How `ruhu` speaks: JSON for scripts, lines for people, exit codes for both.
#pragma once

#include "shared/base/error.h"
#include "shared/text/messages.h"

#include <nlohmann/json.hpp>

namespace cli {

// Exit codes (README, "Command line").
enum ExitCode { Done = 0, Failed = 1, Usage = 2, Unreachable = 3, StoreUnusable = 4 };

class Output {
public:
    Output(bool asJson, text::Language language) : m_json(asJson), m_language(language) {}
    bool asJson() const { return m_json; }
    text::Language language() const { return m_language; }
    void json(const nlohmann::ordered_json& value) const;
    void line(const std::string& text) const;
    // Words to standard error; with --json also {"error": code, "params": …} to standard output.
    int fail(const base::Error& error) const;

private:
    bool m_json;
    text::Language m_language;
};

ExitCode exitCodeFor(base::ErrorCode code);

} // namespace cli
