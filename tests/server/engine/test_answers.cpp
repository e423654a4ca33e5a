// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Which answers count, in the host-paced session where everybody has one clock.
namespace podium::test {

using engine::HostCommand;

namespace {

QList<AnswerRecord> recorded(const Room &room)
{
    return room.writer.committedOf<AnswerRecord>();
}

} // namespace

class TestAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsAcknowledgedWhenItIsCommitted()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        room.pass(Ms(10'000));
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        QCOMPARE(answer.count(), 0);
        room.writer.commitAll();
        QCOMPARE(answer.count(), 1);
        QCOMPARE(answer.result()->question, QuestionId(101));
        QCOMPARE(answer.result()->answerId, u"a"_s);
        QCOMPARE(recorded(room), (QList<AnswerRecord>{{room.id, ana, 0, u"a"_s, Room::Right, true, 750,
                                                       room.clock.now(), Ms(10'000)}}));
    }

    void onlyTheOpenQuestionTakesAnswers_data()
    {
        QTest::addColumn<int>("after"); // ms after the start of the second question's countdown
        QTest::addColumn<int>("question");
        QTest::addColumn<std::optional<ErrorCode>>("error");
        using Error = std::optional<ErrorCode>;
        QTest::newRow("before it opens") << 2'999 << 1 << Error(ErrorCode::TooEarly);
        QTest::newRow("as it opens") << 3'000 << 1 << Error();
        QTest::newRow("just before it closes") << 22'999 << 1 << Error();
        QTest::newRow("after it has closed") << 23'000 << 1 << Error(ErrorCode::TooLate);
        QTest::newRow("an earlier question") << 4'000 << 0 << Error(ErrorCode::TooLate);
        QTest::newRow("a later question") << 4'000 << 2 << Error(ErrorCode::TooEarly);
        QTest::newRow("a question of another quiz") << 4'000 << 66 << Error(ErrorCode::NotFound);
    }

    void onlyTheOpenQuestionTakesAnswers()
    {
        QFETCH(const int, after);
        QFETCH(const int, question);
        QFETCH(const std::optional<ErrorCode>, error);
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        room.finishQuestion();
        room.command(HostCommand::Next);
        room.pass(Ms(after));
        const auto answer = room.answer(ana, question, Room::Right);
        QCOMPARE(answer ? std::nullopt : std::optional(answer.error().code), error);
        QCOMPARE(recorded(room).size(), error ? 0 : 1);
    }

    void theDeadlineHoldsEvenIfTheTimerIsLate()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        room.clock.advance(Ms(20'001));
        const auto late = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.sessions.advance();
        QCOMPARE(late.error(), ErrorCode::TooLate);
    }

    void inTheLobbyEveryQuestionIsStillToCome()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        QCOMPARE(room.answer(ana, 0, Room::Right).error().code, ErrorCode::TooEarly);
    }

    void anAnswerAfterTheCloseWasAskedForIsTooLate()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto close = room.request(HostCommand::Close);
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.pass(Ms(0));
        QVERIFY(close.isOk());
        QCOMPARE(answer.error(), ErrorCode::TooLate);
    }

    void anOptionOutOfRangeIsInvalid_data()
    {
        QTest::addColumn<int>("option");
        QTest::newRow("negative") << -1;
        QTest::newRow("one too many") << 4;
    }

    void anOptionOutOfRangeIsInvalid()
    {
        QFETCH(const int, option);
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        QCOMPARE(room.answer(ana, 0, option).error().code, ErrorCode::Invalid);
        QVERIFY(room.answer(ana, 0, Room::Right).has_value());
    }

    void anAnswerIdOutOfBoundsIsInvalid_data()
    {
        QTest::addColumn<QString>("answerId");
        QTest::newRow("empty") << QString();
        QTest::newRow("65 characters") << QString(65, u'x');
        QTest::newRow("65 characters of two units each") << u"\U0001F600"_s.repeated(65);
    }

    void anAnswerIdOutOfBoundsIsInvalid()
    {
        QFETCH(const QString, answerId);
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto answer = room.requestAnswer(ana, 0, Room::Right, answerId);
        room.pass(Ms(0));
        QCOMPARE(answer.error(), ErrorCode::Invalid);
    }

    void anAnswerIdIsMeasuredInCharacters()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"\U0001F600"_s.repeated(64));
        room.writer.commitAll();
        QVERIFY(answer.isOk());
    }

    void aSecondAnswerIsRefused()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        QVERIFY(room.answer(ana, 0, Room::Wrong).has_value());
        QCOMPARE(room.answer(ana, 0, Room::Right).error().code, ErrorCode::AlreadyAnswered);
        QCOMPARE(recorded(room).size(), 1);
    }

    void aSecondAnswerIsRefusedWhileTheFirstIsBeingStored()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto first = room.requestAnswer(ana, 0, Room::Wrong, u"a"_s);
        const auto second = room.requestAnswer(ana, 0, Room::Right, u"b"_s);
        room.pass(Ms(0));
        QVERIFY(first.isOk());
        QCOMPARE(second.error(), ErrorCode::AlreadyAnswered);
    }

    void aRepeatGetsTheFirstReplyAndIsNotCountedTwice()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto first = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.pass(Ms(0));
        QCOMPARE(room.state(), SessionState::Closed);
        const auto again = room.requestAnswer(ana, 0, Room::Wrong, u"a"_s);
        room.pass(Ms(0));
        QVERIFY(first.isOk());
        QVERIFY(again.isOk());
        QCOMPARE(again.result()->question, first.result()->question);
        QCOMPARE(again.result()->answerId, first.result()->answerId);
        QCOMPARE(recorded(room).size(), 1);
    }

