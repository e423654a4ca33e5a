// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/api_client.h"
#include "desktop-client/net/host_link.h"
#include "tests/desktop-client/net/fake_accounts.h"
#include "tests/desktop-client/net/fake_live_server.h"
#include "tests/desktop-client/net/live_values.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

using End = HostLink::End;

class TestHostLink final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hostingBringsTheSession();
    void stepsAreAnswered();
    void aStepIsNeverRepeatedByItself();
    void aRefusedStepIsTold();
    void aRefusedTokenIsRefreshed();
    void aTokenThatCannotBeRefreshedEndsIt();
    void aLostConnectionComesBackWithAFreshToken();
    void closeCodesEndIt_data();
    void closeCodesEndIt();
    void somebodyElsesSessionIsRefused();
    void lockAndKickAreSent();
    void leavingIsSilent();

private:
    void attach();
    [[nodiscard]] std::optional<protocol::Reply> replyTo(const protocol::Request &request) const;
    [[nodiscard]] static End endOf(const QSignalSpy &ended) { return ended.at(0).at(0).value<End>(); }

    FakeAccounts m_accounts;
    QString m_takenToken; //!< what the live connection takes
    std::unique_ptr<FakeLiveServer> m_live;
    std::unique_ptr<FakeHttpServer> m_http;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<HostLink> m_link;
};

void TestHostLink::init()
{
    m_link.reset();
    m_accounts = FakeAccounts();
    m_takenToken = u"access-1"_s;
    m_live = std::make_unique<FakeLiveServer>();
    m_live->setScript([this](const protocol::Request &request) { return replyTo(request); });
    m_http = std::make_unique<FakeHttpServer>();
    m_http->setLiveServer(m_live.get());
    m_http->setScript([this](const FakeRequest &request) { return m_accounts.answer(request); });
    m_api = std::make_unique<ApiClient>();
    m_api->setServer(m_http->url());
    m_api->login(u"ana"_s, u"secret"_s, this, [](const Result<UserProfile> &) {});
    QTRY_VERIFY(m_api->isSignedIn());
    m_link = std::make_unique<HostLink>(*m_api, quickTiming(), noJitter());
}

std::optional<protocol::Reply> TestHostLink::replyTo(const protocol::Request &request) const
{
    if (const auto *host = std::get_if<protocol::Host>(&request)) {
        if (host->accessToken != m_takenToken)
            return Error{ErrorCode::NotAuthenticated, u"No."_s, {}};
        return hosting();
    }
    return std::nullopt;
}

void TestHostLink::attach()
{
    QSignalSpy attached(m_link.get(), &HostLink::attached);
    m_link->attach(SessionId(7));
    QTRY_COMPARE(attached.size(), 1);
    QCOMPARE(m_link->connection().state(), LiveConnection::State::Online);
}

void TestHostLink::hostingBringsTheSession()
{
    QSignalSpy attached(m_link.get(), &HostLink::attached);
    m_link->attach(SessionId(7));
    QTRY_COMPARE(attached.size(), 1);
    QCOMPARE(attached.at(0).at(0).value<protocol::Hosting>(), hosting());
    const auto hosts = m_live->requestsOf<protocol::Host>();
    QCOMPARE(std::get<protocol::Host>(hosts.first().request), (protocol::Host{SessionId(7), u"access-1"_s}));
}

void TestHostLink::stepsAreAnswered()
{
    attach();
    m_live->setScript([](const protocol::Request &) { return protocol::Done{}; });
    QSignalSpy done(m_link.get(), &HostLink::stepDone);
    m_link->step(HostStep::Start);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.at(0).at(0).value<HostStep>(), HostStep::Start);
}

void TestHostLink::aStepIsNeverRepeatedByItself()
{
    attach();
    QSignalSpy failed(m_link.get(), &HostLink::stepFailed);
    QSignalSpy attached(m_link.get(), &HostLink::attached);
    m_link->step(HostStep::Next);
    QTRY_COMPARE(m_live->requestsOf<protocol::Step>().size(), 1);
    m_live->drop();
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(attached.size(), 1);
    QCOMPARE(m_live->requestsOf<protocol::Step>().size(), 1);
}

void TestHostLink::aRefusedStepIsTold()
{
    attach();
    m_live->setScript([](const protocol::Request &) {
        return Error{ErrorCode::TooEarly, u"Not yet."_s, {}};
    });
    QSignalSpy failed(m_link.get(), &HostLink::stepFailed);
    m_link->step(HostStep::Reveal);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(1).value<Error>().code, ErrorCode::TooEarly);
}

void TestHostLink::aRefusedTokenIsRefreshed()
{
    m_takenToken = u"access-2"_s;
    attach();
    QCOMPARE(m_http->requestCount("/api/v1/users/refresh-token"), 1);
    QCOMPARE(m_live->requestsOf<protocol::Host>().size(), 2);
    QCOMPARE(m_live->connectionCount(), 1);
}

void TestHostLink::aTokenThatCannotBeRefreshedEndsIt()
{
    m_takenToken = u"access-9"_s;
    m_accounts.revoke();
    QSignalSpy ended(m_link.get(), &HostLink::ended);
    m_link->attach(SessionId(7));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(endOf(ended), End::SignedOut);
}

void TestHostLink::aLostConnectionComesBackWithAFreshToken()
{
    attach();
    QSignalSpy attached(m_link.get(), &HostLink::attached);
    m_takenToken = u"access-2"_s;
    m_live->drop();
    QTRY_COMPARE(attached.size(), 1);
    QCOMPARE(m_api->accessToken(), u"access-2"_s);
}

void TestHostLink::closeCodesEndIt_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<End>("end");
    QTest::newRow("ended") << 4000 << End::Ended;
    QTest::newRow("protocol error") << 4002 << End::Refused;
}

void TestHostLink::closeCodesEndIt()
{
    QFETCH(int, code);
    QFETCH(End, end);
    attach();
    QSignalSpy ended(m_link.get(), &HostLink::ended);
    m_live->close(code);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(endOf(ended), end);
}

void TestHostLink::somebodyElsesSessionIsRefused()
{
    m_live->setScript([](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Host>(request))
            return Error{ErrorCode::NotFound, u"No such session."_s, {}};
        return std::nullopt;
    });
    QSignalSpy ended(m_link.get(), &HostLink::ended);
    m_link->attach(SessionId(7));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(endOf(ended), End::Refused);
    QCOMPARE(ended.at(0).at(1).value<Error>().code, ErrorCode::NotFound);
}

void TestHostLink::lockAndKickAreSent()
{
    attach();
    m_live->setScript([](const protocol::Request &) { return protocol::Done{}; });
    QSignalSpy locked(m_link.get(), &HostLink::locked);
    m_link->lock(true);
    m_link->kick(ParticipantId(9), true);
    QTRY_COMPARE(m_live->requestsOf<protocol::Kick>().size(), 1);
    QTRY_COMPARE(locked.size(), 1);
    QCOMPARE(std::get<protocol::Kick>(m_live->requestsOf<protocol::Kick>().first().request),
             (protocol::Kick{ParticipantId(9), true}));
}

void TestHostLink::leavingIsSilent()
{
    attach();
    QSignalSpy ended(m_link.get(), &HostLink::ended);
    QSignalSpy failed(m_link.get(), &HostLink::stepFailed);
    m_link->step(HostStep::Next);
    m_link->leave();
    attach();
    QVERIFY(ended.isEmpty());
    QVERIFY(failed.isEmpty());
}

QTEST_GUILESS_MAIN(TestHostLink)
#include "test_host_link.moc"
