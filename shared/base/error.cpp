#include "shared/base/error.h"

namespace base {

const char* errorName(ErrorCode code) {
    switch (code) {
#define RUHU_X(name, text)                                                                                   \
    case ErrorCode::name:                                                                                    \
        return text;
        RUHU_ERROR_CODES(RUHU_X)
#undef RUHU_X
    }
    return "internal";
}

std::optional<ErrorCode> errorFromName(const std::string& name) {
    for (const ErrorCode code : allErrorCodes())
        if (name == errorName(code))
            return code;
    return std::nullopt;
}

const std::vector<ErrorCode>& allErrorCodes() {
    static const std::vector<ErrorCode> codes = {
#define RUHU_X(name, text) ErrorCode::name,
        RUHU_ERROR_CODES(RUHU_X)
#undef RUHU_X
    };
    return codes;
}

Error Error::in(const std::string& phrase) const {
    Error outer = *this;
    outer.context = context.empty() ? phrase : phrase + ": " + context;
    return outer;
}

std::string Error::describe() const {
    return context.empty() ? errorName(code) : std::string(errorName(code)) + " (" + context + ")";
}

Error error(ErrorCode code, std::string context, std::vector<ErrorParam> params) {
    return Error{code, std::move(params), std::move(context)};
}

} // namespace base
