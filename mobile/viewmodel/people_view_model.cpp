#include "mobile/viewmodel/people_view_model.h"

#include <algorithm>

namespace viewmodel {
namespace {

constexpr qsizetype kPinDigitsMax = 12;

} // namespace

PeopleViewModel::PeopleViewModel(bool locked, const ViewContext& context, TransportFactory transports,
                                 QObject* parent)
    : Page(parent), m_context(context), m_transports(std::move(transports)),
      m_cancel(std::make_shared<std::atomic<bool>>(false)), m_locked(locked),
      m_people({"person", "name", "initial", "detail", "current", "chosen"}, this) {
    reload();
}

PeopleViewModel::~PeopleViewModel() {
    *m_cancel = true;
    m_context.store.wake();
}

void PeopleViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [](service::Workspace& workspace) {
            return std::pair(service::tabletPeople(workspace), readTablet(workspace));
        },
        [this](std::pair<base::Result<std::vector<service::TabletPerson>>, Tablet> read) {
            auto& [people, tablet] = read;
            m_tablet = std::move(tablet);
            if (people)
                m_content = std::move(*people);
            else
                m_trouble = m_context.wording.error(people.error());
            if (!person())
                for (const service::TabletPerson& each : m_content)
                    if (each.current)
                        m_chosen = each.id;
            show();
        },
        "people");
}

PeopleViewModel::Tablet PeopleViewModel::readTablet(service::Workspace& workspace) {
    const service::Identity& me = workspace.identity();
    Tablet tablet{me.device, me.area, workspace.replica().pendingCount()};
    if (const auto areas = workspace.store().areas())
        for (const store::AreaRow& area : *areas)
            if (area.code == me.area)
                tablet.village = area.name;
    return tablet;
}

QString PeopleViewModel::tabletText() const {
    return tr("平板 %1 号 · %2").arg(m_tablet.device).arg(fromUtf8(m_tablet.village));
}

QString PeopleViewModel::waitingText() const {
    return m_tablet.waiting == 0 ? tr("都在县里了") : tr("%1 条待传").arg(m_tablet.waiting);
}

const service::TabletPerson* PeopleViewModel::person() const {
    const auto at = std::find_if(m_content.begin(), m_content.end(),
                                 [&](const service::TabletPerson& each) { return each.id == m_chosen; });
    return at == m_content.end() ? nullptr : &*at;
}

void PeopleViewModel::show() {
    std::vector<Row> rows;
    for (const service::TabletPerson& each : m_content) {
        const QString name = fromUtf8(each.name);
        rows.push_back({static_cast<int>(each.id), name, name.left(1),
                        each.role.empty() ? tr("同步一次才有权限")
                        : each.hasPin     ? tr("有密码")
                                          : tr("还没设密码"),
                        each.current, each.id == m_chosen});
    }
    m_people.setRows(std::move(rows));
    emit changed();
}

QString PeopleViewModel::chosenName() const {
    const service::TabletPerson* who = person();
    return who ? fromUtf8(who->name) : QString();
}

bool PeopleViewModel::asksPin() const {
    const service::TabletPerson* who = person();
    return who && who->hasPin;
}

void PeopleViewModel::choose(int person) {
    m_chosen = static_cast<base::PersonId>(person);
    m_pin.clear();
    m_trouble.clear();
    m_said.clear();
    m_settingPin = false;
    show();
}

void PeopleViewModel::digit(const QString& digit) {
    if (m_pin.size() < kPinDigitsMax)
        m_pin += digit;
    emit changed();
}

void PeopleViewModel::erase() {
    m_pin.chop(1);
    emit changed();
}

void PeopleViewModel::enter() {
    if (m_busy || !person())
        return;
    m_busy = true;
    emit changed();
    m_context.store.ask(
        this, Urgency::Person,
        [who = m_chosen, pin = toUtf8(m_pin)](service::Workspace& workspace) {
            return service::usePerson(workspace, who, pin);
        },
        [this, same = person()->current](const base::Result<void>& done) {
            m_busy = false;
            m_pin.clear();
            m_trouble = done ? QString() : m_context.wording.error(done.error());
            if (done)
                emit entered(same);
            reload();
        });
}

void PeopleViewModel::beginPin() {
    m_settingPin = !m_settingPin;
    m_trouble.clear();
    emit changed();
}

void PeopleViewModel::givePin(const QString& old, const QString& fresh) {
    m_context.store.ask(
        this, Urgency::Person,
        [who = m_chosen, old = toUtf8(old), fresh = toUtf8(fresh)](service::Workspace& workspace) {
            return service::setPin(workspace, who, old, fresh);
        },
        [this](const base::Result<void>& done) {
            m_trouble = done ? QString() : m_context.wording.error(done.error());
            m_said = done ? tr("密码设好了。下次换人或者平板锁了，要用它。") : QString();
            m_settingPin = !done;
            if (done)
                emit pinGiven();
            reload();
        });
}

void PeopleViewModel::setCode(const QString& code) {
    m_code = code;
    m_trouble.clear();
    emit changed();
}

void PeopleViewModel::addPerson() {
    if (m_busy || m_code.trimmed().isEmpty())
        return;
    m_busy = true;
    emit changed();
    m_context.store.ask(
        this, Urgency::Background,
        [store = &m_context.store, cancel = m_cancel, make = m_transports,
         code = toUtf8(m_code.trimmed())](service::Workspace& workspace) {
            Line line = make(workspace.identity().serverUrl);
            YieldingTransport transport(line, *store, *cancel);
            return service::addPerson(workspace, transport, code);
        },
        [this](const base::Result<base::PersonId>& added) {
            m_busy = false;
            m_trouble = added ? QString() : m_context.wording.error(added.error());
            m_said = added ? tr("加上了。同步一次，他的村就收下来。") : QString();
            if (added)
                m_code.clear();
            reload();
        });
}

} // namespace viewmodel
