// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/group_commit_writer_tests.h"

#include "tests/contract/casts.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"
#include "tests/contract/submissions.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace podium::test {

void GroupCommitWriterTests::init()
{
    m_storage.clear();
    m_owner = storedHost(m_storage.repositories()).profile.id;
    m_session = storedSession(m_storage.repositories(), m_owner).id;
}

void GroupCommitWriterTests::cleanup()
{
    m_storage.giveBack(); // also when the test failed in between
}

std::unique_ptr<storage::GroupCommitWriter> GroupCommitWriterTests::makeWriter(int batchMax)
{
    storage::WriterLimits limits = quickLimits();
    limits.batchMax = batchMax;
    return std::make_unique<storage::GroupCommitWriter>(m_storage.address(), limits);
}

qsizetype GroupCommitWriterTests::participantCount()
{
    const auto open = m_storage.repositories().sessions.loadOpen();
    return open && open->size() == 1 ? open->first().participants.size() : -1;
}

void GroupCommitWriterTests::oneCommitTakesAllThatWaits()
{
    const auto writer = makeWriter();
    Submissions submissions(*writer);

    m_storage.takeAway();
    for (int number = 1; number <= 1'000; ++number)
        submissions.submit(joinOf(m_session, number));
    QCOMPARE(writer->figures().waiting, 1'000);
    m_storage.giveBack();
    QVERIFY(submissions.settle());

    const auto figures = writer->figures();
    QCOMPARE(figures.received, std::uint64_t{1'000});
    QCOMPARE(figures.committed, std::uint64_t{1'000});
    QCOMPARE(figures.waiting, 0);
    QVERIFY(figures.lastCommit.count() > 0);
    // The first was on its way before the others came.
    QVERIFY2(figures.commits <= 2, qPrintable(QString::number(figures.commits)));
}

void GroupCommitWriterTests::batchesKeepToTheirSize()
{
    const auto writer = makeWriter(100);
    Submissions submissions(*writer);

    for (int number = 1; number <= 1'000; ++number)
        submissions.submit(joinOf(m_session, number));

    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
    QVERIFY(writer->figures().commits >= 10);
}

void GroupCommitWriterTests::manyRefusedRecordsAreFoundInOneCommit()
{
    const auto writer = makeWriter();
    Submissions submissions(*writer);

    m_storage.takeAway();
    for (int number = 1; number <= 100; ++number) {
        submissions.submit(joinOf(m_session, number));
        submissions.submit(joinOf(SessionId(4'711), number));
    }
    m_storage.giveBack();

    QVERIFY(submissions.settle());
    for (std::size_t index = 0; index < submissions.size(); ++index)
        QCOMPARE(submissions.outcome(index)->has_value(), index % 2 == 0);
    QCOMPARE(participantCount(), 100);
    QCOMPARE(writer->figures().refused, std::uint64_t{100});
    QVERIFY(writer->figures().commits <= 2);
}

void GroupCommitWriterTests::drainCommitsAndAnswersEverything()
{
    const auto writer = makeWriter();
    Submissions submissions(*writer);
    for (int number = 1; number <= 5'000; ++number)
        submissions.submit(joinOf(m_session, number));

    writer->drain();

    QVERIFY(submissions.allSucceeded());
    QCOMPARE(participantCount(), 5'000);
}

void GroupCommitWriterTests::drainAnswersBusyWhileTheDatabaseIsAway()
{
    const auto writer = makeWriter(10);
    Submissions submissions(*writer);
    m_storage.takeAway();
    for (int number = 1; number <= 100; ++number)
        submissions.submit(joinOf(m_session, number));

    writer->drain();

    QCOMPARE(submissions.count(ErrorCode::Busy), submissions.size());
    m_storage.giveBack();
    QCOMPARE(participantCount(), 0);
}

void GroupCommitWriterTests::drainedWriterIsBusy()
{
    const auto writer = makeWriter();
    Submissions submissions(*writer);
    writer->drain();

    submissions.submit(joinOf(m_session, 1));

    QVERIFY(submissions.order().empty());
    QVERIFY(submissions.settle());
    QCOMPARE(submissions.count(ErrorCode::Busy), std::size_t{1});
}

void GroupCommitWriterTests::destructorCommitsAndDropsAnswers()
{
    int answered = 0;
    auto writer = makeWriter();
    for (int number = 1; number <= 1'000; ++number)
        writer->submit(joinOf(m_session, number), [&answered](const Result<void> &) { ++answered; });

    writer.reset();
    QCoreApplication::processEvents();

    QCOMPARE(answered, 0);
    QCOMPARE(participantCount(), 1'000);
}

void GroupCommitWriterTests::slowIsToldWhileTheDatabaseIsAway()
{
    const auto writer = makeWriter();
    Submissions submissions(*writer);
    QList<bool> told;
    writer->onSlow([&told](bool slow) { told += slow; });

    m_storage.takeAway();
    submissions.submit(joinOf(m_session, 1));
    QTRY_COMPARE_WITH_TIMEOUT(told, QList<bool>{true}, PatienceMs);
    QVERIFY(submissions.order().empty());
    m_storage.giveBack();

    QTRY_COMPARE_WITH_TIMEOUT(told, QList<bool>({true, false}), PatienceMs);
    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
}

void GroupCommitWriterTests::brokenConnectionGoesUnnoticed()
{
    const auto writer = makeWriter();
    Submissions submissions(*writer);
    bool told = false;
    writer->onSlow([&told](bool) { told = true; });
    submissions.submit(joinOf(m_session, 1));
    QVERIFY(submissions.settle());

    m_storage.breakConnections();
    submissions.submit(joinOf(m_session, 2));

    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
    QVERIFY(!told);
}

void GroupCommitWriterTests::recordsAndBallotsShareCommits()
{
    const PollId poll = openPoll(m_storage.repositories(), m_owner, 3, Voting::OneFinal, u"654321"_s);
    const auto writer = makeWriter();
    Submissions submissions(*writer);
    Casts casts(*writer);

    m_storage.takeAway();
    for (int number = 1; number <= 50; ++number) {
        submissions.submit(joinOf(number % 2 == 0 ? m_session : SessionId(4'711), number));
        casts.cast(ballotOf(poll, number, number % 6)); // half of the options are there
    }
    m_storage.giveBack();

    QVERIFY(submissions.settle() && casts.settle());
    QCOMPARE(submissions.count({}), std::size_t{25});
    QCOMPARE(participantCount(), 25);
    QCOMPARE(casts.count(ErrorCode::NotFound), std::size_t{24});
    QCOMPARE(m_storage.repositories().ballots.counts(poll).value(), (QList<std::int64_t>{8, 9, 9}));
    const auto figures = writer->figures();
    QCOMPARE(figures.received, std::uint64_t{100});
    QCOMPARE(figures.committed, std::uint64_t{51});
    QCOMPARE(figures.refused, std::uint64_t{49});
    // What came first was on its way before the rest.
    QVERIFY2(figures.commits <= 2, qPrintable(QString::number(figures.commits)));
}

//! A commit whose connection breaks may or may not have taken place; it is repeated, and nothing counts
//! twice.
void GroupCommitWriterTests::brokenConnectionsCountNoBallotTwice()
{
    const PollId poll = openPoll(m_storage.repositories(), m_owner, 3, Voting::OneChangeable, u"654321"_s);
    const auto writer = makeWriter(64);
    QList<std::int64_t> running(3, 0); // as somebody keeps it who goes by the receipts
    int receipts = 0;
    constexpr int Rounds = 30;
    constexpr int Voters = 100;
    for (int round = 0; round < Rounds; ++round) {
        for (int voter = 0; voter < Voters; ++voter) {
            writer->cast(ballotOf(poll, voter, (voter + round) % 3, QString::number(round)),
                         [&](const Result<BallotReceipt> &receipt) {
                             if (!receipt)
                                 return;
                             ++receipts;
                             running[receipt->option] = receipt->votes;
                             if (receipt->movedFrom)
                                 running[*receipt->movedFrom] = receipt->movedFromVotes;
                         });
        }
        m_storage.breakConnections();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE_WITH_TIMEOUT(receipts, Rounds * Voters, PatienceMs);

    const auto counts = m_storage.repositories().ballots.counts(poll);
    QVERIFY(counts);
    QCOMPARE(running, *counts);
    QCOMPARE((*counts)[0] + (*counts)[1] + (*counts)[2], std::int64_t{Voters});
    QCOMPARE(m_storage.repositories().ballots.audit(poll).value().differences, QStringList());
}

void GroupCommitWriterTests::writerStartsWhileTheDatabaseIsAway()
{
    m_storage.takeAway();
    const auto writer = makeWriter();
    Submissions submissions(*writer);
    bool slow = false;
    writer->onSlow([&slow](bool isSlow) { slow = isSlow; });
    submissions.submit(joinOf(m_session, 1));
    QTRY_VERIFY_WITH_TIMEOUT(slow, PatienceMs);
    m_storage.giveBack();

    QVERIFY(submissions.settle());
    QVERIFY(submissions.allSucceeded());
    QCOMPARE(participantCount(), 1);
}

} // namespace podium::test
