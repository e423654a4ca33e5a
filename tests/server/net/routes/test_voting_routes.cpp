// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/routes/api_under_test.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ApiUnderTest;

namespace {

QString path(const QJsonObject &poll, const QString &rest = {})
{
    return u"/api/v1/polls/%1%2"_s.arg(poll["id"_L1].toInteger()).arg(rest);
}

QJsonObject ballot(int option, const QString &voter, const QString &ballotId = u"b"_s)
{
    return {{u"option"_s, option}, {u"voter_token"_s, voter}, {u"ballot_id"_s, ballotId}};
}

//! The challenge with the number that solves it.
QJsonObject solved(QJsonObject challenge)
{
    for (qint64 number = 0; number <= challenge["maxnumber"_L1].toInteger(); ++number) {
        const QByteArray hash =
            QCryptographicHash::hash(challenge["salt"_L1].toString().toUtf8() + QByteArray::number(number),
                                     QCryptographicHash::Sha256);
        if (QString::fromLatin1(hash.toHex()) == challenge["challenge"_L1].toString()) {
            challenge.insert(u"number"_s, number);
            break;
        }
    }
    return challenge;
}

QList<qint64> votes(const QJsonObject &poll)
{
    QList<qint64> counted;
    const QJsonArray options = poll["options"_L1].toArray();
    for (const QJsonValue &option : options)
        counted.append(option["votes"_L1].toInteger());
    return counted;
}

} // namespace

