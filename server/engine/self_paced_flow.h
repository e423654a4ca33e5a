// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/flow.h"

#include <map>
#include <set>

namespace podium::engine {

//! \brief Everybody goes at their own pace: Lobby -> Running -> Ended.
//!
//! A participant's next question opens at the moment of their answer, or when the time for the last one is
//! up. Nobody's questions pass while they are away: then the next one opens on arrival. That opening is the
//! one change that counts before it is stored, so that the arrival's snapshot can hold it; storing is tried
//! until it succeeds, and until then a restart would open the question anew. An answer is settled when it is
//! committed; a deadline without an answer gives nothing and ends the streak.
//!
//! In progress(), `answered` counts who is through with all questions, and `question` is the session's first.
class SelfPacedFlow final : public Flow
{
public:
    static constexpr Ms LeaderboardInterval{500};

    SelfPacedFlow(SessionCore &core, const StoredSession &stored);

    void joined() override;
    void arrived(Member &member, bool wasAway) override;
    void left(Member &member) override;
    void kicked(Member &member, bool wasConnected) override;
    void describe(SessionSnapshot &snapshot, const Member *reader) const override;
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] std::optional<Timestamp> nextDeadline() const override;
    void advance(Timestamp now) override;
    void flush(Timestamp now) override;

protected:
    [[nodiscard]] Result<StageRecord> stageAfter(HostCommand command, Timestamp now) const override;
    void entered() override;
    void settleRest() override {}
    [[nodiscard]] Result<Window> window(const Member &member, int position) const override;
    void write(const AnswerRecord &answer) override;
    [[nodiscard]] RecordedAnswer replyTo(const Member &member, const AnswerRecord &answer) const override;

private:
    enum class Phase {
        Between, //!< before the first question, between two, or through with all
        Opening, //!< the next question waits for its commit
        Open,    //!< the question at `step` takes its answer
    };

    //! One participant's way through the questions.
    struct Run
    {
        QList<int> order; //!< positions by step
        int step = -1;    //!< of the last question opened; the total: through
        Phase phase = Phase::Between;
        Timestamp opensAt;
        Timestamp closesAt;
        std::optional<OpenedRecord> stored; //!< the last opening that storage took
        std::optional<Timestamp> wakesAt;
    };

    //! \pre the participant is in.
    [[nodiscard]] Run &runOf(ParticipantId participant);
    [[nodiscard]] const Run *findRun(ParticipantId participant) const;
    [[nodiscard]] bool isThrough(const Run &run) const { return run.step >= m_core.total(); }
    void restore(const Member &member, const std::optional<OpenedRecord> &opened);

    void open(ParticipantId participant, Run &run, int step, Timestamp opensAt);
    void openOnArrival(const Member &member, Run &run);
    //! Opens the next question if the participant is there to see it, or writes down that they are through.
    void goOn(const Member &member, Run &run);
    void lapse(const Member &member, Run &run);
    //! The last question opened, as storage should hold it.
    [[nodiscard]] OpenedRecord opening(ParticipantId participant, const Run &run) const;
    //! Whether a restart would find this participant where they are.
    [[nodiscard]] bool isStored(ParticipantId participant, const Run &run) const;
    //! Writes the last question opened down as it stands.
    void store(const Member &member, Run &run);
    //! Wakes for the deadline of the open question, or earlier to store again what storage refused.
    void wakeWhileOpen(ParticipantId participant, Run &run);
    void opened(const OpenedRecord &opened, const Result<void> &committed);
    void stored(const OpenedRecord &opened, const Result<void> &committed);
    void recorded(const AnswerRecord &answer);
    void answered(const AnswerRecord &answer, const OpenedRecord &next, const Result<void> &recorded,
                  const Result<void> &moved);

    void wake(ParticipantId participant, Run &run, std::optional<Timestamp> at);
    void wakeUp(ParticipantId participant);
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool allThrough() const;
    void endIfAllThrough();
    [[nodiscard]] OpenQuestion openQuestion(const Run &run, const Member &reader) const;

    std::map<ParticipantId, Run> m_runs; //!< of who is in and was ever there while running
    std::set<std::pair<Timestamp, ParticipantId>> m_wakes;
    int m_through = 0;
    Throttle m_leaderboard{LeaderboardInterval};
};

} // namespace podium::engine
