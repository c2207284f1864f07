#include "mobile/viewmodel/guide_view_model.h"

#include "mobile/viewmodel/help_words.h"

#include <QCoreApplication>
#include <array>

namespace viewmodel {
namespace {

constexpr const char* kSeenKey = "app.tour_seen";

struct Step {
    const char* target;
    const char* title;
    const char* text;
};
constexpr std::array kSteps = {
    Step{"", QT_TRANSLATE_NOOP("tour", "入户怎么用"),
         QT_TRANSLATE_NOOP("tour", "一分钟看完五个地方。填的每个字都马上存在这台平板上，没有网也一样。")},
    Step{"tour-board", QT_TRANSLATE_NOOP("tour", "全村走到哪一步"),
         QT_TRANSLATE_NOOP("tour", "每一格是站在这一步的户数。点一格，就列出这些户。")},
    Step{"tour-homes", QT_TRANSLATE_NOOP("tour", "从这里进户"),
         QT_TRANSLATE_NOOP("tour", "写名字、拼音头字母、证号最后几位，马上找到。漏登的户也在这里登。")},
    Step{"tour-inbox", QT_TRANSLATE_NOOP("tour", "要人来定的"),
         QT_TRANSLATE_NOOP("tour", "两个人填得不一样，两个答案都留着，在这里选一个、写上原因。")},
    Step{"tour-sync", QT_TRANSLATE_NOOP("tour", "传给县里"),
         QT_TRANSLATE_NOOP("tour", "有网自己传。这里看得到哪些只在本机、哪些县里收到了。")},
    Step{"tour-help", QT_TRANSLATE_NOOP("tour", "不会就点这里"),
         QT_TRANSLATE_NOOP("tour", "每一页都有说明。填错了，到“我的”里撤回。")},
};

} // namespace

GuideViewModel::GuideViewModel(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_help({"words"}, this) {}

bool GuideViewModel::seen(service::Workspace& workspace) {
    const auto kept = workspace.store().meta(kSeenKey);
    return kept && *kept; // a store that cannot be read now: shown again, no harm
}

void GuideViewModel::pageChanged(const QString& page) {
    m_page = page;
    if (m_helpOpen)
        showHelp();
}

QString GuideViewModel::helpTitle() const {
    return helpFor(m_page).title;
}

void GuideViewModel::showHelp() {
    std::vector<Row> rows;
    for (const QString& line : helpFor(m_page).lines)
        rows.push_back({line});
    m_help.setRows(std::move(rows));
    emit changed();
}

void GuideViewModel::toggleHelp() {
    m_helpOpen = !m_helpOpen;
    showHelp();
}

void GuideViewModel::closeHelp() {
    m_helpOpen = false;
    emit changed();
}

void GuideViewModel::startTour() {
    m_helpOpen = false;
    m_step = 0;
    emit changed();
}

void GuideViewModel::next() {
    if (lastStep())
        return endTour();
    m_step += m_step < 0 ? 0 : 1;
    emit changed();
}

void GuideViewModel::previous() {
    m_step -= m_step > 0 ? 1 : 0;
    emit changed();
}

void GuideViewModel::endTour() {
    m_step = -1;
    m_context.store.post(Urgency::Person, [](service::Workspace& workspace) {
        (void)workspace.store().write([&] { return workspace.store().putMeta(kSeenKey, "1"); });
    });
    emit changed();
}

bool GuideViewModel::lastStep() const {
    return m_step + 1 == static_cast<int>(kSteps.size());
}

QString GuideViewModel::stepTarget() const {
    return touring() ? QString::fromLatin1(kSteps.at(static_cast<std::size_t>(m_step)).target) : QString();
}

QString GuideViewModel::stepTitle() const {
    return touring()
               ? QCoreApplication::translate("tour", kSteps.at(static_cast<std::size_t>(m_step)).title)
               : QString();
}

QString GuideViewModel::stepText() const {
    return touring() ? QCoreApplication::translate("tour", kSteps.at(static_cast<std::size_t>(m_step)).text)
                     : QString();
}

QString GuideViewModel::stepCount() const {
    return QStringLiteral("%1 / %2").arg(m_step + 1).arg(kSteps.size());
}

void GuideViewModel::retranslate() {
    showHelp();
}

} // namespace viewmodel
