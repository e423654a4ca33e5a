// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/voting_model.h"

namespace podium::client {

VotingModel::VotingModel(QObject *parent) : QObject(parent), m_options(new PollOptionsModel(this)) {}

bool VotingModel::needsPuzzle() const
{
    return m_ballot == Ballot::Checking && m_poll.botCheck == BotCheck::Picture;
}

bool VotingModel::canVote(int option) const
{
    if (m_phase != Phase::Inside || m_poll.status != PollStatus::Open || option < 0 ||
        option >= m_options->rowCount() || m_ballot == Ballot::Checking || m_ballot == Ballot::Sending)
        return false;
    switch (m_poll.voting) {
    case Voting::OneChangeable:
        return mine() != option;
    case Voting::OneFinal:
        return !mine();
    case Voting::Unlimited:
        return true;
    }
    return false;
}

void VotingModel::vote(int option)
{
    if (!canVote(option))
        return;
    m_votedFor = option;
    m_error.reset();
    m_puzzle = {};
    m_puzzleMissed = false;
    setBallot(m_poll.botCheck == BotCheck::None ? Ballot::Sending : Ballot::Checking);
    Q_EMIT voteRequested(option);
}

void VotingModel::answerPuzzle(const QString &answer)
{
    if (needsPuzzle() && !m_puzzle.isNull() && !answer.trimmed().isEmpty())
        Q_EMIT puzzleAnswered(answer.trimmed());
}

void VotingModel::newPuzzle()
{
    if (!needsPuzzle())
        return;
    m_puzzle = {};
    m_puzzleMissed = false;
    Q_EMIT ballotChanged();
    Q_EMIT puzzleRequested();
}

void VotingModel::giveUpPuzzle()
{
    if (m_ballot != Ballot::Checking)
        return;
    m_votedFor.reset();
    setBallot(Ballot::None);
    Q_EMIT puzzleGivenUp();
}

void VotingModel::setJoining()
{
    reset();
    setPhase(Phase::Joining);
}

void VotingModel::setJoinFailed(const Error &error)
{
    m_error = error;
    setPhase(Phase::Idle);
}

void VotingModel::setInside(const PollSnapshot &snapshot)
{
    const bool isSamePoll = m_phase == Phase::Inside && m_poll.id == snapshot.poll.id;
    // Who comes back knows more options than the snapshot has.
    const bool knowsAll = isSamePoll && snapshot.optionCount > snapshot.poll.options.size() &&
                          m_poll.options.size() == snapshot.optionCount;
    const QList<PollOption> options = knowsAll ? m_poll.options : snapshot.poll.options;
    m_poll = snapshot.poll;
    m_poll.options = options;
    m_options->setOptions(options);
    if (snapshot.counts)
        m_options->setCounts(*snapshot.counts, snapshot.total);
    else
        m_options->hideCounts();
    // Of those who vote as often as they like, nobody keeps for what.
    if (!isSamePoll || snapshot.mine || snapshot.poll.voting != Voting::Unlimited)
        m_options->setChosen(snapshot.mine);
    setPhase(Phase::Inside);
    Q_EMIT pollChanged();
    Q_EMIT ballotChanged();
}

void VotingModel::setAll(const Poll &poll, const std::optional<QList<std::int64_t>> &votes)
{
    if (m_phase != Phase::Inside || poll.id != m_poll.id)
        return;
    const std::optional<int> chosen = m_options->chosen();
    const std::int64_t total = m_options->total();
    const bool showed = m_options->showsCounts();
    m_poll.options = poll.options;
    m_options->setOptions(poll.options);
    if (votes) {
        std::int64_t sum = 0;
        for (const std::int64_t each : *votes)
            sum += each;
        m_options->setCounts(*votes, sum);
    } else if (showed) {
        m_options->setCounts({}, total);
    }
    m_options->setChosen(chosen);
    Q_EMIT pollChanged();
}

void VotingModel::setTally(const PollTally &tally)
{
    if (m_phase != Phase::Inside || tally.poll != m_poll.id)
        return;
    m_options->setCounts(tally.counts, tally.total);
    if (m_poll.status != tally.status) {
        m_poll.status = tally.status;
        Q_EMIT pollChanged();
    }
}

void VotingModel::setPuzzle(const QImage &puzzle, bool afterMiss)
{
    m_puzzle = puzzle;
    m_puzzleMissed = afterMiss;
    setBallot(Ballot::Checking);
}

void VotingModel::setSending()
{
    setBallot(Ballot::Sending);
}

void VotingModel::setRecorded(int option)
{
    ++m_recordedCount;
    m_votedFor = option;
    m_error.reset();
    m_options->setChosen(option);
    setBallot(Ballot::Recorded);
}

void VotingModel::setRefused(const Error &error)
{
    m_error = error;
    if (error.code == ErrorCode::PollClosed && m_poll.status == PollStatus::Open) {
        m_poll.status = PollStatus::Closed;
        Q_EMIT pollChanged();
    }
    setBallot(Ballot::Refused);
}

void VotingModel::setLost(const Error &error)
{
    m_error = error;
    setPhase(Phase::Lost);
}

void VotingModel::reset()
{
    m_poll = {};
    m_options->setOptions({});
    m_votedFor.reset();
    m_recordedCount = 0;
    m_error.reset();
    m_puzzle = {};
    m_puzzleMissed = false;
    m_ballot = Ballot::None;
    setPhase(Phase::Idle);
}

void VotingModel::setPhase(Phase phase)
{
    if (m_phase == phase && phase == Phase::Inside)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

void VotingModel::setBallot(Ballot ballot)
{
    m_ballot = ballot;
    Q_EMIT ballotChanged();
}

} // namespace podium::client
