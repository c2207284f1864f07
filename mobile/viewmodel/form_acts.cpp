// FormViewModel's acts beyond answering: instances of repeats, photos and signatures, what is left for later,
// versions of the form.
#include "mobile/viewmodel/form_view_model.h"
#include "mobile/viewmodel/summary_view_model.h"

#include "mobile/platform/picture.h"
#include "shared/service/undo.h"

#include <algorithm>

namespace viewmodel {
namespace {

bool isTyped(const std::map<std::string, int>& dirty, const std::string& instanceKey) {
    return std::any_of(dirty.begin(), dirty.end(),
                       [&](const auto& edit) { return edit.first.starts_with(instanceKey + "/"); });
}

} // namespace

void FormViewModel::accept(int item, const QString& reason) {
    const service::QuestionView* finding = canAnswer(item) ? findingFor(item, m_content.questions) : nullptr;
    if (!finding)
        return;
    m_context.store.ask(
        this, Urgency::Person,
        [question = *finding, reason = toUtf8(reason)](service::Workspace& workspace) {
            return service::acceptQuestion(workspace, question, reason);
        },
        [this](const base::Result<void>& result) {
            say(result);
            reload();
        });
}

void FormViewModel::fillIn(int item, const std::string& answer) {
    if (!canAnswer(item) || !view(item).value.empty())
        return;
    set(item, answer);
    save({item});
    refresh();
}

void FormViewModel::showAll(int item) {
    m_shownWhole.insert(item);
    refresh();
}

// Instances that others, or an undo, added or removed meanwhile.
void FormViewModel::adoptInstances() {
    for (int i = 0; i < static_cast<int>(m_form->items.size()); ++i) {
        const forms::Item& item = m_form->items[static_cast<std::size_t>(i)];
        if (item.kind != forms::ItemKind::Repeat)
            continue;
        const auto there = forms::instancesIn(m_content.answers, item.name);
        for (const forms::Instance instance : there)
            (void)m_session->addInstance(i, instance); // one that is there already changes nothing
        const auto shown = m_session->instances(i);
        for (const forms::Instance instance : shown)
            if (std::find(there.begin(), there.end(), instance) == there.end() &&
                !isTyped(m_dirty, forms::answerKey(*m_form, {i, instance})))
                (void)m_session->removeInstance(i, instance);
    }
}

// A row of a repeat that asks nothing: no answer, no problem, no choices.
Row FormViewModel::partRow(int place, int number, const QString& title, const QString& hint,
                           const QString& kind) {
    return {place,
            fromUtf8(key(place)),
            number,
            title,
            hint,
            QString(),
            false,
            false,
            false,
            kind,
            QString(),
            QString(),
            QVariant::fromValue(choicesOf(place)),
            QString(),
            QString(),
            QString(),
            QStringList(),
            QString(),
            false,
            false};
}

Row FormViewModel::instanceRow(int repeat, forms::Instance instance, int number) {
    const int place = m_places->place({repeat, instance});
    const QString title = QStringLiteral("%1 %2").arg(groupTitle(repeat)).arg(number);
    return partRow(place, number, title, QString(), QStringLiteral("instance"));
}

Row FormViewModel::addRow(int repeat) {
    const auto have = static_cast<int>(m_session->instances(repeat).size());
    const auto wanted = m_session->instancesWanted(repeat);
    const QString hint =
        wanted && *wanted != have ? tr("按前面说的是 %1 个，现在 %2 个").arg(*wanted).arg(have) : QString();
    return partRow(repeat, 0, tr("加一个：%1").arg(groupTitle(repeat)), hint, QStringLiteral("add"));
}

void FormViewModel::addInstance(int repeat) {
    if (!canAnswer(repeat) || asked(repeat).kind != forms::ItemKind::Repeat)
        return;
    if (m_current >= 0)
        leave(m_current);
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, name = asked(repeat).name, start = beginning()](service::Workspace& workspace) {
            return service::addInstance(workspace, *target, name, start);
        },
        [this, repeat](const base::Result<forms::Instance>& added) {
            say(added ? base::Result<void>() : base::fail(added.error(), "add instance"));
            if (!added)
                return;
            noteSaved();
            m_content.exists = true;
            const auto change = m_session->addInstance(repeat, *added);
            std::vector<int> begun; // what it begins with is said like any answer
            for (const forms::Spot spot : change ? change->changed : std::vector<forms::Spot>())
                if (spot.instance == *added &&
                    m_form->items[static_cast<std::size_t>(spot.item)].isQuestion() &&
                    m_form->items[static_cast<std::size_t>(spot.item)].isAnswerable() &&
                    !m_session->question(spot).answer.empty())
                    begun.push_back(m_places->place(spot));
            if (!begun.empty())
                save(begun);
            for (const int place : shownOf(m_places->page(m_page)))
                if (spot(place).instance == *added) {
                    enter(place);
                    break;
                }
            refresh();
        });
}

