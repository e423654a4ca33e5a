// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/live_requests.h"
#include "server/net/texts.h"

namespace podium::net {
namespace {

protocol::Watching toReply(const engine::PollView &view)
{
    protocol::Watching watching;
    watching.poll = view.stored.poll;
    watching.optionCount = int(watching.poll.options.size());
    watching.poll.options = watching.poll.options.mid(0, TallyOptionsMax);
    watching.total = view.total;
    if (view.votes)
        watching.counts = view.votes->mid(0, TallyOptionsMax);
    watching.mine = view.mine;
    watching.ballots = view.ballots;
    return watching;
}

} // namespace

WatcherId LiveRequests::watcherOf(LiveConnection &connection)
{
    if (!connection.watcher) {
        connection.watcher = WatcherId(++m_lastWatcher);
        m_polling.audience.add(connection);
    }
    return *connection.watcher;
}

void LiveRequests::on(const Call &call, const protocol::Watch &watch)
{
    if (!m_watches.take(limitedAddress(call.connection()->peer()))) {
        call.refuse(ErrorCode::RateLimited,
                    translate("Many people are joining from your network. Try again in a moment."));
        return;
    }
    if (!watch.accessToken) {
        beginWatch(call, watch, {});
        return;
    }
    if (!m_hosts.take(limitedAddress(call.connection()->peer()))) {
        call.refuse(ErrorCode::RateLimited, translate("Too many requests from your address."));
        return;
    }
    m_authenticate(*watch.accessToken, [this, call, watch](const Result<UserProfile> &user) {
        if (!call.connection())
            return;
        if (user)
            beginWatch(call, watch, user->id);
        else
            call.reply(user.error());
    });
}

void LiveRequests::beginWatch(const Call &call, const protocol::Watch &watch, std::optional<UserId> user)
{
    const WatcherId watcher = watcherOf(*call.connection());
    const auto *const poll = std::get_if<PollId>(&watch.poll);
    const bool isAnother = poll == nullptr || !m_polling.polls.isWatching(watcher, *poll);
    if (isAnother && m_polling.polls.watchCount(watcher) >= m_limits.watchesMax) {
        call.refuse(ErrorCode::RateLimited,
                    translate("This connection watches many polls; end one of these first."));
        return;
    }
    m_polling.polls.watch(watcher, watch.poll, {user, watch.voterToken},
                          [this, call, watcher](const Result<engine::PollView> &view) {
                              if (!call.connection())
                                  m_polling.polls.leave(watcher);
                              else if (view)
                                  call.reply(toReply(*view));
                              else
                                  call.reply(view.error());
                          });
}

void LiveRequests::on(const Call &call, const protocol::Vote &vote)
{
    if (!m_polling.admitBallot(call.connection()->peer())) {
        call.refuse(ErrorCode::RateLimited,
                    translate("Many are voting from your network. Try again in a moment."));
        return;
    }
    m_polling.polls.vote(
        watcherOf(*call.connection()), {vote.poll, vote.option, vote.voterToken, vote.ballotId, vote.proof},
        [call, poll = vote.poll, ballotId = vote.ballotId](const Result<engine::RecordedVote> &recorded) {
            if (recorded)
                call.reply(protocol::VoteRecorded{poll, recorded->option, ballotId, recorded->movedFrom});
            else
                call.reply(recorded.error());
        });
}

void LiveRequests::on(const Call &call, const protocol::Unwatch &unwatch)
{
    m_polling.polls.unwatch(watcherOf(*call.connection()), unwatch.poll);
    call.reply(protocol::Done{});
}

} // namespace podium::net
