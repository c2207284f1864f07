#include "mobile/viewmodel/timeline_words.h"

#include <algorithm>

namespace viewmodel {
namespace {

constexpr qsizetype kFieldsInLine = 3; // more are counted, not told

bool isNew(const QVariant& field) {
    const QVariantMap row = field.toMap();
    return row["known"].toBool() && row["before"].toString().isEmpty();
}

// 459999…0014 in a list is for whoever looks over the shoulder.
QString lastFour(const QString& number) {
    return number.size() > 4 ? QStringLiteral("…") + number.right(4) : number;
}

} // namespace

QVariantList TimelineWords::fields(const service::TimelineItem& item) const {
    QVariantList all;
    for (const std::size_t index : item.entries) {
        const service::HistoryEntry& each = entry(index);
        for (const QVariant& field : ActWords::fields(m_wording, each.type, each.fields)) {
            QVariantMap row = field.toMap();
            if (each.type == records::type::kMember)
                row["label"] = fromUtf8(each.title) + QStringLiteral(" · ") + row["label"].toString();
            if (row["field"] == QLatin1String("person_id"))
                for (const char* side : {"before", "after"})
                    row[side] = lastFour(row[side].toString());
            row["record"] = fromUtf8(each.record.text());
            all << row;
        }
    }
    return all;
}

QString TimelineWords::counts(const service::TimelineItem& item) const {
    const QVariantList all = fields(item);
    qsizetype fresh = 0, photos = 0, ofPhotos = 0, people = 0;
    QStringList labels;
    for (const std::size_t index : item.entries) {
        const service::HistoryEntry& each = entry(index);
        if (each.kind == service::ChangeKind::Created && each.type == records::type::kAttachment)
            ++photos, ofPhotos += ActWords::fields(m_wording, each.type, each.fields).size();
        if (each.kind == service::ChangeKind::Created && each.type == records::type::kMember)
            ++people;
    }
    fresh = std::count_if(all.begin(), all.end(), isNew);
    const qsizetype changed = all.size() - fresh;
    for (const QVariant& field : all)
        labels << field.toMap()["label"].toString();
    QStringList parts;
    if (people > 0)
        parts << tr("登记 %n 口人", nullptr, static_cast<int>(people));
    if (fresh > ofPhotos)
        parts << tr("新填 %n 处", nullptr, static_cast<int>(fresh - ofPhotos));
    if (changed > 0)
        parts << tr("改 %n 处", nullptr, static_cast<int>(changed));
    if (photos > 0)
        parts << tr("照片 %n 张", nullptr, static_cast<int>(photos));
    const QString told = parts.join(tr("、"));
    return people == 0 && photos == 0 && labels.size() <= 2 && !labels.isEmpty()
               ? tr("%1：%2").arg(told, labels.join(tr("、")))
               : told;
}

QString TimelineWords::what(const service::TimelineItem& item) const {
    const service::HistoryEntry& first = entry(item.entries.front());
    switch (item.deed) {
    case service::Deed::Visit:
        return tr("入户：%1").arg(counts(item));
    case service::Deed::Entry:
        for (const std::size_t index : item.entries)
            if (entry(index).kind == service::ChangeKind::Created &&
                entry(index).type == records::type::kHousehold)
                return tr("登记了这户：%1").arg(counts(item));
        return counts(item);
    case service::Deed::Photo:
        return counts(item);
    case service::Deed::Decision: {
        const QVariantList told = fields(item);
        if (first.kind == service::ChangeKind::Decided && !told.isEmpty()) {
            const QVariantMap row = told.front().toMap();
            return tr("定下：%1 %2").arg(row["label"].toString(), row["after"].toString());
        }
        break;
    }
    case service::Deed::Delete:
    case service::Deed::Undo:
    case service::Deed::Release:
        break;
    }
    const QString did = ActWords::did(first.kind, first.type);
    return first.type == records::type::kMember ? tr("%1：%2").arg(did, fromUtf8(first.title)) : did;
}

QString TimelineWords::visitDetail(const QVariantList& all) {
    QStringList people, told;
    bool isSigned = false;
    for (const QVariant& field : all) {
        const QString name = field.toMap()["field"].toString();
        if (name.startsWith(QLatin1String("surveyor_")))
            people << field.toMap()["after"].toString();
        isSigned = isSigned || name == QLatin1String("signature");
    }
    if (!people.isEmpty())
        told << tr("入户的人：%1").arg(people.join(tr("、")));
    if (isSigned)
        told << tr("户主签了字");
    return told.join(tr("；"));
}

QString TimelineWords::fieldDetail(const QVariantList& all) {
    QStringList told;
    for (const QVariant& field : all.first(std::min(kFieldsInLine, all.size()))) {
        const QVariantMap row = field.toMap();
        const QString label = row["label"].toString(), before = row["before"].toString(),
                      after = row["after"].toString();
        told << (before.isEmpty() ? tr("%1 %2").arg(label, after)
                                  : tr("%1 %2 → %3").arg(label, before, after));
    }
    const QString line = told.join(tr("；"));
    return all.size() <= kFieldsInLine
               ? line
               : line + tr("；还有 %n 处", nullptr, static_cast<int>(all.size() - kFieldsInLine));
}

QString TimelineWords::detail(const service::TimelineItem& item) const {
    const QVariantList all = fields(item);
    QString line = item.deed == service::Deed::Visit ? visitDetail(all) : QString();
    if (line.isEmpty())
        line = fieldDetail(all);
    for (const std::size_t index : item.entries)
        if (!entry(index).reason.empty()) {
            const QString reason = tr("原因：%1").arg(fromUtf8(entry(index).reason));
            return line.isEmpty() ? reason : tr("%1。%2").arg(line, reason);
        }
    return line;
}

QString TimelineWords::who(const service::TimelineItem& item) const {
    const service::HistoryEntry& last = entry(item.entries.back());
    return tr("%1 · 平板 %2 号").arg(fromUtf8(last.authorName)).arg(last.device);
}

QString TimelineWords::glyph(service::Deed deed) {
    switch (deed) {
    case service::Deed::Visit:
        return QStringLiteral("door");
    case service::Deed::Entry:
        return QStringLiteral("pencil");
    case service::Deed::Photo:
        return QStringLiteral("camera");
    case service::Deed::Delete:
        return QStringLiteral("trash");
    case service::Deed::Decision:
        return QStringLiteral("check");
    case service::Deed::Undo:
        return QStringLiteral("undo");
    case service::Deed::Release:
        break;
    }
    return QStringLiteral("inbox");
}

QString TimelineWords::level(service::Deed deed) {
    switch (deed) {
    case service::Deed::Visit:
        return QStringLiteral("ok");
    case service::Deed::Decision:
    case service::Deed::Release:
        return QStringLiteral("ask");
    case service::Deed::Delete:
        return QStringLiteral("bad");
    case service::Deed::Entry:
    case service::Deed::Photo:
    case service::Deed::Undo:
        break;
    }
    return {};
}

QString TimelineWords::day(base::Seconds time, base::Seconds now) {
    constexpr base::Seconds kDay = 86'400;
    const std::string then = base::chinaDate(time);
    const QString text = fromUtf8(then);
    const QString date = tr("%1 月 %2 日").arg(text.mid(5, 2).toInt()).arg(text.mid(8, 2).toInt());
    if (then == base::chinaDate(now))
        return tr("今天 %1").arg(date);
    if (then == base::chinaDate(now - kDay))
        return tr("昨天 %1").arg(date);
    return text.left(4) == fromUtf8(base::chinaDate(now)).left(4) ? date : text;
}

} // namespace viewmodel
