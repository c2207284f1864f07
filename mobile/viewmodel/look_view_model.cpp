#include "mobile/viewmodel/look_view_model.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace viewmodel {
namespace {

constexpr const char* kThemeKey = "app.theme";
constexpr const char* kTextKey = "app.text_percent";
constexpr std::array kTextPercents = {100, 115, 130, 150};

const QStringList& themes() {
    static const QStringList all{QStringLiteral("light"), QStringLiteral("outdoor"), QStringLiteral("dark")};
    return all;
}

} // namespace

LookViewModel::Kept LookViewModel::read(service::Workspace& workspace) {
    const auto theme = workspace.store().meta(kThemeKey), text = workspace.store().meta(kTextKey);
    return {theme && *theme ? fromUtf8(**theme) : QString(), text && *text ? fromUtf8(**text).toInt() : 0};
}

void LookViewModel::take(const Kept& kept) {
    if (themes().contains(kept.theme))
        m_theme = kept.theme;
    if (std::find(kTextPercents.begin(), kTextPercents.end(), kept.textPercent) != kTextPercents.end())
        m_textPercent = kept.textPercent;
    emit changed();
}

void LookViewModel::setTheme(const QString& theme) {
    if (theme == m_theme || !themes().contains(theme))
        return;
    keep(kThemeKey, toUtf8(theme));
    take({theme, m_textPercent});
}

void LookViewModel::setTextPercent(int percent) {
    if (percent == m_textPercent ||
        std::find(kTextPercents.begin(), kTextPercents.end(), percent) == kTextPercents.end())
        return;
    keep(kTextKey, std::to_string(percent));
    take({m_theme, percent});
}

void LookViewModel::nextTheme() {
    setTheme(themes().at((themes().indexOf(m_theme) + 1) % themes().size()));
}

void LookViewModel::keep(const char* key, const std::string& value) {
    m_context.store.post(Urgency::Person, [key, value](service::Workspace& workspace) {
        (void)workspace.store().write([&] { return workspace.store().putMeta(key, value); });
    });
}

} // namespace viewmodel
