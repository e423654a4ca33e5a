// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/banner.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/documents/choice_dialog.h"
#include "desktop-client/widgets/pages/participant_question_page.h"
#include "desktop-client/widgets/pages/participant_stage.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "desktop-client/widgets/pages/start_page.h"
#include "desktop-client/widgets/stage/question_board.h"
#include "tests/desktop-client/widgets/widget_test.h"
#include "tests/desktop-client/widgets/window_fixture.h"

#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

using HostPhase = HostSessionModel::Phase;
using Phase = ParticipantSessionModel::Phase;

namespace {

const QStringList Rivers{u"Mekong"_s, u"Nile"_s, u"Amazon"_s, u"Rhine"_s};

Button *button(const QWidget &page, const QString &text)
{
    for (Button *candidate : page.findChildren<Button *>()) {
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

bool shows(const QWidget &page, const QString &text)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<podium::HostStep>(); }
    void init() { m = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m.reset(); }

    // --- host
    void oneKeyRunsTheSession_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("space") << Qt::Key_Space;
        QTest::newRow("return") << Qt::Key_Return;
        QTest::newRow("enter") << Qt::Key_Enter;
        QTest::newRow("page down") << Qt::Key_PageDown;
    }
    void oneKeyRunsTheSession()
    {
        QFETCH(Qt::Key, key);
        QList<HostStep> steps;
        connect(&m->hostSession, &HostSessionModel::stepRequested, this,
                [&steps](HostStep step) { steps.append(step); });
        const auto press = [&](HostStep expected) {
            QTest::keyClick(&m->window, key);
            QVERIFY(!steps.isEmpty());
            QCOMPARE(steps.last(), expected);
            m->hostSession.setStepDone(expected);
        };
        m->host();
        press(HostStep::Start);
        const OpenQuestion shown = m->question(u"Which?"_s, Rivers);
        m->open(shown);
        press(HostStep::Close);
        m->hostSession.handle(QuestionClosed{shown.question.id});
        press(HostStep::Reveal);
        m->hostSession.handle(Revealed{shown.question.id, 0, {}, {1, 0, 0, 0}, std::nullopt});
        press(HostStep::ShowLeaderboard);
        m->hostSession.handle(LeaderboardShown{{}, std::nullopt});
        press(HostStep::Next);
        QCOMPARE(steps.size(), 5);
    }

    void aKeyHeldDownStepsOnce()
    {
        m->host();
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
        QCoreApplication::sendEvent(&m->window, &held);
        QCOMPARE(steps.count(), 0);
    }

    void theStepKeyWaitsForTheQuestionToOpen()
    {
        m->host();
        m->hostSession.handle(QuestionShown{m->question(u"Which?"_s, Rivers)});
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        QTest::keyClick(&m->window, Qt::Key_Space);
        QCOMPARE(steps.count(), 0);
    }

    void theStepKeyDoesNotEndASelfPacedSession()
    {
        SessionSnapshot running = test::WindowFixture::snapshot(u"Rivers"_s);
        running.pace = Pace::Self;
        running.state = SessionState::Running;
        m->hostSession.setStarting();
        m->hostSession.setAttached(running, {});
        QCOMPARE(m->hostSession.phase(), HostPhase::Running);
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        QTest::keyClick(&m->window, Qt::Key_Space);
        QCOMPARE(steps.count(), 0);
    }

    void theStepIsAButtonAsWell()
    {
        m->host();
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        QTest::mouseClick(button(m->window, u"Start"_s), Qt::LeftButton);
        QCOMPARE(steps.count(), 1);
    }

    void endingIsAskedAbout()
    {
        m->host();
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        const auto answer = [this](const QString &text) {
            QTest::mouseClick(button(m->window, u"End"_s), Qt::LeftButton);
            auto *question = m->window.findChild<ChoiceDialog *>();
            QVERIFY(question && question->isVisible());
            QTest::mouseClick(button(*question, text), Qt::LeftButton);
            QVERIFY(!question->isVisible());
            QCoreApplication::sendPostedEvents(question, QEvent::DeferredDelete);
        };
        answer(u"Go on"_s);
        QCOMPARE(steps.count(), 0);
        answer(u"End the session"_s);
        QCOMPARE(steps.count(), 1);
        QCOMPARE(steps.first().first().value<HostStep>(), HostStep::End);
    }

