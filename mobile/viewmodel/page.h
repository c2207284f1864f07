// What App asks of the view-model of any page. Thread: GUI.
#pragma once

#include "mobile/viewmodel/place.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodel {

class Page : public QObject {
    Q_OBJECT
    QML_ANONYMOUS

public:
    using QObject::QObject;

    virtual void reload() {}              // records changed
    virtual void retranslate() {}         // the language changed
    virtual bool back() { return false; } // true: the page went back a level of its own
    virtual void leave() {}               // the page goes: what is typed is saved before the next one reads

signals:
    void wanted(const viewmodel::Place& place); // the person asks to go there
};

} // namespace viewmodel
