#include "mobile/viewmodel/inbox_view_model.h"

#include "shared/service/disagree.h"

#include <algorithm>

namespace viewmodel {
namespace {

QString keyOf(const service::ConflictView& conflict) {
    return QStringLiteral("conflict/") + fromUtf8(conflict.record.text()) + QLatin1Char('/') +
           fromUtf8(conflict.field);
}

QString keyOf(const service::InboxView& news) {
    return QStringLiteral("news/%1").arg(news.id);
}

QString keyOf(const service::QuestionView& question) {
    QString key = QStringLiteral("question/") + fromUtf8(question.rule);
    for (const base::RecordId record : question.records)
        key += QLatin1Char('/') + fromUtf8(record.text());
    return key;
}

// One number in the rows of two households: "same household?" is what there is to say.
bool asksWhetherOne(const service::QuestionView& question) {
    return question.records.size() == 2 &&
           (question.rule == "check.id_twice" || question.rule == "check.person_twice");
}

// A rule names another household by its number; people know it by its head.
void nameHousehold(const service::Workspace& workspace, service::QuestionView& question) {
    for (auto& [name, value] : question.params)
        if (const auto record = base::Dot::parse(value); record && name == "household")
            if (const service::ListEntry* entry = workspace.lists().find(*record);
                entry && !entry->name.empty())
                value = toUtf8(InboxViewModel::tr("%1家").arg(fromUtf8(entry->name)));
}

} // namespace

InboxViewModel::InboxViewModel(const ViewContext& context, QObject* parent)
    : Page(parent), m_context(context),
      m_list({"key", "kind", "title", "detail", "when", "level", "current"}, this), m_conflict(context, this),
      m_join(context, this) {
    const auto done = [this] {
        emit settled();
        reload();
    };
    connect(&m_conflict, &ConflictViewModel::settled, this, done);
    connect(&m_join, &JoinViewModel::settled, this, done);
    reload();
}

base::Result<InboxViewModel::Content> InboxViewModel::read(service::Workspace& workspace) {
    Content content;
    content.decider = workspace.identity().personName;
    RUHU_TRY(conflicts, service::conflicts(workspace), "read inbox");
    content.conflicts = std::move(conflicts);
    RUHU_TRY(news, service::inbox(workspace), "read inbox");
    for (service::InboxView& view : news) {
        const service::ListEntry* entry = workspace.lists().find(view.record);
        content.news.push_back({std::move(view), entry ? entry->type : records::type::kHousehold});
    }
    RUHU_TRY(known, service::knownQuestions(workspace), "read inbox");
    content.questionsInAll = static_cast<std::size_t>(known.all);
    RUHU_TRY(questions, service::questionsSoFar(workspace, kQuestionsShownMax), "read inbox");
    for (service::QuestionView& view : questions) {
        Question question{std::move(view), {}, {}};
        nameHousehold(workspace, question.view);
        if (!question.view.records.empty())
            if (const service::ListEntry* entry = workspace.lists().find(question.view.records.front())) {
                question.household = entry->type == records::type::kHousehold ? entry->id : entry->parent;
                question.title = entry->name;
            }
        content.questions.push_back(std::move(question));
    }
    return content;
}

void InboxViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person, [](service::Workspace& workspace) { return read(workspace); },
        [this](base::Result<Content> content) {
            m_trouble = content ? QString() : m_context.wording.error(content.error());
            if (content)
                m_content = std::move(*content);
            m_read = true;
            show();
            const auto& open = m_content.conflicts;
            const bool gone = m_openKind == QLatin1String("conflict") &&
                              std::none_of(open.begin(), open.end(), [this](const auto& conflict) {
                                  return keyOf(conflict) == m_openKey;
                              });
            if (gone || (m_openKind == QLatin1String("news") && !openNews()) ||
                ((m_openKind == QLatin1String("question") || m_openKind == QLatin1String("join")) &&
                 !openQuestion()))
                close();
        },
        "inbox");
}

void InboxViewModel::show() {
    std::vector<Row> rows;
    rows.reserve(m_content.news.size());
    const base::Seconds now = m_context.clock.now();
    for (const News& news : m_content.news)
        rows.push_back({keyOf(news.view), QStringLiteral("news"), words(news).title(), words(news).line(),
                        Wording::time(news.view.time, now), QStringLiteral("warn"),
                        keyOf(news.view) == m_openKey});
    for (const service::ConflictView& conflict : m_content.conflicts) {
        QStringList values;
        base::Seconds latest = 0;
        for (const service::VersionView& version : conflict.versions) {
            values << versionWords(m_context.wording, conflict, version);
            latest = std::max(latest, version.time);
        }
        rows.push_back({keyOf(conflict), QStringLiteral("conflict"),
                        fromUtf8(conflict.title) + QStringLiteral(" · ") +
                            m_context.wording.fieldName(conflict.type, conflict.field),
                        tr("填得不一样：%1").arg(values.join(QStringLiteral(" / "))),
                        Wording::time(latest, now), QStringLiteral("ask"), keyOf(conflict) == m_openKey});
    }
    for (const Question& question : m_content.questions)
        rows.push_back({keyOf(question.view), QStringLiteral("question"), fromUtf8(question.title),
                        m_context.wording.finding(question.view.rule, question.view.params), QString(),
                        question.view.blocks ? QStringLiteral("bad") : QStringLiteral("warn"),
                        keyOf(question.view) == m_openKey});
    m_list.setRows(std::move(rows));
    emit changed();
}

