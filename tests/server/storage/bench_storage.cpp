// SPDX-License-Identifier: GPL-3.0-or-later
// How fast answers become durable: bench-storage [ANSWERS], 200,000 by default. Not a test; ctest does not
// run it.
#include "server/storage/migrator.h"
#include "tests/contract/samples.h"
#include "tests/server/storage/sql_storage_under_test.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
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

//! Submits records, `window` of them on their way at any time, until all are answered.
class Run final
{
public:
    Run(storage::GroupCommitWriter &writer, const std::vector<DurableRecord> &records, std::size_t window)
        : m_writer(writer), m_records(records)
    {
        m_clock.start();
        while (m_next < std::min(window, records.size()))
            submitNext();
        while (m_answered < records.size())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_elapsed = m_clock.nsecsElapsed();
    }
    Q_DISABLE_COPY_MOVE(Run)

    [[nodiscard]] QString report()
    {
        const double perSecond = static_cast<double>(m_records.size()) * 1e9 / static_cast<double>(m_elapsed);
        return u"%1 records/s, commit p50 %2 ms p99 %3 ms, answer p50 %4 ms p99 %5 ms, %6 failed"_s
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
        m_writer.submit(m_records[m_next++], [this, submitted](const Result<void> &outcome) {
            m_answers.push_back((m_clock.nsecsElapsed() - submitted) / 1'000);
            m_failed += outcome ? 0 : 1;
            ++m_answered;
            const auto figures = m_writer.figures();
            if (figures.commits != m_seenCommits) {
                m_seenCommits = figures.commits;
                m_commits.push_back(figures.lastCommit.count());
            }
            if (m_next < m_records.size())
                submitNext();
        });
    }

    storage::GroupCommitWriter &m_writer;
    const std::vector<DurableRecord> &m_records;
    QElapsedTimer m_clock;
    std::size_t m_next = 0;
    std::size_t m_answered = 0;
    int m_failed = 0;
    std::uint64_t m_seenCommits = 0;
    qint64 m_elapsed = 0; //!< nanoseconds
    Durations m_answers;
    Durations m_commits;
};

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
    const int answers = argc > 1 ? QByteArray(argv[1]).toInt() : 200'000;
    podium::test::measure(podium::storage::Dialect::SQLite, u"SQLite"_s, answers);
    if (podium::test::isAvailable(podium::storage::Dialect::PostgreSQL))
        podium::test::measure(podium::storage::Dialect::PostgreSQL, u"PostgreSQL"_s, answers);
    return 0;
}
