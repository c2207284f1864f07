// What the commands of a script work on. Thread: GUI.
#pragma once

#include "mobile/app/window.h"

#include <functional>
#include <map>

namespace viewmodel {
class FormViewModel;
}

namespace app {

struct Player {
    viewmodel::App& app;
    Window& window;
    int exitCode = 0;
    bool quit = false;
};

// "" when the command was carried out, else why not.
using Command = std::function<QString(Player&, const QString& rest)>;

template <class ViewModel>
ViewModel* pageOf(Player& player) {
    return qobject_cast<ViewModel*>(player.app.pageViewModel());
}

// The form of the open page, null when it has none.
viewmodel::FormViewModel* formOf(Player& player);

// Those that press the window's own controls: press, primary, fill, touch, keys, key, sign, answer-rest, say.
const std::map<QString, Command>& handCommands();

} // namespace app
