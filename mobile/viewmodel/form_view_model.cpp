#include "mobile/viewmodel/form_view_model.h"
#include "mobile/viewmodel/photos_view_model.h"

#include "shared/forms/value_text.h"
#include "shared/service/file_box.h"

namespace viewmodel {

FormViewModel::FormViewModel(std::vector<const forms::Form*> versions, const service::FormTarget& target,
                             const ViewContext& context, QObject* parent)
    : QObject(parent), m_versions(std::move(versions)), m_form(m_versions.back()), m_context(context),
      m_target(std::make_shared<service::FormTarget>(target)),
      m_places(std::make_unique<FormPlaces>(*m_form)),
      m_steps({"key", "title", "words", "head", "number", "progress", "status", "current", "open"}, this),
      m_questions({"item",    "name",  "number",  "label",   "hint", "guidance", "must",
                   "missing", "later", "kind",    "value",   "unit", "choices",  "file",
                   "problem", "level", "reasons", "settled", "more", "conflict"},
                  this) {}

FormViewModel::~FormViewModel() = default;

struct FormViewModel::Loaded {
    const forms::Form* form = nullptr;
    service::FormContent content;
    std::map<std::string, QString> files;

    static base::Result<Loaded> read(service::Workspace& workspace, service::FormTarget& target,
                                     const std::vector<const forms::Form*>& versions);
};

base::Result<FormViewModel::Loaded>
FormViewModel::Loaded::read(service::Workspace& workspace, service::FormTarget& target,
                            const std::vector<const forms::Form*>& versions) {
    RUHU_TRY(version, service::formVersion(workspace, target, versions.back()->id), "read form");
    Loaded loaded{forms::formOfVersion(versions, version), {}, {}};
    if (!loaded.form)
        return base::fail(base::ErrorCode::FormVersionUnknown, "read form", {{"version", version}});
    RUHU_TRY(content, service::readForm(workspace, target, *loaded.form), "read form");
    const QString folder = fromUtf8(workspace.filesFolder());
    for (const auto& [key, hash] : content.answers) // only photos and signatures have a hash for an answer
        if (const QString source = pictureSource(folder, hash); !source.isEmpty())
            loaded.files[key] = source;
    loaded.content = std::move(content);
    return loaded;
}

void FormViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, versions = m_versions](service::Workspace& workspace) {
            return Loaded::read(workspace, *target, versions);
        },
        [this](base::Result<Loaded> loaded) {
            if (loaded)
                return take(std::move(*loaded));
            m_trouble = m_context.wording.error(loaded.error());
            emit savedChanged();
        });
}

void FormViewModel::take(Loaded loaded) {
    m_content = std::move(loaded.content);
    m_files = std::move(loaded.files);
    if (m_session && m_form == loaded.form) {
        adopt();
    } else {
        m_questions.setRows({}); // rows of the version before name what goes now
        for (const auto& [place, model] : m_choices)
            model->deleteLater(); // a chip under the finger still looks at it
        m_choices.clear();
        m_form = loaded.form;
        m_session.reset();
        m_places = std::make_unique<FormPlaces>(*m_form);
        m_page = 0;
        m_current = -1;
        m_left.clear();
        m_lastPage.clear();
        m_shownWhole.clear();
        begin();
    }
    refresh();
}

std::string FormViewModel::purpose() const {
    if (m_session)
        if (const forms::QuestionView* view = m_session->question("visit_purpose");
            view && !view->answer.empty())
            return view->answer;
    const auto stored = m_content.fields.find("visit.purpose");
    return stored == m_content.fields.end() ? std::string() : stored->second;
}

