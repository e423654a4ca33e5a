// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/durable_writer_contract.h"

#include "tests/contract/samples.h"
#include "tests/contract/session_comparison.h"
#include "tests/contract/submissions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(podium::DurableRecord)

namespace podium::test {
namespace {

constexpr int PlentyOfRoom = 100'000;

//! Sessions are numbered by storage, so data rows name them by this.
constexpr SessionId TheSession{1'000'000};

//! The record, of the session that storage made.
DurableRecord inSession(DurableRecord record, SessionId session)
{
    std::visit(
        [session](auto &each) {
            if (each.session == TheSession)
                each.session = session;
        },
        record);
    return record;
}

} // namespace

void DurableWriterContract::init()
{
    m_storage.clear();
}

void DurableWriterContract::cleanup()
{
    m_storage.giveBack(); // also when the test failed in between
}

StoredSession DurableWriterContract::reloaded(SessionId id)
{
    const auto open = m_storage.repositories().sessions.loadOpen();
    if (open) {
        for (const StoredSession &session : *open) {
            if (session.id == id)
                return session;
        }
    }
    return {};
}

void DurableWriterContract::everyKindOfRecordComesBack()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const StoredSession session = storedSession(m_storage.repositories(), owner);
    const SessionId id = session.id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);

    StoredSession expected = session;
    for (int number = 1; number <= 3; ++number) {
        submissions.submit(joinOf(id, number));
        expected.participants += StoredParticipant{joinOf(id, number), false, false, {}};
    }
    expected.stage = StageRecord{id, SessionState::Question, 1, at(10), at(20), at(7)};
    submissions.submit(expected.stage);
    expected.answers = {answerOf(id, 2, 1, 1), answerOf(id, 1, 1, 0)};
    submissions.submit(expected.answers[0]);
    submissions.submit(expected.answers[1]);
    expected.participants[0].opened = OpenedRecord{id, ParticipantId(1), 2, at(11)};
    submissions.submit(*expected.participants[0].opened);
    submissions.submit(LockRecord{id, true});
    expected.locked = true;
    submissions.submit(KickRecord{id, ParticipantId(2), false});
    expected.participants[1].kicked = true;
    submissions.submit(KickRecord{id, ParticipantId(3), true});
    expected.participants[2].kicked = true;
    expected.participants[2].banned = true;

    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
    compareSessions(reloaded(id), expected);
    const auto found = m_storage.repositories().sessions.find(owner, id);
    QVERIFY(found);
    compareSessions(*found, expected);
}

void DurableWriterContract::answersComeBackInTheirOrder()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);

    QList<AnswerRecord> expected;
    for (int number = 200; number >= 1; --number) {
        submissions.submit(joinOf(id, number));
        for (int position : {2, 0, 1}) {
            expected += answerOf(id, number, position, number % 2);
            submissions.submit(expected.last());
            submissions.submit(OpenedRecord{id, ParticipantId(number), position, at(position)});
        }
    }

    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
    QCOMPARE(reloaded(id).answers, expected);
}

void DurableWriterContract::doneRunsLaterAndInOrder()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);

    for (int number = 1; number <= 500; ++number)
        submissions.submit(joinOf(id, number));

    QVERIFY(submissions.order().empty());
    QVERIFY(submissions.settle());
    QVERIFY(std::is_sorted(submissions.order().begin(), submissions.order().end()));
}

void DurableWriterContract::lastStageCounts()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);
    const StageRecord last{id, SessionState::Reveal, 0, {}, {}, at(3)};

    submissions.submit(StageRecord{id, SessionState::Question, 0, at(1), at(2), at(1)});
    submissions.submit(StageRecord{id, SessionState::Closed, 0, at(1), at(2), at(2)});
    submissions.submit(last);

    QVERIFY(submissions.settle());
    QCOMPARE(reloaded(id).stage, last);
}

