// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/live_event.h"
#include "shared/domain/poll.h"
#include "shared/domain/quiz.h"
#include "shared/domain/session.h"
#include "shared/domain/timeline.h"
#include "shared/domain/user.h"

#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>

//! The wire's names of every enumeration but ErrorCode (see error_codes.h), one table each.
namespace podium::protocol {

template<typename Enum>
struct WireName
{
    Enum value;
    QLatin1StringView name;
};

//! An enumeration without a table does not compile where it is written or read.
template<typename Enum>
struct WireNames;

template<typename Enum, std::size_t Count>
using WireNameTable = std::array<WireName<Enum>, Count>;

using namespace Qt::StringLiterals;

template<>
struct WireNames<Pace>
{
    static constexpr WireNameTable<Pace, 2> Table{{
        {Pace::Host, "host"_L1},
        {Pace::Self, "self"_L1},
    }};
};

template<>
struct WireNames<ScoringRule>
{
    static constexpr WireNameTable<ScoringRule, 2> Table{{
        {ScoringRule::Accuracy, "accuracy"_L1},
        {ScoringRule::Speed, "speed"_L1},
    }};
};

template<>
struct WireNames<SessionState>
{
    static constexpr WireNameTable<SessionState, 8> Table{{
        {SessionState::Lobby, "lobby"_L1},
        {SessionState::Question, "question"_L1},
        {SessionState::Closed, "closed"_L1},
        {SessionState::Reveal, "reveal"_L1},
        {SessionState::Leaderboard, "leaderboard"_L1},
        {SessionState::Running, "running"_L1},
        {SessionState::Podium, "podium"_L1},
        {SessionState::Ended, "ended"_L1},
    }};
};

template<>
struct WireNames<HostStep>
{
    static constexpr WireNameTable<HostStep, 6> Table{{
        {HostStep::Start, "start"_L1},
        {HostStep::Close, "close"_L1},
        {HostStep::Reveal, "reveal"_L1},
        {HostStep::ShowLeaderboard, "show_leaderboard"_L1},
        {HostStep::Next, "next"_L1},
        {HostStep::End, "end"_L1},
    }};
};

template<>
struct WireNames<ParticipantChange>
{
    static constexpr WireNameTable<ParticipantChange, 4> Table{{
        {ParticipantChange::Joined, "joined"_L1},
        {ParticipantChange::Left, "left"_L1},
        {ParticipantChange::Back, "back"_L1},
        {ParticipantChange::Kicked, "kicked"_L1},
    }};
};

template<>
struct WireNames<NoticeLevel>
{
    static constexpr WireNameTable<NoticeLevel, 2> Table{{
        {NoticeLevel::Info, "info"_L1},
        {NoticeLevel::Warning, "warning"_L1},
    }};
};

template<>
struct WireNames<QuizStatus>
{
    static constexpr WireNameTable<QuizStatus, 3> Table{{
        {QuizStatus::Draft, "draft"_L1},
        {QuizStatus::Started, "started"_L1},
        {QuizStatus::Ended, "ended"_L1},
    }};
};

template<>
struct WireNames<PollStatus>
{
    static constexpr WireNameTable<PollStatus, 3> Table{{
        {PollStatus::Draft, "draft"_L1},
        {PollStatus::Open, "open"_L1},
        {PollStatus::Closed, "closed"_L1},
    }};
};

template<>
struct WireNames<Voting>
{
    static constexpr WireNameTable<Voting, 3> Table{{
        {Voting::OneChangeable, "one_changeable"_L1},
        {Voting::OneFinal, "one_final"_L1},
        {Voting::Unlimited, "unlimited"_L1},
    }};
};

template<>
struct WireNames<Visibility>
{
    static constexpr WireNameTable<Visibility, 4> Table{{
        {Visibility::Live, "live"_L1},
        {Visibility::AfterVote, "after_vote"_L1},
        {Visibility::AfterClose, "after_close"_L1},
        {Visibility::Host, "host"_L1},
    }};
};

template<>
struct WireNames<BotCheck>
{
    static constexpr WireNameTable<BotCheck, 3> Table{{
        {BotCheck::None, "none"_L1},
        {BotCheck::ProofOfWork, "proof_of_work"_L1},
        {BotCheck::Picture, "picture"_L1},
    }};
};

template<>
struct WireNames<TimelineBucketSize>
{
    static constexpr WireNameTable<TimelineBucketSize, 3> Table{{
        {TimelineBucketSize::Minute, "minute"_L1},
        {TimelineBucketSize::Hour, "hour"_L1},
        {TimelineBucketSize::Day, "day"_L1},
    }};
};

template<>
struct WireNames<UserRole>
{
    static constexpr WireNameTable<UserRole, 3> Table{{
        {UserRole::Admin, "admin"_L1},
        {UserRole::Host, "host"_L1},
        {UserRole::Participant, "participant"_L1},
    }};
};

template<typename Enum>
[[nodiscard]] constexpr QLatin1StringView toWire(Enum value)
{
    for (const auto &entry : WireNames<Enum>::Table) {
        if (entry.value == value)
            return entry.name;
    }
    Q_UNREACHABLE();
}

template<typename Enum>
[[nodiscard]] std::optional<Enum> fromWire(QStringView name)
{
    for (const auto &entry : WireNames<Enum>::Table) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

} // namespace podium::protocol
