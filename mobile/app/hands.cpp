#include "mobile/app/hands.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <functional>

namespace app {
namespace {

using Wanted = std::function<bool(QQuickItem&)>;

const QString kDone;

bool isField(const QQuickItem& item) {
    return item.inherits("QQuickTextInput") || item.inherits("QQuickTextEdit");
}

bool isButton(const QQuickItem& item) {
    return item.inherits("QQuickAbstractButton") && item.isEnabled();
}

// A row that a list keeps for later is not drawn, but is still its child.
bool isPutAside(const QQuickItem& row) {
    QQuickItem* list = row.parentItem() ? row.parentItem()->parentItem() : nullptr;
    if (!list || !list->inherits("QQuickItemView") || !row.property("owner").isValid())
        return false;
    QQuickItem* there = nullptr;
    QMetaObject::invokeMethod(list, "itemAt", Q_RETURN_ARG(QQuickItem*, there),
                              Q_ARG(double, row.x() + row.width() / 2),
                              Q_ARG(double, row.y() + row.height() / 2));
    return there != &row;
}

// In the order in which it is drawn.
void collect(QQuickItem& item, const Wanted& wanted, QList<QQuickItem*>& found) {
    if (!item.isVisible() || item.opacity() == 0 || isPutAside(item))
        return;
    if (wanted(item))
        found << &item;
    for (QQuickItem* child : item.childItems())
        collect(*child, wanted, found);
}

// Nobody presses what is not drawn yet: places are final, and rows that went are gone, with the next frame.
QList<QQuickItem*> all(QQuickWindow& window, const Wanted& wanted) {
    (void)window.grabWindow();
    QList<QQuickItem*> found;
    collect(*window.contentItem(), wanted, found);
    return found;
}

bool inPage(const QQuickItem* item) {
    for (; item; item = item->parentItem())
        if (item->inherits("QQuickLoader"))
            return true;
    return false;
}

bool inCurrentCard(const QQuickItem* item) {
    for (; item; item = item->parentItem())
        if (item->property("hint").isValid() && item->property("current").toBool())
            return true;
    return false;
}

QQuickItem* named(QQuickWindow& window, const QString& name, const Wanted& kind) {
    const auto best = [&](const Wanted& wanted) -> QQuickItem* {
        const auto found = all(window, [&](QQuickItem& item) { return kind(item) && wanted(item); });
        for (const auto where : {inCurrentCard, inPage})
            for (QQuickItem* item : found)
                if (where(item))
                    return item;
        return found.value(0);
    };
    QQuickItem* exact = best([&](QQuickItem& item) {
        return item.property("text").toString() == name || spokenName(item) == name;
    });
    return exact ? exact : best([&](QQuickItem& item) { return spokenName(item).startsWith(name); });
}

// Moves every scrolled area around the item until it can be seen.
void bringIntoView(QQuickItem& item) {
    for (QQuickItem* around = item.parentItem(); around; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable"))
            continue;
        const QRectF place = item.mapRectToItem(around, QRectF(0, 0, item.width(), item.height()));
        const auto move = [&](const char* property, double from, double to, double size) {
            const double by = from < 0 ? from : to > size ? std::min(from, to - size) : 0;
            if (by != 0)
                around->setProperty(property, around->property(property).toDouble() + by);
        };
        move("contentY", place.top(), place.bottom(), around->height());
        move("contentX", place.left(), place.right(), around->width());
    }
}

void mouse(QQuickWindow& window, QEvent::Type type, QPointF at) {
    const bool held = type != QEvent::MouseButtonRelease;
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, at, window.mapToGlobal(at), button, held ? Qt::LeftButton : Qt::NoButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

void click(QQuickWindow& window, QQuickItem& item) {
    bringIntoView(item);
    const QPointF at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    mouse(window, QEvent::MouseButtonPress, at);
    mouse(window, QEvent::MouseButtonRelease, at);
}

void key(QQuickWindow& window, int code, Qt::KeyboardModifiers modifiers, const QString& text) {
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, code, modifiers, text);
        QCoreApplication::sendEvent(&window, &event);
    }
}

QString into(QQuickWindow& window, QQuickItem* field) {
    if (!field)
        return QStringLiteral("no such field can be seen");
    window.requestActivate();
    click(window, *field);
    if (!field->hasActiveFocus())
        return QStringLiteral("the field does not take the focus");
    pressKey(window, Qt::Key_A, Qt::ControlModifier);
    return kDone;
}

} // namespace

