// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/puzzle_glyphs.h"
#include "server/bot_check/puzzle_painter.h"
#include "server/bot_check/puzzle_picture.h"

#include <QSet>
#include <QTest>

using namespace podium::bot_check;
using namespace Qt::StringLiterals;

namespace {

QImage puzzle(const QString &text, quint32 seed)
{
    QRandomGenerator random(seed);
    return drawnPuzzle(text, random);
}

//! The ink is by far the darkest that is drawn.
bool isInk(QRgb pixel)
{
    return qGray(pixel) < 90;
}

bool hasInkInColumn(const QImage &image, int x)
{
    for (int y = 0; y < image.height(); ++y) {
        if (isInk(image.pixel(x, y)))
            return true;
    }
    return false;
}

} // namespace

//! Runs without a display and without fonts, as servers do.
class PuzzlePictureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterIsDrawn()
    {
        for (const QChar character : puzzleCharacters()) {
            const QRectF bounds = glyphOf(character).boundingRect();
            QVERIFY2(bounds.height() > 95 && bounds.height() < 112, qPrintable(QString(character)));
            QVERIFY2(bounds.width() > 50 && bounds.width() < 95, qPrintable(QString(character)));
        }
    }

    void noCharacterLooksLikeAnother()
    {
        for (const QChar confused : u"0OQDI1S5B8Z2G6V4"_s)
            QVERIFY(!puzzleCharacters().contains(confused));
    }

    void everyPictureIsAnother()
    {
        QVERIFY(puzzle(u"K3UXA"_s, 1) != puzzle(u"K3UXA"_s, 2));
        QVERIFY(puzzle(u"K3UXA"_s, 1) == puzzle(u"K3UXA"_s, 1));
    }

    void nothingIsCutOff()
    {
        // Only the strokes that run across may come near the sides, and none fills a corner.
        for (quint32 seed = 0; seed < 50; ++seed) {
            const QImage image = puzzle(u"WMWMW"_s, seed);
            for (int x = 0; x < image.width(); ++x) {
                QVERIFY(!isInk(image.pixel(x, 0)));
                QVERIFY(!isInk(image.pixel(x, image.height() - 1)));
            }
        }
    }

    void noGapTellsWhereALetterEnds()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            const QImage image = puzzle(u"LTLTJ"_s, seed);
            for (int x = 60; x < image.width() - 60; ++x)
                QVERIFY2(hasInkInColumn(image, x), qPrintable(u"seed %1, column %2"_s.arg(seed).arg(x)));
        }
    }

    void answersAreRandomAndOfTheCharacters()
    {
        QSet<QString> answers;
        for (int i = 0; i < 1'000; ++i) {
            const QString answer = PuzzlePainter::newAnswer();
            QCOMPARE(answer.size(), PuzzlePainter::AnswerLength);
            for (const QChar character : answer)
                QVERIFY(puzzleCharacters().contains(character));
            answers.insert(answer);
        }
        QVERIFY(answers.size() > 990);
    }
};

QTEST_GUILESS_MAIN(PuzzlePictureTest)
#include "test_puzzle_picture.moc"
