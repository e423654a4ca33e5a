// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/host_controller.h"
#include "desktop-client/app/library_controller.h"
#include "desktop-client/app/settings.h"
#include "desktop-client/app/sign_in_controller.h"
#include "desktop-client/models/account_model.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "tests/desktop-client/app/fake_server.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

using Phase = HostSessionModel::Phase;

//! Account, library and session of a host, which share one ApiClient.
class TestHostControllers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void signingInFillsTheAccount();
    void noTokenOfAHostIsWritten();
    void beingSignedOutIsTold();
    void startingASessionAttachesItsHost();
    void aFailedStartSaysWhy();
    void theNextStepIsSent();
    void aHostFindsTheSessionAgain();
    void aMisunderstandingKeepsTheWayBack();
    void anOpenSessionIsTakenUp();
    void theQuizIsFetchedWhenTheServerIsBack();
    void theLibraryListsQuizzes();
    void anExportIsWritten();

private:
    void signIn(SignInController &controller);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ApiClient> m_api;
};

void TestHostControllers::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_server = std::make_unique<FakeServer>();
    m_api = std::make_unique<ApiClient>();
}

void TestHostControllers::signIn(SignInController &controller)
{
    controller.signIn(m_server->address(), u"ana"_s, u"secret"_s);
    QCOMPARE(controller.account()->state(), AccountModel::State::Working);
    QTRY_VERIFY(controller.account()->isSignedIn());
}

// --- accounts -----------------------------------------------------------------------------------------

void TestHostControllers::signingInFillsTheAccount()
{
    SignInController controller(*m_api, *m_settings);
    signIn(controller);
    QCOMPARE(controller.account()->profile()->displayName, u"Ana"_s);
    QCOMPARE(controller.account()->serverAddress(), m_server->address());
    QCOMPARE(m_settings->username(), u"ana"_s);
    controller.signOut();
    QCOMPARE(controller.account()->state(), AccountModel::State::SignedOut);
    QVERIFY(!m_api->isSignedIn());
}

void TestHostControllers::noTokenOfAHostIsWritten()
{
    {
        SignInController controller(*m_api, *m_settings);
        signIn(controller);
    }
    m_settings.reset();
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("ana"));
    for (const char *secret : {"access-", "refresh-", "secret"})
        QVERIFY(!written.contains(secret));
}

void TestHostControllers::beingSignedOutIsTold()
{
    SignInController signedIn(*m_api, *m_settings);
    LibraryController library(*m_api);
    signIn(signedIn);
    m_server->accounts.revoke();
    library.reload();
    QTRY_COMPARE(signedIn.account()->state(), AccountModel::State::SignedOut);
    QVERIFY(signedIn.account()->error());
    QVERIFY(library.quizzes()->error());
}

// --- hosts --------------------------------------------------------------------------------------------

void TestHostControllers::startingASessionAttachesItsHost()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    HostController controller(*m_api, *m_settings);
    controller.start(QuizId(12), {});
    QCOMPARE(controller.session()->phase(), Phase::Starting);
    QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
    QVERIFY(controller.connection()->isOnline());
    QVERIFY(!controller.session()->joinAddress().isEmpty());
    QVERIFY(controller.canReattach());
}

void TestHostControllers::aFailedStartSaysWhy()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    m_server->http.setScript([](const FakeRequest &) {
        return FakeResponse{400, bytes(protocol::toJson(Error{ErrorCode::Invalid, u"No questions."_s, {}}))};
    });
    HostController controller(*m_api, *m_settings);
    controller.start(QuizId(12), {});
    QTRY_COMPARE(controller.session()->phase(), Phase::Idle);
    QCOMPARE(controller.session()->error()->message, u"No questions."_s);
    QVERIFY(!controller.canReattach());
}