void DurableWriterContract::lastOpenedQuestionCounts()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);

    for (int number = 1; number <= 2; ++number)
        submissions.submit(joinOf(id, number));
    for (int step = 0; step < 3; ++step) {
        for (int number = 1; number <= 2; ++number)
            submissions.submit(OpenedRecord{id, ParticipantId(number), step, at(10 * step + number)});
    }

    QVERIFY(submissions.settle());
    const StoredSession session = reloaded(id);
    QCOMPARE(session.participants.size(), 2);
    for (int number = 1; number <= 2; ++number) {
        const OpenedRecord expected{id, ParticipantId(number), 2, at(20 + number)};
        QCOMPARE(session.participants[number - 1].opened, std::optional(expected));
    }
}

void DurableWriterContract::kickedNicknameIsFree()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);
    JoinRecord namesake = joinOf(id, 2);
    namesake.nickname = joinOf(id, 1).nickname;
    namesake.nicknameKey = joinOf(id, 1).nicknameKey;

    submissions.submit(joinOf(id, 1));
    submissions.submit(KickRecord{id, ParticipantId(1), false});
    submissions.submit(namesake);

    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
    QCOMPARE(reloaded(id).participants.size(), 2);
}

void DurableWriterContract::endedSessionGivesItsCodeBack()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner, u"111111"_s).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);
    const StageRecord ended{id, SessionState::Ended, -1, {}, {}, at(9)};

    submissions.submit(ended);
    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());

    QVERIFY(m_storage.repositories().sessions.loadOpen()->isEmpty());
    const auto found = m_storage.repositories().sessions.find(owner, id);
    QVERIFY(found);
    QCOMPARE(found->stage, ended);
    QCOMPARE(found->code, u"111111"_s);
    QCOMPARE(storedSession(m_storage.repositories(), owner, u"111111"_s).code, u"111111"_s);
}

void DurableWriterContract::repeatedRecordIsStoredOnce_data()
{
    QTest::addColumn<DurableRecord>("record");
    const SessionId id = TheSession;
    QTest::newRow("join") << DurableRecord(joinOf(id, 1));
    QTest::newRow("answer") << DurableRecord(answerOf(id, 1, 0));
    QTest::newRow("stage") << DurableRecord(StageRecord{id, SessionState::Question, 0, at(1), at(2), at(1)});
    QTest::newRow("opened") << DurableRecord(OpenedRecord{id, ParticipantId(1), 0, at(1)});
    QTest::newRow("lock") << DurableRecord(LockRecord{id, true});
    QTest::newRow("kick") << DurableRecord(KickRecord{id, ParticipantId(1), true});
}

void DurableWriterContract::repeatedRecordIsStoredOnce()
{
    QFETCH(DurableRecord, record);
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);
    submissions.submit(joinOf(id, 1));
    submissions.submit(inSession(record, id));
    QVERIFY(submissions.settle());
    const StoredSession once = reloaded(id);

    submissions.submit(inSession(record, id));
    submissions.submit(inSession(record, id));

    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
    compareSessions(reloaded(id), once);
}

