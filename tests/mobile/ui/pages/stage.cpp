#include "tests/mobile/ui/pages/stage.h"

#include "mobile/app/hands.h"
#include "mobile/app/layout_audit.h"
#include "mobile/app/quiet.h"
#include "mobile/viewmodel/inbox_view_model.h"
#include "shared/gen/practice.h"
#include "shared/service/people.h"

#include <QQuickItem>
#include <QSet>

namespace {

constexpr int kTabsMax = 400, kRowsMax = 60;

QStringList g_warnings; // collected by the message handler, which takes no context

void collectWarning(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtDebugMsg && type != QtInfoMsg)
        g_warnings << message;
}

bool isRow(const QQuickItem* item) {
    return item && item->parentItem() && item->parentItem()->parentItem() &&
           item->parentItem()->parentItem()->inherits("QQuickItemView");
}

// A row, or the list itself while it stands on one that cannot be pressed.
bool inList(const QQuickItem* item) {
    return item && (item->inherits("QQuickItemView") || isRow(item));
}

QString described(QQuickItem& item) {
    return QString::fromLatin1(item.metaObject()->className()).section("_QMLTYPE", 0, 0) + " \"" +
           app::spokenName(item) + "\"";
}

} // namespace

bool Stage::begin(const QString& village) {
    end();
    m_fixture = std::make_unique<SampleFixture>(village == QLatin1String("sample"));
    bool good = true;
    const app::SampleIds ids = m_fixture->ids;
    m_fixture->store->post(viewmodel::Urgency::Person, [&good, village, ids](service::Workspace& workspace) {
        if (village == QLatin1String("sample"))
            good = app::holdSample(workspace, ids).has_value();
        else if (village == QLatin1String("locked"))
            good = app::enrolSample(workspace).has_value() &&
                   service::setPin(workspace, 1, {}, "246824").has_value();
        else if (village == QLatin1String("practice"))
            good = gen::makePractice(workspace).has_value();
        else if (village == QLatin1String("empty"))
            good = app::enrolSample(workspace).has_value();
    });
    while (m_fixture->store->unfinished() > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    g_warnings.clear();
    qInstallMessageHandler(collectWarning);
    m_app = std::make_unique<viewmodel::App>(*m_fixture->store, m_fixture->clock, m_fixture->formsKnown,
                                             lineToNobody, viewmodel::AppOptions());
    m_window = std::make_unique<app::Window>(*m_app);
    m_app->start();
    if (!good || !m_window->window())
        return false;
    m_window->window()->requestActivate();
    return settle();
}

void Stage::end() {
    qInstallMessageHandler(nullptr);
    m_window.reset();
    m_app.reset();
    m_fixture.reset();
}

bool Stage::settle() {
    return app::waitUntilQuiet(*m_app);
}

bool Stage::go(const QString& page) {
    using viewmodel::App;
    static const std::map<QString, void (App::*)()> plain = {
        {"Home", &App::openHome},     {"Households", &App::openHouseholds},
        {"Groups", &App::openGroups}, {"Settings", &App::openSettings},
        {"Undo", &App::openUndo},     {"People", &App::openPeople},
        {"Sync", &App::openSync},     {"Inbox", &App::openInbox},
        {"Enrol", &App::openEnrol}};
    static const std::map<QString, void (App::*)()> ofHousehold = {{"History", &App::openHistory},
                                                                   {"Survey", &App::openSurvey},
                                                                   {"Members", &App::openMembers},
                                                                   {"Summary", &App::openSummary}};
    const QString household = viewmodel::fromUtf8(m_fixture->ids.surveyed.text());
    if (const auto found = plain.find(page); found != plain.end())
        (m_app.get()->*found->second)();
    else if (page == QLatin1String("Change"))
        m_app->openChange(household, QStringLiteral("split"));
    else
        m_app->openHousehold(household);
    if (const auto found = ofHousehold.find(page); settle() && found != ofHousehold.end())
        (m_app.get()->*found->second)();
    return settle() && m_app->page() == page;
}

QString Stage::page() const {
    return m_app->page();
}

QObject* Stage::vm() const {
    QJSEngine::setObjectOwnership(m_app->pageViewModel(), QJSEngine::CppOwnership);
    return m_app->pageViewModel();
}

void Stage::resize(int width, int height) {
    m_window->window()->resize(width, height);
    settle();
}

void Stage::language(const QString& name) {
    m_app->setLanguage(name);
    settle();
}

void Stage::textSize(int percent) {
    m_app->look()->setTextPercent(percent);
    settle();
}

QString Stage::press(const QString& name) {
    const QString problem = app::press(*m_window->window(), name);
    settle();
    return problem;
}

QString Stage::fill(const QString& field, const QString& text) {
    const QString problem = app::touchField(*m_window->window(), field);
    app::typeKeys(*m_window->window(), text);
    settle();
    return problem;
}

QString Stage::sign() {
    return app::drawName(*m_window->window());
}

void Stage::key(int key, int modifiers) {
    QTest::keyClick(m_window->window(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    settle();
}

bool Stage::focusList() {
    for (int tab = 0; tab < kTabsMax && !isRow(m_window->window()->activeFocusItem()); ++tab)
        QTest::keyClick(m_window->window(), Qt::Key_Tab);
    return isRow(m_window->window()->activeFocusItem());
}

bool Stage::sees(const QString& words) {
    return app::shows(*m_window->window(), words);
}

bool Stage::seesAtOnce(const QString& words) {
    return app::showsAtOnce(*m_window->window(), words);
}

QStringList Stage::flaws() const {
    for (int frame = 0; frame < 3; ++frame) { // layouts that ask each other come to rest
        (void)m_window->window()->grabWindow();
        QCoreApplication::processEvents();
    }
    return app::layoutFlaws(*m_window->window());
}

// A list uses its rows again for others, so a row is known by its name.
QStringList Stage::notReached() {
    QQuickWindow& window = *m_window->window();
    QSet<QQuickItem*> reached;
    QSet<QString> rows;
    for (int tab = 0; tab < kTabsMax; ++tab) {
        QTest::keyClick(&window, Qt::Key_Tab);
        if (!window.activeFocusItem() || reached.contains(window.activeFocusItem()))
            break;
        reached << window.activeFocusItem();
        for (const Qt::Key arrow : {Qt::Key_Up, Qt::Key_Down})
            for (int row = 0; row < kRowsMax && inList(window.activeFocusItem()); ++row) {
                rows << described(*window.activeFocusItem());
                QTest::keyClick(&window, arrow);
            }
    }
    QStringList missed;
    for (QQuickItem* control : app::controlsOf(window))
        if (!reached.contains(control) && !(isRow(control) && rows.contains(described(*control))))
            missed << described(*control);
    return missed;
}

QStringList Stage::nameless() {
    QStringList found;
    for (QQuickItem* control : app::controlsOf(*m_window->window()))
        if (app::spokenName(*control).trimmed().isEmpty())
            found << described(*control) + " in " + described(*control->parentItem());
    return found;
}

QStringList Stage::warnings() {
    return std::exchange(g_warnings, {});
}
