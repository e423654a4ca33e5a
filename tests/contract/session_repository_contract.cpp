// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/session_repository_contract.h"

#include "tests/contract/samples.h"
#include "tests/contract/session_comparison.h"

using namespace Qt::StringLiterals;

namespace podium::test {

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

} // namespace podium::test
