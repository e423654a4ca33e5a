// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/answer_tile.h"
#include "desktop-client/widgets/stage/question_board.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QSignalSpy>

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

QImage pictureOf(AnswerTile &tile)
{
    return tile.grab().toImage();
}

} // namespace

class TestAnswerTile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tile = std::make_unique<AnswerTile>(0);
        m_tile->setOptionText(u"Mekong"_s);
        m_tile->resize(400, 120);
        m_tile->show();
    }
    void cleanup() { m_tile.reset(); }

    void aClickChooses()
    {
        QSignalSpy clicked(m_tile.get(), &QAbstractButton::clicked);
        QTest::mouseClick(m_tile.get(), Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
    }

    void keysChoose_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("space") << Qt::Key_Space;
        QTest::newRow("return") << Qt::Key_Return;
        QTest::newRow("enter") << Qt::Key_Enter;
    }
    void keysChoose()
    {
        QFETCH(Qt::Key, key);
        QSignalSpy clicked(m_tile.get(), &QAbstractButton::clicked);
        QTest::keyClick(m_tile.get(), key);
        QCOMPARE(clicked.count(), 1);
    }

    void aTileOnTheStageTakesNothing()
    {
        m_tile->setInteractive(false);
        QCOMPARE(m_tile->focusPolicy(), Qt::NoFocus);
        QVERIFY(m_tile->testAttribute(Qt::WA_TransparentForMouseEvents));
    }

    void everyStateLooksDifferent()
    {
        QList<QImage> pictures;
        for (const auto state :
             {AnswerTile::State::Idle, AnswerTile::State::Sending, AnswerTile::State::Recorded,
              AnswerTile::State::Wrong, AnswerTile::State::Faded}) {
            m_tile->setState(state);
            const QImage picture = pictureOf(*m_tile);
            QVERIFY(!pictures.contains(picture));
            pictures.append(picture);
        }
    }

    void focusIsVisible()
    {
        m_tile->clearFocus();
        const QImage before = pictureOf(*m_tile);
        m_tile->setFocus();
        m_tile->activateWindow();
        QTRY_VERIFY(m_tile->hasFocus());
        QVERIFY(pictureOf(*m_tile) != before);
    }

    void statesAreSpoken_data()
    {
        QTest::addColumn<AnswerTile::State>("state");
        QTest::addColumn<QString>("description");
        QTest::newRow("idle") << AnswerTile::State::Idle << QString();
        QTest::newRow("sending") << AnswerTile::State::Sending << u"Your choice, being sent"_s;
        QTest::newRow("recorded") << AnswerTile::State::Recorded << u"Your choice, recorded"_s;
        QTest::newRow("right") << AnswerTile::State::Right << u"The right answer"_s;
        QTest::newRow("wrong") << AnswerTile::State::Wrong << u"Your choice, not right"_s;
    }
    void statesAreSpoken()
    {
        QFETCH(AnswerTile::State, state);
        QFETCH(QString, description);
        m_tile->setState(state);
        QCOMPARE(m_tile->accessibleName(), u"A, triangle: Mekong"_s);
        QCOMPARE(m_tile->accessibleDescription(), description);
    }

    void anAmpersandIsJustACharacter()
    {
        m_tile->setOptionText(u"Salt & pepper"_s);
        QVERIFY(m_tile->shortcut().isEmpty());
        QCOMPARE(m_tile->text(), u"Salt & pepper"_s);
    }

    void theLongestOptionFits()
    {
        m_tile->setOptionText(QString(u"Long words "_s).repeated(18)); // 198 of 200 characters
        QVERIFY(!m_tile->isElided());
    }

    void keysOfTheBoard_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("option");
        QTest::newRow("1") << int(Qt::Key_1) << 7;
        QTest::newRow("2") << int(Qt::Key_2) << 5;
        QTest::newRow("3") << int(Qt::Key_3) << 6;
        QTest::newRow("4 has no tile") << int(Qt::Key_4) << -1;
        QTest::newRow("A") << int(Qt::Key_A) << 7;
        QTest::newRow("C") << int(Qt::Key_C) << 6;
        QTest::newRow("D has no tile") << int(Qt::Key_D) << -1;
        QTest::newRow("E") << int(Qt::Key_E) << -1;
        QTest::newRow("0") << int(Qt::Key_0) << -1;
        QTest::newRow("5") << int(Qt::Key_5) << -1;
    }
    void keysOfTheBoard()
    {
        QFETCH(int, key);
        QFETCH(int, option);
        QuestionBoard board(true);
        board.setOptions({{7, u"a"_s}, {5, u"b"_s}, {6, u"c"_s}});
        QSignalSpy chosen(&board, &QuestionBoard::chosen);
        QCOMPARE(board.handleKey(key), option >= 0);
        QCOMPARE(chosen.count(), option >= 0 ? 1 : 0);
        if (option >= 0)
            QCOMPARE(chosen.first().first().toInt(), option);
    }

    void aClosedBoardTakesNoKeys()
    {
        QuestionBoard board(true);
        board.setOptions({{0, u"a"_s}, {1, u"b"_s}});
        board.setOpen(false);
        QVERIFY(!board.handleKey(Qt::Key_1));
    }

    void aResultMarksRightAndWrong()
    {
        QuestionBoard board(true);
        board.setOptions({{2, u"c"_s}, {0, u"a"_s}, {1, u"b"_s}});
        board.showResult(0, 1);
        QCOMPARE(board.tile(0)->state(), AnswerTile::State::Faded);
        QCOMPARE(board.tile(1)->state(), AnswerTile::State::Right);
        QCOMPARE(board.tile(2)->state(), AnswerTile::State::Wrong);
    }

    void aBoardIsTwoByTwoOrOneRow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("oneRow");
        QTest::newRow("as usual") << QSize(960, 300) << false;
        QTest::newRow("very wide and low") << QSize(1800, 130) << true;
    }
    void aBoardIsTwoByTwoOrOneRow()
    {
        QFETCH(QSize, size);
        QFETCH(bool, oneRow);
        QuestionBoard board(true);
        board.setOptions({{0, u"a"_s}, {1, u"b"_s}, {2, u"c"_s}, {3, u"d"_s}});
        board.resize(size);
        board.show();
        QTRY_COMPARE(board.tile(2)->y() == board.tile(0)->y(), oneRow);
    }

private:
    std::unique_ptr<AnswerTile> m_tile;
};

PODIUM_WIDGET_TEST_MAIN(TestAnswerTile)
#include "test_answer_tile.moc"
