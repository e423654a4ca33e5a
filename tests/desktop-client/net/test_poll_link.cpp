// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/poll_link.h"
#include "tests/desktop-client/net/fake_live_server.h"
#include "tests/desktop-client/net/live_values.h"
#include "tests/desktop-client/net/poll_values.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

class TestPollLink final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aCodeBringsThePoll();
    void aLostConnectionIsWatchedAgainByItsId();
    void anUnknownCodeIsTold();
    void talliesOfThePollAreTold();
    void aBallotIsAcknowledged();
    void anUnacknowledgedBallotIsRepeatedUnderItsId();
    void aBallotToABusyServerIsRepeated();
    void aRefusedBallotIsTold();
    void leavingIsSilent();

private:
    [[nodiscard]] static std::optional<protocol::Reply> admit(const protocol::Request &request);
    void watch();

    std::unique_ptr<FakeLiveServer> m_server;
    std::unique_ptr<PollLink> m_link;
};

void TestPollLink::init()
{
    m_link = std::make_unique<PollLink>(quickTiming(), noJitter());
    m_server = std::make_unique<FakeLiveServer>();
    m_server->setScript(&TestPollLink::admit);
}

std::optional<protocol::Reply> TestPollLink::admit(const protocol::Request &request)
{
    if (std::holds_alternative<protocol::Watch>(request))
        return watching();
    if (const auto *vote = std::get_if<protocol::Vote>(&request))
        return protocol::VoteRecorded{vote->poll, vote->option, vote->ballotId, std::nullopt};
    return std::nullopt;
}

void TestPollLink::watch()
{
    QSignalSpy watched(m_link.get(), &PollLink::watching);
    m_link->watch(m_server->url(), u"482913"_s, u"voter"_s);
    QTRY_COMPARE(watched.size(), 1);
}

void TestPollLink::aCodeBringsThePoll()
{
    watch();
    QCOMPARE(m_link->connection().state(), LiveConnection::State::Online);
    const auto watches = m_server->requestsOf<protocol::Watch>();
    QCOMPARE(watches.size(), 1);
    QCOMPARE(std::get<protocol::Watch>(watches[0].request), (protocol::Watch{u"482913"_s, u"voter"_s}));
}

void TestPollLink::aLostConnectionIsWatchedAgainByItsId()
{
    watch();
    QSignalSpy watched(m_link.get(), &PollLink::watching);
    m_server->drop();
    QTRY_COMPARE(watched.size(), 1);
    const auto watches = m_server->requestsOf<protocol::Watch>();
    QCOMPARE(std::get<protocol::Watch>(watches[1].request), (protocol::Watch{PollId(9), u"voter"_s}));
}

void TestPollLink::anUnknownCodeIsTold()
{
    m_server->setScript([](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Watch>(request))
            return Error{ErrorCode::NotFound, u"There is no such poll."_s, {}};
        return std::nullopt;
    });
    QSignalSpy ended(m_link.get(), &PollLink::ended);
    m_link->watch(m_server->url(), u"111111"_s, u"voter"_s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.at(0).at(0).value<Error>().code, ErrorCode::NotFound);
}

void TestPollLink::talliesOfThePollAreTold()
{
    watch();
    QSignalSpy tallies(m_link.get(), &PollLink::tallyReceived);
    m_server->sendText(protocol::encode(PollEvent(PollTally{PollId(8), 1, {1}, PollStatus::Open})));
    m_server->sendText(protocol::encode(PollEvent(PollTally{PollId(9), 7, {1, 3, 3}, PollStatus::Open})));
    QTRY_COMPARE(tallies.size(), 1);
    QCOMPARE(tallies.at(0).at(0).value<PollTally>().total, 7);
}

void TestPollLink::aBallotIsAcknowledged()
{
    watch();
    QSignalSpy recorded(m_link.get(), &PollLink::voteRecorded);
    const QString ballot = m_link->vote(2);
    QTRY_COMPARE(recorded.size(), 1);
    const auto reply = recorded.at(0).at(0).value<protocol::VoteRecorded>();
    QCOMPARE(reply.option, 2);
    QCOMPARE(reply.ballotId, ballot);
    const auto votes = m_server->requestsOf<protocol::Vote>();
    QCOMPARE(std::get<protocol::Vote>(votes[0].request).voterToken, u"voter"_s);
}

void TestPollLink::anUnacknowledgedBallotIsRepeatedUnderItsId()
{
    watch();
    m_server->setScript([](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Watch>(request))
            return watching();
        return std::nullopt; // the reply to the vote is lost
    });
    QSignalSpy recorded(m_link.get(), &PollLink::voteRecorded);
    const QString ballot = m_link->vote(1);
    QTRY_COMPARE(m_server->requestsOf<protocol::Vote>().size(), 1);
    m_server->setScript(&TestPollLink::admit);
    m_server->drop();
    QTRY_COMPARE(recorded.size(), 1);
    const auto votes = m_server->requestsOf<protocol::Vote>();
    QCOMPARE(votes.size(), 2);
    QCOMPARE(std::get<protocol::Vote>(votes[0].request).ballotId, ballot);
    QCOMPARE(std::get<protocol::Vote>(votes[1].request).ballotId, ballot);
}

void TestPollLink::aBallotToABusyServerIsRepeated()
{
    watch();
    m_server->setScript([tries = 0](const protocol::Request &request) mutable {
        if (std::holds_alternative<protocol::Vote>(request) && tries++ == 0)
            return std::optional<protocol::Reply>(Error{ErrorCode::Busy, u"Busy."_s, {}});
        return admit(request);
    });
    QSignalSpy recorded(m_link.get(), &PollLink::voteRecorded);
    const QString ballot = m_link->vote(1);
    QTRY_COMPARE(recorded.size(), 1);
    for (const auto &frame : m_server->requestsOf<protocol::Vote>())
        QCOMPARE(std::get<protocol::Vote>(frame.request).ballotId, ballot);
}

void TestPollLink::aRefusedBallotIsTold()
{
    watch();
    m_server->setScript([](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Vote>(request))
            return Error{ErrorCode::PollClosed, u"Voting is closed."_s, {}};
        return std::nullopt;
    });
    QSignalSpy failed(m_link.get(), &PollLink::voteFailed);
    const QString ballot = m_link->vote(0);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(1).toString(), ballot);
    QCOMPARE(failed.at(0).at(2).value<Error>().code, ErrorCode::PollClosed);
}

void TestPollLink::leavingIsSilent()
{
    watch();
    QSignalSpy ended(m_link.get(), &PollLink::ended);
    QSignalSpy closed(&m_link->connection(), &LiveConnection::stateChanged);
    m_link->leave();
    QTRY_COMPARE(m_link->connection().state(), LiveConnection::State::Closed);
    QCOMPARE(ended.size(), 0);
}

QTEST_GUILESS_MAIN(TestPollLink)
#include "test_poll_link.moc"
