// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/routes/api_under_test.h"
#include "tests/support/settled.h"

#include <QRegularExpression>
#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ApiUnderTest;
using test::settled;

namespace {

QString sessions(const QJsonValue &codeOrId, const QString &rest = {})
{
    const QString name = codeOrId.isString() ? codeOrId.toString() : QString::number(codeOrId.toInteger());
    return u"/api/v1/sessions/%1%2"_s.arg(name, rest);
}

} // namespace

class SessionsRoutesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiUnderTest> m_api;
    QString m_ana;
    QString m_ben;

    Answer join(const QJsonObject &session, const QString &nickname)
    {
        return m_api->post(sessions(session["code"_L1], u"/join"_s), QJsonObject{{u"nickname"_s, nickname}});
    }
    //! Answers the open question as soon as it takes answers.
    void answer(const QString &resumeToken, int option)
    {
        const auto seat = m_api->sessions->seatOf(resumeToken);
        QVERIFY(seat);
        const auto here = m_api->sessions->arrive(*seat, resumeToken);
        QVERIFY(here && here->snapshot.question);
        QTRY_VERIFY_WITH_TIMEOUT(m_api->clock.now() >= *here->snapshot.opensAt, 10'000);
        const engine::SubmittedAnswer submitted{here->snapshot.question->id, option, u"answer"_s};
        const auto recorded = settled<engine::RecordedAnswer>(
            [&](const auto &reply) { m_api->sessions->answer(*seat, submitted, reply); });
        QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().message));
    }
    //! Self-paced questions open as soon as their participant is there, so no test waits for a countdown.
    QJsonObject selfPaced()
    {
        return m_api->session(m_ana, {{u"pace"_s, u"self"_s}, {u"scoring"_s, u"accuracy"_s}});
    }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiUnderTest>(accounts::AccountSettings{}, 3);
        m_ana = m_api->host(u"ana"_s);
        m_ben = m_api->host(u"ben"_s);
    }

    void aSessionStartsInItsLobby()
    {
        const QJsonObject session = m_api->session(m_ana);
        QCOMPARE(session["state"_L1], u"lobby"_s);
        QCOMPARE(session["title"_L1], u"A quiz"_s);
        QCOMPARE(session["total"_L1], 3);
        QCOMPARE(session["participant_count"_L1], 0);
        static const QRegularExpression sixDigits(u"^[0-9]{6}$"_s);
        QVERIFY(sixDigits.match(session["code"_L1].toString()).hasMatch());
        QCOMPARE(m_api->sessions->openCount(), 1);
    }

    void theQuizIsStartedThen()
    {
        const qint64 quiz = m_api->quiz(m_ana);
        QCOMPARE(m_api->post(u"/api/v1/quizzes/%1/start"_s.arg(quiz), QJsonObject(), m_ana).status(), 201);
        QCOMPARE(m_api->get(u"/api/v1/quizzes/%1"_s.arg(quiz), m_ana).json()["status"_L1], u"started"_s);
    }

    void questionsMayBeDrawn() { QCOMPARE(m_api->session(m_ana, {{u"question_count"_s, 2}})["total"_L1], 2); }

    void badStartsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("status");
        QTest::newRow("malformed: no JSON") << QByteArray("{") << 400;
        QTest::newRow("malformed: unknown pace") << QByteArray(R"({"pace":"fast"})") << 400;
        QTest::newRow("malformed: a number for yes") << QByteArray(R"({"late_join":1})") << 400;
        QTest::newRow("malformed: no question drawn") << QByteArray(R"({"question_count":0})") << 400;
        QTest::newRow("invalid: more than there are") << QByteArray(R"({"question_count":4})") << 422;
        QTest::newRow("invalid: shuffled for everybody")
            << QByteArray(R"({"shuffle_questions":true})") << 422;
    }
    void badStartsAreRefused()
    {
        QFETCH(QByteArray, settings);
        QFETCH(int, status);
        const qint64 quiz = m_api->quiz(m_ana);
        QCOMPARE(m_api->post(u"/api/v1/quizzes/%1/start"_s.arg(quiz), settings, m_ana).status(), status);
        QCOMPARE(m_api->sessions->openCount(), 0);
    }

    void aQuizWithoutQuestionsDoesNotStart()
    {
        const qint64 quiz = m_api->quiz(m_ana, 0);
        QCOMPARE(m_api->post(u"/api/v1/quizzes/%1/start"_s.arg(quiz), QJsonObject(), m_ana).errorCode(),
                 u"invalid"_s);
    }

    void openSessionsAreBoundedPerHost()
    {
        const qint64 quiz = m_api->quiz(m_ana);
        QList<int> statuses;
        for (int i = 0; i < 5; ++i) {
            net::HttpRequest request;
            request.method = net::HttpMethod::Post;
            request.path = u"/api/v1/quizzes/%1/start"_s.arg(quiz);
            request.bearerToken = m_ana;
            request.body = "{}";
            m_api->router.handle(
                request, [&](const net::HttpResponse &response) { statuses.append(response.status); });
        }
        QTRY_COMPARE_WITH_TIMEOUT(statuses.size(), 5, 20'000);
        QCOMPARE(statuses.count(201), 3);
        QCOMPARE(statuses.count(503), 2);
        m_api->session(m_ben);
    }

    void everybodySeesTheSessionOfACode()
    {
        const QJsonObject session = m_api->session(m_ana);
        join(session, u"Pia"_s);
        const Answer seen = m_api->get(sessions(session["code"_L1]));
        QCOMPARE(seen.status(), 200);
        QCOMPARE(seen.json().keys(), QStringList({u"code"_s, u"id"_s, u"pace"_s, u"participant_count"_s,
                                                  u"state"_s, u"title"_s}));
        QCOMPARE(seen.json()["participant_count"_L1], 1);
        QCOMPARE(seen.json()["id"_L1], session["id"_L1]);
    }

    void unknownCodesAreNotFound_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"abcdef", "12345", "1234567", "-12345"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void unknownCodesAreNotFound()
    {
        QFETCH(QString, code);
        QCOMPARE(m_api->get(sessions(code)).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->post(sessions(code, u"/join"_s), QJsonObject{{u"nickname"_s, u"Pia"_s}}).status(),
                 404);
    }

    void joiningGivesASeat()
    {
        const QJsonObject session = m_api->session(m_ana);
        const Answer joined = join(session, u"  Pia "_s);
        QCOMPARE(joined.status(), 201);
        QCOMPARE(joined.json()["participant"_L1]["nickname"_L1], u"Pia"_s);
        QCOMPARE(joined.json()["session"_L1]["id"_L1], session["id"_L1]);
        const auto seat = m_api->sessions->seatOf(joined.json()["resume_token"_L1].toString());
        QVERIFY(seat);
        QCOMPARE(seat->participant.value(), joined.json()["participant"_L1]["id"_L1].toInteger());
    }

    void badNicknamesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("taken") << QByteArray(R"({"nickname":"PIA"})") << u"nickname_taken"_s;
        QTest::newRow("empty") << QByteArray(R"({"nickname":" "})") << u"nickname_invalid"_s;
        QTest::newRow("long") << QByteArray(R"({"nickname":"1234567890123456789012345"})")
                              << u"nickname_invalid"_s;
        QTest::newRow("override") << QByteArray("{\"nickname\":\"a\u202eb\"}") << u"nickname_invalid"_s;
        QTest::newRow("missing") << QByteArray("{}") << u"bad_message"_s;
        QTest::newRow("a number") << QByteArray(R"({"nickname":5})") << u"bad_message"_s;
    }
    void badNicknamesAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        const QJsonObject session = m_api->session(m_ana);
        join(session, u"Pia"_s);
        QCOMPARE(m_api->post(sessions(session["code"_L1], u"/join"_s), body).errorCode(), code);
    }

    void tooManyJoinsFromOnePlaceHaveToWait()
    {
        const QJsonObject session = m_api->session(m_ana);
        m_api->admitJoins = false;
        const Answer refused = join(session, u"Pia"_s);
        QCOMPARE(refused.status(), 429);
        QCOMPARE(refused.errorCode(), u"rate_limited"_s);
    }

    // --- leaderboard

    void hostAndParticipantsSeeTheLeaderboard()
    {
        const QJsonObject session = selfPaced();
        const QString pia = join(session, u"Pia"_s).json()["resume_token"_L1].toString();
        const QString tom = join(session, u"Tom"_s).json()["resume_token"_L1].toString();
        m_api->command(session["id"_L1].toInteger(), HostStep::Start);
        answer(tom, 1);
        answer(pia, 0);
        const QString leaderboard = sessions(session["id"_L1], u"/leaderboard"_s);
        const Answer hosts = m_api->get(leaderboard, m_ana);
        QCOMPARE(hosts.status(), 200);
        QCOMPARE(hosts.json()["total"_L1], 2);
        QCOMPARE(hosts.json()["entries"_L1][0]["nickname"_L1], u"Tom"_s);
        QCOMPARE(hosts.json()["entries"_L1][0]["score"_L1], 1);
        QCOMPARE(m_api->get(leaderboard, pia).json(), hosts.json());
        const Answer page = m_api->get(leaderboard + u"?offset=1&limit=1"_s, pia);
        QCOMPARE(page.json()["entries"_L1].toArray().size(), 1);
        QCOMPARE(page.json()["entries"_L1][0]["nickname"_L1], u"Pia"_s);
        const Answer around = m_api->get(leaderboard + u"?around=1&limit=1"_s, pia);
        QCOMPARE(around.json()["entries"_L1][0]["nickname"_L1], u"Pia"_s);
        QCOMPARE(m_api->get(leaderboard + u"?around=99"_s, pia).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->get(leaderboard + u"?limit=101"_s, pia).errorFields(), QStringList{u"limit"_s});
    }

    void othersDoNotSeeTheLeaderboard()
    {
        const QJsonObject mine = m_api->session(m_ana);
        const QJsonObject other = m_api->session(m_ana);
        const QString elsewhere = join(other, u"Pia"_s).json()["resume_token"_L1].toString();
        const QString leaderboard = sessions(mine["id"_L1], u"/leaderboard"_s);
        QCOMPARE(m_api->get(leaderboard, elsewhere).errorCode(), u"forbidden"_s);
        QCOMPARE(m_api->get(leaderboard, m_ben).errorCode(), u"not_found"_s);
    }

    void theLeaderboardOutlivesTheSession()
    {
        const QJsonObject session = selfPaced();
        const qint64 id = session["id"_L1].toInteger();
        const QString pia = join(session, u"Pia"_s).json()["resume_token"_L1].toString();
        join(session, u"Tom"_s);
        m_api->command(id, HostStep::Start);
        answer(pia, 1);
        const QString leaderboard = sessions(session["id"_L1], u"/leaderboard"_s);
        const QJsonObject live = m_api->get(leaderboard, m_ana).json();
        m_api->command(id, HostStep::End);
        QCOMPARE(m_api->get(leaderboard, m_ana).json()["entries"_L1][0], live["entries"_L1][0]);
        QCOMPARE(m_api->get(sessions(session["code"_L1])).errorCode(), u"session_closed"_s);
    }

    // --- results

    void resultsTellWhoAnsweredWhat()
    {
        const QJsonObject session = selfPaced();
        const qint64 id = session["id"_L1].toInteger();
        const QString pia = join(session, u"=Pia"_s).json()["resume_token"_L1].toString();
        m_api->command(id, HostStep::Start);
        answer(pia, 1);
        m_api->command(id, HostStep::End);

        const QJsonObject results = m_api->get(sessions(session["id"_L1], u"/results"_s), m_ana).json();
        QCOMPARE(results["session"_L1]["title"_L1], u"A quiz"_s);
        QCOMPARE(results["questions"_L1].toArray().size(), 3);
        const QJsonObject participant = results["participants"_L1][0].toObject();
        QCOMPARE(participant["nickname"_L1], u"=Pia"_s);
        QCOMPARE(participant["rank"_L1], 1);
        QCOMPARE(participant["score"_L1], 1);
        QCOMPARE(participant["answers"_L1][0]["option"_L1], 1);
        QCOMPARE(participant["answers"_L1][0]["correct"_L1], true);
        QVERIFY(participant["answers"_L1][0]["response_ms"_L1].toInteger(-1) >= 0);
        QVERIFY(participant["answers"_L1][1]["option"_L1].isNull());

        const Answer csv = m_api->get(sessions(session["id"_L1], u"/results?format=csv"_s), m_ana);
        QVERIFY(csv.response.contentType.startsWith("text/csv"));
        const QByteArrayList lines = csv.response.body.split('\n');
        QVERIFY(lines[0].startsWith("participant,nickname,rank,score,question,"));
        QVERIFY2(lines[1].startsWith("1,'=Pia,1,1,1,Question 0,Two,Two,yes,1,"), lines[1].constData());
    }

    void theListAgreesWithTheResults()
    {
        const QJsonObject session = selfPaced();
        const qint64 id = session["id"_L1].toInteger();
        const QString pia = join(session, u"Pia"_s).json()["resume_token"_L1].toString();
        join(session, u"Tom"_s);
        m_api->command(id, HostStep::Start);
        answer(pia, 1);
        m_api->command(id, HostStep::End);

        const QJsonObject results = m_api->get(sessions(session["id"_L1], u"/results"_s), m_ana).json();
        qsizetype expected = 0;
        for (const auto &participant : results["participants"_L1].toArray())
            expected += participant["answers"_L1].toArray().size();
        const Answer list = m_api->get(u"/api/v1/sessions"_s, m_ana);
        QCOMPARE(list.status(), 200);
        QCOMPARE(list.json()["total"_L1], 1);
        const QJsonObject summary = list.json()["sessions"_L1][0].toObject();
        QCOMPARE(summary["id"_L1].toInteger(), id);
        QCOMPARE(summary["quiz_id"_L1], results["session"_L1]["quiz_id"_L1]);
        QCOMPARE(summary["state"_L1], u"ended"_s);
        QCOMPARE(summary["ended_at"_L1], results["session"_L1]["ended_at"_L1]);
        QCOMPARE(summary["participant_count"_L1], 2);
        QCOMPARE(summary["question_count"_L1], 3);
        QCOMPARE(summary["expected_answers"_L1].toInteger(), expected);
        QCOMPARE(summary["answers"_L1], 1);
        QCOMPARE(summary["correct_answers"_L1], 1);
    }

    void theListIsOfOneQuizAndOfItsHost()
    {
        m_api->session(m_ana);
        const qint64 quiz = m_api->quiz(m_ana);
        QCOMPARE(m_api->post(u"/api/v1/quizzes/%1/start"_s.arg(quiz), QJsonObject(), m_ana).status(), 201);
        QCOMPARE(m_api->get(u"/api/v1/sessions"_s, m_ana).json()["total"_L1], 2);
        const QJsonObject ofQuiz = m_api->get(u"/api/v1/sessions?quiz=%1"_s.arg(quiz), m_ana).json();
        QCOMPARE(ofQuiz["total"_L1], 1);
        QCOMPARE(ofQuiz["sessions"_L1][0]["quiz_id"_L1].toInteger(), quiz);
        QCOMPARE(m_api->remove(u"/api/v1/quizzes/%1"_s.arg(quiz), m_ana).status(), 204);
        QCOMPARE(m_api->get(u"/api/v1/sessions?quiz=%1"_s.arg(quiz), m_ana).json(), ofQuiz);
        QCOMPARE(m_api->get(u"/api/v1/sessions?limit=1"_s, m_ana).json()["sessions"_L1].toArray().size(), 1);
        QCOMPARE(m_api->get(u"/api/v1/sessions"_s, m_ben).json()["total"_L1], 0);
        QCOMPARE(m_api->get(u"/api/v1/sessions"_s).status(), 401);
    }

    void badListsAreRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("no quiz") << u"quiz=x"_s;
        QTest::newRow("quiz zero") << u"quiz=0"_s;
        QTest::newRow("too many") << u"limit=101"_s;
        QTest::newRow("none") << u"limit=0"_s;
        QTest::newRow("before the first") << u"offset=-1"_s;
    }
    void badListsAreRefused()
    {
        QFETCH(QString, query);
        QCOMPARE(m_api->get(u"/api/v1/sessions?"_s + query, m_ana).errorFields(),
                 QStringList{query.section(u'=', 0, 0)});
    }

    void resultsAreTheHostsAlone()
    {
        const QJsonObject session = m_api->session(m_ana);
        const QString pia = join(session, u"Pia"_s).json()["resume_token"_L1].toString();
        const QString results = sessions(session["id"_L1], u"/results"_s);
        QCOMPARE(m_api->get(results, m_ben).status(), 404);
        QCOMPARE(m_api->get(results, pia).status(), 401);
        QCOMPARE(m_api->get(results + u"?format=xls"_s, m_ana).errorFields(), QStringList{u"format"_s});
    }
};

QTEST_GUILESS_MAIN(SessionsRoutesTest)
#include "test_sessions_routes.moc"
