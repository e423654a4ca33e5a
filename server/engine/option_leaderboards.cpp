// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/option_leaderboards.h"

#include <QCoreApplication>

#include <algorithm>
#include <queue>
#include <tuple>

namespace podium::engine {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(LivePoll)
};

} // namespace

Result<OptionLeaderboardPage> leaderboardOf(const LivePoll &poll, const OptionQuery &query)
{
    const OptionCounts &counts = poll.counts();
    if (query.around && (*query.around < 0 || *query.around >= counts.optionCount()))
        return failure(ErrorCode::NotFound, Texts::tr("The poll has no such option."));
    const int limit = std::min(query.limit, OptionPageMax);
    const QList<PollOption> &options = poll.stored().poll.options;
    OptionLeaderboardPage page;
    page.total = counts.optionCount();
    for (const RankedOption &line :
         query.around ? counts.around(*query.around, limit) : counts.page(query.offset, limit)) {
        page.entries.append({line.rank, line.option, options[line.option].text, line.votes,
                             percentOf(line.votes, counts.total())});
    }
    return page;
}

QList<PublicOptionCount> leaderboardOf(const std::vector<const LivePoll *> &polls, int limit)
{
    struct Candidate
    {
        RankedOption line;
        const LivePoll *poll = nullptr;
        int place = 0; //!< in its poll's ranking
    };
    const auto isWorse = [](const Candidate &left, const Candidate &right) {
        return std::tuple(left.line.votes, right.poll->id(), right.line.option) <
               std::tuple(right.line.votes, left.poll->id(), left.line.option);
    };
    std::priority_queue<Candidate, std::vector<Candidate>, decltype(isWorse)> best(isWorse);
    const auto add = [&best](const LivePoll *poll, int place) {
        for (const RankedOption &line : poll->counts().page(place, 1))
            best.push({line, poll, place});
    };

    for (const LivePoll *const poll : polls)
        add(poll, 0);
    QList<PublicOptionCount> options;
    while (!best.empty() && options.size() < std::min(limit, OptionPageMax)) {
        const Candidate next = best.top();
        best.pop();
        options.append({next.poll->id(), next.line.option,
                        next.poll->stored().poll.options[next.line.option].text, next.line.votes});
        add(next.poll, next.place + 1);
    }
    return options;
}

} // namespace podium::engine
