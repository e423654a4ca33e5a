// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/gallery_samples.h"

#include "shared/domain/quiz.h"

#include <QLinearGradient>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace podium::client::samples {

const QStringList &nicknames()
{
    static const QStringList names{u"Ravi"_s,     u"Ines"_s,     u"Team Tundra"_s, u"Yusuf"_s,
                                   u"Mia K."_s,   u"Lotte"_s,    u"Chiara"_s,      u"Noah"_s,
                                   u"Tom & Jo"_s, u"Benedikt"_s, u"Aleksandra"_s,  u"Zoë"_s};
    return names;
}

QImage landscape()
{
    QImage image(480, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, 300);
    sky.setColorAt(0, 0x2B3A67);
    sky.setColorAt(1, 0xF7D08A);
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x46405F));
    painter.drawPolygon(QPolygonF{{0, 300}, {90, 170}, {170, 240}, {270, 120}, {480, 300}});
    return image;
}

QString longOption()
{
    return QString(u"An option that explains itself. "_s).repeated(7).left(limits::OptionTextLength);
}

} // namespace podium::client::samples
