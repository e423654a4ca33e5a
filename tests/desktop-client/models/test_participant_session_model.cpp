// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_session_model.h"
#include "tests/desktop-client/models/session_values.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Phase = ParticipantSessionModel::Phase;

class TestParticipantSessionModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void joiningEndsInTheLobby();
    void aFailedJoinSaysWhy();
    void aQuestionIsAnnouncedAndOpensByTheServersClock();
    void theTimerOpensTheQuestionByItself();
    void anAnswerIsRecordedOnlyWhenTheServerSaysSo();
    void aSecondChoiceCostsNothing();
    void onlyOptionsOfTheQuestionCanBeChosen();
    void nothingCanBeChosenBeforeTheQuestionOpens();
    void anAnswerThatIsTooLateIsSaid();
    void anAnswerToAnEarlierQuestionThatIsTooLateIsSaid();
    void aRefusedAnswerMayBeGivenAgain();
    void aRoundGoesFromClosingToLeaderboard();
    void theRevealTellsWhatWasRecorded();
    void comingBackKeepsAnAnswerThatIsUnderWay();
    void comingBackShowsTheRecordedAnswer();
    void comingBackToAnotherQuestionForgetsTheOldChoice();
    void comingBackAfterClosingKeepsTheQuestionOnShow();
    void exitsAreFinal_data();
    void exitsAreFinal();
    void theEndKeepsTheLeaderboard();
    void aSelfPacedResultStaysAWhile();
    void aSelfPacedResultCanBeLeftEarly();
    void aSelfPacedLastResultLeadsToFinished();
    void aSelfPacedQuestionClosesByTheClock_data();
    void aSelfPacedQuestionClosesByTheClock();
    void countdownsStayWithinTheTimeLimit();

private:
    void attach(const SessionSnapshot &session);
    void openFirstQuestion();

    ManualClock m_clock;
    std::unique_ptr<ParticipantSessionModel> m_model;
    const Participant m_self{ParticipantId(5), u"Ana"_s};
};

void TestParticipantSessionModel::init()
{
    m_model = std::make_unique<ParticipantSessionModel>(m_clock);
}

void TestParticipantSessionModel::attach(const SessionSnapshot &session)
{
    m_model->setJoining(session.code, m_self.nickname);
    m_model->setAttached(m_self, session);
}

void TestParticipantSessionModel::openFirstQuestion()
{
    attach(snapshot(SessionState::Lobby));
    m_model->handle(QuestionShown{openQuestion(1, 3, m_clock.now())});
    QCOMPARE(m_model->phase(), Phase::Question);
}

void TestParticipantSessionModel::joiningEndsInTheLobby()
{
    m_model->setJoining(u"482913"_s, u"Ana"_s);
    QCOMPARE(m_model->phase(), Phase::Joining);
    QVERIFY(!m_model->isInSession());

    m_model->setAttached(m_self, snapshot(SessionState::Lobby));
    QCOMPARE(m_model->phase(), Phase::Lobby);
    QVERIFY(m_model->isInSession());
    QCOMPARE(m_model->title(), u"Capitals"_s);
    QCOMPARE(m_model->participant(), m_self);
}

void TestParticipantSessionModel::aFailedJoinSaysWhy()
{
    m_model->setJoining(u"482913"_s, u"Ana"_s);
    const Error error{ErrorCode::NicknameTaken, u"Taken."_s, {{u"nickname"_s, u"Ana 2"_s}}};
    m_model->setJoinFailed(error);
    QCOMPARE(m_model->phase(), Phase::Idle);
    QVERIFY(m_model->error() == error);
}

