// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/session_repository_contract.h"

#include "tests/contract/samples.h"
#include "tests/contract/session_comparison.h"
#include "tests/contract/submissions.h"

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

QList<SessionId> idsOf(const Result<SessionPage> &page)
{
    QList<SessionId> ids;
    for (const SessionSummary &session : page->sessions)
        ids.append(session.id);
    return ids;
}

JoinRecord joinAt(SessionId session, int participant, Timestamp joinedAt)
{
    JoinRecord record = joinOf(session, participant);
    record.joinedAt = joinedAt;
    return record;
}

} // namespace

void SessionRepositoryContract::init()
{
    m_storage.clear();
}

void SessionRepositoryContract::createdSessionComesBack_data()
{
    QTest::addColumn<SessionSettings>("settings");
    QTest::addColumn<quint64>("seed");

    QTest::newRow("as it is by default") << SessionSettings{} << quint64{0};
    SessionSettings everything;
    everything.pace = Pace::Self;
    everything.scoring = {ScoringRule::Accuracy, true};
    everything.shuffleQuestions = true;
    everything.shuffleOptions = true;
    everything.lateJoin = false;
    everything.autoAdvance = true;
    everything.questionCount = 2;
    QTest::newRow("everything changed") << everything << std::numeric_limits<quint64>::max();
    QTest::newRow("seed with the highest bit") << SessionSettings{} << (quint64{1} << 63);
}

void SessionRepositoryContract::createdSessionComesBack()
{
    QFETCH(SessionSettings, settings);
    QFETCH(quint64, seed);
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    Quiz quiz = sampleQuiz(3);
    quiz.questions[1].picture = storedPicture(repositories, owner);
    const auto stored = repositories.quizzes.create(owner, quiz, at(1));
    QVERIFY(stored);
    NewSession session = sampleSession(owner, *stored);
    session.settings = settings;
    session.seed = seed;
    session.questions.swapItemsAt(0, 2); // as drawn

    const auto created = repositories.sessions.create(session, [] { return u"012345"_s; });

    QVERIFY(created);
    StoredSession expected;
    expected.id = created->id;
    expected.code = u"012345"_s;
    expected.setup = session;
    expected.stage = StageRecord{created->id, SessionState::Lobby, -1, {}, {}, session.createdAt};
    compareSessions(*created, expected);
    const auto found = repositories.sessions.find(owner, created->id);
    QVERIFY(found);
    compareSessions(*found, expected);
    const auto open = repositories.sessions.loadOpen();
    QVERIFY(open);
    QCOMPARE(open->size(), 1);
    compareSessions(open->first(), expected);
}

void SessionRepositoryContract::codeOfAnOpenSessionIsNotGivenTwice()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const StoredSession first = storedSession(repositories, owner, u"111111"_s);
    const auto quiz = repositories.quizzes.find(owner, first.setup.quiz);
    QVERIFY(quiz);
    QStringList candidates{u"111111"_s, u"111111"_s, u"222222"_s};

    const auto second = repositories.sessions.create(sampleSession(owner, *quiz),
                                                     [&candidates] { return candidates.takeFirst(); });

    QVERIFY(second);
    QCOMPARE(second->code, u"222222"_s);
    QCOMPARE(repositories.sessions.find(owner, second->id)->code, u"222222"_s);
}

void SessionRepositoryContract::busyWhenNoCodeIsFree()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const StoredSession first = storedSession(repositories, owner, u"111111"_s);
    const auto quiz = repositories.quizzes.find(owner, first.setup.quiz);
    QVERIFY(quiz);

    const auto second = repositories.sessions.create(sampleSession(owner, *quiz), [] { return u"111111"_s; });

    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
    QCOMPARE(repositories.sessions.loadOpen()->size(), 1);
}

void SessionRepositoryContract::sessionOfSomebodyElsesQuizIsNotFound()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const UserId other = storedHost(repositories, u"other"_s).profile.id;
    const auto quiz = repositories.quizzes.create(owner, sampleQuiz(2), at(1));
    QVERIFY(quiz);

    const auto created =
        repositories.sessions.create(sampleSession(other, *quiz), [] { return u"111111"_s; });

    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::NotFound);
}

