#include "mobile/app/sample_photos.h"

#include "shared/service/attachments.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace app {

QByteArray samplePhoto(int variant) {
    QImage picture(1024, 768, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), QColor::fromHsv((200 + 40 * variant) % 360, 70, 235));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(96, 140, 84));
    painter.drawEllipse(-200, 420, 900, 700);
    painter.drawEllipse(400, 480, 1000, 600);
    painter.setBrush(QColor(214, 200, 176));
    painter.drawRect(300, 330, 440, 300);
    painter.setBrush(QColor(150, 84, 60));
    painter.drawPolygon(QPolygon({QPoint(250, 340), QPoint(520, 180 + 20 * variant), QPoint(790, 340)}));
    painter.setBrush(QColor(86, 66, 52));
    painter.drawRect(470, 460, 110, 170);
    painter.drawRect(340, 400, 90, 80);
    painter.drawRect(620, 400, 90, 80);
    painter.end();
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    picture.save(&out, "jpeg", 80);
    return bytes;
}

base::Result<void> addSamplePhotos(service::Workspace& workspace, base::RecordId household) {
    int variant = 0;
    for (const char* caption : {"正屋", "", "示例：灶房和水缸，从院子里看过去"})
        RUHU_CHECK(service::attach(workspace, samplePhoto(variant++).toStdString(),
                                   {household, {}, "photo", caption, ""}),
                   "add sample photos");
    return {};
}

} // namespace app
