// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/poll_room.h"

#include "tests/contract/samples.h"

using namespace Qt::StringLiterals;

namespace podium::test {

Poll pollWith(Visibility visibility, Voting voting, int options)
{
    Poll poll = samplePoll(options, voting);
    poll.visibility = visibility;
    return poll;
}

PollRoom::PollRoom()
{
    host = storedHost(database.repositories()).profile.id;
    stranger = storedHost(database.repositories(), u"stranger"_s).profile.id;
    restart();
}

void PollRoom::restart()
{
    polls.reset();
    writer = database.makeBallotWriter(100'000);
    polls = std::make_unique<engine::LivePolls>(engine::LivePolls::Ports{
        clock, storage, *writer, pushes, tokens,
        [this](const engine::SubmittedBallot &ballot, BotCheck kind) { return check(ballot, kind); },
        [this] { return QString::number(++m_lastCode); }, context});
    Repositories repositories = database.repositories();
    const auto pending = engine::LivePolls::loadPending(repositories);
    if (!pending)
        qFatal("%ls", qUtf16Printable(pending.error().message));
    polls->takeOver(*pending);
}

PollId PollRoom::draft(const Poll &poll)
{
    const StoredPoll stored = storedPoll(database.repositories(), host, poll, QString::number(++m_lastCode));
    polls->stored(stored);
    return *stored.poll.id;
}

PollId PollRoom::open(const Poll &poll)
{
    const PollId id = draft(poll);
    if (!openNow(id))
        qFatal("The poll does not open.");
    return id;
}

Result<engine::RecordedVote> PollRoom::vote(PollId poll, int voter, int option, const QString &ballotId)
{
    return replyOf<engine::RecordedVote>([&](auto reply) {
        polls->vote({poll, option, tokenOf(voter), ballotId, {}}, reply);
    });
}

Result<engine::PollView> PollRoom::view(PollId poll, const engine::PollViewer &viewer)
{
    return replyOf<engine::PollView>([&](auto reply) { polls->view(poll, viewer, reply); });
}

Result<engine::PollView> PollRoom::watch(WatcherId watcher, const engine::PollName &poll,
                                         const engine::PollViewer &viewer)
{
    return replyOf<engine::PollView>([&](auto reply) { polls->watch(watcher, poll, viewer, reply); });
}

Result<StoredPoll> PollRoom::openNow(PollId poll)
{
    return replyOf<StoredPoll>([&](auto reply) { polls->open(poll, host, reply); });
}

Result<StoredPoll> PollRoom::closeNow(PollId poll)
{
    return replyOf<StoredPoll>([&](auto reply) { polls->close(poll, host, reply); });
}

QList<std::int64_t> PollRoom::votes(PollId poll)
{
    const auto seen = view(poll, {host, {}});
    return seen ? *seen->votes : QList<std::int64_t>();
}

void PollRoom::pass(Ms time)
{
    clock.advance(time);
    settle();
}

void PollRoom::settle()
{
    do {
        polls->advance();
        QCoreApplication::processEvents();
    } while (polls->nextDeadline() && *polls->nextDeadline() <= clock.now());
}

} // namespace podium::test
