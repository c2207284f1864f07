// The photos and papers of a household, or of one visit: the strip, and the one that is open. Adding and
// removing are changes like any other, and can be taken back; a file once kept stays under its hash. Thread:
// GUI; pictures are read away from it and from the store.
#pragma once

#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "shared/service/attachments.h"

#include <QUrl>

namespace viewmodel {

// Where the page's image provider finds a kept file (mobile/app/photo_provider.h); "" when it is not here.
QString pictureSource(const QString& filesFolder, const std::string& hash);

class PhotosViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a page's view-model")
    Q_PROPERTY(viewmodel::RowsModel* strip READ strip CONSTANT FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed FINAL)
    Q_PROPERTY(QString opened READ opened NOTIFY changed FINAL)
    Q_PROPERTY(QString picture READ picture NOTIFY changed FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)
    Q_PROPERTY(QString caption READ caption NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(bool own READ own NOTIFY changed FINAL)

public:
    PhotosViewModel(base::RecordId household, const ViewContext& context, QObject* parent);

    RowsModel* strip() { return &m_strip; }
    bool busy() const { return m_busy; }
    QString trouble() const { return m_trouble; }
    QString undoText() const { return m_undoText; } // "" when nothing was just removed
    // Of the open one; "" when none is.
    QString opened() const { return m_opened; }
    QString picture() const;
    QString detail() const; // what it is, when, how large, or why it cannot be shown
    QString caption() const;
    QString kind() const;
    bool own() const; // may be described and removed: no signature is

    // New ones belong to this visit, too; not valid: to the household alone.
    void setVisit(base::RecordId visit) { m_visit = visit; }
    void reload();
    void retranslate() { show(); }

public slots:
    void add(const QUrl& file);
    void open(const QString& record);
    void close() { open({}); }
    void write(const QString& caption, const QString& kind);
    void remove();
    void takeBack(); // the last removal
    void forgetUndo();

signals:
    void changed();

private:
    struct Content {
        std::vector<service::AttachmentView> files;
        QString folder;
    };
    const service::AttachmentView* current() const;
    void show();
    void finish(const base::Result<void>& done);
    void run(std::function<base::Result<void>(service::Workspace&)> work);

    base::RecordId m_household, m_visit;
    ViewContext m_context;
    Content m_content;
    RowsModel m_strip;
    bool m_busy = false;
    QString m_trouble, m_opened, m_undoText;
    base::Dot m_removal; // the act that takeBack() undoes
};

} // namespace viewmodel
