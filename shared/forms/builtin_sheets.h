// The built-in sheets' bytes; the .cpp is written by embed.cmake while building. Private to builtin.cpp.
#pragma once

#include <cstddef>
#include <string_view>

namespace forms {

struct BuiltinSheet {
    std::string_view form, sheet, text;
};
extern const BuiltinSheet* const kBuiltinSheets;
extern const std::size_t kBuiltinSheetsCount;

} // namespace forms
