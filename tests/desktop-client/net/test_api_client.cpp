// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/api_client.h"
#include "tests/desktop-client/net/fake_accounts.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestApiClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void loginKeepsTheTokens();
    void aWrongPasswordIsTold();
    void aSpentTokenIsRefreshedUnnoticed();
    void callsShareOneRefresh();
    void aRefusedRefreshSignsOut();
    void aFreshTokenThatIsRefusedIsNotRefreshedAgain();
    void logoutForgetsAtOnce();
    void anotherServerGetsNoTokens();
    void serverErrorsArriveAsTheyAre();
    void answersThatCannotBeReadAreInternal_data();
    void answersThatCannotBeReadAreInternal();
    void redirectsAreNotFollowed();
    void aMissingServerIsBusy();
    void aSilentServerTimesOut();
    void aDestroyedContextCancels();
    void searchTextIsEncoded();
    void aQuizIsSavedUnderItsId();
    void uploadsTellTheirProgressAndType();

private:
    void signIn();
    //! The profile, or what went wrong.
    [[nodiscard]] Result<UserProfile> profile();

    FakeAccounts m_accounts;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<ApiClient> m_api;
};

void TestApiClient::init()
{
    m_accounts = FakeAccounts();
    m_server = std::make_unique<FakeHttpServer>();
    m_server->setScript([this](const FakeRequest &request) -> std::optional<FakeResponse> {
        if (auto answer = m_accounts.answer(request))
            return answer;
        const UserProfile ana{UserId(3), u"ana"_s, u"Ana"_s, UserRole::Host, std::nullopt};
        return FakeResponse{200, bytes(protocol::toJson(ana))};
    });
    m_api = std::make_unique<ApiClient>();
    m_api->setServer(m_server->url());
}

void TestApiClient::signIn()
{
    m_api->login(u"ana"_s, u"secret"_s, this, [](const Result<UserProfile> &) {});
    QTRY_VERIFY(m_api->isSignedIn());
}

Result<UserProfile> TestApiClient::profile()
{
    std::optional<Result<UserProfile>> outcome;
    m_api->profile(this, [&outcome](const Result<UserProfile> &reply) { outcome = reply; });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }))
        return failure(ErrorCode::Internal, u"no reply at all"_s);
    return *outcome;
}

void TestApiClient::loginKeepsTheTokens()
{
    signIn();
    QCOMPARE(m_api->accessToken(), u"access-1"_s);
    QCOMPARE(m_api->user()->username, u"ana"_s);
    QCOMPARE(m_server->requests().first().method, "POST");
    QCOMPARE(m_server->requests().first().contentType, "application/json");
    QVERIFY(profile());
}

void TestApiClient::aWrongPasswordIsTold()
{
    m_server->setScript([](const FakeRequest &) { return FakeAccounts::refused(); });
    std::optional<Error> error;
    m_api->login(u"ana"_s, u"wrong"_s, this,
                 [&error](const Result<UserProfile> &reply) { error = reply.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::NotAuthenticated);
    QCOMPARE(error->message, u"No."_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClient::aSpentTokenIsRefreshedUnnoticed()
{
    signIn();
    m_accounts.expire();
    QVERIFY(profile());
    QCOMPARE(m_api->accessToken(), u"access-2"_s);
}

void TestApiClient::callsShareOneRefresh()
{
    signIn();
    m_accounts.expire();
    int replies = 0;
    for (int i = 0; i < 5; ++i)
        m_api->profile(this, [&replies](const Result<UserProfile> &reply) { replies += reply ? 1 : 0; });
    QTRY_COMPARE(replies, 5);
    QCOMPARE(m_server->requestCount("/api/v1/users/refresh-token"), 1);
}

void TestApiClient::aRefusedRefreshSignsOut()
{
    signIn();
    QSignalSpy signedOut(m_api.get(), &ApiClient::signedOut);
    m_accounts.revoke();
    const Result<UserProfile> reply = profile();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::NotAuthenticated);
    QCOMPARE(signedOut.size(), 1);
    QVERIFY(!m_api->isSignedIn());
    QVERIFY(m_api->accessToken().isEmpty());
}

void TestApiClient::aFreshTokenThatIsRefusedIsNotRefreshedAgain()
{
    signIn();
    m_server->setScript([this](const FakeRequest &request) -> std::optional<FakeResponse> {
        if (request.target == "/api/v1/users/profile")
            return FakeAccounts::refused();
        return m_accounts.answer(request);
    });
    const Result<UserProfile> reply = profile();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::NotAuthenticated);
    QCOMPARE(m_server->requestCount("/api/v1/users/refresh-token"), 1);
    QCOMPARE(m_server->requestCount("/api/v1/users/profile"), 2);
}

void TestApiClient::logoutForgetsAtOnce()
{
    signIn();
    m_api->logout();
    QVERIFY(!m_api->isSignedIn());
    QTRY_COMPARE(m_server->requestCount("/api/v1/users/logout"), 1);
    QCOMPARE(m_server->requests().last().authorization, "Bearer access-1");
    // The access token may have expired by now; the other one says as well who leaves.
    QVERIFY(m_server->requests().last().body.contains("refresh-1"));
}

void TestApiClient::anotherServerGetsNoTokens()
{
    signIn();
    FakeHttpServer other;
    other.setScript([](const FakeRequest &) { return FakeAccounts::refused(); });
    m_api->setServer(other.url());
    QVERIFY(!m_api->isSignedIn());
    QVERIFY(!profile());
    QVERIFY(other.requests().first().authorization.isEmpty());
}

void TestApiClient::serverErrorsArriveAsTheyAre()
{
    const Error conflict{ErrorCode::VersionConflict, u"Saved meanwhile."_s, {}};
    m_server->setScript([conflict](const FakeRequest &) {
        return FakeResponse{409, bytes(protocol::toJson(conflict))};
    });
    const Result<UserProfile> reply = profile();
    QVERIFY(!reply);
    QVERIFY(reply.error() == conflict);
}

void TestApiClient::answersThatCannotBeReadAreInternal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("malformed: not JSON") << 200 << QByteArray("<html>");
    QTest::newRow("malformed: empty") << 200 << QByteArray();
    QTest::newRow("invalid: field missing") << 200 << QByteArray(R"({"id":1})");
    QTest::newRow("error of a proxy") << 502 << QByteArray("<html>Bad gateway</html>");
}

