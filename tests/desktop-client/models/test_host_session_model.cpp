// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/host_session_model.h"
#include "tests/desktop-client/models/session_values.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Phase = HostSessionModel::Phase;

class TestHostSessionModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oneKeyRunsAWholeQuiz();
    void aStepUnderWayBlocksTheNext();
    void aFailedStepCanBeTriedAgain();
    void theNextStepWaitsForTheQuestionToOpen();
    void theLastLeaderboardOffersThePodium();
    void comingBackEndsAPendingStep();
    void startingASelfPacedSessionRunsIt();
    void theQuestionComesWithItsNotes();
    void progressCountsTheCurrentQuestionOnly();
    void participantsAreCounted();
    void lockIsAskedForOnce();
    void anotherHostsStepsShow();
    void noticesAreBounded();
    void nobodyIsWaitedForAfterTheEnd();
    void theEndIsFinal();
    void beingLostSaysWhy();

private:
    void answer(HostStep step, const LiveEvent &push);

    ManualClock m_clock;
    std::unique_ptr<HostSessionModel> m_model;
};

void TestHostSessionModel::init()
{
    m_model = std::make_unique<HostSessionModel>(m_clock);
    m_model->setStarting();
    m_model->setAttached(snapshot(SessionState::Lobby), {status(1), status(2, false)});
}

void TestHostSessionModel::answer(HostStep step, const LiveEvent &push)
{
    m_model->handle(push);
    m_model->setStepDone(step);
}

void TestHostSessionModel::oneKeyRunsAWholeQuiz()
{
    connect(m_model.get(), &HostSessionModel::stepRequested, m_model.get(), [this](HostStep step) {
        const int number = m_model->questionIndex() + 1;
        switch (step) {
        case HostStep::Start:
            return answer(step, QuestionShown{openQuestion(1, 2, m_clock.now())});
        case HostStep::Close:
            return answer(step, QuestionClosed{QuestionId(number)});
        case HostStep::Reveal:
            return answer(step, Revealed{QuestionId(number), 1, {}, {1, 1, 0}, std::nullopt});
        case HostStep::ShowLeaderboard:
            return answer(step, LeaderboardShown{{{entry(1, 1, 900)}, 2}, std::nullopt});
        case HostStep::Next:
            if (number == 2)
                return answer(step, PodiumShown{{entry(1, 1, 900)}, std::nullopt});
            return answer(step, QuestionShown{openQuestion(2, 2, m_clock.now())});
        case HostStep::End:
            return answer(step, SessionEnded{});
        }
    });
    QList<Phase> phases{m_model->phase()};
    for (int press = 0; press < 10; ++press) {
        QVERIFY(!m_model->nextStepText().isEmpty());
        m_model->requestNextStep();
        phases.append(m_model->phase());
    }
    QCOMPARE(phases, (QList<Phase>{Phase::Lobby, Phase::Question, Phase::Closed, Phase::Revealed,
                                   Phase::Leaderboard, Phase::Question, Phase::Closed, Phase::Revealed,
                                   Phase::Leaderboard, Phase::Podium, Phase::Ended}));
    QVERIFY(!m_model->nextStep());
    QVERIFY(m_model->nextStepText().isEmpty());
}

void TestHostSessionModel::aStepUnderWayBlocksTheNext()
{
    QSignalSpy requested(m_model.get(), &HostSessionModel::stepRequested);
    m_model->requestNextStep();
    m_model->requestNextStep();
    m_model->requestStep(HostStep::End);
    QCOMPARE(requested.size(), 1);
    QVERIFY(m_model->isStepPending());
    QVERIFY(!m_model->nextStep());
}

void TestHostSessionModel::aFailedStepCanBeTriedAgain()
{
    m_model->requestNextStep();
    m_model->setStepFailed(HostStep::Start, {ErrorCode::Busy, u"Busy."_s, {}});
    QVERIFY(m_model->error());
    QCOMPARE(m_model->nextStep(), std::optional(HostStep::Start));
    m_model->requestNextStep();
    m_model->setStepDone(HostStep::Start);
    QVERIFY(!m_model->error());
}

void TestHostSessionModel::theNextStepWaitsForTheQuestionToOpen()
{
    QSignalSpy requested(m_model.get(), &HostSessionModel::stepRequested);
    m_model->handle(QuestionShown{openQuestion(1, 3, m_clock.now() + 3s)});
    QCOMPARE(m_model->phase(), Phase::GetReady);
    m_model->requestNextStep();
    QVERIFY(requested.isEmpty());
    m_clock.advance(3s);
    m_model->advance();
    QCOMPARE(m_model->phase(), Phase::Question);
    QCOMPARE(m_model->nextStep(), std::optional(HostStep::Close));
}

void TestHostSessionModel::theLastLeaderboardOffersThePodium()
{
    SessionSnapshot session = snapshot(SessionState::Leaderboard);
    session.index = 1;
    m_model->setAttached(session, {});
    const QString onTheWay = m_model->nextStepText();
    session.index = 2;
    m_model->setAttached(session, {});
    QVERIFY(m_model->nextStepText() != onTheWay);
    QCOMPARE(m_model->nextStep(), std::optional(HostStep::Next));
}

void TestHostSessionModel::comingBackEndsAPendingStep()
{
    m_model->requestNextStep();
    m_model->setStepFailed(HostStep::Start, {ErrorCode::Busy, u"Lost."_s, {}});
    m_model->setAttached(snapshotOf(openQuestion(1, 3, m_clock.now())), {status(1)});
    QVERIFY(!m_model->isStepPending());
    QVERIFY(!m_model->error());
    QCOMPARE(m_model->nextStep(), std::optional(HostStep::Close));
}

