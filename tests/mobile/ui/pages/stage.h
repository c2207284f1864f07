// What the tests of the pages stand on: the real app (store, view-models, Main.qml) over a sample village, as
// a tst_*.qml file drives it. One village at a time. Thread: GUI.
#pragma once

#include "mobile/app/window.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <memory>

class Stage : public QObject {
    Q_OBJECT

public:
    // "sample": mobile/app/sample_store.h, with a change in question; "practice": shared/gen/practice.h;
    // "new": a tablet that nobody has enrolled; "empty": enrolled, and nothing has come yet; "locked":
    // the same with a PIN, 246824.
    Q_INVOKABLE bool begin(const QString& village);
    Q_INVOKABLE void end();

    // To a page by its file's name, with the household that the page needs; false when it did not come.
    Q_INVOKABLE bool go(const QString& page);
    Q_INVOKABLE QString page() const;
    Q_INVOKABLE QObject* vm() const;
    Q_INVOKABLE bool settle(); // until nothing is under way
    Q_INVOKABLE void resize(int width, int height);
    Q_INVOKABLE void language(const QString& name);
    Q_INVOKABLE void textSize(int percent);

    // Each answers "" when it was done, else why not (mobile/app/hands.h).
    Q_INVOKABLE QString press(const QString& name);
    Q_INVOKABLE QString fill(const QString& field, const QString& text);
    Q_INVOKABLE QString sign();
    Q_INVOKABLE void key(int key, int modifiers = 0);
    Q_INVOKABLE bool focusList(); // by Tab, to the first list; the arrows go on from there
    Q_INVOKABLE bool sees(const QString& words);
    Q_INVOKABLE bool seesAtOnce(const QString& words); // without scrolling

    Q_INVOKABLE QStringList flaws() const; // mobile/app/layout_audit.h
    // Controls that Tab and, in a list, the arrows do not come to; and those that a screen reader could not
    // name.
    Q_INVOKABLE QStringList notReached();
    Q_INVOKABLE QStringList nameless();
    // What Qt and QML warned about since the last call.
    Q_INVOKABLE QStringList warnings();

private:
    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<viewmodel::App> m_app;
    std::unique_ptr<app::Window> m_window;
};