//! What anybody does with polls.
class VotingRoutesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiUnderTest> m_api;
    QString m_host;

    QJsonObject openPoll(const QJsonObject &fields = {})
    {
        const QJsonObject poll = m_api->poll(m_host, fields);
        return m_api->post(path(poll, u"/open"_s), QJsonObject{}, m_host).json();
    }
    Answer vote(const QJsonObject &poll, const QJsonObject &body)
    {
        return m_api->post(path(poll, u"/vote"_s), body);
    }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiUnderTest>();
        m_host = m_api->admin();
    }

    void aVoteIsCountedOnceItIsAnswered()
    {
        const QJsonObject poll = openPoll();
        QCOMPARE(vote(poll, ballot(1, u"a"_s)).status(), 204);
        QCOMPARE(vote(poll, ballot(1, u"b"_s)).status(), 204);
        QCOMPARE(vote(poll, ballot(2, u"c"_s)).status(), 204);
        const QJsonObject seen = m_api->get(path(poll)).json();
        QCOMPARE(votes(seen), (QList<qint64>{0, 2, 1}));
        QCOMPARE(seen["total"_L1].toInt(), 3);
        QCOMPARE(seen["options"_L1][1]["percent"_L1].toDouble(), 66.67);
    }

    void aRepeatedBallotIsCountedOnce()
    {
        const QJsonObject poll = openPoll({{u"voting"_s, u"unlimited"_s}});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(vote(poll, ballot(1, u"a"_s)).status(), 204);
        QCOMPARE(vote(poll, ballot(1, u"a"_s, u"b2"_s)).status(), 204);
        QCOMPARE(votes(m_api->get(path(poll)).json()), (QList<qint64>{0, 2, 0}));
    }

    void aSecondVoteMovesTheFirst()
    {
        const QJsonObject poll = openPoll();
        vote(poll, ballot(1, u"a"_s));
        QCOMPARE(vote(poll, ballot(2, u"a"_s, u"b2"_s)).status(), 204);
        QCOMPARE(votes(m_api->get(path(poll)).json()), (QList<qint64>{0, 0, 1}));
    }

    void aFinalVoteStands()
    {
        const QJsonObject poll = openPoll({{u"voting"_s, u"one_final"_s}});
        vote(poll, ballot(1, u"a"_s));
        QCOMPARE(vote(poll, ballot(2, u"a"_s, u"b2"_s)).errorCode(), u"already_voted"_s);
    }

    void onlyAnOpenPollTakesVotes()
    {
        const QJsonObject draft = m_api->poll(m_host);
        QCOMPARE(vote(draft, ballot(1, u"a"_s)).errorCode(), u"poll_closed"_s);
        const QJsonObject closed = openPoll();
        m_api->post(path(closed, u"/close"_s), QJsonObject{}, m_host);
        const Answer refused = vote(closed, ballot(1, u"a"_s));
        QCOMPARE(refused.status(), 409);
        QCOMPARE(refused.errorCode(), u"poll_closed"_s);
        QCOMPARE(vote({{u"id"_s, 99}}, ballot(1, u"a"_s)).errorCode(), u"not_found"_s);
    }

    void aMalformedVoteIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QJsonObject &changes, const QString &code) {
            QJsonObject body = ballot(1, u"a"_s);
            for (auto change = changes.begin(); change != changes.end(); ++change) {
                body.remove(change.key());
                if (!change->isUndefined() && !change->isNull())
                    body.insert(change.key(), change.value());
            }
            QTest::newRow(name) << body << code;
        };
        row("no option", {{u"option"_s, QJsonValue::Null}}, u"bad_message"_s);
        row("text as option", {{u"option"_s, u"1"_s}}, u"bad_message"_s);
        row("half an option", {{u"option"_s, 0.5}}, u"bad_message"_s);
        row("negative option", {{u"option"_s, -1}}, u"bad_message"_s);
        row("option that is not there", {{u"option"_s, 3}}, u"invalid"_s);
        row("no voter", {{u"voter_token"_s, QJsonValue::Null}}, u"bad_message"_s);
        row("empty voter", {{u"voter_token"_s, u""_s}}, u"bad_message"_s);
        row("long voter", {{u"voter_token"_s, QString(257, u'x')}}, u"bad_message"_s);
        row("no ballot id", {{u"ballot_id"_s, QJsonValue::Null}}, u"bad_message"_s);
        row("long ballot id", {{u"ballot_id"_s, QString(65, u'x')}}, u"bad_message"_s);
        row("proof is a text", {{u"proof"_s, u"please"_s}}, u"bad_message"_s);
        row("empty proof", {{u"proof"_s, QJsonObject{}}}, u"bad_message"_s);
    }

    void aMalformedVoteIsRefused()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, code);
        const QJsonObject poll = openPoll();
        QCOMPARE(vote(poll, body).errorCode(), code);
        QCOMPARE(m_api->post(path(poll, u"/vote"_s), QByteArray("{")).errorCode(), u"bad_message"_s);
        QCOMPARE(m_api->get(path(poll)).json()["total"_L1].toInt(-1), 0);
    }

    // --- bot check

    void workIsAskedForAndAccepted()
    {
        const QJsonObject poll = openPoll({{u"bot_check"_s, u"proof_of_work"_s}});
        QCOMPARE(vote(poll, ballot(1, u"a"_s)).errorCode(), u"proof_required"_s);
        const Answer answer = m_api->get(path(poll, u"/challenge"_s));
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.header("Cache-Control"), "no-store");
        QCOMPARE(answer.json()["kind"_L1].toString(), u"proof_of_work"_s);
        QJsonObject body = ballot(1, u"a"_s);
        // As it came, with the number: other fields may come along.
        body.insert(u"proof"_s, solved(answer.json()));
        QCOMPARE(vote(poll, body).status(), 204);
        // The same ballot once more, and another with the same proof.
        QCOMPARE(vote(poll, body).status(), 204);
        body["ballot_id"_L1] = u"b2"_s;
        const Answer refused = vote(poll, body);
        QCOMPARE(refused.status(), 403);
        QCOMPARE(refused.errorCode(), u"proof_required"_s);
        QCOMPARE(m_api->get(path(poll)).json()["total"_L1].toInt(), 1);
    }

    void aChallengeIsGoodForItsPollOnly()
    {
        const QJsonObject one = openPoll({{u"bot_check"_s, u"proof_of_work"_s}});
        const QJsonObject other = openPoll({{u"bot_check"_s, u"proof_of_work"_s}});
        QJsonObject body = ballot(1, u"a"_s);
        body.insert(u"proof"_s, solved(m_api->get(path(other, u"/challenge"_s)).json()));
        QCOMPARE(vote(one, body).errorCode(), u"proof_required"_s);
        QCOMPARE(vote(other, body).status(), 204);
    }

    void aPictureIsRead()
    {
        const QJsonObject poll = openPoll({{u"bot_check"_s, u"picture"_s}});
        QJsonObject challenge = m_api->get(path(poll, u"/challenge"_s)).json();
        QCOMPARE(challenge["kind"_L1].toString(), u"picture"_s);
        QVERIFY(challenge["image"_L1].toString().startsWith(u"data:image/png;base64,"_s));
        QJsonObject proof{{u"salt"_s, challenge["salt"_L1]},
                          {u"signature"_s, challenge["signature"_L1]},
                          {u"answer"_s, u"wrong"_s}};
        QJsonObject body = ballot(1, u"a"_s);
        body.insert(u"proof"_s, proof);
        QCOMPARE(vote(poll, body).errorCode(), u"proof_required"_s);
        proof["answer"_L1] = test::PuzzleAnswer;
        body.insert(u"proof"_s, proof);
        QCOMPARE(vote(poll, body).errorCode(), u"proof_required"_s); // used up by the wrong reading

        challenge = m_api->get(path(poll, u"/challenge"_s)).json();
        body.insert(u"proof"_s, QJsonObject{{u"salt"_s, challenge["salt"_L1]},
                                            {u"signature"_s, challenge["signature"_L1]},
                                            {u"answer"_s, test::PuzzleAnswer.toLower()}});
        QCOMPARE(vote(poll, body).status(), 204);
    }

    void noChallengeWhereNoneIsAskedFor()
    {
        QCOMPARE(m_api->get(path(openPoll(), u"/challenge"_s)).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->get(u"/api/v1/polls/99/challenge"_s).errorCode(), u"not_found"_s);
    }

    // --- who sees what

    void countsAreSeenAsVisibilityAllows_data()
    {
        QTest::addColumn<QString>("visibility");
        QTest::addColumn<bool>("stranger");
        QTest::addColumn<bool>("voter");
        QTest::addColumn<bool>("strangerAfterwards");
        QTest::newRow("live") << u"live"_s << true << true << true;
        QTest::newRow("after_vote") << u"after_vote"_s << false << true << true;
        QTest::newRow("after_close") << u"after_close"_s << false << false << true;
        QTest::newRow("host") << u"host"_s << false << false << false;
    }

    void countsAreSeenAsVisibilityAllows()
    {
        QFETCH(QString, visibility);
        QFETCH(bool, stranger);
        QFETCH(bool, voter);
        QFETCH(bool, strangerAfterwards);
        const QJsonObject poll = openPoll({{u"visibility"_s, visibility}});
        vote(poll, ballot(1, u"my-token"_s));
        const auto sees = [&](const QString &token) {
            const QJsonObject seen = m_api->get(path(poll), token).json();
            const Answer leaderboard = m_api->get(path(poll, u"/leaderboard"_s), token);
            // Either all of it or nothing.
            const bool total = seen.contains("total"_L1);
            if (total != seen["options"_L1][0].toObject().contains("votes"_L1) ||
                total != (leaderboard.status() == 200) ||
                (!total && leaderboard.errorCode() != u"forbidden"_s))
                qFatal("half of it is seen");
            return total;
        };
        QCOMPARE(sees({}), stranger);
        QCOMPARE(sees(u"another-token"_s), stranger);
        QCOMPARE(sees(QString(300, u'x')), stranger);
        QCOMPARE(sees(u"my-token"_s), voter);
        QCOMPARE(sees(m_api->host(u"bea"_s)), stranger);
        QCOMPARE(sees(m_host), true);
        m_api->post(path(poll, u"/close"_s), QJsonObject{}, m_host);
        QCOMPARE(sees({}), strangerAfterwards);
        QCOMPARE(sees(m_host), true);
    }

    void theHostSeesWhatBecameOfTheBallots()
    {
        const QJsonObject poll = openPoll();
        vote(poll, ballot(1, u"a"_s));
        vote(poll, ballot(2, u"a"_s, u"b2"_s));
        const QJsonObject expected{{u"received"_s, 1}, {u"stored"_s, 1}, {u"counted"_s, 1}};
        QCOMPARE(m_api->get(path(poll), m_host).json()["ballots"_L1].toObject(), expected);
        QVERIFY(!m_api->get(path(poll)).json().contains("ballots"_L1));
    }

    void theLeaderboardIsPagedAndShowsNeighbours()
    {
        const QJsonObject poll = openPoll();
        for (const auto &[option, voter] : {std::pair{2, u"a"_s}, {2, u"b"_s}, {1, u"c"_s}})
            vote(poll, ballot(option, voter));
        const QJsonObject page = m_api->get(path(poll, u"/leaderboard?offset=1&limit=1"_s)).json();
        const QJsonObject second{{u"rank"_s, 2},
                                 {u"option"_s, 1},
                                 {u"text"_s, u"Coffee"_s},
                                 {u"votes"_s, 1},
                                 {u"percent"_s, 33.33}};
        QCOMPARE(page["entries"_L1].toArray(), QJsonArray{second});
        QCOMPARE(page["total"_L1].toInt(), 3);
        const QJsonObject around = m_api->get(path(poll, u"/leaderboard?around=0&limit=1"_s)).json();
        QCOMPARE(around["entries"_L1][0]["option"_L1].toInt(), 0);
        for (const QString &query : {u"limit=0"_s, u"limit=101"_s, u"offset=-1"_s, u"around=x"_s})
            QCOMPARE(m_api->get(path(poll, u"/leaderboard?"_s + query)).errorCode(), u"invalid"_s);
        QCOMPARE(m_api->get(path(poll, u"/leaderboard?around=3"_s)).errorCode(), u"not_found"_s);
    }

    void theLeaderboardOverAllHoldsPublicOpenPolls()
    {
        const QJsonObject open = openPoll();
        const QJsonObject hidden = openPoll({{u"visibility"_s, u"host"_s}});
        const QJsonObject closed = openPoll();
        for (const QJsonObject &poll : {open, hidden, closed})
            vote(poll, ballot(1, u"a"_s));
        m_api->post(path(closed, u"/close"_s), QJsonObject{}, m_host);
        const QJsonObject first{
            {u"poll"_s, open["id"_L1]}, {u"option"_s, 1}, {u"text"_s, u"Coffee"_s}, {u"count"_s, 1}};
        QCOMPARE(m_api->get(u"/api/v1/leaderboard?limit=1"_s).json()["leaderboard"_L1].toArray(),
                 QJsonArray{first});
        QCOMPARE(m_api->get(u"/api/v1/leaderboard"_s).json()["leaderboard"_L1].toArray().size(), 3);
        QCOMPARE(m_api->get(u"/api/v1/leaderboard?limit=101"_s).errorCode(), u"invalid"_s);
    }

    // --- floods

    void aWholeSchoolVotesAtOnce()
    {
        const QJsonObject poll = openPoll();
        int recorded = 0;
        for (int pupil = 0; pupil < 1'000; ++pupil) {
            net::HttpRequest request;
            request.method = net::HttpMethod::Post;
            request.path = path(poll, u"/vote"_s);
            request.body = QJsonDocument(ballot(pupil % 3, QString::number(pupil))).toJson();
            request.peer = QHostAddress(u"192.0.2.1"_s);
            m_api->router.handle(request, [&](const net::HttpResponse &response) {
                recorded += response.status == 204 ? 1 : 0;
            });
        }
        QTRY_COMPARE(recorded, 1'000);
        QCOMPARE(m_api->get(path(poll)).json()["total"_L1].toInt(), 1'000);
    }

    void oneAddressIsSlowedAndNoOther()
    {
        net::VotingLimits limits;
        limits.ballotsPerSecond = 0.001;
        limits.ballotsBurst = 2;
        limits.picturesPerSecond = 0.001;
        limits.picturesBurst = 1;
        m_api = std::make_unique<ApiUnderTest>(accounts::AccountSettings{}, 100, limits);
        m_host = m_api->admin();
        const QJsonObject poll = openPoll({{u"bot_check"_s, u"none"_s}});
        const auto voteFrom = [&](const QString &address, const QString &voter) {
            return m_api->send({net::HttpMethod::Post,
                                path(poll, u"/vote"_s),
                                {},
                                QJsonDocument(ballot(1, voter)).toJson(),
                                QHostAddress(address)});
        };
        QCOMPARE(voteFrom(u"192.0.2.1"_s, u"a"_s).status(), 204);
        QCOMPARE(voteFrom(u"192.0.2.1"_s, u"b"_s).status(), 204);
        const Answer refused = voteFrom(u"192.0.2.1"_s, u"c"_s);
        QCOMPARE(refused.errorCode(), u"rate_limited"_s);
        QCOMPARE(refused.status(), 429);
        QVERIFY(!refused.header("Retry-After").isEmpty());
        QCOMPARE(voteFrom(u"192.0.2.2"_s, u"c"_s).status(), 204);

        const QJsonObject drawn = openPoll({{u"bot_check"_s, u"picture"_s}});
        const auto challengeFor = [&](const QString &address) {
            return m_api
                ->send({net::HttpMethod::Get, path(drawn, u"/challenge"_s), {}, {}, QHostAddress(address)})
                .status();
        };
        QCOMPARE(challengeFor(u"192.0.2.1"_s), 200);
        QCOMPARE(challengeFor(u"192.0.2.1"_s), 429);
        QCOMPARE(challengeFor(u"192.0.2.2"_s), 200);
    }
};

QTEST_GUILESS_MAIN(VotingRoutesTest)
#include "test_voting_routes.moc"
