// A form on the screen, one page of questions at a time. Every keystroke is a draft on disk; leaving a
// question saves the answer into its home; nothing is ever refused: what cannot be stored stays as a draft
// and says so. A record goes on under the version of the form it began with. Places of questions are numbers
// (form_places.h). Thread: GUI. Survives a crash: drafts, answers; the place is kept by App through
// placeChanged.
#pragma once

#include "mobile/viewmodel/form_places.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "shared/service/form_records.h"

#include "shared/forms/form_session.h"

#include <QUrl>
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
    Q_PROPERTY(QString placeText READ placeText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString nextLabel READ nextLabel NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString previousLabel READ previousLabel NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool asksMore READ asksMore NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY viewChanged FINAL)
    Q_PROPERTY(int currentItem READ currentItem NOTIFY placeChanged FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY placeChanged FINAL)
    Q_PROPERTY(int currentStep READ currentStep NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString openText READ openText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString openLevel READ openLevel NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString removedText READ removedText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString versionText READ versionText NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool onlyNew READ onlyNew NOTIFY viewChanged FINAL)

public:
    // `versions` of the form, oldest first; they outlive this.
    FormViewModel(std::vector<const forms::Form*> versions, const service::FormTarget& target,
                  const ViewContext& context, QObject* parent);
    ~FormViewModel() override;

    bool ready() const { return m_session != nullptr; }
    RowsModel* steps() { return &m_steps; } // the outermost groups, and those inside the one that is open
    RowsModel* questions() { return &m_questions; }
    QString pageTitle() const;
    QString placeText() const; // "二看 · 住房和路 3/4"
    QString nextLabel() const;
    QString previousLabel() const;
    bool hasNext() const { return neighbour(1) || leftForLater(); }
    bool hasPrevious() const { return neighbour(-1).has_value(); }
    bool asksMore() const { return m_session && unanswered(m_current); } // further down on this page
    int currentItem() const { return m_current; }
    int currentRow() const;
    int currentStep() const;  // row of the open page in steps
    QString openText() const; // what this page still misses, in words
    QString openLevel() const;
    QString savedText() const;
    QString trouble() const { return m_trouble; }
    QString removedText() const { return m_removed.words; } // an instance that can still be taken back
    QString versionText() const;                            // a newer version of the form: what it asks
    bool onlyNew() const { return !m_only.empty(); }        // shown is only what the newer version asks

    const forms::FormSession* session() const { return m_session.get(); }
    const service::FormContent& content() const { return m_content; }
    // The answer key of the place where the person is; "" before there is one.
    QString currentQuestion() const;
    // The place of a question by its answer key; -1: no such question.
    Q_INVOKABLE int itemOf(const QString& question) const;
    const forms::Item& asked(int place) const;
    int itemCount() const { return static_cast<int>(m_form->items.size()); }
    struct Problem {
        QString text, level; // "bad", "warn" or ""
        QStringList reasons; // with which a warning is settled
        QString settled;     // the reason it was settled with
    };
    Problem problemOf(int place) const;
    // What follows from another answer; one that is there already stays. The place stays where it is.
    void fillIn(int item, const std::string& answer);
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
    void goToStep(int group); // the page of a group; of an outer one where one was last
    void showAll(int item);   // all options of a long list
    void openConflict() { emit conflictWanted(); }
    void next();
    void previous();
    void advance();  // to the next question without an answer, on this page or after it
    void askLater(); // again the same: not any more
    void addInstance(int repeat);
    void removeInstance(int item); // the instance the place stands in
    void bringBack();              // the instance that was removed last
    void attachFile(int item, const QUrl& file);
    void attachDrawing(int item, const QVariantList& strokes, double width, double height);
    void migrate();   // to the newest version of the form
    void showWhole(); // ends onlyNew
    void reload();
    void retranslate();

signals:
    void viewChanged();
    void placeChanged();
    void savedChanged();
    void conflictWanted();
    void saved(); // an answer or a draft is on disk

private:
    struct Loaded;
    struct Removed {
        QString words;
        base::Dot act;
    };

    void take(Loaded loaded);
    void begin();
    void adopt();
    void adoptInstances();
    std::vector<forms::Spot> askedSpots() const;
    forms::Spot spot(int place) const { return m_places->spot(place); }
    std::string key(int place) const;
    const forms::QuestionView& view(int place) const { return m_session->question(spot(place)); }
    service::AnswerHome home(forms::Spot spot) const;
    std::string storedValue(forms::Spot spot) const;
    std::string purpose() const;
    bool canAnswer(int place) const;
    void set(int place, const std::string& value);
    void save(const std::vector<int>& places);
    void afterSave(const std::vector<service::FormAnswer>& answers, const base::Result<void>& result);
    void keep(int place);
    std::vector<service::FieldText> beginning() const;
    void noteSaved();
    void say(const base::Result<void>& result);
    void attach(const service::FormAnswer& answer, const char* kind, const std::string& bytes);

    void refresh();
    std::vector<int> shownOf(const FormPlaces::Page& page) const;
    Row questionRow(int place, int number);
    Row partRow(int place, int number, const QString& title, const QString& hint, const QString& kind);
    Row instanceRow(int repeat, forms::Instance instance, int number);
    Row addRow(int repeat);
    RowsModel* choicesOf(int place);
    const service::QuestionView* findingFor(int place, const std::vector<service::QuestionView>& among) const;
    void refreshSteps();
    bool isShown(forms::Spot spot) const;
    bool pageShown(const FormPlaces::Page& page) const;
    std::optional<int> neighbour(int step) const;
    std::optional<int> unanswered(int after) const;
    std::optional<int> leftForLater() const;
    QString groupTitle(int group) const;

    std::vector<const forms::Form*> m_versions;
    const forms::Form* m_form; // the version of the record
    ViewContext m_context;
    std::shared_ptr<service::FormTarget>
        m_target; // second owner: the jobs under way, which change it on the store thread
    service::FormContent m_content;
    std::map<std::string, QString> m_files; // of photos and signatures: where the screen finds them
    std::unique_ptr<FormPlaces> m_places;
    std::unique_ptr<forms::FormSession> m_session;
    int m_page = 0;
    int m_current = -1;
    QString m_startAt;
    std::map<std::string, int> m_dirty;       // answer key -> edits not saved yet
    std::map<std::string, QString> m_refused; // answer key -> why the store could not take it
    std::set<int> m_shownWhole;               // places whose long list is shown whole
    std::set<int> m_left;                     // pages one has been on and left
    std::map<int, int> m_lastPage;            // of an outermost group
    std::set<int> m_only;                     // items a newer version asks, while only they are shown
    Removed m_removed;
    base::Seconds m_savedAt = 0;
    QString m_trouble;
    RowsModel m_steps, m_questions;
    std::map<int, RowsModel*> m_choices; // by place; children
};

} // namespace viewmodel
