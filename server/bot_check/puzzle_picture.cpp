// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/puzzle_picture.h"

#include "server/bot_check/puzzle_glyphs.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <cmath>
#include <numbers>

namespace podium::bot_check {
namespace {

constexpr double GlyphHeight = 78; //!< pixels
constexpr double GlyphUnits = 100; //!< the height of a glyph's own drawing
constexpr double Margin = 14;      //!< pixels
constexpr double StepLength = 6;   //!< pixels between the points that are bent
constexpr int SpeckleCount = 350;

double between(QRandomGenerator &random, double low, double high)
{
    return low + random.generateDouble() * (high - low);
}

//! Moves every point of the picture a little, near points alike.
class Warp final
{
public:
    explicit Warp(QRandomGenerator &random)
    {
        for (Wave &wave : m_waves) {
            wave = {between(random, 3.0, 5.5), between(random, 90, 190),
                    between(random, 0, 2 * std::numbers::pi), between(random, -0.4, 0.4)};
        }
    }

    [[nodiscard]] QPointF operator()(QPointF point) const
    {
        return {point.x() + m_waves[0].at(point.y(), point.x()),
                point.y() + 1.4 * m_waves[1].at(point.x(), point.y())};
    }

private:
    struct Wave
    {
        double height = 0; //!< pixels
        double length = 1; //!< pixels
        double phase = 0;
        double slant = 0;

        [[nodiscard]] double at(double along, double across) const
        {
            return height * std::sin(2 * std::numbers::pi * (along + slant * across) / length + phase);
        }
    };
    Wave m_waves[2];
};

//! The same strokes, with points so close that they can be bent.
QPainterPath bent(const QPainterPath &path, const Warp &warp)
{
    QPainterPath result;
    for (const QPolygonF &line : path.toSubpathPolygons()) {
        result.moveTo(warp(line.first()));
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QLineF piece(line[i - 1], line[i]);
            const int steps = std::max(1, static_cast<int>(piece.length() / StepLength));
            for (int step = 1; step <= steps; ++step)
                result.lineTo(warp(piece.pointAt(double(step) / steps)));
        }
    }
    return result;
}

//! The letters side by side, each turned and stretched by itself.
QList<QPainterPath> lettersOf(const QString &text, QRandomGenerator &random)
{
    QList<QPainterPath> letters;
    double right = 0;
    for (const QChar character : text) {
        const double height = GlyphHeight * between(random, 0.9, 1.08);
        QTransform shape;
        shape.rotate(between(random, -14, 14));
        shape.shear(between(random, -0.2, 0.2), 0);
        shape.scale(height / GlyphUnits * between(random, 0.88, 1.12), height / GlyphUnits);
        QPainterPath letter = shape.map(glyphOf(character));
        const QRectF bounds = letter.boundingRect();
        // Narrower than a pen is wide: neighbours touch.
        const double gap = letters.isEmpty() ? 0 : between(random, 0, 6);
        letter.translate(right + gap - bounds.left(), between(random, -8, 8) - bounds.center().y());
        right += gap + bounds.width();
        letters.append(letter);
    }
    return letters;
}

//! All of them bent as one, in the middle of the picture and inside it.
QList<QPainterPath> placed(QList<QPainterPath> letters, const Warp &warp)
{
    QRectF bounds;
    for (QPainterPath &letter : letters) {
        letter = bent(letter, warp);
        bounds |= letter.boundingRect();
    }
    const double wide = std::min(1.0, (PuzzleSize.width() - 2 * Margin) / bounds.width());
    const double high = std::min(1.0, (PuzzleSize.height() - 2 * Margin) / bounds.height());
    QTransform toMiddle;
    toMiddle.translate(PuzzleSize.width() / 2.0, PuzzleSize.height() / 2.0);
    toMiddle.scale(wide, high);
    toMiddle.translate(-bounds.center().x(), -bounds.center().y());
    for (QPainterPath &letter : letters)
        letter = toMiddle.map(letter);
    return letters;
}

//! A line from one side to the other that wanders through the letters.
QPainterPath across(QRandomGenerator &random)
{
    const double width = PuzzleSize.width();
    const double middle = PuzzleSize.height() / 2.0;
    const auto height = [&] { return middle + between(random, -42, 42); };
    QPainterPath line(QPointF(between(random, 0, 24), height()));
    const QPointF first(width * between(random, 0.2, 0.4), height());
    const QPointF second(width * between(random, 0.6, 0.8), height());
    line.cubicTo(first, second, QPointF(width - between(random, 0, 24), height()));
    return line;
}

QPen pen(const QColor &colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void speckle(QPainter &painter, QRandomGenerator &random, const QColor &colour)
{
    painter.setPen(pen(colour, between(random, 1.4, 2.0)));
    for (int i = 0; i < SpeckleCount; ++i)
        painter.drawPoint(
            QPointF(between(random, 0, PuzzleSize.width()), between(random, 0, PuzzleSize.height())));
}

} // namespace

QImage drawnPuzzle(const QString &text, QRandomGenerator &random)
{
    const QColor paper = QColor::fromHsv(random.bounded(360), 14, 250);
    const QColor ink = QColor::fromHsv(random.bounded(360), 150, 96);
    QImage image(PuzzleSize, QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Warp warp(random);

    speckle(painter, random, ink.lighter(190));
    for (const QPainterPath &letter : placed(lettersOf(text, random), warp)) {
        painter.setPen(pen(ink, between(random, 6.5, 8.5)));
        painter.drawPath(letter);
    }
    for (int i = 0; i < 2; ++i) {
        painter.setPen(pen(paper, between(random, 1.6, 2.4)));
        painter.drawPath(bent(across(random), warp));
    }
    speckle(painter, random, paper);
    for (int i = 0; i < 2; ++i) {
        painter.setPen(pen(ink, between(random, 2.4, 3.4)));
        painter.drawPath(bent(across(random), warp));
    }
    painter.end();
    return image;
}

} // namespace podium::bot_check