void DurableWriterContract::refusedRecordTakesNobodyDown_data()
{
    QTest::addColumn<DurableRecord>("record");
    const SessionId id = TheSession;
    const SessionId nowhere{4'711};

    AnswerRecord other = answerOf(id, 1, 0, 1);
    other.answerId = u"another"_s;
    QTest::newRow("second answer to a question") << DurableRecord(other);
    QTest::newRow("answer of nobody") << DurableRecord(answerOf(id, 99, 0));
    QTest::newRow("answer in no session") << DurableRecord(answerOf(nowhere, 1, 0));
    AnswerRecord broken = answerOf(id, 1, 1);
    broken.answerId = u"a"_s + QChar(QChar::Null);
    QTest::newRow("answer that no database can hold") << DurableRecord(broken);

    JoinRecord namesake = joinOf(id, 99);
    namesake.nicknameKey = joinOf(id, 1).nicknameKey;
    QTest::newRow("nickname that somebody has") << DurableRecord(namesake);
    JoinRecord sameNumber = joinOf(id, 1);
    sameNumber.resumeTokenHash = "other";
    QTest::newRow("number that somebody has") << DurableRecord(sameNumber);
    QTest::newRow("join to no session") << DurableRecord(joinOf(nowhere, 1));

    QTest::newRow("stage of no session")
        << DurableRecord(StageRecord{nowhere, SessionState::Question, 0, {}, {}, at(1)});
    QTest::newRow("question opened for nobody")
        << DurableRecord(OpenedRecord{id, ParticipantId(99), 0, at(1)});
    QTest::newRow("lock of no session") << DurableRecord(LockRecord{nowhere, true});
    QTest::newRow("kick of nobody") << DurableRecord(KickRecord{id, ParticipantId(99), true});
}

void DurableWriterContract::refusedRecordTakesNobodyDown()
{
    QFETCH(DurableRecord, record);
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);
    QList<AnswerRecord> expected;

    m_storage.takeAway(); // so that all of it comes to be written together
    for (int number = 1; number <= 50; ++number) {
        submissions.submit(joinOf(id, number));
        expected += answerOf(id, number, 0);
        submissions.submit(expected.last());
    }
    const std::size_t refused = submissions.size();
    submissions.submit(inSession(record, id));
    for (int number = 1; number <= 50; ++number) {
        expected += answerOf(id, number, 2);
        submissions.submit(expected.last());
    }
    m_storage.giveBack();

    QVERIFY(submissions.settle());
    QVERIFY(std::is_sorted(submissions.order().begin(), submissions.order().end()));
    QCOMPARE(submissions.count(std::nullopt), submissions.size() - 1);
    QVERIFY(!submissions.outcome(refused)->has_value());
    QCOMPARE(submissions.outcome(refused)->error().code, ErrorCode::Internal);
    const StoredSession session = reloaded(id);
    QCOMPARE(session.participants.size(), 50);
    QCOMPARE(session.answers, expected);
}

void DurableWriterContract::recordsWaitWhileStorageIsAway()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    Submissions submissions(*writer);
    submissions.submit(joinOf(id, 1));
    QVERIFY(submissions.settle());

    m_storage.takeAway();
    for (int number = 2; number <= 100; ++number)
        submissions.submit(joinOf(id, number));
    m_storage.giveBack();

    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
    QVERIFY(std::is_sorted(submissions.order().begin(), submissions.order().end()));
    QCOMPARE(reloaded(id).participants.size(), 100);
}

void DurableWriterContract::tooManyWaitingAreBusy()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(10);
    Submissions submissions(*writer);

    m_storage.takeAway();
    for (int number = 1; number <= 25; ++number)
        submissions.submit(joinOf(id, number));
    QVERIFY(submissions.order().empty());
    QTRY_COMPARE_WITH_TIMEOUT(submissions.count(ErrorCode::Busy), std::size_t{15},
                              PatienceMs); // at once, while it is away
    m_storage.giveBack();

    QVERIFY(submissions.settle());
    QCOMPARE(submissions.count(std::nullopt), std::size_t{10});
    QCOMPARE(reloaded(id).participants.size(), 10);
}

void DurableWriterContract::acknowledgedRecordIsStored()
{
    const UserId owner = storedHost(m_storage.repositories()).profile.id;
    const SessionId id = storedSession(m_storage.repositories(), owner).id;
    const auto writer = m_storage.makeWriter(PlentyOfRoom);
    QList<qsizetype> storedWhenAcknowledged;

    for (int number = 1; number <= 3; ++number) {
        writer->submit(joinOf(id, number), [&](const Result<void> &outcome) {
            if (outcome)
                storedWhenAcknowledged += reloaded(id).participants.size();
        });
    }

    QTRY_COMPARE_WITH_TIMEOUT(storedWhenAcknowledged.size(), 3, PatienceMs);
    for (qsizetype index = 0; index < 3; ++index)
        QVERIFY(storedWhenAcknowledged[index] > index);
}

} // namespace podium::test