void TestHostSessionModel::startingASelfPacedSessionRunsIt()
{
    m_model->setAttached(snapshot(SessionState::Lobby, Pace::Self), {});
    m_model->requestNextStep();
    m_model->setStepDone(HostStep::Start);
    QCOMPARE(m_model->phase(), Phase::Running);
    m_model->handle(LeaderboardShown{{{entry(1, 1, 900)}, 2}, std::nullopt});
    QCOMPARE(m_model->phase(), Phase::Running);
    m_model->handle(Progress{QuestionId(1), 4, 9, 8});
    QCOMPARE(m_model->answeredCount(), 4);
    QCOMPARE(m_model->nextStep(), std::optional(HostStep::End));
}

void TestHostSessionModel::theQuestionComesWithItsNotes()
{
    Quiz quiz;
    Question question;
    question.id = QuestionId(1);
    question.correctOption = 1;
    question.explanation = u"Because."_s;
    quiz.questions = {question};
    m_model->handle(QuestionShown{openQuestion(1, 3, m_clock.now())});
    QVERIFY(!m_model->authoredQuestion());
    m_model->setQuiz(quiz);
    QVERIFY(m_model->authoredQuestion() == question);
    m_model->handle(QuestionShown{openQuestion(2, 3, m_clock.now())});
    QVERIFY(!m_model->authoredQuestion());
}

void TestHostSessionModel::progressCountsTheCurrentQuestionOnly()
{
    m_model->handle(QuestionShown{openQuestion(2, 3, m_clock.now())});
    m_model->handle(Progress{QuestionId(1), 9, 30, 29});
    QCOMPARE(m_model->answeredCount(), 0);
    m_model->handle(Progress{QuestionId(2), 12, 30, 28});
    QCOMPARE(m_model->answeredCount(), 12);
    QCOMPARE(m_model->joinedCount(), 30);
    QCOMPARE(m_model->connectedCount(), 28);
}

void TestHostSessionModel::participantsAreCounted()
{
    QCOMPARE(m_model->joinedCount(), 2);
    QCOMPARE(m_model->connectedCount(), 1);
    m_model->handle(ParticipantChanged{status(3), ParticipantChange::Joined});
    QTRY_COMPARE(m_model->joinedCount(), 3);
    QCOMPARE(m_model->connectedCount(), 2);
}

void TestHostSessionModel::lockIsAskedForOnce()
{
    QSignalSpy requested(m_model.get(), &HostSessionModel::lockRequested);
    m_model->requestLock(false);
    QVERIFY(requested.isEmpty());
    m_model->requestLock(true);
    QCOMPARE(requested.size(), 1);
    QVERIFY(!m_model->isLocked());
    m_model->setLocked(true);
    QVERIFY(m_model->isLocked());
}

void TestHostSessionModel::anotherHostsStepsShow()
{
    m_model->setAttached(snapshot(SessionState::Lobby, Pace::Self), {});
    m_model->handle(SessionChanged{SessionState::Lobby, true});
    QVERIFY(m_model->isLocked());
    QCOMPARE(m_model->phase(), Phase::Lobby);
    m_model->handle(SessionChanged{SessionState::Running, true});
    QCOMPARE(m_model->phase(), Phase::Running);
}

void TestHostSessionModel::noticesAreBounded()
{
    for (int i = 0; i < HostSessionModel::NoticesMax + 5; ++i)
        m_model->handle(Notice{NoticeLevel::Warning, u"storage_slow"_s, QString::number(i)});
    QCOMPARE(m_model->notices().size(), HostSessionModel::NoticesMax);
    QCOMPARE(m_model->notices().last().message, QString::number(HostSessionModel::NoticesMax + 4));
    QCOMPARE(m_model->noticesTold(), HostSessionModel::NoticesMax + 5);
    m_model->setStarting();
    QCOMPARE(m_model->noticesTold(), 0);
}

void TestHostSessionModel::nobodyIsWaitedForAfterTheEnd()
{
    m_model->handle(QuestionShown{openQuestion(1, 3, m_clock.now())});
    m_model->handle(Progress{QuestionId(1), 0, 1, 1, QList<ParticipantId>{ParticipantId(1)}});
    QVERIFY(m_model->isWaitingNamed());
    m_model->handle(SessionEnded{});
    QVERIFY(!m_model->isWaitingNamed());
}

void TestHostSessionModel::theEndIsFinal()
{
    m_model->handle(SessionEnded{});
    QCOMPARE(m_model->phase(), Phase::Ended);
    QVERIFY(!m_model->isInSession());
    QSignalSpy requested(m_model.get(), &HostSessionModel::stepRequested);
    m_model->requestStep(HostStep::Next);
    m_model->handle(QuestionShown{openQuestion(2, 3, m_clock.now())});
    QCOMPARE(m_model->phase(), Phase::Ended);
    QVERIFY(requested.isEmpty());
}

void TestHostSessionModel::beingLostSaysWhy()
{
    m_model->setLost({ErrorCode::NotAuthenticated, u"Sign in again."_s, {}});
    QCOMPARE(m_model->phase(), Phase::Lost);
    QCOMPARE(m_model->error()->code, ErrorCode::NotAuthenticated);
}

QTEST_GUILESS_MAIN(TestHostSessionModel)
#include "test_host_session_model.moc"
