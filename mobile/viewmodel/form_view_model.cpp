#include "mobile/viewmodel/form_view_model.h"

#include "shared/forms/value_text.h"

namespace viewmodel {

FormViewModel::FormViewModel(const forms::Form& form, service::FormTarget target, const ViewContext& context,
                             QObject* parent)
    : QObject(parent), m_form(form), m_context(context),
      m_target(std::make_shared<service::FormTarget>(target)),
      m_steps({"key", "page", "title", "head", "progress", "status", "current"}, this),
      m_questions({"item", "name", "number", "label", "hint", "must", "kind", "value", "unit", "choices",
                   "problem", "level", "acceptable", "conflict", "more"},
                  this) {
    findPages();
}

FormViewModel::~FormViewModel() = default;

// A page is a group that holds questions itself; the outermost group is its heading.
void FormViewModel::findPages() {
    for (int group = 0; group < static_cast<int>(m_form.items.size()); ++group) {
        if (m_form.items[static_cast<std::size_t>(group)].kind != forms::ItemKind::Group)
            continue;
        Page page{group, group, {}};
        while (m_form.items[static_cast<std::size_t>(page.head)].parent >= 0)
            page.head = m_form.items[static_cast<std::size_t>(page.head)].parent;
        for (int i = group + 1; i < static_cast<int>(m_form.items.size()); ++i) {
            const forms::Item& item = m_form.items[static_cast<std::size_t>(i)];
            if (item.parent == group && (item.isAnswerable() || item.type == forms::QuestionType::Note ||
                                         item.type == forms::QuestionType::Calculate))
                page.items.push_back(i);
        }
        if (!page.items.empty())
            m_pages.push_back(std::move(page));
    }
}

void FormViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, form = &m_form](service::Workspace& workspace) {
            return service::readForm(workspace, *target, *form);
        },
        [this](base::Result<service::FormContent> content) {
            if (content) {
                take(std::move(*content));
                return;
            }
            m_trouble = m_context.wording.error(content.error());
            emit savedChanged();
        });
}

void FormViewModel::take(service::FormContent content) {
    m_content = std::move(content);
    if (m_session)
        adopt();
    else
        begin();
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
    m_session = std::make_unique<forms::FormSession>(m_form, start);
    if (const int item = itemOf(m_startAt); item >= 0)
        enter(item);
}

// What others changed meanwhile is shown, except where this person is typing.
void FormViewModel::adopt() {
    if (!m_content.exists)
        return;
    for (int i = 0; i < static_cast<int>(m_form.items.size()); ++i) {
        const forms::Item& item = m_form.items[static_cast<std::size_t>(i)];
        if (!item.isQuestion() || !item.isAnswerable() || m_dirty.count(item.name) > 0)
            continue;
        const std::string value = storedValue(i);
        if (m_session->question(i).answer != value)
            (void)m_session->set(i, value); // read-only now: stays as it is
    }
}

std::string FormViewModel::storedValue(int item) const {
    const forms::Item& asked = m_form.items[static_cast<std::size_t>(item)];
    const service::AnswerHome home = service::homeOf(asked, purpose());
    const bool inMap = home.field.starts_with("answers[");
    const auto& from = inMap ? m_content.answers : m_content.fields;
    const auto found = from.find(inMap ? asked.name : asked.field);
    return found == from.end() ? std::string() : found->second;
}

int FormViewModel::itemOf(const QString& question) const {
    const auto found = m_form.find(toUtf8(question));
    return found ? *found : -1;
}

QString FormViewModel::currentQuestion() const {
    return m_currentItem < 0 ? QString()
                             : fromUtf8(m_form.items[static_cast<std::size_t>(m_currentItem)].name);
}

void FormViewModel::set(int item, const std::string& value) {
    if (!m_session || item < 0 || item >= static_cast<int>(m_form.items.size()))
        return;
    const base::Result<forms::SessionChange> change = m_session->set(item, value);
    if (!change) {
        m_trouble = m_context.wording.error(change.error());
        emit savedChanged();
        return;
    }
    const std::string& name = m_form.items[static_cast<std::size_t>(item)].name;
    ++m_dirty[name];
    m_refused.erase(name);
    std::vector<int> cleared;
    for (const auto& gone : change->cleared)
        cleared.push_back(gone.item);
    if (!cleared.empty())
        save(cleared);
}

void FormViewModel::keep(int item) {
    const forms::Item& asked = m_form.items[static_cast<std::size_t>(item)];
    const service::FormAnswer draft{asked.name, service::homeOf(asked, purpose()),
                                    m_session->question(item).value};
    m_context.store.ask(
        this, Urgency::Person,
        [target = m_target, draft](service::Workspace& workspace) {
            return service::keepFormDraft(workspace, *target, draft);
        },
        [this](const base::Result<void>& result) {
            m_trouble = result ? QString() : m_context.wording.error(result.error());
            if (result)
                noteSaved();
            emit savedChanged();
        },
        "draft/" + m_target->household.text() + "/" + asked.name);
}