void TestHostControllers::theNextStepIsSent()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    HostController controller(*m_api, *m_settings);
    controller.start(QuizId(12), {});
    QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
    controller.session()->requestNextStep();
    QVERIFY(controller.session()->isStepPending());
    QTRY_VERIFY(!controller.session()->isStepPending());
    const auto steps = m_server->live.requestsOf<protocol::Step>();
    QCOMPARE(steps.size(), 1);
    QCOMPARE(std::get<protocol::Step>(steps.first().request).step, HostStep::Start);
    m_server->live.push(QuestionShown{openQuestion(1, 3, SystemClock().now() - Ms{1'000})});
    QTRY_COMPARE(controller.session()->phase(), Phase::Question);
}

void TestHostControllers::aHostFindsTheSessionAgain()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    {
        HostController controller(*m_api, *m_settings);
        controller.start(QuizId(12), {});
        QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
    }
    HostController controller(*m_api, *m_settings);
    controller.reattach();
    QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
    m_server->live.close(4000);
    QTRY_COMPARE(controller.session()->phase(), Phase::Ended);
    QVERIFY(!controller.canReattach());
}

void TestHostControllers::aMisunderstandingKeepsTheWayBack()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    HostController controller(*m_api, *m_settings);
    controller.start(QuizId(12), {});
    QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
    m_server->live.close(4002);
    QTRY_COMPARE(controller.session()->phase(), Phase::Lost);
    QVERIFY(controller.canReattach());
    controller.reattach();
    QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
}

void TestHostControllers::anOpenSessionIsTakenUp()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    HostController controller(*m_api, *m_settings);
    QVERIFY(!controller.canReattach());
    controller.takeUp(SessionId(7), QuizId(12));
    QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
    const auto sent = std::get<protocol::Host>(m_server->live.requestsOf<protocol::Host>().first().request);
    QCOMPARE(sent.session, SessionId(7));
    QVERIFY(controller.canReattach());
}

void TestHostControllers::theQuizIsFetchedWhenTheServerIsBack()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    bool isAway = true;
    m_server->http.setScript([&isAway](const FakeRequest &) {
        if (isAway)
            return FakeResponse{503, bytes(protocol::toJson(Error{ErrorCode::Busy, u"Not now."_s, {}}))};
        Question question;
        question.id = QuestionId(1);
        question.text = u"Which is longest?"_s;
        question.options = {u"Nile"_s, u"Ob"_s};
        Quiz quiz;
        quiz.id = QuizId(12);
        quiz.title = u"Rivers"_s;
        quiz.questions = {question, question, question};
        return FakeResponse{200, bytes(protocol::toJson(quiz))};
    });
    m_server->live.setScript([](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (!std::holds_alternative<protocol::Host>(request))
            return std::nullopt;
        return protocol::Hosting{snapshot(SessionState::Lobby), {}};
    });
    HostController controller(*m_api, *m_settings);
    controller.takeUp(SessionId(7), QuizId(12));
    QTRY_VERIFY(controller.session()->error());
    QVERIFY(!controller.session()->upcomingQuestion());
    isAway = false;
    m_server->live.drop();
    QTRY_VERIFY(controller.session()->upcomingQuestion());
    QCOMPARE(controller.session()->upcomingQuestion()->text, u"Which is longest?"_s);
}

// --- library ------------------------------------------------------------------------------------------

void TestHostControllers::theLibraryListsQuizzes()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    LibraryController controller(*m_api);
    controller.reload();
    QTRY_COMPARE(controller.quizzes()->rowCount(), 1);
    QCOMPARE(controller.quizzes()->at(0).title, u"Capitals"_s);
    controller.clear();
    QCOMPARE(controller.quizzes()->rowCount(), 0);
}

void TestHostControllers::anExportIsWritten()
{
    SignInController signedIn(*m_api, *m_settings);
    signIn(signedIn);
    LibraryController controller(*m_api);
    QSignalSpy exported(&controller, &LibraryController::exported);
    QSignalSpy failed(&controller, &LibraryController::failed);
    const QString path = m_folder->filePath(u"out.txt"_s);
    controller.exportQuiz(QuizId(12), u"aiken"_s, path);
    QTRY_COMPARE(exported.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("ANSWER: B\n"));

    controller.exportQuiz(QuizId(12), u"aiken"_s, m_folder->filePath(u"missing/out.txt"_s));
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(TestHostControllers)
#include "test_host_controllers.moc"
