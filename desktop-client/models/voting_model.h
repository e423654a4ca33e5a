// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/poll_options_model.h"
#include "shared/domain/poll_tally.h"

#include <QImage>
#include <QObject>

namespace podium::client {

//! What a server says when somebody begins to watch a poll.
struct PollSnapshot
{
    Poll poll; //!< perhaps with its first options only
    std::int64_t total = 0;
    std::optional<QList<std::int64_t>> counts; //!< of the first options; none: not to be seen now
    std::optional<int> mine;                   //!< the option on which one's own vote stands
    int optionCount = 0;                       //!< of the poll, when it has more than are here
};

//! \brief One poll as a participant sees it, and what becomes of their ballots.
//! A ballot is "recorded" when the server has said so, never before.
class VotingModel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VotingModel)

public:
    enum class Phase {
        Idle,    //!< in no poll; error() says why the last try failed
        Joining, //!< on the way in
        Inside,  //!< the poll is there, whatever its status
        Lost,    //!< over; error() says why
    };
    Q_ENUM(Phase)

    //! What becomes of the ballot cast last.
    enum class Ballot {
        None,     //!< none was cast here
        Checking, //!< the bot check is under way, see puzzle()
        Sending,  //!< the server has not acknowledged it yet
        Recorded, //!< it is stored
        Refused,  //!< error() says why
    };
    Q_ENUM(Ballot)

    explicit VotingModel(QObject *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Poll &poll() const { return m_poll; }
    [[nodiscard]] PollOptionsModel *options() const { return m_options; }
    [[nodiscard]] std::optional<int> mine() const { return m_options->chosen(); }
    [[nodiscard]] Ballot ballot() const { return m_ballot; }
    //! The option of the ballot cast last.
    [[nodiscard]] std::optional<int> votedFor() const { return m_votedFor; }
    //! Ballots recorded here, for polls that count each.
    [[nodiscard]] int recordedCount() const { return m_recordedCount; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! While Checking: the picture to read; null while it is on its way, or none is needed.
    [[nodiscard]] const QImage &puzzle() const { return m_puzzle; }
    [[nodiscard]] bool needsPuzzle() const;
    //! The last answer to a puzzle was wrong.
    [[nodiscard]] bool isPuzzleMissed() const { return m_puzzleMissed; }
    //! Whether a ballot for this option may be cast now.
    [[nodiscard]] bool canVote(int option) const;

    // --- what pages ask for
    //! \brief Asks for a ballot, if canVote(); voteRequested() follows.
    void vote(int option);
    void answerPuzzle(const QString &answer);
    void newPuzzle();
    void giveUpPuzzle();

    // --- what became of it
    void setJoining();
    void setJoinFailed(const Error &error);
    void setInside(const PollSnapshot &snapshot);
    //! All options, where the snapshot had but the first. \param votes of each; none: not to be seen now.
    void setAll(const Poll &poll, const std::optional<QList<std::int64_t>> &votes);
    void setTally(const PollTally &tally);
    void setPuzzle(const QImage &puzzle, bool afterMiss);
    void setSending();
    void setRecorded(int option);
    void setRefused(const Error &error);
    void setLost(const Error &error);
    void reset();

Q_SIGNALS:
    void phaseChanged(podium::client::VotingModel::Phase phase);
    //! The poll's texts, status or options.
    void pollChanged();
    //! What becomes of the ballot, or the puzzle.
    void ballotChanged();
    void voteRequested(int option);
    void puzzleAnswered(const QString &answer);
    void puzzleRequested();
    void puzzleGivenUp();

private:
    void setPhase(Phase phase);
    void setBallot(Ballot ballot);

    Phase m_phase = Phase::Idle;
    Poll m_poll;
    PollOptionsModel *m_options;
    Ballot m_ballot = Ballot::None;
    std::optional<int> m_votedFor;
    int m_recordedCount = 0;
    std::optional<Error> m_error;
    QImage m_puzzle;
    bool m_puzzleMissed = false;
};

} // namespace podium::client
