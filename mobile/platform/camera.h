// What a camera gives. Any thread.
#pragma once

#include <QVideoFrame>
#include <optional>
#include <string>

namespace platform {

// Whether looking for a camera makes sense at all: without one, opening the camera's module costs seconds and
// complains on standard error.
bool cameraMayBeHere();

// The text of the QR code in a frame; nothing: none in it. Some 30 ms.
std::optional<std::string> codeIn(QVideoFrame frame);

} // namespace platform
