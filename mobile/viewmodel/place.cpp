#include "mobile/viewmodel/place.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace viewmodel {
namespace {

constexpr const char* kKey = "app.place";

} // namespace

base::Result<void> keepPlace(service::Workspace& workspace, const Place& place) {
    const QJsonObject object{{"page", place.page},
                             {"household", place.household},
                             {"member", place.member},
                             {"question", place.question}};
    const std::string json = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
    return workspace.store().write([&] { return workspace.store().putMeta(kKey, json); });
}

Place readPlace(service::Workspace& workspace) {
    const auto stored = workspace.store().meta(kKey);
    if (!stored || !*stored)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(**stored)).object();
    return {object["page"].toString(), object["household"].toString(), object["member"].toString(),
            object["question"].toString()};
}

} // namespace viewmodel