QString spokenName(QQuickItem& item) {
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&item);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

QString press(QQuickWindow& window, const QString& name) {
    QQuickItem* button = named(window, name, isButton);
    if (!button)
        return QStringLiteral("nothing to press is called that");
    click(window, *button);
    return kDone;
}

QString pressPrimary(QQuickWindow& window) {
    QQuickItem* button = all(window, [](QQuickItem& item) {
                             return isButton(item) && item.property("primary").toBool();
                         }).value(0);
    if (!button)
        return QStringLiteral("the filled button cannot be pressed");
    click(window, *button);
    return kDone;
}

QString touchField(QQuickWindow& window, const QString& name) {
    return into(window, named(window, name, isField));
}

QString touchCurrentField(QQuickWindow& window) {
    return into(window, all(window, [](QQuickItem& item) {
                            return isField(item) && item.isEnabled() && inCurrentCard(&item);
                        }).value(0));
}

void pressKey(QQuickWindow& window, Qt::Key code, Qt::KeyboardModifiers modifiers) {
    key(window, code, modifiers, {});
}

void typeKeys(QQuickWindow& window, const QString& text) {
    for (const QChar letter : text) {
        const bool latin = letter.unicode() < 0x80;
        key(window, latin ? letter.toUpper().unicode() : 0, Qt::NoModifier, letter);
    }
}

QString drawName(QQuickWindow& window) {
    QQuickItem* pad = all(window, [](QQuickItem& item) {
                          const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&item);
                          return spoken && spoken->role() == QAccessible::Canvas;
                      }).value(0);
    if (!pad)
        return QStringLiteral("no pad to sign on");
    bringIntoView(*pad);
    const auto at = [&](double x, double y) {
        return pad->mapToScene(QPointF(pad->width() * x, pad->height() * y));
    };
    for (const double row : {0.35, 0.6}) {
        mouse(window, QEvent::MouseButtonPress, at(0.2, row));
        for (const double x : {0.3, 0.45, 0.6, 0.75})
            mouse(window, QEvent::MouseMove, at(x, row + (x < 0.5 ? 0.1 : -0.05)));
        mouse(window, QEvent::MouseButtonRelease, at(0.8, row));
    }
    return kDone;
}

bool shows(QQuickWindow& window, const QString& words) {
    return !all(window, [&](QQuickItem& item) {
                return item.property("text").toString().contains(words);
            }).isEmpty();
}

bool showsAtOnce(QQuickWindow& window, const QString& words) {
    const auto inView = [](const QQuickItem& item) {
        const QRectF place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
        for (const QQuickItem* around = item.parentItem(); around; around = around->parentItem())
            if (const QRectF seen = around->mapRectToScene(QRectF(0, 0, around->width(), around->height()));
                (around->clip() || !around->parentItem()) && !seen.contains(place))
                return false;
        return true;
    };
    return !all(window, [&](QQuickItem& item) {
                return item.property("text").toString().contains(words) && inView(item);
            }).isEmpty();
}

QList<QQuickItem*> controlsOf(QQuickWindow& window) {
    return all(window, [](QQuickItem& item) {
        return item.isEnabled() && item.width() > 0 && item.height() > 0 && (isButton(item) || isField(item));
    });
}

QString focusedText(const QQuickWindow& window) {
    const QQuickItem* focused = window.activeFocusItem();
    return focused && isField(*focused) ? focused->property("text").toString() : QString();
}

} // namespace app