void SessionRepositoryContract::sessionOfSomebodyElseIsNotFound()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const UserId other = storedHost(repositories, u"other"_s).profile.id;
    const StoredSession session = storedSession(repositories, owner);

    const auto found = repositories.sessions.find(other, session.id);

    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
}

void SessionRepositoryContract::sessionOutlivesItsQuiz()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const StoredSession session = storedSession(repositories, owner);

    QVERIFY(repositories.quizzes.remove(owner, session.setup.quiz));

    const auto found = repositories.sessions.find(owner, session.id);
    QVERIFY(found);
    compareSessions(*found, session);
}

void SessionRepositoryContract::editingTheQuizChangesNothingInTheSession()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const StoredSession session = storedSession(repositories, owner);
    auto quiz = repositories.quizzes.find(owner, session.setup.quiz);
    QVERIFY(quiz);
    quiz->title = u"Other"_s;
    quiz->questions = sampleQuiz(1).questions;

    QVERIFY(repositories.quizzes.update(owner, *quiz, at(5)));

    const auto found = repositories.sessions.find(owner, session.id);
    QVERIFY(found);
    compareSessions(*found, session);
}

void SessionRepositoryContract::openSessionsComeBackTogether()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const UserId other = storedHost(repositories, u"other"_s).profile.id;
    const StoredSession first = storedSession(repositories, owner, u"111111"_s, 5);
    const StoredSession second = storedSession(repositories, other, u"222222"_s, 2);

    const auto open = repositories.sessions.loadOpen();

    QVERIFY(open);
    QCOMPARE(open->size(), 2);
    compareSessions(open->at(0), first);
    compareSessions(open->at(1), second);
}

void SessionRepositoryContract::listIsNewestFirstInPages()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto quiz = repositories.quizzes.create(owner, sampleQuiz(2), at(1));
    QVERIFY(quiz);
    QList<SessionId> newestFirst;
    for (int number = 1; number <= 3; ++number) {
        NewSession session = sampleSession(owner, *quiz);
        session.createdAt = at(number * 1'000);
        const auto created =
            repositories.sessions.create(session, [number] { return u"11111%1"_s.arg(number); });
        QVERIFY(created);
        newestFirst.prepend(created->id);
    }

    const auto all = repositories.sessions.list(owner, {}, 0, 10);
    QVERIFY(all);
    QCOMPARE(idsOf(all), newestFirst);
    QCOMPARE(all->total, 3);
    const SessionSummary &first = all->sessions.first();
    QCOMPARE(first.code, u"111113"_s);
    QCOMPARE(first.title, quiz->title);
    QCOMPARE(first.quiz, *quiz->id);
    QCOMPARE(first.pace, Pace::Host);
    QCOMPARE(first.state, SessionState::Lobby);
    QCOMPARE(first.createdAt, at(3'000));
    QVERIFY(!first.endedAt);

    const auto page = repositories.sessions.list(owner, {}, 1, 1);
    QVERIFY(page);
    QCOMPARE(idsOf(page), newestFirst.mid(1, 1));
    QCOMPARE(page->total, 3);
    QVERIFY(repositories.sessions.list(owner, {}, 3, 10)->sessions.isEmpty());
}

void SessionRepositoryContract::listKeepsToItsOwnerAndQuiz()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const UserId other = storedHost(repositories, u"other"_s).profile.id;
    const StoredSession first = storedSession(repositories, owner, u"111111"_s);
    const StoredSession second = storedSession(repositories, owner, u"222222"_s);
    const StoredSession foreign = storedSession(repositories, other, u"333333"_s);

    QCOMPARE(repositories.sessions.list(owner, {}, 0, 10)->total, 2);
    QCOMPARE(idsOf(repositories.sessions.list(owner, first.setup.quiz, 0, 10)), QList{first.id});
    QCOMPARE(repositories.sessions.list(owner, second.setup.quiz, 0, 10)->total, 1);
    QCOMPARE(repositories.sessions.list(owner, foreign.setup.quiz, 0, 10)->total, 0);
    QCOMPARE(idsOf(repositories.sessions.list(other, {}, 0, 10)), QList{foreign.id});
}

void SessionRepositoryContract::listOfADeletedQuizStays()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const StoredSession session = storedSession(repositories, owner);
    QVERIFY(repositories.quizzes.remove(owner, session.setup.quiz));

    const auto page = repositories.sessions.list(owner, session.setup.quiz, 0, 10);

    QVERIFY(page);
    QCOMPARE(page->sessions.size(), 1);
    QCOMPARE(page->sessions.first().title, session.setup.title);
    QCOMPARE(page->sessions.first().questionCount, 3);
}

