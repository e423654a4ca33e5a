// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop-client/widgets/page_catalogue.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

//! A landscape, so that nobody's photograph is needed: mountains by the sea in the evening.
QImage landscape()
{
    QImage image(960, 600, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, 380);
    sky.setColorAt(0, 0x2B3A67);
    sky.setColorAt(0.6, 0xE08E79);
    sky.setColorAt(1, 0xF7D08A);
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xFFF1C9));
    painter.drawEllipse(QPointF(650, 300), 46, 46);

    const auto ridge = [&painter](const QList<QPointF> &peaks, QRgb colour) {
        QPainterPath path(QPointF(0, 400));
        for (const QPointF &peak : peaks)
            path.lineTo(peak);
        path.lineTo(960, 400);
        path.closeSubpath();
        painter.setBrush(QColor(colour));
        painter.drawPath(path);
    };
    ridge({{0, 300}, {130, 190}, {230, 280}, {360, 150}, {520, 320}, {700, 360}, {960, 290}}, 0x6C5B7B);
    ridge({{0, 350}, {180, 290}, {330, 360}, {480, 300}, {640, 390}, {820, 330}, {960, 370}}, 0x46405F);
    QLinearGradient sea(0, 400, 0, 600);
    sea.setColorAt(0, 0xD9A38A);
    sea.setColorAt(1, 0x2F3E66);
    painter.fillRect(0, 400, 960, 200, sea);
    painter.setBrush(QColor(255, 241, 201, 90));
    for (int wave = 0; wave < 9; ++wave)
        painter.drawRoundedRect(QRectF(650 - 50 - 9 * wave, 412 + 18 * wave, 100 + 18 * wave, 4), 2, 2);
    return image;
}

} // namespace

PageContent realisticContent()
{
    PageContent content;
    content.title = u"Oceans, mountains and weather"_s;
    content.nickname = u"Ines"_s;
    content.displayName = u"Mara Lindqvist"_s;
    content.question = u"Which ocean is the largest?"_s;
    content.options = {u"The Atlantic"_s, u"The Pacific"_s, u"The Indian Ocean"_s, u"The Arctic Ocean"_s};
    content.explanation =
        u"The Pacific covers about a third of the Earth, more than all the land together."_s;
    content.people = {u"Ravi"_s,       u"Ines"_s,     u"Team Tundra"_s, u"Yusuf"_s,    u"Mia K."_s,
                      u"Lotte"_s,      u"Benedikt"_s, u"Chiara"_s,      u"back row"_s, u"Noah"_s,
                      u"Aleksandra"_s, u"Tom & Jo"_s, u"Zoë"_s,         u"Mr. Blue"_s, u"Priya"_s,
                      u"Emre"_s,       u"Kasia"_s,    u"Duc"_s,         u"The Owls"_s, u"Finn"_s,
                      u"Sofía"_s,      u"Oskar"_s,    u"Leila"_s,       u"Jonas"_s,    u"table four"_s,
                      u"Hanna"_s,      u"Mateo"_s,    u"Aiko"_s};
    content.score = 8'740;
    content.otherTitles = {u"Cells and organs, class 7b"_s,    u"European capitals"_s,
                           u"Fire safety refresher 2026"_s,    u"How computers count"_s,
                           u"Oceans, mountains and weather"_s, u"Renaissance in ten pictures"_s,
                           u"Summer party: the big one"_s,     u"Verbs that behave badly"_s};
    content.picture = landscape();
    return content;
}

PageContent longestContent()
{
    PageContent content;
    content.title =
        u"Geography of the world, from capitals to the smallest rivers nobody has ever heard of"_s;
    content.nickname = QString(u'W').repeated(24);
    content.displayName = QString(u'W').repeated(24);
    content.question =
        QString(u"A long question is read in full. "_s).repeated(16).left(limits::QuestionTextLength);
    content.options = QStringList(
        4, QString(u"An option that explains itself. "_s).repeated(7).left(limits::OptionTextLength));
    content.explanation = u"A short explanation of what is right."_s;
    content.people = QStringList(500, content.nickname);
    content.score = 1'234'567;
    content.otherTitles = QStringList(50, content.title);
    return content;
}

} // namespace podium::test
