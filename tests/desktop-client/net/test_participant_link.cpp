// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/participant_link.h"
#include "tests/desktop-client/net/fake_live_server.h"
#include "tests/desktop-client/net/live_values.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

using End = ParticipantLink::End;

class TestParticipantLink final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void joiningBringsAToken();
    void aLostConnectionIsResumedWithTheToken();
    void aRefusedJoinIsTold();
    void aMissingServerFailsTheJoin();
    void resumingWaitsForTheServer();
    void aRefusedTokenEndsIt_data();
    void aRefusedTokenEndsIt();
    void closeCodesEndIt_data();
    void closeCodesEndIt();
    void anUnacknowledgedAnswerIsRepeatedAfterResuming();
    void aRepeatedAnswerMayBeTooLate();
    void anAnswerToABusyServerIsRepeated();
    void answersHaveIdsOfTheirOwn();
    void aSelfPacedAnswerBringsItsResult();
    void leavingIsSilent();
    void aStoppedServerIsSurvived();

private:
    [[nodiscard]] std::optional<protocol::Reply> admit(const protocol::Request &request) const;
    void join();
    [[nodiscard]] End endOf(const QSignalSpy &ended) const { return ended.at(0).at(0).value<End>(); }

    std::unique_ptr<FakeLiveServer> m_server;
    std::unique_ptr<ParticipantLink> m_link;
};

void TestParticipantLink::init()
{
    m_link = std::make_unique<ParticipantLink>(quickTiming(), noJitter());
    m_server = std::make_unique<FakeLiveServer>();
    m_server->setScript([this](const protocol::Request &request) { return admit(request); });
}

std::optional<protocol::Reply> TestParticipantLink::admit(const protocol::Request &request) const
{
    if (std::holds_alternative<protocol::Join>(request) || std::holds_alternative<protocol::Resume>(request))
        return joined();
    return std::nullopt;
}

void TestParticipantLink::join()
{
    QSignalSpy attached(m_link.get(), &ParticipantLink::attached);
    m_link->join(m_server->url(), u"482913"_s, u"Ana"_s);
    QTRY_COMPARE(attached.size(), 1);
}

void TestParticipantLink::joiningBringsAToken()
{
    join();
    QCOMPARE(m_link->resumeToken(), u"token-5"_s);
    QCOMPARE(m_link->connection().state(), LiveConnection::State::Online);
    const auto joins = m_server->requestsOf<protocol::Join>();
    QCOMPARE(joins.size(), 1);
    QCOMPARE(std::get<protocol::Join>(joins.first().request), (protocol::Join{u"482913"_s, u"Ana"_s}));
}

void TestParticipantLink::aLostConnectionIsResumedWithTheToken()
{
    join();
    QSignalSpy attached(m_link.get(), &ParticipantLink::attached);
    m_server->drop();
    QTRY_COMPARE(attached.size(), 1);
    QCOMPARE(m_server->requestsOf<protocol::Join>().size(), 1);
    const auto resumes = m_server->requestsOf<protocol::Resume>();
    QCOMPARE(resumes.size(), 1);
    QCOMPARE(std::get<protocol::Resume>(resumes.first().request).resumeToken, u"token-5"_s);
}

void TestParticipantLink::aRefusedJoinIsTold()
{
    const Error taken{ErrorCode::NicknameTaken, u"Taken. Free: Ana 2"_s, {}};
    m_server->setScript([taken](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Join>(request))
            return taken;
        return std::nullopt;
    });
    QSignalSpy ended(m_link.get(), &ParticipantLink::ended);
    m_link->join(m_server->url(), u"482913"_s, u"Ana"_s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(endOf(ended), End::JoinFailed);
    QCOMPARE(ended.at(0).at(1).value<Error>().code, ErrorCode::NicknameTaken);
}

void TestParticipantLink::aMissingServerFailsTheJoin()
{
    m_server->stop();
    QSignalSpy ended(m_link.get(), &ParticipantLink::ended);
    m_link->join(m_server->url(), u"482913"_s, u"Ana"_s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(endOf(ended), End::JoinFailed);
    QVERIFY(ended.at(0).at(1).value<Error>().retryable());
}

void TestParticipantLink::resumingWaitsForTheServer()
{
    m_server->stop();
    QSignalSpy attached(m_link.get(), &ParticipantLink::attached);
    m_link->resume(m_server->url(), u"token-5"_s);
    QTRY_COMPARE(m_link->connection().state(), LiveConnection::State::Reconnecting);
    QVERIFY(m_server->listen());
    QTRY_COMPARE(attached.size(), 1);
}

void TestParticipantLink::aRefusedTokenEndsIt_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<End>("end");
    QTest::newRow("unknown token") << ErrorCode::NotAuthenticated << End::Refused;
    QTest::newRow("banned") << ErrorCode::Banned << End::Kicked;
    QTest::newRow("session over") << ErrorCode::SessionClosed << End::Ended;
}

void TestParticipantLink::aRefusedTokenEndsIt()
{
    QFETCH(ErrorCode, code);
    QFETCH(End, end);
    join();
    QSignalSpy ended(m_link.get(), &ParticipantLink::ended);
    m_server->setScript([code](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Resume>(request))
            return Error{code, u"No."_s, {}};
        return std::nullopt;
    });
    m_server->drop();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(endOf(ended), end);
    QCOMPARE(m_link->connection().state(), LiveConnection::State::Closed);
}

