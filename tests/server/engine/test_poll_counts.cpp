// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/option_counts.h"
#include "tests/server/engine/poll_room.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <ostream>
#include <set>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

namespace podium::engine {

void showValue(const RankedOption &entry, std::ostream &out)
{
    out << entry.rank << ": option " << entry.option << " with " << entry.votes;
}

} // namespace podium::engine

namespace {

constexpr int Options = 4;

//! Votes counted as the protocol words it, by going through all of them.
class NaivePoll
{
public:
    explicit NaivePoll(Voting voting) : m_voting(voting) {}

    void vote(int voter, int option, int ballot)
    {
        if (!m_seen.insert({voter, ballot}).second)
            return;
        if (m_voting == Voting::Unlimited)
            m_votes.push_back(option);
        else if (m_voting == Voting::OneChangeable || !m_voters.contains(voter))
            m_voters[voter] = option;
        else
            m_seen.erase({voter, ballot});
    }

    [[nodiscard]] QList<std::int64_t> counts() const
    {
        QList<std::int64_t> counts(Options, 0);
        for (const int option : m_votes)
            ++counts[option];
        for (const auto &[voter, option] : m_voters)
            ++counts[option];
        return counts;
    }

private:
    const Voting m_voting;
    std::set<std::pair<int, int>> m_seen;
    std::map<int, int> m_voters;
    std::vector<int> m_votes;
};

QList<engine::RankedOption> naiveRanking(const QList<std::int64_t> &counts)
{
    QList<engine::RankedOption> ranking;
    for (int option = 0; option < counts.size(); ++option) {
        const auto better = std::count_if(counts.begin(), counts.end(),
                                          [&](std::int64_t votes) { return votes > counts[option]; });
        ranking.append({static_cast<int>(better) + 1, option, counts[option]});
    }
    std::stable_sort(ranking.begin(), ranking.end(),
                     [](const auto &left, const auto &right) { return left.votes > right.votes; });
    return ranking;
}

} // namespace

//! Whatever is voted in whatever order, the counts are those of a naive count.
class TestPollCounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfANaiveCount()
    {
        PollRoom room;
        QVERIFY(rc::check([&room] {
            const auto voting = *rc::gen::element(Voting::OneChangeable, Voting::OneFinal, Voting::Unlimited);
            const PollId poll = room.open(samplePoll(Options, voting));
            NaivePoll naive(voting);
            int answered = 0;
            const int ballots = *rc::gen::inRange(0, 60);
            for (int count = 0; count < ballots; ++count) {
                const int voter = *rc::gen::inRange(0, 8);
                const int option = *rc::gen::inRange(0, Options);
                const int ballot = *rc::gen::inRange(0, 6); // few, so that repetitions are common
                naive.vote(voter, option, ballot);
                room.polls->vote({poll, option, PollRoom::tokenOf(voter), QString::number(ballot), {}},
                                 [&answered](const auto &) { ++answered; });
            }
            RC_ASSERT(QTest::qWaitFor([&] { return answered == ballots; }));

            const auto view = room.view(poll, {room.host, {}}).value();
            RC_ASSERT(*view.votes == naive.counts());
            RC_ASSERT(room.database.repositories().ballots.counts(poll).value() == naive.counts());
            RC_ASSERT(view.ballots == (BallotFigures{view.total, view.total, view.total}));
            RC_ASSERT(room.database.repositories().ballots.audit(poll)->isExact());
        }));
    }

    void rankingIsThatOfANaiveSort()
    {
        QVERIFY(rc::check([] {
            const auto start =
                *rc::gen::container<std::vector<std::int64_t>>(7, rc::gen::inRange<std::int64_t>(0, 4));
            QList<std::int64_t> votes(start.begin(), start.end());
            engine::OptionCounts counts(votes);
            const int changes = *rc::gen::inRange(0, 40);
            for (int count = 0; count < changes; ++count) {
                const int option = *rc::gen::inRange(0, 7);
                votes[option] = *rc::gen::inRange<std::int64_t>(0, 5);
                counts.set(option, votes[option]);
            }
            const auto ranking = naiveRanking(votes);
            RC_ASSERT(counts.votes() == votes);
            RC_ASSERT(counts.total() == std::accumulate(votes.begin(), votes.end(), std::int64_t{0}));
            RC_ASSERT(counts.page(0, 7) == ranking);
            const int offset = *rc::gen::inRange(0, 7);
            const int limit = *rc::gen::inRange(1, 8);
            RC_ASSERT(counts.page(offset, limit) == ranking.mid(offset, limit));
            const int option = *rc::gen::inRange(0, 7);
            const auto around = counts.around(option, 3);
            RC_ASSERT(around.size() == 3);
            RC_ASSERT(std::any_of(around.begin(), around.end(),
                                  [option](const auto &entry) { return entry.option == option; }));
        }));
    }
};

QTEST_GUILESS_MAIN(TestPollCounts)
#include "test_poll_counts.moc"