void FormViewModel::enter(int item) {
    if (item == m_currentItem)
        return;
    if (m_currentItem >= 0)
        leave(m_currentItem);
    m_currentItem = item;
    for (int page = 0; page < static_cast<int>(m_pages.size()); ++page)
        if (const auto& items = m_pages[static_cast<std::size_t>(page)].items;
            std::find(items.begin(), items.end(), item) != items.end() && page != m_page) {
            m_page = page;
            refresh();
        }
    emit placeChanged();
}

void FormViewModel::type(int item, const QString& text) {
    if (!m_session || item < 0 || toUtf8(text) == m_session->question(item).value)
        return;
    set(item, toUtf8(text));
    keep(item);
    if (item != m_currentItem)
        enter(item);
    refresh();
}

void FormViewModel::leave(int item) {
    if (m_session && item >= 0 && m_dirty.count(m_form.items[static_cast<std::size_t>(item)].name) > 0)
        save({item});
}

void FormViewModel::choose(int item, const QString& code) {
    if (!m_session)
        return;
    const std::string name = toUtf8(code);
    set(item, m_session->question(item).value == name ? std::string() : name);
    save({item});
    enter(item);
    refresh();
}

void FormViewModel::toggle(int item, const QString& code) {
    if (!m_session)
        return;
    const std::string name = toUtf8(code);
    std::string joined;
    const std::string& before = m_session->question(item).value;
    // In the order of the list, so that equal choices are equal text.
    const auto list = static_cast<std::size_t>(m_form.items[static_cast<std::size_t>(item)].list);
    for (const forms::Choice& choice : m_form.lists[list].choices)
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
        fields.push_back({"form_id", m_form.id});
        fields.push_back({"form_version", m_form.version});
    }
    const service::HomeRecord own =
        m_target->type == records::type::kMember ? service::HomeRecord::Member : service::HomeRecord::Visit;
    for (int i = 0; i < static_cast<int>(m_form.items.size()); ++i) {
        const forms::Item& item = m_form.items[static_cast<std::size_t>(i)];
        if (!item.isQuestion() || !item.isAnswerable() || m_dirty.count(item.name) > 0)
            continue;
        const service::AnswerHome home = service::homeOf(item, purpose());
        if (home.record == own && !m_session->question(i).answer.empty())
            fields.push_back({home.field, m_session->question(i).answer});
    }
    return fields;
}

void FormViewModel::save(const std::vector<int>& items) {
    std::vector<service::FormAnswer> answers;
    std::map<std::string, int> edits;
    for (const int item : items) {
        const forms::Item& asked = m_form.items[static_cast<std::size_t>(item)];
        answers.push_back({asked.name, service::homeOf(asked, purpose()), m_session->question(item).answer});
        edits[asked.name] = m_dirty[asked.name];
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
    if (result) {
        m_trouble.clear();
        noteSaved();
    } else {
        for (const service::FormAnswer& answer : answers)
            m_refused[answer.question] = m_context.wording.error(result.error());
        m_trouble = m_context.wording.error(result.error());
    }
    refresh();
    emit savedChanged();
}

void FormViewModel::noteSaved() {
    m_savedAt = m_context.clock.now();
    emit saved();
}

void FormViewModel::accept(int item, const QString& reason) {
    const service::QuestionView* finding = findingFor(m_form.items[static_cast<std::size_t>(item)]);
    if (!finding)
        return;
    m_context.store.ask(
        this, Urgency::Person,
        [question = *finding, reason = toUtf8(reason)](service::Workspace& workspace) {
            return service::acceptQuestion(workspace, question, reason);
        },
        [this](const base::Result<void>& result) {
            m_trouble = result ? QString() : m_context.wording.error(result.error());
            emit savedChanged();
            reload();
        });
}

void FormViewModel::goToPage(int page) {
    if (page < 0 || page >= static_cast<int>(m_pages.size()))
        return;
    m_page = page;
    const Page& shown = m_pages[static_cast<std::size_t>(page)];
    enter(shown.items.front());
    refresh();
}

void FormViewModel::showAll(int item) {
    m_shownWhole.insert(item);
    refresh();
}

void FormViewModel::next() {
    if (const auto page = neighbour(1))
        goToPage(*page);
}

void FormViewModel::previous() {
    if (const auto page = neighbour(-1))
        goToPage(*page);
}

void FormViewModel::retranslate() {
    if (m_session)
        (void)m_session->setLanguage(m_context.wording.formLanguage());
    refresh();
    emit savedChanged();
}

} // namespace viewmodel
