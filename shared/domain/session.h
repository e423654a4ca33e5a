// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/scoring.h"

#include <optional>

namespace podium {

enum class Pace {
    Host, //!< everybody sees the same question; the host moves on
    Self, //!< everybody goes at their own pace, each with their own deadlines
};

//! What the host chooses when starting a session.
struct SessionSettings
{
    Pace pace = Pace::Host;
    Scoring scoring;
    bool shuffleQuestions = false;    //!< self-paced only: each participant's own order
    bool shuffleOptions = false;      //!< each participant's own order of options
    bool lateJoin = true;             //!< joining after the lobby is allowed
    bool autoAdvance = false;         //!< steps follow each other without the host
    std::optional<int> questionCount; //!< draw that many questions at random; none: all, in authored order

    bool operator==(const SessionSettings &) const = default;
};

//! Host-paced: Lobby -> Question -> Closed -> Reveal -> Leaderboard -> Question ... -> Podium -> Ended.
//! Self-paced: Lobby -> Running -> Ended.
enum class SessionState { Lobby, Question, Closed, Reveal, Leaderboard, Running, Podium, Ended };

//! Longest id that a client may give an answer, in characters; it has one at least.
inline constexpr int AnswerIdLengthMax = 64;

//! What a host tells a session to do next.
enum class HostStep { Start, Close, Reveal, ShowLeaderboard, Next, End };

} // namespace podium
