// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/puzzle_glyphs.h"

#include <QMap>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace podium::bot_check {
namespace {

struct Strokes
{
    QChar character;
    //! As in SVG: M x y moves, L x y draws a line, C with three points a curve; one blank between all.
    const char *path;
};

constexpr Strokes AllStrokes[] = {
    {u'A', "M 0 100 L 37 0 L 74 100 M 13 66 L 61 66"},
    {u'C', "M 70 18 C 58 2 42 0 36 0 C 12 0 0 24 0 50 C 0 76 12 100 36 100 C 50 100 62 94 70 80"},
    {u'E', "M 60 0 L 0 0 L 0 100 L 62 100 M 0 48 L 50 48"},
    {u'F', "M 60 0 L 0 0 L 0 100 M 0 47 L 50 47"},
    {u'H', "M 0 0 L 0 100 M 66 0 L 66 100 M 0 49 L 66 49"},
    {u'J', "M 18 0 L 52 0 L 52 70 C 52 90 42 100 27 100 C 12 100 3 92 0 76"},
    {u'K', "M 0 0 L 0 100 M 62 0 L 0 60 M 22 40 L 66 100"},
    {u'L', "M 0 0 L 0 100 L 58 100"},
    {u'M', "M 0 100 L 6 0 L 43 68 L 80 0 L 86 100"},
    {u'N', "M 0 100 L 0 0 L 66 100 L 66 0"},
    {u'P', "M 0 100 L 0 0 L 34 0 C 74 0 74 54 34 54 L 0 54"},
    {u'R', "M 0 100 L 0 0 L 34 0 C 72 0 72 52 34 52 L 0 52 M 32 52 L 66 100"},
    {u'T', "M 0 0 L 70 0 M 35 0 L 35 100"},
    {u'U', "M 0 0 L 0 62 C 0 112 66 112 66 62 L 66 0"},
    {u'W', "M 0 0 L 22 100 L 46 30 L 70 100 L 92 0"},
    {u'X', "M 0 0 L 66 100 M 66 0 L 0 100"},
    {u'Y', "M 0 0 L 35 50 L 70 0 M 35 50 L 35 100"},
    {u'3', "M 2 12 C 14 -6 62 -6 60 24 C 58 44 38 46 24 46 C 40 46 64 50 64 74 C 64 106 14 108 0 84"},
};

QPainterPath pathOf(const Strokes &strokes)
{
    QPainterPath path;
    const QStringList words = QString::fromLatin1(strokes.path).split(u' ');
    qsizetype at = 0;
    const auto point = [&] {
        const double x = words[at++].toDouble();
        const double y = words[at++].toDouble();
        return QPointF(x, y);
    };
    while (at < words.size()) {
        const QString command = words[at++];
        if (command == u"M") {
            path.moveTo(point());
        } else if (command == u"L") {
            path.lineTo(point());
        } else {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
        }
    }
    return path;
}

} // namespace

const QString &puzzleCharacters()
{
    static const QString characters = [] {
        QString all;
        for (const Strokes &strokes : AllStrokes)
            all.append(strokes.character);
        return all;
    }();
    return characters;
}

const QPainterPath &glyphOf(QChar character)
{
    static const QMap<QChar, QPainterPath> glyphs = [] {
        QMap<QChar, QPainterPath> all;
        for (const Strokes &strokes : AllStrokes)
            all.insert(strokes.character, pathOf(strokes));
        return all;
    }();
    return *glyphs.constFind(character);
}

} // namespace podium::bot_check