void FormViewModel::removeInstance(int item) {
    if (!canAnswer(item) || !spot(item).instance.valid())
        return;
    const forms::Spot where = spot(item);
    const int repeat = asked(item).kind == forms::ItemKind::Repeat ? where.item : asked(item).repeat;
    const auto& all = m_session->instances(repeat);
    const auto number = std::find(all.begin(), all.end(), where.instance) - all.begin() + 1;
    if (m_current >= 0)
        leave(m_current); // a half-typed answer goes with the rest, and comes back with it
    const QString words = tr("去掉了：%1 %2").arg(groupTitle(repeat)).arg(number);
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, name = m_form->items[static_cast<std::size_t>(repeat)].name,
         instance = where.instance](service::Workspace& workspace) {
            return service::removeInstance(workspace, *target, name, instance);
        },
        [this, repeat, instance = where.instance, words](const base::Result<base::Dot>& removed) {
            say(removed ? base::Result<void>() : base::fail(removed.error(), "remove instance"));
            if (!removed)
                return;
            const std::string gone = forms::answerKey(*m_form, {repeat, instance}) + "/";
            std::erase_if(m_dirty, [&](const auto& edit) { return edit.first.starts_with(gone); });
            (void)m_session->removeInstance(repeat, instance);
            m_removed = {words, *removed};
            m_current = repeat;
            noteSaved();
            reload(); // whoever answered there meanwhile keeps it open
            emit placeChanged();
        });
}

void FormViewModel::bringBack() {
    const base::Dot act = m_removed.act;
    m_removed = {};
    emit viewChanged();
    if (!act.valid())
        return;
    m_context.store.ask(
        this, Urgency::Person, [act](service::Workspace& workspace) { return service::undo(workspace, act); },
        [this](const base::Result<base::Dot>& done) {
            say(done ? base::Result<void>() : base::fail(done.error(), "bring back"));
            reload();
        });
}

void FormViewModel::attach(const service::FormAnswer& answer, const char* kind, const std::string& bytes) {
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, answer, kind, bytes, start = beginning()](service::Workspace& workspace) {
            return service::saveFileAnswer(workspace, *target, answer, kind, bytes, start);
        },
        [this](const base::Result<void>& result) {
            if (result)
                noteSaved();
            say(result);
            reload();
        });
}

void FormViewModel::attachFile(int item, const QUrl& file) {
    if (!canAnswer(item) || asked(item).type != forms::QuestionType::Image)
        return;
    enter(item);
    m_context.store.compute(
        this, [path = file.toLocalFile()] { return platform::takePhoto(path); },
        [this, answer = service::FormAnswer{key(item), home(spot(item)), {}}](
            const base::Result<std::string>& photo) {
            photo ? attach(answer, "photo", *photo) : say(base::fail(photo.error(), "add photo"));
        });
}

void FormViewModel::attachDrawing(int item, const QVariantList& strokes, double width, double height) {
    const std::string drawing = drawingOf(strokes, width, height);
    if (!canAnswer(item) || asked(item).type != forms::QuestionType::Signature || drawing.empty())
        return;
    enter(item);
    attach({key(item), home(spot(item)), {}}, "signature", drawing);
}

// The question keeps its flag until it has an answer; the person goes on with the next.
void FormViewModel::askLater() {
    if (!m_session || m_current < 0 || !asked(m_current).isQuestion())
        return next();
    const std::string question = key(m_current);
    if (m_content.later.erase(question) == 0 && view(m_current).value.empty())
        m_content.later.insert(question);
    std::erase_if(m_content.later, [this](const std::string& key) {
        const int place = itemOf(fromUtf8(key));
        return place >= 0 && !view(place).value.empty();
    });
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, later = m_content.later](service::Workspace& workspace) {
            return service::keepLater(workspace, *target, later);
        },
        [this](const base::Result<void>& result) { say(result); });
    refresh();
    advance();
}

QString FormViewModel::versionText() const {
    if (onlyNew())
        return tr("已换成新版的表。这里只列新加和改过的 %1 题；先前答的都在。").arg(m_only.size());
    if (!m_session || !m_content.exists || m_content.sealed || m_form == m_versions.back())
        return {};
    int asks = 0;
    for (const forms::ItemDifference& difference : forms::compareForms(*m_form, *m_versions.back()))
        asks += difference.fate != forms::ItemFate::Gone;
    return tr("这一户是用旧版表（%1）填的，可以接着填。换成新版（%2）只要补问 %3 题。")
        .arg(fromUtf8(m_form->version), fromUtf8(m_versions.back()->version))
        .arg(asks);
}

void FormViewModel::migrate() {
    if (!m_session || !m_content.exists || m_content.sealed || m_form == m_versions.back())
        return;
    if (m_current >= 0)
        leave(m_current);
    std::set<int> asks;
    for (const forms::ItemDifference& difference : forms::compareForms(*m_form, *m_versions.back()))
        if (difference.fate != forms::ItemFate::Gone)
            asks.insert(difference.after);
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, before = m_form, after = m_versions.back()](service::Workspace& workspace) {
            return service::migrateForm(workspace, *target, *before, *after);
        },
        [this, asks](const base::Result<void>& result) {
            say(result);
            if (!result)
                return;
            m_only = asks;
            noteSaved();
            reload();
        });
}

void FormViewModel::showWhole() {
    m_only.clear();
    refresh();
}

} // namespace viewmodel
