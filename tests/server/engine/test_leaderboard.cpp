// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/leaderboard.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

namespace podium::engine {

void showValue(const RankedParticipant &entry, std::ostream &out)
{
    out << entry.rank << ": #" << entry.participant.value() << " with " << entry.score;
}

namespace {

//! The ranking as the protocol words it, sorted anew each time it is asked.
class NaiveLeaderboard
{
public:
    void set(ParticipantId participant, std::int64_t score, Ms response)
    {
        m_scores[participant] = {score, response};
    }
    void remove(ParticipantId participant) { m_scores.erase(participant); }

    [[nodiscard]] QList<RankedParticipant> all() const
    {
        struct Line
        {
            std::int64_t score;
            Ms response;
            ParticipantId participant;
        };
        std::vector<Line> lines;
        for (const auto &[participant, score] : m_scores)
            lines.push_back({score.first, score.second, participant});
        std::sort(lines.begin(), lines.end(), [](const Line &left, const Line &right) {
            return std::tuple(-left.score, left.response, left.participant) <
                   std::tuple(-right.score, right.response, right.participant);
        });
        QList<RankedParticipant> ranked;
        for (const Line &line : lines) {
            const auto better = std::count_if(lines.begin(), lines.end(), [&line](const Line &other) {
                return other.score > line.score ||
                       (other.score == line.score && other.response < line.response);
            });
            ranked.append({static_cast<int>(better) + 1, line.participant, line.score});
        }
        return ranked;
    }

private:
    std::map<ParticipantId, std::pair<std::int64_t, Ms>> m_scores;
};

struct Both
{
    Leaderboard leaderboard;
    NaiveLeaderboard naive;
};

//! A random history; few values, so that equals are common.
Both randomHistory()
{
    Both both;
    const int operations = *rc::gen::inRange(0, 120);
    for (int count = 0; count < operations; ++count) {
        const ParticipantId participant(*rc::gen::inRange(1, 30));
        if (*rc::gen::weightedElement<bool>({{4, false}, {1, true}})) {
            both.leaderboard.remove(participant);
            both.naive.remove(participant);
        } else {
            const std::int64_t score = *rc::gen::inRange(0, 5);
            const Ms response(*rc::gen::inRange(0, 3));
            both.leaderboard.set(participant, score, response);
            both.naive.set(participant, score, response);
        }
    }
    return both;
}

} // namespace

class TestLeaderboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsShareTheRankAndTheNextIsSkipped()
    {
        Leaderboard leaderboard;
        leaderboard.set(ParticipantId(4), 10, Ms(500));
        leaderboard.set(ParticipantId(3), 20, Ms(900));
        leaderboard.set(ParticipantId(2), 20, Ms(900));
        leaderboard.set(ParticipantId(1), 30, Ms(100));

        const QList<RankedParticipant> expected{{1, ParticipantId(1), 30},
                                                {2, ParticipantId(2), 20},
                                                {2, ParticipantId(3), 20},
                                                {4, ParticipantId(4), 10}};
        QCOMPARE(leaderboard.page(0, 10), expected);
    }

    void lessResponseTimeBreaksATie()
    {
        Leaderboard leaderboard;
        leaderboard.set(ParticipantId(1), 20, Ms(901));
        leaderboard.set(ParticipantId(2), 20, Ms(900));
        QCOMPARE(leaderboard.rankOf(ParticipantId(2)), 1);
        QCOMPARE(leaderboard.rankOf(ParticipantId(1)), 2);
    }

    void nobodyHasNoRankAndNoNeighbours()
    {
        Leaderboard leaderboard;
        leaderboard.set(ParticipantId(1), 20, Ms(1));
        QCOMPARE(leaderboard.rankOf(ParticipantId(2)), std::nullopt);
        QVERIFY(leaderboard.around(ParticipantId(2), 5).isEmpty());
    }

    void oddPagesAreEmpty_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("limit");
        QTest::newRow("before the beginning") << -1 << 5;
        QTest::newRow("past the end") << 1 << 5;
        QTest::newRow("no entries") << 0 << 0;
        QTest::newRow("negative limit") << 0 << -3;
    }

    void oddPagesAreEmpty()
    {
        QFETCH(const int, offset);
        QFETCH(const int, limit);
        Leaderboard leaderboard;
        leaderboard.set(ParticipantId(1), 20, Ms(1));
        QVERIFY(leaderboard.page(offset, limit).isEmpty());
    }

    void pagesAreThoseOfASort()
    {
        QVERIFY(rc::check("every page equals that part of a sorted list", [] {
            const Both both = randomHistory();
            const auto all = both.naive.all();
            const int offset = *rc::gen::inRange(0, 32);
            const int limit = *rc::gen::inRange(1, 32);
            RC_ASSERT(both.leaderboard.size() == all.size());
            RC_ASSERT(both.leaderboard.page(offset, limit) == all.mid(offset, limit));
        }));
    }

    void ranksAreThoseOfASort()
    {
        QVERIFY(rc::check("everybody's rank is one more than the number of those who are better", [] {
            const Both both = randomHistory();
            for (const RankedParticipant &entry : both.naive.all())
                RC_ASSERT(both.leaderboard.rankOf(entry.participant) == entry.rank);
        }));
    }

    void neighboursStandAroundTheParticipant()
    {
        QVERIFY(rc::check(
            "around() is a part of the sorted list, full if possible, with the participant in it", [] {
                const Both both = randomHistory();
                const auto all = both.naive.all();
                RC_PRE(!all.isEmpty());
                const auto chosen = *rc::gen::inRange<qsizetype>(0, all.size());
                const int limit = *rc::gen::inRange(1, 12);
                const auto around = both.leaderboard.around(all.at(chosen).participant, limit);

                RC_ASSERT(around.size() == std::min<qsizetype>(limit, all.size()));
                const auto first = all.indexOf(around.first());
                RC_ASSERT(around == all.mid(first, around.size()));
                RC_ASSERT(around.contains(all.at(chosen)));
                const auto above = chosen - first;
                const auto below = first + around.size() - 1 - chosen;
                const bool atAnEdge = first == 0 || first + around.size() == all.size();
                RC_ASSERT(atAnEdge || std::abs(above - below) <= 1);
            }));
    }
};

} // namespace podium::engine

QTEST_APPLESS_MAIN(podium::engine::TestLeaderboard)
#include "test_leaderboard.moc"
