// Help beside the page that is open, and the tour that a tablet shows once. Neither stops anybody from working.
// Thread: GUI.
#pragma once

#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"

namespace viewmodel {

class GuideViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(bool helpOpen READ helpOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString helpTitle READ helpTitle NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* help READ help CONSTANT FINAL)
    Q_PROPERTY(bool touring READ touring NOTIFY changed FINAL)
    Q_PROPERTY(QString stepTarget READ stepTarget NOTIFY changed FINAL)
    Q_PROPERTY(QString stepTitle READ stepTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed FINAL)
    Q_PROPERTY(QString stepCount READ stepCount NOTIFY changed FINAL)
    Q_PROPERTY(bool lastStep READ lastStep NOTIFY changed FINAL)
    Q_PROPERTY(bool firstStep READ firstStep NOTIFY changed FINAL)

public:
    GuideViewModel(const ViewContext& context, QObject* parent);

    bool helpOpen() const { return m_helpOpen; }
    QString helpTitle() const;
    RowsModel* help() { return &m_help; }
    bool touring() const { return m_step >= 0; }
    QString stepTarget() const; // objectName of what the step is about; "": nothing on the screen
    QString stepTitle() const;
    QString stepText() const;
    QString stepCount() const; // "2 / 5"
    bool firstStep() const { return m_step == 0; }
    bool lastStep() const;

    // On the store thread: whether the tour was shown, or declined, on this tablet.
    static bool seen(service::Workspace& workspace);
    void pageChanged(const QString& page); // open help follows

public slots:
    void toggleHelp();
    void closeHelp();
    void startTour();
    void next();
    void previous();
    void endTour(); // for good; the settings start it again
    void retranslate();

signals:
    void changed();

private:
    void showHelp();

    ViewContext m_context;
    QString m_page;
    bool m_helpOpen = false;
    int m_step = -1;
    RowsModel m_help;
};

} // namespace viewmodel