void SessionRepositoryContract::listCountsAnswers()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const StoredSession session = storedSession(m_storage.repositories(), owner, u"111111"_s, 4);
    const SessionId id = session.id;
    const auto writer = m_storage.makeWriter(1'000);
    Submissions submissions(*writer);
    // Answers to the question at position n come at 3,000 + n.
    submissions.submit(joinOf(id, 1));
    submissions.submit(joinOf(id, 2));
    submissions.submit(joinOf(id, 3));
    submissions.submit(answerOf(id, 1, 0, 0));
    submissions.submit(answerOf(id, 2, 0, 1));
    submissions.submit(answerOf(id, 3, 0, 0));
    submissions.submit(joinAt(id, 4, at(3'001))); // when the first question was over
    submissions.submit(answerOf(id, 4, 1, 0));
    submissions.submit(KickRecord{id, ParticipantId(3), false});
    submissions.submit(
        StageRecord{id, SessionState::Ended, 2, {}, {}, at(9'000)}); // the last was never asked
    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());

    const auto page = m_storage.repositories().sessions.list(owner, {}, 0, 10);

    QVERIFY(page);
    const SessionSummary &summary = page->sessions.first();
    QCOMPARE(summary.state, SessionState::Ended);
    QCOMPARE(summary.endedAt, std::optional(at(9'000)));
    QCOMPARE(summary.participantCount, 3);
    QCOMPARE(summary.questionCount, 4);
    QCOMPARE(summary.expectedAnswers, 3 + 3 + 2);
    QCOMPARE(summary.answers, 3);
    QCOMPARE(summary.correctAnswers, 2);
}

void SessionRepositoryContract::listCountsSelfPacedQuestionsThatWereOpened()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto quiz = repositories.quizzes.create(owner, sampleQuiz(3), at(1));
    QVERIFY(quiz);
    NewSession session = sampleSession(owner, *quiz);
    session.settings.pace = Pace::Self;
    const auto created = repositories.sessions.create(session, [] { return u"111111"_s; });
    QVERIFY(created);
    const SessionId id = created->id;
    const auto writer = m_storage.makeWriter(1'000);
    Submissions submissions(*writer);
    for (int number = 1; number <= 3; ++number)
        submissions.submit(joinOf(id, number));
    submissions.submit(OpenedRecord{id, ParticipantId(1), 3, at(20)}); // through
    submissions.submit(OpenedRecord{id, ParticipantId(2), 1, at(21)}); // at the second; the third never began
    submissions.submit(answerOf(id, 1, 0, 0));
    submissions.submit(answerOf(id, 2, 0, 1));
    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());

    const auto page = m_storage.repositories().sessions.list(owner, {}, 0, 10);

    QVERIFY(page);
    QCOMPARE(page->sessions.first().participantCount, 3);
    QCOMPARE(page->sessions.first().expectedAnswers, 3 + 2);
    QCOMPARE(page->sessions.first().answers, 2);
    QCOMPARE(page->sessions.first().correctAnswers, 1);
}

void SessionRepositoryContract::listWithoutParticipantsHasNoFigures()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const StoredSession session = storedSession(repositories, owner);

    const auto page = repositories.sessions.list(owner, {}, 0, 10);

    QVERIFY(page);
    const SessionSummary &summary = page->sessions.first();
    QCOMPARE(summary.id, session.id);
    QCOMPARE(summary.participantCount + summary.expectedAnswers + summary.answers + summary.correctAnswers,
             0);
}

} // namespace podium::test
