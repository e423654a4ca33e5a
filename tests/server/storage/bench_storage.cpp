// SPDX-License-Identifier: GPL-3.0-or-later
// How fast answers and ballots become durable, and how long rolling up old votes keeps ballots waiting:
// bench-storage [COUNT], 200,000 by default. Not a test; ctest does not run it.
#include "server/storage/migrator.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"
#include "tests/server/storage/sql_storage_under_test.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <type_traits>
#include <vector>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

constexpr int Questions = 20;

using Durations = std::vector<std::int64_t>; //!< microseconds

double percentileMs(Durations &durations, double share)
{
    if (durations.empty())
        return 0;
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(durations.size() - 1));
    std::nth_element(durations.begin(), durations.begin() + place, durations.end());
    return static_cast<double>(durations[static_cast<std::size_t>(place)]) / 1'000;
}

//! Submits records or ballots, `window` of them on their way at any time, until all are answered.
template<typename Item>
class Run final
{
public:
    Run(storage::GroupCommitWriter &writer, const std::vector<Item> &items, std::size_t window)
        : m_writer(writer), m_items(items)
    {
        m_clock.start();
        while (m_next < std::min(window, items.size()))
            submitNext();
        while (m_answered < items.size())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_elapsed = m_clock.nsecsElapsed();
    }
    Q_DISABLE_COPY_MOVE(Run)

    [[nodiscard]] QString report()
    {
        const double perSecond = static_cast<double>(m_items.size()) * 1e9 / static_cast<double>(m_elapsed);
        return u"%1/s, commit p50 %2 ms p99 %3 ms, answer p50 %4 ms p99 %5 ms, %6 failed"_s
            .arg(perSecond, 8, 'f', 0)
            .arg(percentileMs(m_commits, 0.5), 6, 'f', 1)
            .arg(percentileMs(m_commits, 0.99), 6, 'f', 1)
            .arg(percentileMs(m_answers, 0.5), 6, 'f', 1)
            .arg(percentileMs(m_answers, 0.99), 6, 'f', 1)
            .arg(m_failed);
    }

private:
    void submitNext()
    {
        const qint64 submitted = m_clock.nsecsElapsed();
        const auto done = [this, submitted](const auto &outcome) { answer(submitted, outcome.has_value()); };
        const Item &item = m_items[m_next++];
        if constexpr (std::is_same_v<Item, Ballot>)
            m_writer.cast(item, done);
        else
            m_writer.submit(item, done);
    }

