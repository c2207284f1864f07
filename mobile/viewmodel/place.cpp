#include "mobile/viewmodel/place.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace viewmodel {
namespace {

constexpr const char* kKey = "app.place";
constexpr const char* kLastWorkKey = "app.last_work";

Place read(service::Workspace& workspace, const char* key) {
    const auto stored = workspace.store().meta(key);
    if (!stored || !*stored)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(**stored)).object();
    return {object["page"].toString(), object["household"].toString(), object["member"].toString(),
            object["question"].toString()};
}

} // namespace

base::Result<void> keepPlace(service::Workspace& workspace, const Place& place) {
    const QJsonObject object{{"page", place.page},
                             {"household", place.household},
                             {"member", place.member},
                             {"question", place.question}};
    const std::string json = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
    const bool work = place.page == QLatin1String("Survey") && !place.question.isEmpty();
    return workspace.store().write([&]() -> base::Result<void> {
        if (work)
            RUHU_CHECK(workspace.store().putMeta(kLastWorkKey, json), "keep place");
        return workspace.store().putMeta(kKey, json);
    });
}

Place readPlace(service::Workspace& workspace) {
    return read(workspace, kKey);
}

Place readLastWork(service::Workspace& workspace) {
    return read(workspace, kLastWorkKey);
}

} // namespace viewmodel
