#include "shared/sync/enrol_code.h"

#include <cctype>

namespace syncing {

std::string normalCode(std::string_view typed) {
    std::string code;
    for (const char raw : typed) {
        const char c = static_cast<char>(std::toupper(static_cast<unsigned char>(raw)));
        if (c == ' ' || c == '-')
            continue;
        code += c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
    }
    return code;
}

} // namespace syncing
