#include "mobile/app/sample_photos.h"

#include "shared/service/attachments.h"
#include "shared/service/sign_visit.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace app {

namespace {

QByteArray jpegOf(const QImage& picture) {
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    picture.save(&out, "jpeg", 80);
    return bytes;
}

// A sheet with lines of writing and a stroke for a name.
QByteArray samplePaper() {
    QImage picture(768, 1024, QImage::Format_RGB32);
    picture.fill(QColor(246, 244, 238));
    QPainter painter(&picture);
    for (int line = 0; line < 9; ++line)
        painter.fillRect(90, 110 + 60 * line, 480 + 37 * line % 90, 10, QColor(120, 124, 130));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(24, 40, 96), 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygon({QPoint(330, 830), QPoint(380, 760), QPoint(400, 860), QPoint(450, 770),
                                   QPoint(470, 850), QPoint(540, 780), QPoint(620, 840)}));
    painter.end();
    return jpegOf(picture);
}

} // namespace

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
    return jpegOf(picture);
}

namespace {

constexpr const char* kSigner = "罗例华";

base::Result<base::RecordId> signOnPaper(service::Workspace& workspace) {
    const auto found = workspace.lists().households(kSigner);
    if (found.empty())
        return base::fail(base::ErrorCode::NotFound, "sign sample");
    const base::RecordId home = found.front()->id;
    RUHU_TRY(visit,
             service::createRecord(workspace, records::type::kVisit,
                                   {{"household", home.text()},
                                    {"purpose", "score"},
                                    {"outcome", "completed"},
                                    {"date", "2015-10-21"},
                                    {"form_id", "entry_survey"},
                                    {"form_version", "2015100101"},
                                    {"surveyor_1", "调查员甲"},
                                    {"surveyor_2", "村干部乙"}}),
             "sign sample");
    RUHU_TRY(questions, service::questionsOf(workspace, home), "sign sample");
    for (const service::QuestionView& question : questions)
        if (!question.blocks)
            RUHU_CHECK(service::acceptQuestion(workspace, question, "情况属实"), "sign sample");
    const service::Asked asked{{"head_name", "group", "address", "members_count"}, 0};
    RUHU_CHECK(service::confirmFacts(workspace, visit, asked.answered), "sign sample");
    RUHU_CHECK(service::signVisit(workspace, visit, {kSigner, "paper", samplePaper().toStdString()}, asked),
               "sign sample");
    return home;
}

} // namespace

base::Result<void> addSamplePhotos(service::Workspace& workspace, SampleIds& ids) {
    int variant = 0;
    for (const char* caption : {"正屋", "", "示例：灶房和水缸，从院子里看过去"})
        RUHU_CHECK(service::attach(workspace, samplePhoto(variant++).toStdString(),
                                   {ids.surveyed, {}, "photo", caption, ""}),
                   "add sample photos");
    RUHU_TRY(sealed, signOnPaper(workspace), "add sample photos");
    ids.sealed = sealed;
    return {};
}

} // namespace app
