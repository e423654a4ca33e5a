// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/session_resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace podium::protocol;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(qint64 ms)
{
    return Timestamp(Ms(ms));
}

SessionResults someResults()
{
    SessionResults results;
    results.id = SessionId(7);
    results.quiz = QuizId(3);
    results.code = u"012345"_s;
    results.title = u"Rivers \"of\" Europe"_s;
    results.pace = Pace::Self;
    results.state = SessionState::Ended;
    results.scoring = {ScoringRule::Accuracy, true};
    results.createdAt = at(1'000);
    results.endedAt = at(9'000);
    results.questions = {{QuestionId(11), u"Which?"_s, {u"Danube"_s, u"Rhine"_s}, 1, 2, 20},
                         {QuestionId(12), u"Where?"_s, {u"a"_s, u"b"_s, u"c"_s}, 0, 1, 30}};
    const AnswerResult right{QuestionId(11), 1, true, 3, Ms(1'500), at(4'000)};
    const AnswerResult none{QuestionId(12), {}, false, 0, {}, {}};
    results.participants = {{ParticipantId(2), u"Ana"_s, false, 1, 3, 0, at(2'000), {right, none}},
                            {ParticipantId(1), u"Ben"_s, true, {}, 0, 0, at(2'001), {}}};
    return results;
}

QJsonObject json(const SessionResults &results)
{
    return QJsonDocument::fromJson(toUtf8(results)).object();
}

//! The results with one value elsewhere replaced; undefined removes it.
QJsonObject withFirst(const QString &list, const QString &field, const QJsonValue &value)
{
    QJsonObject object = json(someResults());
    QJsonArray elements = object[list].toArray();
    QJsonObject first = elements[0].toObject();
    if (value.isUndefined())
        first.remove(field);
    else
        first[field] = value;
    elements[0] = first;
    object[list] = elements;
    return object;
}

} // namespace

//! Results and lists of past sessions.
class TestSessionResources final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsComeBack() { QCOMPARE(sessionResultsFromJson(json(someResults())).value(), someResults()); }

    void resultsStandAsTheProtocolSays()
    {
        const QJsonObject object = json(someResults());
        QCOMPARE(object["session"_L1]["quiz_id"_L1], 3);
        QCOMPARE(object["session"_L1]["ended_at"_L1], 9'000);
        QCOMPARE(object["questions"_L1][0]["options"_L1][1]["text"_L1], u"Rhine"_s);
        QCOMPARE(object["questions"_L1][0]["time_limit_s"_L1], 20);
        QCOMPARE(object["participants"_L1][0]["joined_at"_L1], 2'000);
        QCOMPARE(object["participants"_L1][0]["answers"_L1][0]["response_ms"_L1], 1'500);
        QVERIFY(object["participants"_L1][0]["answers"_L1][1]["option"_L1].isNull());
        QVERIFY(object["participants"_L1][1]["rank"_L1].isNull());
    }

    void olderServersLeaveSomeFieldsOut()
    {
        QJsonObject object = withFirst(u"participants"_s, u"joined_at"_s, QJsonValue::Undefined);
        QJsonObject session = object[u"session"_s].toObject();
        session.remove(u"quiz_id"_s);
        session.remove(u"ended_at"_s);
        object[u"session"_s] = session;
        const auto results = sessionResultsFromJson(object);
        QVERIFY(results);
        QVERIFY(!results->quiz && !results->endedAt && !results->participants[0].joinedAt);
        QCOMPARE(results->participants[0].nickname, u"Ana"_s);
    }

    void malformedResultsAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("empty") << QJsonObject();
        QTest::newRow("no nickname") << withFirst(u"participants"_s, u"nickname"_s, QJsonValue::Undefined);
        QTest::newRow("score is a text") << withFirst(u"participants"_s, u"score"_s, u"3"_s);
        QTest::newRow("rank is half") << withFirst(u"participants"_s, u"rank"_s, 1.5);
        QTest::newRow("answers are no list") << withFirst(u"participants"_s, u"answers"_s, 1);
        QTest::newRow("correct option is none of them") << withFirst(u"questions"_s, u"correct_option"_s, 2);
        QTest::newRow("negative option") << withFirst(u"questions"_s, u"correct_option"_s, -1);
        QTest::newRow("options in another order")
            << withFirst(u"questions"_s, u"options"_s,
                         QJsonArray{QJsonObject{{u"id"_s, 1}, {u"text"_s, u"a"_s}},
                                    QJsonObject{{u"id"_s, 0}, {u"text"_s, u"b"_s}}});
    }
    void malformedResultsAreRefused()
    {
        QFETCH(QJsonObject, object);
        const auto results = sessionResultsFromJson(object);
        QVERIFY(!results);
        QCOMPARE(results.error().code, ErrorCode::BadMessage);
    }

    void aListComesBack()
    {
        SessionPage page;
        page.total = 12;
        page.sessions = {{SessionId(7), QuizId(3), u"012345"_s, u"Rivers"_s, Pace::Host, SessionState::Ended,
                          at(1'000), at(9'000), 30, 10, 300, 290, 200},
                         {SessionId(6),
                          QuizId(3),
                          u"999999"_s,
                          u"Rivers"_s,
                          Pace::Self,
                          SessionState::Running,
                          at(900),
                          {},
                          0,
                          10,
                          0,
                          0,
                          0}};
        const QJsonObject object = QJsonDocument::fromJson(toUtf8(page)).object();
        QCOMPARE(sessionPageFromJson(object).value(), page);
        QCOMPARE(object["sessions"_L1][0]["expected_answers"_L1], 300);
        QVERIFY(object["sessions"_L1][1]["ended_at"_L1].isNull());
    }
};

QTEST_GUILESS_MAIN(TestSessionResources)
#include "test_session_resources.moc"
