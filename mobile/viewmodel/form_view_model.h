// A form on the screen, one page of questions at a time. Every keystroke is a draft on disk; leaving a
// question saves the answer into its home; nothing is ever refused: what cannot be stored stays as a draft
// and says so. Thread: GUI. Survives a crash: drafts, answers; the place is kept by App through placeChanged.
#pragma once

#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "shared/service/form_records.h"

#include "shared/forms/form_session.h"

#include <memory>
#include <optional>

namespace viewmodel {

class FormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by its page's view-model")
    Q_PROPERTY(bool ready READ ready NOTIFY viewChanged FINAL)
    Q_PROPERTY(viewmodel::RowsModel* steps READ steps CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* questions READ questions CONSTANT FINAL)
    Q_PROPERTY(QString pageTitle READ pageTitle NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString nextLabel READ nextLabel NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString previousLabel READ previousLabel NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY viewChanged FINAL)
    Q_PROPERTY(int currentItem READ currentItem NOTIFY placeChanged FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY placeChanged FINAL)
    Q_PROPERTY(int currentStep READ currentStep NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString openText READ openText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString openLevel READ openLevel NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY savedChanged FINAL)

public:
    FormViewModel(const forms::Form& form, service::FormTarget target, const ViewContext& context,
                  QObject* parent);
    ~FormViewModel() override;

    bool ready() const { return m_session != nullptr; }
    RowsModel* steps() { return &m_steps; }
    RowsModel* questions() { return &m_questions; }
    QString pageTitle() const;
    QString nextLabel() const;
    QString previousLabel() const;
    bool hasNext() const { return neighbour(1).has_value(); }
    bool hasPrevious() const { return neighbour(-1).has_value(); }
    int currentItem() const { return m_currentItem; }
    int currentRow() const;
    int currentStep() const;  // row of the open page in steps
    QString openText() const; // what this page still misses, in words
    QString openLevel() const;
    QString savedText() const;
    QString trouble() const { return m_trouble; }

    const forms::FormSession* session() const { return m_session.get(); }
    const service::FormContent& content() const { return m_content; }
    // The question's name at the place; "" before there is one.
    QString currentQuestion() const;
    // The item of a question by its name; -1: no such question.
    Q_INVOKABLE int itemOf(const QString& question) const;
    // A place to go to once the answers are here.
    void startAt(const QString& question) { m_startAt = question; }

public slots:
    void enter(int item);
    void type(int item, const QString& text);
    void leave(int item);
    void choose(int item, const QString& code); // again the same: taken back
    void toggle(int item, const QString& code);
    void accept(int item, const QString& reason); // a warning is right as it is
    void goToPage(int page);
    void showAll(int item); // all options of a long list
    void openConflict() { emit conflictWanted(); }
    void next();
    void previous();
    void reload();
    void retranslate();

signals:
    void viewChanged();
    void placeChanged();
    void savedChanged();
    void conflictWanted();
    void saved(); // an answer or a draft is on disk

private:
    struct Page {
        int group = 0;
        int head = 0; // the outermost group
        std::vector<int> items;
    };
    struct Problem {
        QString text;
        QString level; // "bad", "warn" or ""
        bool acceptable = false;
    };

    void findPages();
    void take(service::FormContent content);
    void begin();
    void adopt();
    std::string storedValue(int item) const;
    std::string purpose() const;
    void set(int item, const std::string& value);
    void save(const std::vector<int>& items);
    void afterSave(const std::vector<service::FormAnswer>& answers, const base::Result<void>& result);
    void keep(int item);
    std::vector<service::FieldText> beginning() const;
    void noteSaved();

    void refresh();
    Row questionRow(int item, int number);
    RowsModel* choicesOf(int item);
    QString kindOf(const forms::Item& item) const;
    Problem problemOf(int item) const;
    const service::QuestionView* findingFor(const forms::Item& item) const;
    void refreshSteps();
    bool pageShown(const Page& page) const;
    std::optional<int> neighbour(int step) const;
    QString groupTitle(int group) const;

    const forms::Form& m_form;
    ViewContext m_context;
    std::shared_ptr<service::FormTarget>
        m_target; // second owner: the jobs under way, which change it on the store thread
    service::FormContent m_content;
    std::unique_ptr<forms::FormSession> m_session;
    std::vector<Page> m_pages;
    int m_page = 0;
    int m_currentItem = -1;
    QString m_startAt;
    std::map<std::string, int> m_dirty;       // question -> edits not saved yet
    std::map<std::string, QString> m_refused; // question -> why the store could not take it
    std::set<int> m_shownWhole;               // questions whose long list is shown whole
    base::Seconds m_savedAt = 0;
    QString m_trouble;
    RowsModel m_steps, m_questions;
    std::map<int, RowsModel*> m_choices; // by question; children
};

} // namespace viewmodel
