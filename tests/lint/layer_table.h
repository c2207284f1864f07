#pragma once

#include <string_view>
#include <vector>

namespace lint {

// One row a folder: what of ours its files may include. This is the table of README, Layers, in the form that
// is checked; a new folder needs a row here before its first file.
struct Layer {
    std::string_view folder; // path from the root; a row of a file names the file
    std::vector<std::string_view>
        mayInclude{};      // folders of ours, with all that is below them; its own always
    bool protobuf = false; // may include *.pb.h and google/protobuf
    bool qt = false;
};

// A library that only some places may know: one border, one translator.
struct Border {
    std::string_view library;
    std::vector<std::string_view> headers; // beginnings of include targets
    std::vector<std::string_view> places;  // beginnings of paths; tests/ may include everything
    bool onlyInOneCpp = false;             // in one .cpp a side, never in a header
};

const std::vector<Layer>& layers();
const std::vector<Border>& borders();

// The row of the longest folder that the path lies in; nullptr when the table does not know it.
const Layer* layerOf(std::string_view path);

// Whether `path` is `folder` or lies in it.
bool liesIn(std::string_view path, std::string_view folder);

// The names that may stand at the project's root.
const std::vector<std::string_view>& rootNames();

} // namespace lint
