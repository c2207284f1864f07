// A person's hands for the remote control: they press and type into the very controls that stand in the
// window, with the events a finger and a keyboard send. A control is found by what a screen reader would say
// of it: its words, or its accessible name; of several, the one in the card of the current question, else one
// of the page before those around it. What only begins so comes last. What lies outside a scrolled area is
// scrolled to first. Thread: GUI.
#pragma once

#include <QQuickItem>
#include <QQuickWindow>
#include <QString>

namespace app {

// Each answers "" when it was done, else why not.
QString press(QQuickWindow& window, const QString& name);
QString pressPrimary(QQuickWindow& window); // the one filled button
// A finger into a text field, with all that stands in it selected: the next key replaces it.
QString touchField(QQuickWindow& window, const QString& name);
QString touchCurrentField(QQuickWindow& window); // in the card of the current question
// One keystroke a character, into what has the focus.
void typeKeys(QQuickWindow& window, const QString& text);
void pressKey(QQuickWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
// Two strokes across the pad for a signature.
QString drawName(QQuickWindow& window);

// Whether a text that can be seen holds these words, scrolled away or not.
bool shows(QQuickWindow& window, const QString& words);
// … without scrolling: the whole text lies inside everything that cuts it off.
bool showsAtOnce(QQuickWindow& window, const QString& words);
// What stands in the field that has the focus; "" without one.
QString focusedText(const QQuickWindow& window);
// Everything that a person can press or type into now: buttons, rows and fields that are drawn and enabled.
QList<QQuickItem*> controlsOf(QQuickWindow& window);
// As a screen reader would say it; "" when it would not know.
QString spokenName(QQuickItem& item);

} // namespace app