void TestParticipantLink::closeCodesEndIt_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<End>("end");
    QTest::newRow("ended") << 4000 << End::Ended;
    QTest::newRow("kicked") << 4001 << End::Kicked;
    QTest::newRow("protocol error") << 4002 << End::Refused;
    QTest::newRow("replaced") << 4003 << End::Replaced;
}

void TestParticipantLink::closeCodesEndIt()
{
    QFETCH(int, code);
    QFETCH(End, end);
    join();
    QSignalSpy ended(m_link.get(), &ParticipantLink::ended);
    m_server->close(code);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(endOf(ended), end);
}

void TestParticipantLink::anUnacknowledgedAnswerIsRepeatedAfterResuming()
{
    join();
    QSignalSpy recorded(m_link.get(), &ParticipantLink::answerRecorded);
    const QString id = m_link->answer(QuestionId(3), 1);
    QTRY_COMPARE(m_server->requestsOf<protocol::Answer>().size(), 1);
    m_server->drop();
    QTRY_COMPARE(m_server->requestsOf<protocol::Answer>().size(), 2);

    // Resumed first, then repeated.
    const QList<protocol::RequestFrame> &all = m_server->requests();
    QVERIFY(std::holds_alternative<protocol::Resume>(all.at(all.size() - 2).request));
    const protocol::RequestFrame again = all.last();
    QCOMPARE(std::get<protocol::Answer>(again.request), (protocol::Answer{QuestionId(3), 1, id}));
    m_server->reply(again.id, protocol::AnswerRecorded{QuestionId(3), id});
    QTRY_COMPARE(recorded.size(), 1);
    QCOMPARE(recorded.at(0).at(1).toString(), id);
}

void TestParticipantLink::aRepeatedAnswerMayBeTooLate()
{
    join();
    QSignalSpy failed(m_link.get(), &ParticipantLink::answerFailed);
    m_link->answer(QuestionId(3), 1);
    QTRY_COMPARE(m_server->requestsOf<protocol::Answer>().size(), 1);
    m_server->setScript([this](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Answer>(request))
            return Error{ErrorCode::TooLate, u"Closed."_s, {}};
        return admit(request);
    });
    m_server->drop();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(1).value<Error>().code, ErrorCode::TooLate);
}

void TestParticipantLink::anAnswerToABusyServerIsRepeated()
{
    int answers = 0;
    m_server->setScript([this, &answers](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (const auto *answer = std::get_if<protocol::Answer>(&request)) {
            if (++answers == 1)
                return Error{ErrorCode::Busy, u"Busy."_s, {}};
            return protocol::AnswerRecorded{answer->question, answer->answerId};
        }
        return admit(request);
    });
    join();
    QSignalSpy recorded(m_link.get(), &ParticipantLink::answerRecorded);
    QSignalSpy failed(m_link.get(), &ParticipantLink::answerFailed);
    const QString id = m_link->answer(QuestionId(3), 1);
    QTRY_COMPARE(recorded.size(), 1);
    QCOMPARE(recorded.at(0).at(1).toString(), id);
    QVERIFY(failed.isEmpty());
}

void TestParticipantLink::answersHaveIdsOfTheirOwn()
{
    join();
    const QString first = m_link->answer(QuestionId(3), 1);
    const QString second = m_link->answer(QuestionId(3), 1);
    QVERIFY(first != second);
    QVERIFY(!first.isEmpty() && first.size() <= AnswerIdLengthMax);
}

void TestParticipantLink::aSelfPacedAnswerBringsItsResult()
{
    protocol::AnswerResult result;
    result.question = QuestionId(3);
    result.correct = true;
    result.points = 950;
    result.standing = {1, 950, 1};
    m_server->setScript([this, result](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Answer>(request))
            return result;
        return admit(request);
    });
    join();
    QSignalSpy told(m_link.get(), &ParticipantLink::answerResult);
    m_link->answer(QuestionId(3), 1);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).value<protocol::AnswerResult>(), result);
}

void TestParticipantLink::leavingIsSilent()
{
    join();
    QSignalSpy ended(m_link.get(), &ParticipantLink::ended);
    QSignalSpy failed(m_link.get(), &ParticipantLink::answerFailed);
    m_link->answer(QuestionId(3), 1);
    m_link->leave();
    QCOMPARE(m_link->connection().state(), LiveConnection::State::Closed);
    join();
    QVERIFY(ended.isEmpty());
    QVERIFY(failed.isEmpty());
}

void TestParticipantLink::aStoppedServerIsSurvived()
{
    join();
    QSignalSpy attached(m_link.get(), &ParticipantLink::attached);
    const QString id = m_link->answer(QuestionId(3), 1);
    m_server->close(4005);
    m_server->stop();
    QTRY_COMPARE(m_link->connection().state(), LiveConnection::State::Reconnecting);
    QVERIFY(m_server->listen());
    QTRY_COMPARE(attached.size(), 1);
    QTRY_VERIFY(!m_server->requestsOf<protocol::Answer>().isEmpty());
    QCOMPARE(std::get<protocol::Answer>(m_server->requestsOf<protocol::Answer>().last().request).answerId,
             id);
}

QTEST_GUILESS_MAIN(TestParticipantLink)
#include "test_participant_link.moc"