NewsWords InboxViewModel::words(const News& news) const {
    return {news.view, news.type, m_context.wording};
}

QString InboxViewModel::countText() const {
    return tr("冲突 %1 · 疑问 %2 · 告知 %3 · 没有网也能处理")
        .arg(m_content.conflicts.size())
        .arg(m_content.questionsInAll)
        .arg(m_content.news.size());
}

void InboxViewModel::open(const QString& key) {
    m_openKey = key;
    m_openKind = key.section(QLatin1Char('/'), 0, 0);
    if (m_openKind == QLatin1String("conflict"))
        openConflict(key);
    if (m_openKind == QLatin1String("question"))
        openJoin();
    show();
    emit openChanged();
}

void InboxViewModel::openConflict(const QString& key) {
    const auto found = std::find_if(m_content.conflicts.begin(), m_content.conflicts.end(),
                                    [&](const auto& conflict) { return keyOf(conflict) == key; });
    if (found == m_content.conflicts.end()) {
        m_openKind.clear();
        return;
    }
    m_conflict.take(*found, fromUtf8(m_content.decider));
}

void InboxViewModel::openJoin() {
    const Question* question = openQuestion();
    if (!question || !asksWhetherOne(question->view))
        return;
    m_openKind = QStringLiteral("join");
    m_join.take(question->view.records[0], question->view.records[1], noticeText());
}

void InboxViewModel::close() {
    m_openKey.clear();
    m_openKind.clear();
    show();
    emit openChanged();
}

const InboxViewModel::News* InboxViewModel::openNews() const {
    for (const News& news : m_content.news)
        if (keyOf(news.view) == m_openKey)
            return &news;
    return nullptr;
}

const InboxViewModel::Question* InboxViewModel::openQuestion() const {
    for (const Question& question : m_content.questions)
        if (keyOf(question.view) == m_openKey)
            return &question;
    return nullptr;
}

QString InboxViewModel::noticeTitle() const {
    if (const News* news = openNews())
        return words(*news).title();
    const Question* question = openQuestion();
    return question ? fromUtf8(question->title) : QString();
}

QString InboxViewModel::noticeText() const {
    if (const News* news = openNews())
        return words(*news).whole(m_context.clock.now());
    const Question* question = openQuestion();
    if (!question)
        return {};
    QString text = m_context.wording.finding(question->view.rule, question->view.params);
    if (question->view.localOnly)
        text += QStringLiteral("\n") + tr("只在本机的农户里比过，还没和别的村比。");
    return text;
}

QString InboxViewModel::noticeRecord() const {
    if (const News* news = openNews())
        return news->view.record.valid() ? fromUtf8(news->view.record.text()) : QString();
    const Question* question = openQuestion();
    return question && question->household.valid() ? fromUtf8(question->household.text()) : QString();
}

QString InboxViewModel::conflictRecord() const {
    return fromUtf8(m_conflict.conflict().record.text());
}

bool InboxViewModel::mayDisagree() const {
    const News* news = openNews();
    return news && news->view.mayDisagree;
}

bool InboxViewModel::mayAccept() const {
    const Question* question = openQuestion();
    return question && !question->view.blocks;
}

void InboxViewModel::accept(const QString& reason) {
    if (const Question* question = openQuestion(); question && mayAccept())
        run([view = question->view, said = toUtf8(reason.trimmed())](service::Workspace& workspace) {
            return service::acceptQuestion(workspace, view, said);
        });
}

void InboxViewModel::run(std::function<base::Result<void>(service::Workspace&)> work) {
    m_context.store.ask(this, Urgency::Person, std::move(work), [this](const base::Result<void>& result) {
        if (!result) { // what was typed and chosen stays
            m_trouble = m_context.wording.error(result.error());
            emit changed();
            return;
        }
        close();
        reload();
        emit settled();
    });
}

void InboxViewModel::markRead() {
    if (const News* news = openNews())
        run([id = news->view.id](service::Workspace& workspace) { return service::markRead(workspace, id); });
}

void InboxViewModel::disagree(const QString& reason) {
    if (const News* news = openNews())
        run([record = news->view.record, field = news->view.field, said = toUtf8(reason.trimmed())](
                service::Workspace& workspace) { return service::disagree(workspace, record, field, said); });
}

void InboxViewModel::retranslate() {
    m_conflict.retranslate();
    m_join.retranslate();
    show();
    emit openChanged();
}

} // namespace viewmodel