    void leavingIsAskedAbout()
    {
        m->join();
        const QSignalSpy left(m->window.participantStage(), &ParticipantStage::leaveRequested);
        const auto answer = [this](const QString &text) {
            QTest::mouseClick(tool(u"Leave the session"_s), Qt::LeftButton);
            auto *question = m->window.findChild<ChoiceDialog *>();
            QVERIFY(question && question->isVisible());
            QTest::mouseClick(button(*question, text), Qt::LeftButton);
            QCoreApplication::sendPostedEvents(question, QEvent::DeferredDelete);
        };
        answer(u"Stay"_s);
        QCOMPARE(left.count(), 0);
        answer(u"Leave"_s);
        QCOMPARE(left.count(), 1);
    }

    void anOfferIsWithdrawnAndNothingElse()
    {
        m->window.offer(u"A session of yours is still open."_s, u"Go back to it"_s);
        m->window.withdrawOffer();
        QVERIFY(m->window.banner()->isHidden());
        m->window.offer(u"A session of yours is still open."_s, u"Go back to it"_s);
        m->window.tell(u"The report is there."_s);
        m->window.withdrawOffer();
        QCOMPARE(m->window.banner()->text(), u"The report is there."_s);
    }

    void aClickOnALockLocks()
    {
        m->host();
        QSignalSpy locks(&m->hostSession, &HostSessionModel::lockRequested);
        QTest::mouseClick(tool(u"Let nobody else in"_s), Qt::LeftButton);
        QCOMPARE(locks.count(), 1);
    }

    void theResultMarksTheRightTile()
    {
        m->host();
        const OpenQuestion shown = m->question(u"Which?"_s, Rivers);
        m->open(shown);
        m->hostSession.handle(QuestionClosed{shown.question.id});
        m->hostSession.handle(Revealed{shown.question.id, 2, u"Because."_s, {1, 2, 3, 4}, std::nullopt});
        const auto *board = m->window.hostDesk()->findChild<QuestionBoard *>();
        QCOMPARE(board->tile(2)->state(), AnswerTile::State::Right);
        QCOMPARE(board->tile(0)->state(), AnswerTile::State::Faded);
    }

    void afterTheEndTheButtonLeadsBack()
    {
        m->host();
        m->hostSession.handle(PodiumShown{{}, std::nullopt});
        m->hostSession.handle(SessionEnded{});
        QSignalSpy left(m->window.hostDesk(), &HostDesk::leaveRequested);
        QVERIFY(button(m->window, u"Back to your quizzes"_s));
        QTest::mouseClick(button(m->window, u"Back to your quizzes"_s), Qt::LeftButton);
        QCOMPARE(left.count(), 1);
        QVERIFY(!button(m->window, u"End"_s));
    }

    void aSessionThatDoesNotStartIsToldInTheLibrary()
    {
        m->account.setSignedIn({});
        m->window.showHosting();
        m->hostSession.setStarting();
        m->hostSession.setStartFailed({ErrorCode::Busy, u"The server is busy."_s, {}});
        QCOMPARE(m->window.currentPage(), m->window.libraryPage());
        QVERIFY(m->window.banner()->text().contains("The server is busy."_L1));
    }

