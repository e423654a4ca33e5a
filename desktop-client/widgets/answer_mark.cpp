// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/answer_mark.h"

#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace podium::client {

QString answerLetter(int position)
{
    return QString(QChar(u'A' + position));
}

QString answerShapeName(int position)
{
    switch (position) {
    case 0:
        return QCoreApplication::translate("Answer", "triangle");
    case 1:
        return QCoreApplication::translate("Answer", "diamond");
    case 2:
        return QCoreApplication::translate("Answer", "circle");
    default:
        return QCoreApplication::translate("Answer", "square");
    }
}

QPainterPath answerShape(int position, const QRectF &where)
{
    QPainterPath path;
    const QPointF centre = where.center();
    const double size = std::min(where.width(), where.height());
    const auto at = [&](double x, double y) { return centre + QPointF(x * size, y * size); };
    switch (position) {
    case 0:
        path.addPolygon({{at(0, -0.48), at(0.54, 0.44), at(-0.54, 0.44)}});
        path.closeSubpath();
        break;
    case 1:
        path.addPolygon({{at(0, -0.54), at(0.54, 0), at(0, 0.54), at(-0.54, 0)}});
        path.closeSubpath();
        break;
    case 2:
        path.addEllipse(centre, size * 0.48, size * 0.48);
        break;
    default:
        path.addRoundedRect(QRectF(at(-0.43, -0.43), at(0.43, 0.43)), size * 0.04, size * 0.04);
        break;
    }
    return path;
}

void paintAnswerMark(QPainter &painter, int position, const QRectF &where, const QColor &fill,
                     const QColor &letter)
{
    const double size = std::min(where.width(), where.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // A round join softens the corners of all shapes alike.
    painter.setPen(QPen(fill, size * 0.08, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fill);
    const double inset = size * 0.06;
    painter.drawPath(answerShape(position, where.adjusted(inset, inset, -inset, -inset)));
    painter.setPen(letter);
    QFont font = Theme::fontOfPixelSize(int(size * (position == 0 ? 0.38 : 0.46)), QFont::Bold);
    // The middle of a triangle is below the middle of its box.
    const QRectF box = position == 0 ? where.translated(0, size * 0.13) : where;
    drawTabular(painter, font, box, Qt::AlignCenter, answerLetter(position));
    painter.restore();
}

} // namespace podium::client