    void answer(qint64 submitted, bool succeeded)
    {
        m_answers.push_back((m_clock.nsecsElapsed() - submitted) / 1'000);
        m_failed += succeeded ? 0 : 1;
        ++m_answered;
        const auto figures = m_writer.figures();
        if (figures.commits != m_seenCommits) {
            m_seenCommits = figures.commits;
            m_commits.push_back(figures.lastCommit.count());
        }
        if (m_next < m_items.size())
            submitNext();
    }

    storage::GroupCommitWriter &m_writer;
    const std::vector<Item> &m_items;
    QElapsedTimer m_clock;
    std::size_t m_next = 0;
    std::size_t m_answered = 0;
    int m_failed = 0;
    std::uint64_t m_seenCommits = 0;
    qint64 m_elapsed = 0; //!< nanoseconds
    Durations m_answers;
    Durations m_commits;
};

//! As many first ballots as votes; then each of these votes is moved, where that is possible.
void measureBallots(storage::Dialect dialect, const QString &name, int votes, Voting voting, int options)
{
    QTextStream out(stdout);
    for (const std::size_t window : {std::size_t{100}, std::size_t{1'000}, std::size_t{10'000}}) {
        SqlStorageUnderTest storage(dialect);
        const UserId owner = storedHost(storage.repositories()).profile.id;
        const PollId poll = openPoll(storage.repositories(), owner, options, voting);
        std::vector<Ballot> first;
        std::vector<Ballot> second;
        for (int voter = 0; voter < votes; ++voter) {
            const Timestamp castAt = OpeningDay + Ms(voter);
            first.push_back(ballotOf(poll, voter, voter * 7 % options, u"first"_s, castAt));
            second.push_back(ballotOf(poll, voter, (voter * 7 + 1) % options, u"second"_s, castAt));
        }
        storage::GroupCommitWriter writer(storage.address());
        const QString what = u"%1, %2 at once, %3 options, "_s.arg(name).arg(window).arg(options);
        if (voting == Voting::Unlimited) {
            out << what << "unlimited: " << Run(writer, first, window).report() << '\n';
        } else {
            out << what << "first votes: " << Run(writer, first, window).report() << '\n';
            out << what << "moved votes: " << Run(writer, second, window).report() << '\n';
        }
        out.flush();
    }
}

//! Votes of one day are rolled up, little by little; a writer waits while each part is.
void measureRollUp(storage::Dialect dialect, const QString &name, int votes, Voting voting, int options)
{
    SqlStorageUnderTest storage(dialect);
    const UserId owner = storedHost(storage.repositories()).profile.id;
    const PollId poll = openPoll(storage.repositories(), owner, options, voting);
    std::vector<Ballot> ballots;
    for (int voter = 0; voter < votes; ++voter) {
        const auto castAt = OpeningDay + Ms(std::int64_t{voter} * Ms(std::chrono::days(1)).count() / votes);
        ballots.push_back(ballotOf(poll, voter, voter * 7 % options, u"first"_s, castAt));
    }
    {
        storage::GroupCommitWriter writer(storage.address());
        Run(writer, ballots, 10'000);
    }
    Durations parts;
    QElapsedTimer clock;
    for (bool hasMore = true; hasMore;) {
        clock.start();
        hasMore =
            storage.repositories().ballots.rollUp(OpeningDay + std::chrono::days(50), {}).value_or(false);
        parts.push_back(clock.nsecsElapsed() / 1'000);
    }
    QTextStream(stdout) << name << ", rolling up " << votes << " votes, " << options << " options, "
                        << (voting == Voting::Unlimited ? "unlimited" : "one each") << ": " << parts.size()
                        << " parts, p50 " << percentileMs(parts, 0.5) << " ms, longest "
                        << percentileMs(parts, 1) << " ms\n";
}

void measure(storage::Dialect dialect, const QString &name, int answers)
{
    QTextStream out(stdout);
    for (const std::size_t window : {std::size_t{100}, std::size_t{1'000}, std::size_t{10'000}}) {
        SqlStorageUnderTest storage(dialect);
        const UserId owner = storedHost(storage.repositories()).profile.id;
        const SessionId session = storedSession(storage.repositories(), owner, u"123456"_s, Questions).id;
        std::vector<DurableRecord> joins;
        std::vector<DurableRecord> records;
        for (int number = 1; number <= answers / Questions; ++number)
            joins.emplace_back(joinOf(session, number));
        for (int position = 0; position < Questions; ++position) {
            for (int number = 1; number <= answers / Questions; ++number)
                records.emplace_back(answerOf(session, number, position));
        }
        storage::GroupCommitWriter writer(storage.address());
        out << name << ", " << window << " at once, joins:   " << Run(writer, joins, window).report() << '\n';
        out << name << ", " << window << " at once, answers: " << Run(writer, records, window).report()
            << '\n';
        out.flush();
    }

    measureBallots(dialect, name, answers, Voting::OneChangeable, 10);
    measureBallots(dialect, name, answers, Voting::OneChangeable, limits::PollOptionsMax);
    measureBallots(dialect, name, answers, Voting::Unlimited, 10);

    measureRollUp(dialect, name, answers, Voting::Unlimited, 10);
    measureRollUp(dialect, name, answers, Voting::OneChangeable, limits::PollOptionsMax);

    SqlStorageUnderTest storage(dialect);
    const UserId owner = storedHost(storage.repositories()).profile.id;
    QElapsedTimer clock;
    clock.start();
    const auto quiz = storage.repositories().quizzes.create(owner, sampleQuiz(limits::QuestionsMax), at(0));
    out << name << ", saving " << limits::QuestionsMax << " questions: " << clock.elapsed() << " ms"
        << (quiz ? "" : " FAILED") << '\n';
}

} // namespace
} // namespace podium::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    bool isNumber = true;
    const int answers = argc > 1 ? QByteArray(argv[1]).toInt(&isNumber) : 200'000;
    if (argc > 2 || !isNumber || answers < podium::test::Questions) {
        QTextStream(stderr)
            << "Usage: bench-storage [COUNT]\n"
               "Prints how many answers and ballots a second become durable on each database, "
               "measured with COUNT of them (default: 200000), and how long the parts are in which old votes "
               "are rolled "
               "up.\n";
        return 2;
    }
    podium::test::measure(podium::storage::Dialect::SQLite, u"SQLite"_s, answers);
    if (podium::test::isAvailable(podium::storage::Dialect::PostgreSQL))
        podium::test::measure(podium::storage::Dialect::PostgreSQL, u"PostgreSQL"_s, answers);
    return 0;
}