void FormViewModel::begin() {
    forms::SessionStart start;
    start.now = m_context.clock.now();
    start.language = m_context.wording.formLanguage();
    start.isNew = !m_content.exists;
    start.answers = m_content.answers;
    start.fields = m_content.fields;
    if (!service::writesRegister(
            purpose())) // a comparing visit starts blank: it must not repeat the first entry
        std::erase_if(start.fields, [](const auto& field) { return field.first.starts_with("household."); });
    for (const auto& [question, text] : m_content.drafts) {
        start.answers[question] = text;
        m_dirty[question] = 1;
    }
    m_session = std::make_unique<forms::FormSession>(*m_form, start);
    if (!m_only.empty())
        m_page = neighbour(1).value_or(0);
    if (const int item = itemOf(m_startAt); item >= 0)
        enter(item);
}

// What others changed meanwhile is shown, except where this person is typing.
void FormViewModel::adopt() {
    if (!m_content.exists)
        return;
    adoptInstances();
    for (const forms::Spot spot : askedSpots()) {
        if (m_dirty.count(forms::answerKey(*m_form, spot)) > 0)
            continue;
        const std::string value = storedValue(spot);
        if (m_session->question(spot).answer != value)
            (void)m_session->set(spot, value); // read-only now: stays as it is
    }
}

// Everything a person can answer, of every instance that is there.
std::vector<forms::Spot> FormViewModel::askedSpots() const {
    std::vector<forms::Spot> spots;
    for (int i = 0; i < static_cast<int>(m_form->items.size()); ++i) {
        const forms::Item& item = m_form->items[static_cast<std::size_t>(i)];
        if (!item.isQuestion() || !item.isAnswerable())
            continue;
        if (item.repeat < 0)
            spots.emplace_back(i);
        for (const forms::Instance instance : m_session->instances(item.repeat))
            spots.emplace_back(i, instance);
    }
    return spots;
}

service::AnswerHome FormViewModel::home(forms::Spot spot) const {
    return service::homeOf(*m_form, spot, purpose());
}

std::string FormViewModel::storedValue(forms::Spot spot) const {
    const bool inMap = home(spot).field.starts_with("answers[");
    const auto& from = inMap ? m_content.answers : m_content.fields;
    const auto found = from.find(inMap ? forms::answerKey(*m_form, spot)
                                       : m_form->items[static_cast<std::size_t>(spot.item)].field);
    return found == from.end() ? std::string() : found->second;
}

std::string FormViewModel::key(int place) const {
    return forms::answerKey(*m_form, spot(place));
}

const forms::Item& FormViewModel::asked(int place) const {
    return m_form->items[static_cast<std::size_t>(spot(place).item)];
}

int FormViewModel::itemOf(const QString& question) const {
    const auto found = m_places ? forms::spotOf(*m_form, toUtf8(question)) : std::nullopt;
    return found ? m_places->place(*found) : -1;
}

QString FormViewModel::currentQuestion() const {
    return m_current < 0 ? QString() : fromUtf8(key(m_current));
}

bool FormViewModel::canAnswer(int place) const {
    return m_session && m_places->knows(place);
}

void FormViewModel::set(int place, const std::string& value) {
    const base::Result<forms::SessionChange> change = m_session->set(spot(place), value);
    if (!change) {
        m_trouble = m_context.wording.error(change.error());
        emit savedChanged();
        return;
    }
    ++m_dirty[key(place)];
    m_refused.erase(key(place));
    std::vector<int> cleared;
    for (const auto& gone : change->cleared)
        cleared.push_back(m_places->place({gone.item, gone.instance}));
    if (!cleared.empty())
        save(cleared);
}

void FormViewModel::keep(int place) {
    const service::FormAnswer draft{key(place), home(spot(place)), view(place).value};
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, draft](service::Workspace& workspace) {
            return service::keepFormDraft(workspace, *target, draft);
        },
        [this](const base::Result<void>& result) {
            if (result)
                noteSaved();
            say(result);
        },
        "draft/" + m_target->household.text() + "/" + draft.question);
}

void FormViewModel::say(const base::Result<void>& result) {
    m_trouble = result ? QString() : m_context.wording.error(result.error());
    emit savedChanged();
}

