// What waits for a person: conflicts to settle, rules that do not hold, and the news that somebody was
// overruled. Thread: GUI.
#pragma once

#include "mobile/viewmodel/conflict_view_model.h"
#include "mobile/viewmodel/join_view_model.h"
#include "mobile/viewmodel/news_words.h"
#include "mobile/viewmodel/page.h"

namespace viewmodel {

class InboxViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::RowsModel* list READ list CONSTANT FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ empty NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::ConflictViewModel* conflict READ conflict CONSTANT FINAL)
    Q_PROPERTY(viewmodel::JoinViewModel* join READ join CONSTANT FINAL)
    Q_PROPERTY(QString openKind READ openKind NOTIFY openChanged FINAL)
    Q_PROPERTY(QString noticeTitle READ noticeTitle NOTIFY openChanged FINAL)
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY openChanged FINAL)
    Q_PROPERTY(QString noticeRecord READ noticeRecord NOTIFY openChanged FINAL)
    Q_PROPERTY(bool mayDisagree READ mayDisagree NOTIFY openChanged FINAL)
    Q_PROPERTY(bool mayAccept READ mayAccept NOTIFY openChanged FINAL)
    Q_PROPERTY(QString conflictRecord READ conflictRecord NOTIFY openChanged FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    InboxViewModel(const ViewContext& context, QObject* parent);

    RowsModel* list() { return &m_list; }
    QString countText() const;
    bool empty() const { return m_read && m_list.count() == 0; }
    ConflictViewModel* conflict() { return &m_conflict; } // of openKind "conflict"
    JoinViewModel* join() { return &m_join; }             // of openKind "join"
    QString openKind() const { return m_openKind; }       // "", "conflict", "news", "question", "join"
    QString noticeTitle() const;
    QString noticeText() const;
    QString noticeRecord() const; // the household to look at
    bool mayDisagree() const;     // the open news: overruled by a decision that can be re-opened
    bool mayAccept() const;       // the open question only warns: right as it is, with a reason
    QString conflictRecord() const;
    QString trouble() const { return m_trouble; }

    void reload() override;
    void retranslate() override;

public slots:
    void open(const QString& key);
    void close();
    void markRead();                      // of the open piece of news
    void disagree(const QString& reason); // re-opens what was decided, for the next level
    void accept(const QString& reason);   // the open question: right as it is

signals:
    void changed();
    void openChanged();
    void settled();

private:
    struct News {
        service::InboxView view;
        records::TypeNumber type = 0;
    };
    struct Question {
        service::QuestionView view;
        base::RecordId household;
        std::string title;
    };
    struct Content {
        std::vector<service::ConflictView> conflicts;
        std::vector<News> news;
        std::vector<Question> questions; // the first of questionsInAll
        std::size_t questionsInAll = 0;
        std::string decider;
    };
    static base::Result<Content> read(service::Workspace& workspace);
    void show();
    void openConflict(const QString& key);
    void openJoin();
    const News* openNews() const;
    void run(std::function<base::Result<void>(service::Workspace&)> work);
    const Question* openQuestion() const;
    NewsWords words(const News& news) const;

    ViewContext m_context;
    RowsModel m_list;
    Content m_content;
    bool m_read = false;
    QString m_openKey, m_openKind, m_trouble;
    ConflictViewModel m_conflict;
    JoinViewModel m_join;
};

// A list that a person can still work through; the rest comes up when these are done.
constexpr std::size_t kQuestionsShownMax = 200;

} // namespace viewmodel