    // --- participant
    void keysAnswer_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("option");
        QTest::newRow("1") << Qt::Key_1 << 0;
        QTest::newRow("4") << Qt::Key_4 << 3;
        QTest::newRow("B") << Qt::Key_B << 1;
        QTest::newRow("C") << Qt::Key_C << 2;
    }
    void keysAnswer()
    {
        QFETCH(Qt::Key, key);
        QFETCH(int, option);
        m->join();
        m->open(m->question(u"Which?"_s, Rivers));
        QSignalSpy answers(&m->participantSession, &ParticipantSessionModel::answerRequested);
        QTest::keyClick(&m->window, key);
        QCOMPARE(answers.count(), 1);
        QCOMPARE(answers.first().at(1).toInt(), option);
    }

    void aClickAnswers()
    {
        m->join();
        m->open(m->question(u"Which?"_s, Rivers));
        QSignalSpy answers(&m->participantSession, &ParticipantSessionModel::answerRequested);
        QTest::mouseClick(m->window.participantStage()->questionPage()->board()->tile(1), Qt::LeftButton);
        QCOMPARE(answers.count(), 1);
        QCOMPARE(answers.first().at(1).toInt(), 1);
    }

    void oneAnswerCounts()
    {
        m->join();
        m->open(m->question(u"Which?"_s, Rivers));
        QSignalSpy answers(&m->participantSession, &ParticipantSessionModel::answerRequested);
        QTest::keyClick(&m->window, Qt::Key_1);
        QTest::keyClick(&m->window, Qt::Key_2);
        QTest::mouseClick(m->window.participantStage()->questionPage()->board()->tile(2), Qt::LeftButton);
        QCOMPARE(answers.count(), 1);
    }

    void recordedIsSaidOnlyAfterTheServer()
    {
        m->join();
        const OpenQuestion shown = m->question(u"Which?"_s, Rivers);
        m->open(shown);
        const ParticipantQuestionPage *page = m->window.participantStage()->questionPage();
        QTest::keyClick(&m->window, Qt::Key_2);
        QCOMPARE(page->board()->tile(1)->state(), AnswerTile::State::Sending);
        QCOMPARE(page->statusText(), u"Sending your answer…"_s);
        m->participantSession.setAnswerRecorded(shown.question.id);
        QCOMPARE(page->board()->tile(1)->state(), AnswerTile::State::Recorded);
        QCOMPARE(page->board()->tile(0)->state(), AnswerTile::State::Faded);
        QCOMPARE(page->statusText(), u"Your answer is recorded."_s);
    }

    void keysBeforeTheOpeningAreNoAnswer()
    {
        m->join();
        m->participantSession.handle(QuestionShown{m->question(u"Which?"_s, Rivers)});
        QSignalSpy answers(&m->participantSession, &ParticipantSessionModel::answerRequested);
        QTest::keyClick(&m->window, Qt::Key_1);
        QCOMPARE(answers.count(), 0);
    }

    void theResultIsTold_data()
    {
        QTest::addColumn<int>("option");
        QTest::addColumn<bool>("correct");
        QTest::addColumn<QString>("headline");
        QTest::newRow("right") << 0 << true << u"Right"_s;
        QTest::newRow("wrong") << 1 << false << u"Not this time"_s;
        QTest::newRow("none") << -1 << false << u"No answer"_s;
    }
    void theResultIsTold()
    {
        QFETCH(int, option);
        QFETCH(bool, correct);
        QFETCH(QString, headline);
        m->join();
        const OpenQuestion shown = m->question(u"Which?"_s, Rivers);
        m->open(shown);
        AnswerFeedback feedback;
        if (option >= 0)
            feedback.option = option;
        feedback.correct = correct;
        m->participantSession.handle(QuestionClosed{shown.question.id});
        m->participantSession.handle(Revealed{shown.question.id, 0, u"Because."_s, {1, 1, 0, 0}, feedback});
        QVERIFY(shows(*m->window.participantStage(), headline));
    }

    void whyOneIsOutIsTold_data()
    {
        QTest::addColumn<ParticipantExit>("exit");
        QTest::addColumn<QString>("title");
        QTest::newRow("kicked") << ParticipantExit::Kicked << u"You were removed"_s;
        QTest::newRow("replaced") << ParticipantExit::Replaced << u"You joined from somewhere else"_s;
        QTest::newRow("ended") << ParticipantExit::Ended << u"The session is over"_s;
    }
    void whyOneIsOutIsTold()
    {
        QFETCH(ParticipantExit, exit);
        QFETCH(QString, title);
        m->join();
        m->participantSession.setExited(exit);
        QVERIFY(shows(*m->window.participantStage(), title));
        QSignalSpy left(m->window.participantStage(), &ParticipantStage::leaveRequested);
        QTest::mouseClick(button(m->window, u"Back to the start"_s), Qt::LeftButton);
        QCOMPARE(left.count(), 1);
    }

    void thePodiumStaysAfterTheEnd()
    {
        m->join();
        m->participantSession.handle(
            PodiumShown{{{1, ParticipantId(1), u"Ana"_s, 900, 0}}, Standing{1, 900, 0}});
        m->participantSession.handle(SessionEnded{});
        m->participantSession.setExited(ParticipantExit::Ended);
        QVERIFY(shows(*m->window.participantStage(), u"The session is over. Thank you for taking part."_s));
    }

    // --- window
    void aLostConnectionIsToldAndTakenBack()
    {
        m->join();
        m->participantConnection.setOnline();
        QVERIFY(m->window.banner()->isHidden());
        m->participantConnection.setReconnecting(QDeadlineTimer(3'000));
        QVERIFY(m->window.banner()->isVisible());
        QCOMPARE(m->window.banner()->text(), m->participantConnection.text());
        m->participantConnection.setOnline();
        QVERIFY(m->window.banner()->isHidden());
    }

    void signingInLeadsToTheLibrary()
    {
        m->window.showHosting();
        QCOMPARE(m->window.currentPage(), m->window.signInPage());
        m->account.setSignedIn({});
        QCOMPARE(m->window.currentPage(), m->window.libraryPage());
        m->account.setSignedOut();
        QCOMPARE(m->window.currentPage(), m->window.startPage());
    }

    void theLibraryStartsWhatIsSelected()
    {
        int request = 0;
        connect(&m->quizzes, &QuizListModel::listRequested, this,
                [&request](int number) { request = number; });
        m->account.setSignedIn({});
        m->window.showHosting();
        m->quizzes.reload();
        m->quizzes.setPage(request, 0,
                           {{QuizId(1), u"Empty"_s, QuizStatus::Draft, 0, {}},
                            {QuizId(2), u"Rivers"_s, QuizStatus::Draft, 12, {}}},
                           2);
        LibraryPage *page = m->window.libraryPage();
        QVERIFY(!button(*page, u"Start a session…"_s)->isEnabled());
        page->select(QuizId(2));
        QSignalSpy started(page, &LibraryPage::startRequested);
        QTest::mouseClick(button(*page, u"Start a session…"_s), Qt::LeftButton);
        QCOMPARE(started.count(), 1);
        QCOMPARE(started.first().first().value<QuizSummary>().id, QuizId(2));
    }

    void aDroppedFileIsImported_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<int>("files");
        QTest::newRow("a file") << QList{QUrl::fromLocalFile(u"/tmp/quiz.gift.txt"_s)} << 1;
        QTest::newRow("two files") << QList{QUrl::fromLocalFile(u"/tmp/a"_s),
                                            QUrl::fromLocalFile(u"/tmp/b"_s)}
                                   << 2;
        QTest::newRow("a web page") << QList{QUrl(u"https://example.org/"_s)} << 0;
    }
    void aDroppedFileIsImported()
    {
        QFETCH(QList<QUrl>, urls);
        QFETCH(int, files);
        QMimeData data;
        data.setUrls(urls);
        LibraryPage *page = m->window.libraryPage();
        QSignalSpy imported(page, &LibraryPage::importRequested);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(page, &enter);
        QCOMPARE(enter.isAccepted(), files > 0);
        if (enter.isAccepted()) {
            QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(page, &drop);
        }
        QCOMPARE(imported.count(), files > 0 ? 1 : 0);
        if (files > 0)
            QCOMPARE(imported.first().first().toStringList().size(), files);
    }

private:
    //! A visible button without words, by what a screen reader says of it.
    [[nodiscard]] Button *tool(const QString &accessibleName) const
    {
        for (Button *candidate : m->window.findChildren<Button *>()) {
            if (candidate->isVisible() && candidate->accessibleName() == accessibleName)
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<test::WindowFixture> m;
};

PODIUM_WIDGET_TEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