void FormViewModel::enter(int item) {
    if (item == m_current || !canAnswer(item))
        return;
    if (m_current >= 0)
        leave(m_current);
    m_current = item;
    if (const int page = m_places->pageOf(item); page >= 0 && page != m_page) {
        m_left.insert(m_page);
        m_page = page;
        refresh();
    }
    if (m_places->pageOf(item) >= 0)
        m_lastPage[m_places->page(m_page).head] = m_page;
    emit placeChanged();
    emit viewChanged(); // what comes next depends on the place
}

void FormViewModel::type(int item, const QString& text) {
    if (!canAnswer(item) || toUtf8(text) == view(item).value)
        return;
    set(item, toUtf8(text));
    keep(item);
    if (item != m_current)
        enter(item);
    refresh();
}

void FormViewModel::leave(int item) {
    if (canAnswer(item) && m_dirty.count(key(item)) > 0)
        save({item});
}

void FormViewModel::choose(int item, const QString& code) {
    if (!canAnswer(item))
        return;
    const std::string name = toUtf8(code);
    set(item, view(item).value == name ? std::string() : name);
    save({item});
    enter(item);
    refresh();
}

void FormViewModel::toggle(int item, const QString& code) {
    if (!canAnswer(item) || asked(item).list < 0)
        return;
    const std::string name = toUtf8(code);
    std::string joined;
    const std::string& before = view(item).value;
    // In the order of the list, so that equal choices are equal text.
    for (const forms::Choice& choice : m_form->lists[static_cast<std::size_t>(asked(item).list)].choices)
        if (forms::isSelected(before, choice.name) != (choice.name == name))
            joined += (joined.empty() ? "" : " ") + choice.name;
    set(item, joined);
    save({item});
    enter(item);
    refresh();
}

// A new visit says what it is for and what the form proposed, in the change that makes it.
std::vector<service::FieldText> FormViewModel::beginning() const {
    std::vector<service::FieldText> fields{{"household", m_target->household.text()}};
    if (m_target->type == records::type::kVisit) {
        fields.push_back({"form_id", m_form->id});
        fields.push_back({"form_version", m_form->version});
    }
    const service::HomeRecord own =
        m_target->type == records::type::kMember ? service::HomeRecord::Member : service::HomeRecord::Visit;
    for (const forms::Spot spot : askedSpots()) {
        const std::string& answer = m_session->question(spot).answer;
        const service::AnswerHome where = home(spot);
        if (where.record == own && !answer.empty() && m_dirty.count(forms::answerKey(*m_form, spot)) == 0)
            fields.push_back({where.field, answer});
    }
    return fields;
}

void FormViewModel::save(const std::vector<int>& places) {
    std::vector<service::FormAnswer> answers;
    std::map<std::string, int> edits;
    for (const int place : places) {
        const std::string question = key(place);
        answers.push_back({question, home(spot(place)), view(place).answer});
        edits[question] = m_dirty[question];
    }
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, answers, start = beginning()](service::Workspace& workspace) {
            return service::saveAnswers(workspace, *target, answers, start);
        },
        [this, answers, edits](const base::Result<void>& result) {
            if (result)
                std::erase_if(m_dirty, [&](const auto& dirty) { // typed again since: stays dirty
                    const auto saved = edits.find(dirty.first);
                    return saved != edits.end() && saved->second == dirty.second;
                });
            afterSave(answers, result);
        });
}

void FormViewModel::afterSave(const std::vector<service::FormAnswer>& answers,
                              const base::Result<void>& result) {
    if (result)
        noteSaved();
    else
        for (const service::FormAnswer& answer : answers)
            m_refused[answer.question] = m_context.wording.error(result.error());
    m_trouble = result ? QString() : m_context.wording.error(result.error());
    refresh();
    emit savedChanged();
}

void FormViewModel::noteSaved() {
    m_savedAt = m_context.clock.now();
    emit saved();
}

void FormViewModel::retranslate() {
    if (m_session)
        (void)m_session->setLanguage(m_context.wording.formLanguage());
    refresh();
    emit savedChanged();
}

} // namespace viewmodel
