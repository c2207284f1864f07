// A text as a QR code: for paper (SVG), for screens (PNG), for a terminal (text). Pure but for writeFile();
// any thread.
#pragma once

#include "shared/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace qr {

// The modules with the four light ones around them that readers ask for; row by row, `side` each.
struct Code {
    int side = 0;
    std::vector<bool> dark;

    bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                    static_cast<std::size_t>(x)];
    }
};

// ASCII; error correction M: a crease or a stain does no harm. Fails with InvalidInput when the text is empty
// or longer than a code holds (some 2,300 characters).
base::Result<Code> encode(std::string_view text);

std::string svg(const Code& code);
// Eight pixels a module, grey.
base::Result<std::string> png(const Code& code);
// Two rows of modules a line, black on white whatever the terminal's colours are.
std::string blocks(const Code& code);

// The picture by the ending of the file, .svg or .png; another: InvalidInput. Fails as writeWholeFile does.
base::Result<void> writeFile(std::string_view text, const std::string& path);

} // namespace qr
