#include "mobile/viewmodel/answer_words.h"

#include "mobile/viewmodel/wording.h"
#include "shared/forms/value_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace viewmodel {

QString answerWords(const forms::FormSession& session, forms::Spot spot) {
    const forms::Item& item = session.form().items[static_cast<std::size_t>(spot.item)];
    const forms::QuestionView& view = session.question(spot);
    if (view.value.empty())
        return {};
    if (item.type == forms::QuestionType::Image)
        return QCoreApplication::translate("answers", "拍了照片");
    if (item.type == forms::QuestionType::Signature)
        return QCoreApplication::translate("answers", "签了字");
    if (item.type == forms::QuestionType::Geopoint)
        return QCoreApplication::translate("answers", "定了位");
    if (!item.isSelect()) {
        const QString unit = Wording::unit(item.unit);
        return unit.isEmpty() ? fromUtf8(view.value) : fromUtf8(view.value) + QLatin1Char(' ') + unit;
    }
    const auto& choices = session.form().lists[static_cast<std::size_t>(item.list)].choices;
    QStringList words;
    for (const int choice : view.choices)
        if (forms::isSelected(view.value, choices[static_cast<std::size_t>(choice)].name))
            words << fromUtf8(session.choiceLabel(spot.item, choice));
    return words.join(QCoreApplication::translate("answers", "、"));
}

} // namespace viewmodel
