// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/question_order.h"
#include "server/net/routes/session_results.h"
#include "shared/protocol/session_resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;

namespace {

//! Three questions; the second option of each is right; one point each.
StoredSession session(Pace pace, SessionState state, int position)
{
    StoredSession stored;
    stored.id = SessionId(7);
    stored.code = u"482913"_s;
    stored.setup.title = u"Rivers"_s;
    stored.setup.settings.pace = pace;
    stored.setup.settings.scoring.rule = ScoringRule::Accuracy;
    for (int i = 0; i < 3; ++i) {
        Question question;
        question.id = QuestionId(100 + i);
        question.text = u"Question %1"_s.arg(i);
        question.options = {u"Wrong"_s, u"Right"_s};
        question.correctOption = 1;
        stored.setup.questions.append(question);
    }
    stored.stage.state = state;
    stored.stage.position = position;
    return stored;
}

void join(StoredSession &stored, int participant, const QString &nickname)
{
    StoredParticipant newcomer;
    newcomer.joined = {stored.id, ParticipantId(participant), nickname, nickname.toLower(), {}, {}};
    stored.participants.append(newcomer);
}

void answer(StoredSession &stored, int participant, int position, int option, Ms response = Ms{1'000})
{
    stored.answers.append({stored.id, ParticipantId(participant), position, u"id"_s, option, option == 1,
                           option == 1 ? 1 : 0, Timestamp{Ms{5'000}}, response});
}

QJsonArray participants(const StoredSession &stored)
{
    const QByteArray json = protocol::toUtf8(net::sessionResults(stored));
    return QJsonDocument::fromJson(json)["participants"_L1].toArray();
}

QStringList nicknames(const StoredSession &stored)
{
    QStringList names;
    for (const auto &participant : participants(stored))
        names.append(participant["nickname"_L1].toString());
    return names;
}

} // namespace

class SessionResultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void participantsStandByRank()
    {
        StoredSession stored = session(Pace::Host, SessionState::Ended, 2);
        join(stored, 1, u"Ana"_s);
        join(stored, 2, u"Ben"_s);
        join(stored, 3, u"Cem"_s);
        answer(stored, 1, 0, 0);
        answer(stored, 2, 0, 1, Ms{2'000});
        answer(stored, 3, 0, 1, Ms{1'000});
        QCOMPARE(nicknames(stored), QStringList({u"Cem"_s, u"Ben"_s, u"Ana"_s}));
        QCOMPARE(participants(stored)[1]["rank"_L1], 2);
        QCOMPARE(participants(stored)[1]["score"_L1], 1);
    }

    void whatWasNotAnsweredIsThereWithoutAnAnswer()
    {
        StoredSession stored = session(Pace::Host, SessionState::Ended, 1);
        join(stored, 1, u"Ana"_s);
        answer(stored, 1, 1, 1);
        const QJsonArray answers = participants(stored)[0]["answers"_L1].toArray();
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0]["question"_L1], 100);
        QVERIFY(answers[0]["option"_L1].isNull());
        QVERIFY(answers[0]["response_ms"_L1].isNull());
        QCOMPARE(answers[1]["option"_L1], 1);
        QCOMPARE(answers[1]["response_ms"_L1], 1'000);
        QCOMPARE(answers[1]["answered_at"_L1], 5'000);
    }

    void whatWasAskedBeforeSomebodyJoinedWasNotTheirs()
    {
        StoredSession stored = session(Pace::Host, SessionState::Ended, 2);
        join(stored, 1, u"Ana"_s);
        join(stored, 2, u"Ben"_s);
        answer(stored, 1, 0, 1);
        stored.participants[1].joined.joinedAt = Timestamp{Ms{5'001}}; // the answer came at 5,000
        const QJsonArray ben = participants(stored)[1]["answers"_L1].toArray();
        QCOMPARE(ben.size(), 2);
        QCOMPARE(ben[0]["question"_L1], 101);
        QCOMPARE(net::resultsCsv(stored).count("Ben"), 2);
    }

    void theKickedComeLastAndHaveNoRank()
    {
        StoredSession stored = session(Pace::Host, SessionState::Ended, 0);
        join(stored, 1, u"Ana"_s);
        join(stored, 2, u"Ben"_s);
        answer(stored, 1, 0, 1);
        stored.participants[0].kicked = true;
        QCOMPARE(nicknames(stored), QStringList({u"Ben"_s, u"Ana"_s}));
        QCOMPARE(participants(stored)[0]["rank"_L1], 1);
        QVERIFY(participants(stored)[1]["rank"_L1].isNull());
        QCOMPARE(net::storedLeaderboard(stored, {})->total, 1);
    }

    void aQuestionCountsWhenItsResultIsOut_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<int>("score");
        QTest::newRow("open") << SessionState::Question << 1;
        QTest::newRow("closed") << SessionState::Closed << 1;
        QTest::newRow("revealed") << SessionState::Reveal << 2;
        QTest::newRow("ended") << SessionState::Ended << 2;
    }
    void aQuestionCountsWhenItsResultIsOut()
    {
        QFETCH(SessionState, state);
        QFETCH(int, score);
        StoredSession stored = session(Pace::Host, state, 1);
        join(stored, 1, u"Ana"_s);
        answer(stored, 1, 0, 1);
        answer(stored, 1, 1, 1);
        QCOMPARE(net::storedLeaderboard(stored, {})->entries[0].score, score);
    }

    void inALobbyNothingWasAsked()
    {
        StoredSession stored = session(Pace::Host, SessionState::Lobby, -1);
        join(stored, 1, u"Ana"_s);
        QVERIFY(participants(stored)[0]["answers"_L1].toArray().isEmpty());
        QCOMPARE(net::resultsCsv(stored).count('\n'), 1);
    }

    void selfPacedAnswersStandInEachOnesOwnOrder()
    {
        StoredSession stored = session(Pace::Self, SessionState::Ended, -1);
        stored.setup.settings.shuffleQuestions = true;
        stored.setup.seed = 11;
        join(stored, 1, u"Ana"_s);
        stored.participants[0].opened = OpenedRecord{stored.id, ParticipantId(1), 2, {}};
        const QList<int> order = engine::questionOrder(stored.setup.settings, 3, 11, ParticipantId(1));
        answer(stored, 1, order[0], 1);
        answer(stored, 1, order[1], 1);
        const QJsonObject ana = participants(stored)[0].toObject();
        QList<int> asked;
        for (const auto &given : ana["answers"_L1].toArray())
            asked.append(given["question"_L1].toInt() - 100);
        QCOMPARE(asked, order);
        QCOMPARE(ana["streak"_L1], 2);
    }

    void whoNeverBeganHasNothingInASelfPacedSession()
    {
        StoredSession stored = session(Pace::Self, SessionState::Ended, -1);
        join(stored, 1, u"Ana"_s);
        QVERIFY(participants(stored)[0]["answers"_L1].toArray().isEmpty());
        QCOMPARE(participants(stored)[0]["rank"_L1], 1);
    }

    void theTableHasARowForEachParticipantAndQuestion()
    {
        StoredSession stored = session(Pace::Host, SessionState::Ended, 1);
        join(stored, 1, u"@Ana, \"A\""_s);
        answer(stored, 1, 0, 1, Ms{1'234});
        QCOMPARE(
            net::resultsCsv(stored),
            "participant,nickname,rank,score,question,question_text,correct_answer,answer,correct,points,"
            "response_ms\r\n"
            "1,\"'@Ana, \"\"A\"\"\",1,1,1,Question 0,Right,Right,yes,1,1234\r\n"
            "1,\"'@Ana, \"\"A\"\"\",1,1,2,Question 1,Right,,no,0,\r\n");
    }

    void theSessionIsDescribed()
    {
        StoredSession stored = session(Pace::Host, SessionState::Ended, 0);
        stored.setup.quiz = QuizId(9);
        stored.setup.createdAt = Timestamp{Ms{1'000}};
        stored.stage.changedAt = Timestamp{Ms{9'000}};
        const SessionResults results = net::sessionResults(stored);
        QCOMPARE(results.quiz, std::optional(QuizId(9)));
        QCOMPARE(results.endedAt, std::optional(Timestamp{Ms{9'000}}));
        QCOMPARE(results.questions[0].timeLimitS, std::optional(DefaultTimeLimitS));
        stored.stage.state = SessionState::Podium;
        QVERIFY(!net::sessionResults(stored).endedAt);
    }

    void anEmptySessionHasEmptyResults()
    {
        const StoredSession stored = session(Pace::Host, SessionState::Ended, -1);
        QVERIFY(participants(stored).isEmpty());
        QCOMPARE(net::storedLeaderboard(stored, {})->total, 0);
    }
};

QTEST_GUILESS_MAIN(SessionResultsTest)
#include "test_session_results.moc"
