// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/routes/api_under_test.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ApiUnderTest;

namespace {

QJsonObject account(const QString &username)
{
    return {
        {u"username"_s, username}, {u"password"_s, u"correct horse"_s}, {u"display_name"_s, u"Somebody"_s}};
}

const QString Register = u"/api/v1/users/register"_s;
const QString Login = u"/api/v1/users/login"_s;
const QString Refresh = u"/api/v1/users/refresh-token"_s;
const QString Profile = u"/api/v1/users/profile"_s;

} // namespace

class UsersRoutesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiUnderTest> m_api;

    Answer fromElsewhere(const QJsonObject &body)
    {
        test::Call call{net::HttpMethod::Post, Register, {}, QJsonDocument(body).toJson()};
        call.peer = QHostAddress(u"192.0.2.7"_s);
        return m_api->send(call);
    }

private Q_SLOTS:
    void init() { m_api = std::make_unique<ApiUnderTest>(); }

    void theFirstAccountIsMadeOnThisMachine()
    {
        QCOMPARE(fromElsewhere(account(u"ana"_s)).status(), 403);
        const Answer made = m_api->post(Register, account(u"ana"_s));
        QCOMPARE(made.status(), 201);
        QCOMPARE(made.json()["user"_L1]["role"_L1], u"admin"_s);
        QVERIFY(made.json()["expires_at"_L1].toInteger() > m_api->clock.now().time_since_epoch().count());
    }

    void butNotThroughAProxyOrAWebPageOnThisMachine()
    {
        test::Call call{net::HttpMethod::Post, Register, {}, QJsonDocument(account(u"ana"_s)).toJson()};
        call.isIndirect = true;
        QCOMPARE(m_api->send(call).errorCode(), u"forbidden"_s);
    }

    void orWithTheSetupCode()
    {
        m_api = std::make_unique<ApiUnderTest>(accounts::AccountSettings{{}, u"K7RW-2MPX-9TQD"_s});
        QJsonObject body = account(u"ana"_s);
        body[u"setup_code"_s] = u"K7RW-2MPX-9TQC"_s;
        QCOMPARE(fromElsewhere(body).errorCode(), u"forbidden"_s);
        body[u"setup_code"_s] = u"k7rw2mpx9tqd"_s;
        QCOMPARE(fromElsewhere(body).status(), 201);
    }

    void closedMeansAdminsOnly()
    {
        const QString admin = m_api->admin();
        QCOMPARE(m_api->post(Register, account(u"ben"_s)).errorCode(), u"forbidden"_s);
        const Answer made = m_api->post(Register, account(u"ben"_s), admin);
        QCOMPARE(made.status(), 201);
        QCOMPARE(made.json()["user"_L1]["role"_L1], u"host"_s);
    }

    void invitationsLetPeopleIn()
    {
        m_api = std::make_unique<ApiUnderTest>(
            accounts::AccountSettings{accounts::RegistrationPolicy::Invite, {}});
        const QString admin = m_api->admin();
        const QString host = m_api->host(u"hanna"_s);
        QCOMPARE(m_api->post(u"/api/v1/users/invitations"_s, QByteArray(), host).errorCode(), u"forbidden"_s);
        const Answer invitation = m_api->post(u"/api/v1/users/invitations"_s, QByteArray(), admin);
        QCOMPARE(invitation.status(), 201);
        QJsonObject body = account(u"ben"_s);
        QCOMPARE(fromElsewhere(body).errorCode(), u"forbidden"_s);
        body[u"invitation"_s] = invitation.json()["invitation"_L1];
        QCOMPARE(fromElsewhere(body).status(), 201);
        body[u"username"_s] = u"cem"_s;
        QCOMPARE(fromElsewhere(body).errorCode(), u"forbidden"_s);
    }

    void badRegistrationsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("malformed: no JSON") << QByteArray("{") << 400 << QStringList();
        QTest::newRow("malformed: an array") << QByteArray("[]") << 400 << QStringList();
        QTest::newRow("malformed: no password")
            << QByteArray(R"({"username":"ana","display_name":"Ana"})") << 400 << QStringList();
        QTest::newRow("malformed: a number as name")
            << QByteArray(R"({"username":1,"password":"correct horse","display_name":"Ana"})") << 400
            << QStringList();
        QTest::newRow("invalid: short password")
            << QByteArray(R"({"username":"ana","password":"short","display_name":"Ana"})") << 422
            << QStringList{u"password"_s};
        QTest::newRow("invalid: empty name")
            << QByteArray(R"({"username":" ","password":"correct horse","display_name":"Ana"})") << 422
            << QStringList{u"username"_s};
        QTest::newRow("invalid: control character")
            << QByteArray(R"({"username":"a\u0007b","password":"correct horse","display_name":"Ana"})") << 422
            << QStringList{u"username"_s};
    }
    void badRegistrationsAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QStringList, fields);
        const Answer answer = m_api->post(Register, body);
        QCOMPARE(answer.status(), status);
        if (!fields.isEmpty())
            QCOMPARE(answer.errorFields(), fields);
    }

    void takenNamesAreInvalid()
    {
        m_api->host(u"ana"_s);
        const Answer taken = m_api->post(Register, account(u"ANA"_s), m_api->admin());
        QCOMPARE(taken.status(), 422);
        QCOMPARE(taken.errorFields(), QStringList{u"username"_s});
    }

    void loggingIn()
    {
        m_api->host(u"ana"_s);
        const Answer right = m_api->post(Login, account(u"Ana"_s));
        QCOMPARE(right.status(), 200);
        QCOMPARE(right.json()["user"_L1]["username"_L1], u"ana"_s);
        QJsonObject wrong = account(u"ana"_s);
        wrong[u"password"_s] = u"wrong horse"_s;
        QCOMPARE(m_api->post(Login, wrong).errorCode(), u"not_authenticated"_s);
        QCOMPARE(m_api->post(Login, wrong).status(), 401);
    }

    void reusingARefreshTokenRevokesTheFamily()
    {
        m_api->admin();
        const Answer login = m_api->post(Login, account(u"admin"_s));
        const QJsonObject first{{u"refresh_token"_s, login.json()["refresh_token"_L1]}};
        const Answer renewed = m_api->post(Refresh, first);
        QCOMPARE(renewed.status(), 200);
        const QString access = renewed.json()["access_token"_L1].toString();
        QCOMPARE(m_api->get(Profile, access).status(), 200);
        QCOMPARE(m_api->post(Refresh, first).errorCode(), u"not_authenticated"_s);
        QCOMPARE(m_api->get(Profile, access).status(), 401);
        const QJsonObject second{{u"refresh_token"_s, renewed.json()["refresh_token"_L1]}};
        QCOMPARE(m_api->post(Refresh, second).status(), 401);
    }

    void loggingOut()
    {
        const QString token = m_api->admin();
        QCOMPARE(m_api->post(u"/api/v1/users/logout"_s, QByteArray(), token).status(), 204);
        QCOMPARE(m_api->get(Profile, token).status(), 401);
        QCOMPARE(m_api->post(u"/api/v1/users/logout"_s, QByteArray(), token).status(), 401);
    }

    void loggingOutEndsTheWholeSignIn_data()
    {
        QTest::addColumn<bool>("accessTokenServes");
        QTest::newRow("good: access token") << true;
        QTest::newRow("good: refresh token alone") << false;
    }
    void loggingOutEndsTheWholeSignIn()
    {
        QFETCH(bool, accessTokenServes);
        static_cast<void>(m_api->admin());
        const QJsonObject name{{u"username"_s, u"admin"_s}, {u"password"_s, u"correct horse"_s}};
        const QJsonObject signedIn = m_api->post(u"/api/v1/users/login"_s, name).json();
        const QJsonObject other = m_api->post(u"/api/v1/users/login"_s, name).json();
        const QString access = signedIn["access_token"_L1].toString();
        const QJsonObject refresh{{u"refresh_token"_s, signedIn["refresh_token"_L1]}};

        const Answer out = accessTokenServes ? m_api->post(u"/api/v1/users/logout"_s, QByteArray(), access)
                                             : m_api->post(u"/api/v1/users/logout"_s, refresh, u"expired"_s);
        QCOMPARE(out.status(), 204);
        QCOMPARE(m_api->get(Profile, access).status(), 401);
        QCOMPARE(m_api->post(u"/api/v1/users/refresh-token"_s, refresh).status(), 401);
        // Signed in elsewhere is another matter.
        QCOMPARE(m_api->get(Profile, other["access_token"_L1].toString()).status(), 200);
    }

    void theProfileCanBeChanged()
    {
        const QString token = m_api->admin();
        const QJsonObject change{{u"display_name"_s, u" Ana  B. "_s}, {u"role"_s, u"participant"_s}};
        const Answer changed = m_api->put(Profile, change, token);
        QCOMPARE(changed.status(), 200);
        QCOMPARE(changed.json()["display_name"_L1], u"Ana B."_s);
        QCOMPARE(changed.json()["role"_L1], u"admin"_s);
        QCOMPARE(m_api->get(Profile, token).json(), changed.json());
    }

    void anAvatarIsStoredSmallAndStaysUntilRemoved()
    {
        const QString token = m_api->admin();
        QImage image(1'000, 800, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(image.save(&buffer, "png"));
        const Answer uploaded = m_api->post(u"/api/v1/users/upload-avatar"_s, png, token);
        QCOMPARE(uploaded.status(), 200);
        const qint64 avatar = uploaded.json()["avatar"_L1].toInteger();
        const Answer picture = m_api->get(u"/api/v1/pictures/%1"_s.arg(avatar));
        QCOMPARE(QImage::fromData(picture.response.body).size(), QSize(512, 410));

        const Answer renamed = m_api->put(Profile, {{u"display_name"_s, u"Ana"_s}}, token);
        QCOMPARE(renamed.json()["avatar"_L1].toInteger(), avatar);
        const Answer removed =
            m_api->put(Profile, {{u"display_name"_s, u"Ana"_s}, {u"avatar"_s, QJsonValue::Null}}, token);
        QVERIFY(removed.json()["avatar"_L1].isNull());
        const Answer unknown =
            m_api->put(Profile, {{u"display_name"_s, u"Ana"_s}, {u"avatar"_s, 999}}, token);
        QCOMPARE(unknown.errorFields(), QStringList{u"avatar"_s});
    }

    void whatNeedsSigningInSaysSo_data()
    {
        QTest::addColumn<net::HttpMethod>("method");
        QTest::addColumn<QString>("target");
        using net::HttpMethod;
        QTest::newRow("profile") << HttpMethod::Get << Profile;
        QTest::newRow("change profile") << HttpMethod::Put << Profile;
        QTest::newRow("logout") << HttpMethod::Post << u"/api/v1/users/logout"_s;
        QTest::newRow("avatar") << HttpMethod::Post << u"/api/v1/users/upload-avatar"_s;
        QTest::newRow("invite") << HttpMethod::Post << u"/api/v1/users/invitations"_s;
        QTest::newRow("picture") << HttpMethod::Post << u"/api/v1/pictures"_s;
        QTest::newRow("quizzes") << HttpMethod::Get << u"/api/v1/quizzes"_s;
        QTest::newRow("create quiz") << HttpMethod::Post << u"/api/v1/quizzes"_s;
        QTest::newRow("import") << HttpMethod::Post << u"/api/v1/quizzes/import?format=aiken"_s;
        QTest::newRow("quiz") << HttpMethod::Get << u"/api/v1/quizzes/1"_s;
        QTest::newRow("change quiz") << HttpMethod::Put << u"/api/v1/quizzes/1"_s;
        QTest::newRow("delete quiz") << HttpMethod::Delete << u"/api/v1/quizzes/1"_s;
        QTest::newRow("export") << HttpMethod::Get << u"/api/v1/quizzes/1/export?format=gift"_s;
        QTest::newRow("start") << HttpMethod::Post << u"/api/v1/quizzes/1/start"_s;
        QTest::newRow("leaderboard") << HttpMethod::Get << u"/api/v1/sessions/1/leaderboard"_s;
        QTest::newRow("results") << HttpMethod::Get << u"/api/v1/sessions/1/results"_s;
    }
    void whatNeedsSigningInSaysSo()
    {
        QFETCH(net::HttpMethod, method);
        QFETCH(QString, target);
        for (const QString &token : {QString(), u"no token"_s}) {
            const Answer answer = m_api->send({method, target, token, "{}"});
            QCOMPARE(answer.status(), 401);
            QCOMPARE(answer.errorCode(), u"not_authenticated"_s);
        }
    }

    void participantAccountsHostNothing()
    {
        QJsonObject body = account(u"pia"_s);
        body[u"role"_s] = u"participant"_s;
        const QString pia = m_api->post(Register, body, m_api->admin()).json()["access_token"_L1].toString();
        QCOMPARE(m_api->get(u"/api/v1/quizzes"_s, pia).errorCode(), u"forbidden"_s);
        QCOMPARE(m_api->get(Profile, pia).status(), 200);
    }
};

QTEST_GUILESS_MAIN(UsersRoutesTest)
#include "test_users_routes.moc"
