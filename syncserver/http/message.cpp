#include "syncserver/http/message.h"

#include <algorithm>
#include <array>

namespace http {

namespace {

constexpr std::array<std::pair<Method, const char*>, 7> kMethods{{{Method::Get, "GET"},
                                                                  {Method::Head, "HEAD"},
                                                                  {Method::Post, "POST"},
                                                                  {Method::Put, "PUT"},
                                                                  {Method::Patch, "PATCH"},
                                                                  {Method::Delete, "DELETE"},
                                                                  {Method::Options, "OPTIONS"}}};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

const char* methodName(Method method) {
    for (const auto& [value, name] : kMethods) {
        if (value == method)
            return name;
    }
    return "";
}

std::optional<Method> methodFromName(std::string_view name) {
    for (const auto& [value, text] : kMethods) {
        if (name == text)
            return value;
    }
    return std::nullopt;
}

const std::string* HeaderList::find(std::string_view name) const {
    for (const auto& [field, value] : m_fields) {
        if (equalsIgnoringCase(field, name))
            return &value;
    }
    return nullptr;
}

std::size_t HeaderList::count(std::string_view name) const {
    const auto n = std::count_if(m_fields.begin(), m_fields.end(),
                                 [&](const auto& field) { return equalsIgnoringCase(field.first, name); });
    return static_cast<std::size_t>(n);
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

bool hasControlCharacter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

} // namespace http
