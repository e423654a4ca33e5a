// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/participant_filter_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/models/presenter_model.h"
#include "desktop-client/models/sound_model.h"
#include "tests/desktop-client/models/session_values.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

using Scene = PresentationModel::Scene;

//! What the room is shown, and what the host is told beyond it.
class TestPresentationModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<HostSessionModel>(m_clock);
        m_presentation = std::make_unique<PresentationModel>(m_session.get());
        m_session->setStarting();
        m_session->setAttached(snapshot(SessionState::Lobby), {status(1), status(2), status(3, false)});
    }
    void cleanup()
    {
        m_presentation.reset();
        m_session.reset();
    }

    void theSceneFollowsThePhase()
    {
        QCOMPARE(m_presentation->scene(), Scene::Lobby);
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now() + Ms{3'000})});
        QCOMPARE(m_presentation->scene(), Scene::GetReady);
        m_clock.advance(Ms{3'000});
        m_session->advance();
        QCOMPARE(m_presentation->scene(), Scene::Question);
        reveal();
        QCOMPARE(m_presentation->scene(), Scene::Question);
        m_session->handle(LeaderboardShown{{{entry(1, 1, 900)}, 2}, std::nullopt});
        QCOMPARE(m_presentation->scene(), Scene::Leaderboard);
        m_session->handle(PodiumShown{{entry(1, 1, 900)}, std::nullopt});
        QCOMPARE(m_presentation->scene(), Scene::Podium);
    }

    void goingOnFillsABlankScreenFirst()
    {
        QSignalSpy steps(m_session.get(), &HostSessionModel::stepRequested);
        m_presentation->toggleBlank();
        QVERIFY(m_presentation->isBlank());
        m_presentation->goOn();
        QVERIFY(!m_presentation->isBlank());
        QCOMPARE(steps.count(), 0);
        m_presentation->goOn();
        QCOMPARE(steps.count(), 1);
    }

    void theLastAnswerCanBeShownOnceMore()
    {
        QSignalSpy steps(m_session.get(), &HostSessionModel::stepRequested);
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now())});
        reveal();
        QVERIFY(!m_presentation->canLookBack());
        m_session->handle(LeaderboardShown{{{entry(1, 1, 900)}, 2}, std::nullopt});
        m_presentation->goBack();
        QVERIFY(m_presentation->isLookingBack());
        QCOMPARE(m_presentation->scene(), Scene::Question);
        m_presentation->goOn();
        QCOMPARE(m_presentation->scene(), Scene::Leaderboard);
        QCOMPARE(steps.count(), 0);
    }

    void aLookBackEndsWithTheNextQuestion()
    {
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now())});
        reveal();
        m_session->handle(LeaderboardShown{{{entry(1, 1, 900)}, 2}, std::nullopt});
        m_presentation->goBack();
        m_session->handle(QuestionShown{openQuestion(2, 2, m_clock.now() + Ms{3'000})});
        QVERIFY(!m_presentation->isLookingBack());
        QCOMPARE(m_presentation->scene(), Scene::GetReady);
    }

    void aSelfPacedSessionIsNotEndedByTheNextKey()
    {
        QSignalSpy steps(m_session.get(), &HostSessionModel::stepRequested);
        m_session->setAttached(snapshot(SessionState::Running, Pace::Self), {});
        m_presentation->goOn();
        QCOMPARE(steps.count(), 0);
    }

    void theNextSessionBeginsInView()
    {
        m_presentation->setBlank(true);
        m_session->setStarting();
        QVERIFY(!m_presentation->isBlank());
    }

    // --- who has not answered
    void whoIsWaitedForIsNamed()
    {
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now())});
        QVERIFY(!m_session->isWaitingNamed());
        m_session->handle(Progress{QuestionId(1), 0, 3, 2, QList<ParticipantId>{ParticipantId(2)}});
        QVERIFY(m_session->isWaitingNamed());
        QCOMPARE(m_session->waitingCount(), 1);
        ParticipantFilterModel filter(m_session->participants());
        filter.setPart(ParticipantFilterModel::Part::Waiting);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data().toString(), u"Player 2"_s);
    }

    void whoDidNotAnswerStaysListedAfterTheResult()
    {
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now())});
        m_session->handle(Progress{QuestionId(1), 0, 3, 2, QList<ParticipantId>{ParticipantId(2)}});
        reveal();
        m_session->handle(Progress{QuestionId(1), 1, 3, 2});
        QCOMPARE(m_session->waitingCount(), 1);
        m_session->handle(QuestionShown{openQuestion(2, 2, m_clock.now())});
        QVERIFY(!m_session->isWaitingNamed());
    }

    void aHallIsCounted()
    {
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now())});
        m_session->handle(Progress{QuestionId(1), 120, 500, 480});
        QVERIFY(!m_session->isWaitingNamed());
        QCOMPARE(m_session->waitingCount(), 360);
    }

    void theRoomIsFilteredAndSorted()
    {
        m_session->setAttached(snapshot(SessionState::Lobby), {{{ParticipantId(1), u"zoe"_s}, true, 0},
                                                               {{ParticipantId(2), u"Ana"_s}, false, 0},
                                                               {{ParticipantId(3), u"Ben"_s}, true, 0}});
        ParticipantFilterModel filter(m_session->participants());
        const auto names = [&filter] {
            QStringList shown;
            for (int row = 0; row < filter.rowCount(); ++row)
                shown.append(filter.index(row, 0).data().toString());
            return shown;
        };
        QCOMPARE(names(), (QStringList{u"Ana"_s, u"Ben"_s, u"zoe"_s}));
        filter.setPart(ParticipantFilterModel::Part::Away);
        QCOMPARE(names(), QStringList{u"Ana"_s});
        filter.setPart(ParticipantFilterModel::Part::Everybody);
        filter.setSearch(u" E"_s);
        QCOMPARE(names(), (QStringList{u"Ben"_s, u"zoe"_s}));
    }

    // --- the way back
    void aHostWhoComesBackSeesTheResult()
    {
        SessionSnapshot session = snapshotOf(openQuestion(1, 2, m_clock.now()));
        session.state = SessionState::Reveal;
        const Revealed result{QuestionId(1), 1, u"Because."_s, {1, 1, 0}, std::nullopt};
        m_session->setStarting();
        m_session->setAttached(session, {status(1), status(2)}, Progress{QuestionId(1), 2, 2, 2}, result);
        QCOMPARE(m_session->phase(), HostSessionModel::Phase::Revealed);
        QCOMPARE(m_session->correctOption(), std::optional(1));
        QCOMPARE(m_session->counts(), (QList<int>{1, 1, 0}));
        QCOMPARE(m_session->answeredCount(), 2);
    }

    void theNextQuestionIsKnownWhereTheOrderIs()
    {
        Quiz quiz;
        for (int number = 1; number <= 3; ++number) {
            Question question;
            question.id = QuestionId(number);
            question.text = u"Question %1"_s.arg(number);
            quiz.questions.append(question);
        }
        m_session->setQuiz(quiz);
        QCOMPARE(m_session->upcomingQuestion()->text, u"Question 1"_s);
        m_session->handle(QuestionShown{openQuestion(1, 3, m_clock.now())});
        QCOMPARE(m_session->upcomingQuestion()->text, u"Question 2"_s);
        m_session->handle(QuestionShown{openQuestion(3, 3, m_clock.now())});
        QVERIFY(!m_session->upcomingQuestion());
        // Two of three, at random.
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now())});
        QVERIFY(!m_session->upcomingQuestion());
    }

    // --- places and sounds
    void thePresentersScreenIsTold()
    {
        PresenterModel presenter;
        presenter.setScreens({{u"a"_s, u"Own"_s, {1280, 800}, true}});
        QVERIFY(!presenter.hasSecondScreen());
        presenter.setScreens({{u"a"_s, u"Own"_s, {1280, 800}, true}, {u"b"_s, u"Wall"_s, {1920, 1080}}});
        QVERIFY(presenter.hasSecondScreen());
        QVERIFY(!presenter.screen());
        presenter.setPlace(PresenterModel::Place::OwnScreen, u"b"_s);
        QCOMPARE(presenter.screen()->name, u"Wall"_s);
        presenter.setPlace(PresenterModel::Place::HostWindow);
        QVERIFY(!presenter.screen());
    }

    void soundNeedsAWishAndADevice()
    {
        SoundModel sound;
        QVERIFY(!sound.isOn());
        sound.setAvailable(true);
        QVERIFY(sound.isOn());
        sound.toggle();
        QVERIFY(!sound.isOn());
        sound.setAvailable(false);
        sound.toggle();
        QVERIFY(!sound.isOn());
    }

private:
    void reveal()
    {
        m_session->handle(QuestionClosed{m_session->question()->id});
        m_session->handle(Revealed{m_session->question()->id, 1, {}, {1, 1, 0}, std::nullopt});
    }

    ManualClock m_clock;
    std::unique_ptr<HostSessionModel> m_session;
    std::unique_ptr<PresentationModel> m_presentation;
};

QTEST_GUILESS_MAIN(TestPresentationModels)
#include "test_presentation_models.moc"
