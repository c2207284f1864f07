#include "mobile/app/layout_audit.h"

#include <QQuickItem>

namespace app {
namespace {

constexpr double kTargetMin = 48;
constexpr double kRounding = 1; // half pixels of the layout

void auditText(const QQuickItem& item, QStringList& flaws) {
    const QString text = item.property("text").toString();
    const double width = item.property("contentWidth").toDouble(),
                 height = item.property("contentHeight").toDouble();
    const bool mayElide = item.property("elide").toInt() != Qt::ElideNone;
    if (text.isEmpty() || mayElide)
        return;
    if (width > item.width() + kRounding || height > item.height() + kRounding ||
        item.property("truncated").toBool())
        flaws << QStringLiteral("text does not fit: \"%1\" %2x%3 in %4x%5")
                     .arg(text)
                     .arg(width)
                     .arg(height)
                     .arg(item.width())
                     .arg(item.height());
}

void auditTarget(const QQuickItem& item, QStringList& flaws) {
    if (item.width() + kRounding < kTargetMin || item.height() + kRounding < kTargetMin)
        flaws << QStringLiteral("too small to touch: \"%1\" %2x%3")
                     .arg(item.property("text").toString())
                     .arg(item.width())
                     .arg(item.height());
}

void audit(const QQuickItem& item, QStringList& flaws) {
    if (!item.isVisible() || item.opacity() == 0)
        return;
    if (item.inherits("QQuickText"))
        auditText(item, flaws);
    else if (item.inherits("QQuickAbstractButton"))
        auditTarget(item, flaws);
    for (const QQuickItem* child : item.childItems())
        audit(*child, flaws);
}

} // namespace

QStringList layoutFlaws(const QQuickWindow& window) {
    QStringList flaws;
    audit(*window.contentItem(), flaws);
    return flaws;
}

} // namespace app
