// Result<T>: a value or an Error. Expected outcomes travel this way; exceptions stop at the store (README,
// Style).
#pragma once

#include "shared/base/error.h"

#include <tl/expected.hpp>

namespace base {

template <class T>
using Result = tl::expected<T, Error>;

// The failing half of a Result: `return fail(ErrorCode::NotFound, "read record");`
inline tl::unexpected<Error> fail(ErrorCode code, std::string context, std::vector<ErrorParam> params = {}) {
    return tl::unexpected<Error>(error(code, std::move(context), std::move(params)));
}
// Passes an error up with a verb phrase of what was tried.
inline tl::unexpected<Error> fail(const Error& inner, const std::string& phrase) {
    return tl::unexpected<Error>(inner.in(phrase));
}

} // namespace base

// Assigns the value of a Result expression to `var`, or returns its error with `phrase` in front.
#define RUHU_TRY(var, expression, phrase)                                                                    \
    auto var##Result = (expression);                                                                         \
    if (!var##Result)                                                                                        \
        return base::fail(var##Result.error(), phrase);                                                      \
    auto var = std::move(*var##Result)

// The same for Result<void>. The counter keeps names apart where a lambda inside the expression checks, too.
#define RUHU_CHECK(expression, phrase) RUHU_CHECK_NAMED(expression, phrase, __COUNTER__)
#define RUHU_CHECK_NAMED(expression, phrase, number) RUHU_CHECK_AS(expression, phrase, number)
#define RUHU_CHECK_AS(expression, phrase, number)                                                            \
    do {                                                                                                     \
        auto checkResult##number = (expression);                                                             \
        if (!checkResult##number)                                                                            \
            return base::fail(checkResult##number.error(), phrase);                                          \
    } while (false)