    void aRepeatWaitsWithTheFirst()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto first = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        const auto again = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.sessions.advance();
        QCOMPARE(again.count(), 0);
        room.writer.commitAll();
        QVERIFY(first.isOk());
        QVERIFY(again.isOk());
        QCOMPARE(recorded(room).size(), 1);
    }

    void tooManyRepeatsAreBusy()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        Outcome<engine::RecordedAnswer> last;
        for (int count = 0; count < 20; ++count)
            last = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.sessions.advance();
        QCOMPARE(last.error(), ErrorCode::Busy);
    }

    void anAnswerThatStorageRefusesMayBeTriedAgain()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto first = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.writer.refuseAll();
        QCOMPARE(first.error(), ErrorCode::Busy);
        const auto again = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.pass(Ms(0));
        QVERIFY(again.isOk());
        QCOMPARE(recorded(room).size(), 1);
    }

    void whoIsKickedWhileTheirAnswerIsStoredIsToldSo()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto kick = room.requestKick(ana, true);
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.pass(Ms(0));
        QVERIFY(kick.isOk());
        QCOMPARE(answer.error(), ErrorCode::Banned);
    }

    void responseTimeCountsFromTheArrivalOfWhoComesBack()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        room.leave(ana);
        room.pass(Ms(8'000));
        QVERIFY(room.arrive(ana).has_value());
        room.pass(Ms(10'000));
        QVERIFY(room.answer(ana, 0, Room::Right).has_value());
        QCOMPARE(recorded(room).first().response, Ms(10'000));
        QCOMPARE(recorded(room).first().points, 750);
    }

    void anArrivalInTheCountdownGainsNothing()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.command(HostCommand::Start);
        room.pass(Ms(2'000));
        QVERIFY(room.arrive(ana).has_value());
        room.pass(Ms(5'000));
        QVERIFY(room.answer(ana, 0, Room::Right).has_value());
        QCOMPARE(recorded(room).first().response, Ms(4'000));
    }

    void theSnapshotHoldsTheQuestionAndWhatWasAnswered()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.command(HostCommand::Start);
        const auto before = room.arrive(ana)->snapshot;
        QCOMPARE(before.question->id, QuestionId(101));
        QCOMPARE(before.answeredOption, std::nullopt);
        room.pass(Ms(3'000));
        static_cast<void>(room.answer(ana, 0, 3));
        const auto open = room.arrive(ana)->snapshot;
        QCOMPARE(open.answeredOption, 3);
        QCOMPARE(open.closesAt, before.closesAt);
        room.command(HostCommand::Close);
        const auto closed = room.arrive(ana)->snapshot;
        QCOMPARE(closed.question->id, QuestionId(101));
        QCOMPARE(closed.answeredOption, 3);
        QCOMPARE(closed.state, SessionState::Closed);
        QCOMPARE(closed.index, 0);
    }

    void anAnswerFromNowhereIsRefused()
    {
        Room room(hostPaced());
        Outcome<engine::RecordedAnswer> elsewhere;
        room.sessions.answer({SessionId(77), ParticipantId(1)}, {QuestionId(101), 0, u"a"_s},
                             elsewhere.reply());
        room.pass(Ms(0));
        QCOMPARE(elsewhere.error(), ErrorCode::NotFound);
        QCOMPARE(room.answer(ParticipantId(9), 0, 0).error().code, ErrorCode::NotAuthenticated);
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestAnswers)
#include "test_answers.moc"