void TestParticipantSessionModel::aQuestionIsAnnouncedAndOpensByTheServersClock()
{
    attach(snapshot(SessionState::Lobby));
    m_model->handle(QuestionShown{openQuestion(1, 3, m_clock.now() + 3s)});
    QCOMPARE(m_model->phase(), Phase::GetReady);
    QCOMPARE(m_model->untilOpens(), Ms{3'000});

    m_clock.advance(2'999ms);
    m_model->advance();
    QCOMPARE(m_model->phase(), Phase::GetReady);
    m_clock.advance(1ms);
    m_model->advance();
    QCOMPARE(m_model->phase(), Phase::Question);
    QCOMPARE(m_model->untilCloses(), Ms{20'000});
}

void TestParticipantSessionModel::theTimerOpensTheQuestionByItself()
{
    attach(snapshot(SessionState::Lobby));
    m_model->handle(QuestionShown{openQuestion(1, 3, m_clock.now() + 5ms)});
    QCOMPARE(m_model->phase(), Phase::GetReady);
    m_clock.advance(5ms);
    QTRY_COMPARE(m_model->phase(), Phase::Question);
}

void TestParticipantSessionModel::anAnswerIsRecordedOnlyWhenTheServerSaysSo()
{
    openFirstQuestion();
    QSignalSpy requested(m_model.get(), &ParticipantSessionModel::answerRequested);
    m_model->choose(1);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).value<QuestionId>(), QuestionId(1));
    QCOMPARE(requested.at(0).at(1).toInt(), 1);
    QCOMPARE(m_model->phase(), Phase::Sending);
    QCOMPARE(m_model->choice(), std::optional(1));

    m_model->setAnswerRecorded(QuestionId(2));
    QCOMPARE(m_model->phase(), Phase::Sending);
    m_model->setAnswerRecorded(QuestionId(1));
    QCOMPARE(m_model->phase(), Phase::Recorded);
}

void TestParticipantSessionModel::aSecondChoiceCostsNothing()
{
    openFirstQuestion();
    QSignalSpy requested(m_model.get(), &ParticipantSessionModel::answerRequested);
    m_model->choose(1);
    m_model->choose(0);
    m_model->setAnswerRecorded(QuestionId(1));
    m_model->choose(0);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(m_model->choice(), std::optional(1));
}

void TestParticipantSessionModel::onlyOptionsOfTheQuestionCanBeChosen()
{
    openFirstQuestion();
    QSignalSpy requested(m_model.get(), &ParticipantSessionModel::answerRequested);
    m_model->choose(3);
    m_model->choose(-1);
    QVERIFY(requested.isEmpty());
    QCOMPARE(m_model->phase(), Phase::Question);
}

void TestParticipantSessionModel::nothingCanBeChosenBeforeTheQuestionOpens()
{
    attach(snapshot(SessionState::Lobby));
    m_model->handle(QuestionShown{openQuestion(1, 3, m_clock.now() + 3s)});
    QSignalSpy requested(m_model.get(), &ParticipantSessionModel::answerRequested);
    m_model->choose(1);
    QVERIFY(requested.isEmpty());

    // The timer that opens it may be a moment behind the clock.
    m_clock.advance(3s);
    m_model->choose(1);
    QCOMPARE(requested.size(), 1);
}

void TestParticipantSessionModel::anAnswerThatIsTooLateIsSaid()
{
    openFirstQuestion();
    m_model->choose(1);
    m_model->handle(QuestionClosed{QuestionId(1)});
    QCOMPARE(m_model->phase(), Phase::Sending);
    m_model->setAnswerFailed(QuestionId(1), {ErrorCode::TooLate, u"Closed."_s, {}});
    QCOMPARE(m_model->phase(), Phase::TooLate);
    QCOMPARE(m_model->error()->code, ErrorCode::TooLate);
}

void TestParticipantSessionModel::anAnswerToAnEarlierQuestionThatIsTooLateIsSaid()
{
    openFirstQuestion();
    m_model->choose(1);
    const SessionSnapshot later = snapshotOf(openQuestion(2, 3, m_clock.now()));
    attach(later);
    QCOMPARE(m_model->phase(), Phase::Question);
    QVERIFY(!m_model->error());
    m_model->setAnswerFailed(QuestionId(1), {ErrorCode::TooLate, u"Closed."_s, {}});
    QCOMPARE(m_model->phase(), Phase::Question);
    QVERIFY(m_model->error());
    QVERIFY(m_model->error()->message.contains(u"earlier question"_s));

    // It was recorded after all; then there is nothing to say.
    attach(later);
    m_model->setAnswerFailed(QuestionId(1), {ErrorCode::AlreadyAnswered, u"Answered."_s, {}});
    QVERIFY(!m_model->error());
}

void TestParticipantSessionModel::aRefusedAnswerMayBeGivenAgain()
{
    openFirstQuestion();
    m_model->choose(1);
    m_model->setAnswerFailed(QuestionId(1), {ErrorCode::Busy, u"Busy."_s, {}});
    QCOMPARE(m_model->phase(), Phase::Question);
    QVERIFY(!m_model->choice());
    QVERIFY(m_model->error());

    m_model->choose(2);
    QCOMPARE(m_model->phase(), Phase::Sending);
    QVERIFY(!m_model->error());
}

void TestParticipantSessionModel::aRoundGoesFromClosingToLeaderboard()
{
    openFirstQuestion();
    m_model->handle(QuestionClosed{QuestionId(1)});
    QCOMPARE(m_model->phase(), Phase::Closed);
    QCOMPARE(m_model->untilCloses(), Ms::zero());
    m_model->handle(Revealed{QuestionId(1), 1, u"Because."_s, {0, 3, 1}, AnswerFeedback{}});
    QCOMPARE(m_model->phase(), Phase::Revealed);
    QCOMPARE(m_model->correctOption(), std::optional(1));
    QCOMPARE(m_model->counts(), (QList<int>{0, 3, 1}));
    m_model->handle(LeaderboardShown{{{entry(1, 5, 900)}, 1}, Standing{1, 900, 1}});
    QCOMPARE(m_model->phase(), Phase::Leaderboard);
    QCOMPARE(m_model->standing(), std::optional(Standing{1, 900, 1}));
    QCOMPARE(m_model->leaderboard()->ownRow(), 0);

    m_model->handle(QuestionShown{openQuestion(2, 3, m_clock.now() + 3s)});
    QCOMPARE(m_model->phase(), Phase::GetReady);
    QVERIFY(!m_model->correctOption());
    QVERIFY(!m_model->feedback());
    m_model->handle(PodiumShown{{entry(1, 5, 900)}, Standing{1, 900, 1}});
    QCOMPARE(m_model->phase(), Phase::Podium);
}

void TestParticipantSessionModel::theRevealTellsWhatWasRecorded()
{
    openFirstQuestion();
    m_model->choose(0);
    m_model->handle(QuestionClosed{QuestionId(1)});
    const AnswerFeedback feedback{2, false, 0, {4, 100, 0}};
    m_model->handle(Revealed{QuestionId(1), 1, {}, {0, 1, 1}, feedback});
    QCOMPARE(m_model->choice(), std::optional(2));
    QVERIFY(m_model->feedback() == feedback);
    QCOMPARE(m_model->standing(), std::optional(feedback.standing));
}

void TestParticipantSessionModel::comingBackKeepsAnAnswerThatIsUnderWay()
{
    openFirstQuestion();
    const OpenQuestion open = *m_model->question();
    m_model->choose(1);
    m_model->setAttached(m_self, snapshotOf(open));
    QCOMPARE(m_model->phase(), Phase::Sending);
    QCOMPARE(m_model->choice(), std::optional(1));
    m_model->setAnswerRecorded(QuestionId(1));
    QCOMPARE(m_model->phase(), Phase::Recorded);
}

void TestParticipantSessionModel::comingBackShowsTheRecordedAnswer()
{
    SessionSnapshot session = snapshotOf(openQuestion(1, 3, m_clock.now()));
    session.answeredOption = 2;
    session.you = Standing{3, 500, 0};
    attach(session);
    QCOMPARE(m_model->phase(), Phase::Recorded);
    QCOMPARE(m_model->choice(), std::optional(2));
    QCOMPARE(m_model->standing(), session.you);
}

void TestParticipantSessionModel::comingBackToAnotherQuestionForgetsTheOldChoice()
{
    openFirstQuestion();
    m_model->choose(1);
    m_model->setAttached(m_self, snapshotOf(openQuestion(2, 3, m_clock.now())));
    QCOMPARE(m_model->phase(), Phase::Question);
    QVERIFY(!m_model->choice());
    // What became of the old one is told late, and changes nothing here.
    m_model->setAnswerFailed(QuestionId(1), {ErrorCode::TooLate, u"Closed."_s, {}});
    QCOMPARE(m_model->phase(), Phase::Question);
}

void TestParticipantSessionModel::comingBackAfterClosingKeepsTheQuestionOnShow()
{
    openFirstQuestion();
    m_model->choose(1);
    m_model->setAnswerRecorded(QuestionId(1));
    SessionSnapshot session = snapshot(SessionState::Closed);
    session.index = 0;
    m_model->setAttached(m_self, session);
    QCOMPARE(m_model->phase(), Phase::Closed);
    QVERIFY(m_model->question());
    QCOMPARE(m_model->choice(), std::optional(1));
}

void TestParticipantSessionModel::exitsAreFinal_data()
{
    QTest::addColumn<ParticipantExit>("exit");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("ended") << ParticipantExit::Ended << Phase::Ended;
    QTest::newRow("kicked") << ParticipantExit::Kicked << Phase::Kicked;
    QTest::newRow("replaced") << ParticipantExit::Replaced << Phase::Replaced;
    QTest::newRow("lost") << ParticipantExit::Lost << Phase::Lost;
}

void TestParticipantSessionModel::exitsAreFinal()
{
    QFETCH(ParticipantExit, exit);
    QFETCH(Phase, phase);
    openFirstQuestion();
    m_model->setExited(exit, Error{ErrorCode::Busy, u"Out."_s, {}});
    QCOMPARE(m_model->phase(), phase);
    QVERIFY(!m_model->isInSession());
    QVERIFY(m_model->error());

    m_model->handle(QuestionShown{openQuestion(2, 3, m_clock.now())});
    m_model->choose(1);
    m_model->advance();
    QCOMPARE(m_model->phase(), phase);
}

void TestParticipantSessionModel::theEndKeepsTheLeaderboard()
{
    attach(snapshot(SessionState::Podium));
    m_model->setLeaderboard({{entry(1, 5, 900), entry(2, 6, 100)}, 2});
    m_model->handle(SessionEnded{});
    QCOMPARE(m_model->phase(), Phase::Ended);
    QCOMPARE(m_model->leaderboard()->rowCount(), 2);
}

void TestParticipantSessionModel::aSelfPacedResultStaysAWhile()
{
    attach(snapshotOf(openQuestion(1, 3, m_clock.now()), Pace::Self));
    QCOMPARE(m_model->phase(), Phase::Question);
    m_model->choose(1);
    const AnswerFeedback feedback{std::nullopt, true, 950, {1, 950, 1}};
    m_model->setAnswerOutcome({QuestionId(1), 1, u"Because."_s, feedback, openQuestion(2, 3, m_clock.now())});
    QCOMPARE(m_model->phase(), Phase::Revealed);
    QCOMPARE(m_model->standing(), std::optional(feedback.standing));
    QCOMPARE(m_model->choice(), std::optional(1));

    m_clock.advance(ParticipantSessionModel::ResultTime - 1ms);
    m_model->advance();
    QCOMPARE(m_model->phase(), Phase::Revealed);
    m_clock.advance(1ms);
    m_model->advance();
    QCOMPARE(m_model->phase(), Phase::Question);
    QCOMPARE(m_model->question()->index, 1);
}

void TestParticipantSessionModel::aSelfPacedResultCanBeLeftEarly()
{
    attach(snapshotOf(openQuestion(1, 3, m_clock.now()), Pace::Self));
    m_model->continueToNext();
    QCOMPARE(m_model->phase(), Phase::Question);
    m_model->choose(1);
    m_model->setAnswerOutcome({QuestionId(1), 0, {}, {}, openQuestion(2, 3, m_clock.now())});
    m_model->continueToNext();
    QCOMPARE(m_model->phase(), Phase::Question);
    QCOMPARE(m_model->question()->index, 1);
}

void TestParticipantSessionModel::aSelfPacedLastResultLeadsToFinished()
{
    attach(snapshotOf(openQuestion(3, 3, m_clock.now()), Pace::Self));
    m_model->choose(1);
    m_model->setAnswerOutcome({QuestionId(3), 0, {}, {}, std::nullopt});
    QCOMPARE(m_model->phase(), Phase::Revealed);
    m_clock.advance(ParticipantSessionModel::ResultTime);
    m_model->advance();
    QCOMPARE(m_model->phase(), Phase::Finished);
    QVERIFY(m_model->isInSession());
}

void TestParticipantSessionModel::aSelfPacedQuestionClosesByTheClock_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("one of many") << 1 << Phase::Closed;
    QTest::newRow("the last") << 3 << Phase::Finished;
}

void TestParticipantSessionModel::aSelfPacedQuestionClosesByTheClock()
{
    QFETCH(int, number);
    QFETCH(Phase, phase);
    attach(snapshotOf(openQuestion(number, 3, m_clock.now()), Pace::Self));
    m_clock.advance(20s);
    m_model->advance();
    QCOMPARE(m_model->phase(), phase);
    m_model->handle(QuestionShown{openQuestion(2, 3, m_clock.now())});
    QCOMPARE(m_model->phase(), Phase::Question);
}

void TestParticipantSessionModel::countdownsStayWithinTheTimeLimit()
{
    attach(snapshot(SessionState::Lobby));
    m_model->handle(QuestionShown{openQuestion(1, 3, m_clock.now() + 3s)});
    QCOMPARE(m_model->untilCloses(), m_model->timeLimit());
    m_clock.advance(13s);
    QCOMPARE(m_model->untilCloses(), Ms{10'000});
    m_clock.advance(1h);
    QCOMPARE(m_model->untilCloses(), Ms::zero());
    QCOMPARE(m_model->untilOpens(), Ms::zero());
}

QTEST_GUILESS_MAIN(TestParticipantSessionModel)
#include "test_participant_session_model.moc"