void TestApiClient::answersThatCannotBeReadAreInternal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->setScript([status, body](const FakeRequest &) { return FakeResponse{status, body}; });
    const Result<UserProfile> reply = profile();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Internal);
    QVERIFY(!reply.error().message.isEmpty());
}

void TestApiClient::redirectsAreNotFollowed()
{
    signIn();
    FakeHttpServer other;
    const QByteArray location = "Location: " + other.url().toEncoded() + "/api/v1/users/profile\r\n";
    m_server->setScript([location](const FakeRequest &) { return FakeResponse{302, {}, location}; });
    const Result<UserProfile> reply = profile();
    QVERIFY(!reply);
    QVERIFY(other.requests().isEmpty());
}

void TestApiClient::aMissingServerIsBusy()
{
    m_server->stop();
    const Result<UserProfile> reply = profile();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Busy);
    QVERIFY(reply.error().retryable());
}

void TestApiClient::aSilentServerTimesOut()
{
    ApiClient api(50ms);
    m_server->setScript([](const FakeRequest &) { return std::nullopt; });
    api.setServer(m_server->url());
    std::optional<Error> error;
    api.session(u"482913"_s, this, [&error](const Result<SessionSnapshot> &reply) { error = reply.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::Busy);
}

void TestApiClient::aDestroyedContextCancels()
{
    m_server->setScript([](const FakeRequest &) { return std::nullopt; });
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    m_api->session(u"482913"_s, context.get(),
                   [&isCalled](const Result<SessionSnapshot> &) { isCalled = true; });
    QTRY_COMPARE(m_server->requests().size(), 1);
    context.reset();
    QTRY_COMPARE(m_server->disconnectionCount(), 1);
    QVERIFY(!isCalled);
}

void TestApiClient::searchTextIsEncoded()
{
    m_api->quizzes(50, 25, u"a&b=c +ä%"_s, this, [](const Result<protocol::QuizPage> &) {});
    QTRY_COMPARE(m_server->requests().size(), 1);
    const QUrlQuery query(QUrl(QString::fromLatin1(m_server->requests().first().target)));
    QCOMPARE(query.queryItemValue(u"offset"_s), u"50"_s);
    QCOMPARE(query.queryItemValue(u"limit"_s), u"25"_s);
    QCOMPARE(query.queryItemValue(u"q"_s, QUrl::FullyDecoded), u"a&b=c +ä%"_s);
    QVERIFY(m_server->requests().first().target.contains("q=a%26b%3Dc%20%2B%C3%A4%25"));
}

void TestApiClient::aQuizIsSavedUnderItsId()
{
    Quiz quiz;
    quiz.id = QuizId(12);
    quiz.title = u"Capitals"_s;
    quiz.version = 4;
    m_server->setScript([](const FakeRequest &request) { return FakeResponse{200, request.body}; });
    std::optional<Quiz> saved;
    m_api->updateQuiz(quiz, this, [&saved](const Result<Quiz> &reply) { saved = reply.value(); });
    QTRY_VERIFY(saved.has_value());
    QCOMPARE(m_server->requests().first().method, "PUT");
    QCOMPARE(m_server->requests().first().target, "/api/v1/quizzes/12");
    QCOMPARE(saved->version, 4);
}

void TestApiClient::uploadsTellTheirProgressAndType()
{
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(100'000, 'x');
    qint64 sent = 0;
    m_api->uploadPicture(
        png, this, [](const Result<protocol::UploadedPicture> &) {},
        [&sent](qint64 done, qint64) { sent = std::max(sent, done); });
    QTRY_COMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().contentType, "image/png");
    QCOMPARE(m_server->requests().first().body, png);
    QTRY_COMPARE(sent, png.size());
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "test_api_client.moc"
