// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/flow.h"

namespace podium::engine {

//! \brief Everybody sees the same question: Lobby -> Question -> Closed -> Reveal -> Leaderboard ->
//! Question ... -> Podium -> Ended.
//!
//! A question opens OpensAfter it is shown and is closed at its deadline, by the host, or when every
//! connected participant has answered. Scores are settled by the reveal; before it, nothing tells who was
//! right. A participant's response time counts from the opening, or from their latest arrival when they came
//! (back) while the question was open; the deadline and the limit that speed is measured against stay the
//! same for all. When everybody was away, as after a restart, the first to come back gives the others
//! ReconnectGrace before the question can close early without them.
class HostPacedFlow final : public Flow
{
public:
    static constexpr Ms OpensAfter{3'000};
    static constexpr Ms RevealsAfter{1'000};          //!< closed -> reveal, when advancing by itself
    static constexpr Ms ShowsLeaderboardAfter{5'000}; //!< reveal -> leaderboard
    static constexpr Ms GoesOnAfter{5'000};           //!< leaderboard -> next question or podium
    static constexpr Ms ReconnectGrace{10'000};       //!< the longest pause between two tries of a client

    explicit HostPacedFlow(SessionCore &core);

    void arrived(Member &member, bool wasAway) override;
    void left(Member &member) override;
    void kicked(Member &member, bool wasConnected) override;
    void describe(SessionSnapshot &snapshot, const Member *reader) const override;
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] std::optional<Revealed> revealed() const override;
    [[nodiscard]] std::optional<Revealed> revealedTo(const Member &reader) const override;
    [[nodiscard]] std::optional<Timestamp> nextDeadline() const override;
    void advance(Timestamp now) override;

protected:
    [[nodiscard]] Result<StageRecord> stageAfter(HostCommand command, Timestamp now) const override;
    void entered() override;
    void settleRest() override;
    [[nodiscard]] Result<Window> window(const Member &member, int position) const override;
    void write(const AnswerRecord &answer) override;
    [[nodiscard]] RecordedAnswer replyTo(const Member &member, const AnswerRecord &answer) const override;

private:
    //! A step that the clock takes, and when.
    struct Automatic
    {
        HostCommand command;
        Timestamp at;
    };

    [[nodiscard]] std::optional<Automatic> automatic() const;
    [[nodiscard]] StageRecord nextQuestion(Timestamp now) const;
    //! A further stage of the same question.
    [[nodiscard]] StageRecord sameQuestion(SessionState state, Timestamp now) const;
    [[nodiscard]] bool takesAnswers() const;
    [[nodiscard]] OpenQuestion openQuestion(const Member *reader) const;
    [[nodiscard]] const AnswerRecord *currentAnswer(const Member &member) const;
    void clearCounts();
    void count(const AnswerRecord &answer, int change);
    [[nodiscard]] bool allAnswered() const;
    [[nodiscard]] bool isAnybodyAway() const;
    void closeIfAllAnswered();
    void showQuestion();
    void reveal();
    //! \pre the current question is settled.
    [[nodiscard]] AnswerFeedback feedbackFor(const Member &member) const;
    void settle(int position);

    // Of the current question:
    QList<int> m_counts; //!< answers per option
    int m_answered = 0;
    int m_answeredConnected = 0; //!< of the connected, how many have answered
    Timestamp m_closesEarlyFrom; //!< not before, even if all connected have answered
    bool m_settled = true;
};

} // namespace podium::engine
