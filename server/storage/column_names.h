// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/account_repository.h"
#include "shared/domain/poll.h"
#include "shared/domain/session.h"

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>

//! The words that stand for the values of an enumeration in a column: the same as on the wire, but on their
//! own, because what is stored must stay readable whatever becomes of the wire.
namespace podium::storage {

using namespace Qt::StringLiterals;

//! The words for one enumeration.
template<typename Value>
struct ColumnNames;

template<typename Value, std::size_t Count>
using ColumnNameTable = std::array<std::pair<Value, QLatin1StringView>, Count>;

template<typename Value>
QString columnName(Value value)
{
    const auto &table = ColumnNames<Value>::Table;
    const auto found =
        std::find_if(table.begin(), table.end(), [value](const auto &entry) { return entry.first == value; });
    Q_ASSERT(found != table.end());
    return found->second;
}

//! \param name one of the table's; the schema lets no others in.
template<typename Value>
Value columnValue(const QString &name)
{
    const auto &table = ColumnNames<Value>::Table;
    const auto found =
        std::find_if(table.begin(), table.end(), [&name](const auto &entry) { return entry.second == name; });
    Q_ASSERT(found != table.end());
    return found->first;
}

template<>
struct ColumnNames<UserRole>
{
    static constexpr ColumnNameTable<UserRole, 3> Table{{
        {UserRole::Admin, "admin"_L1},
        {UserRole::Host, "host"_L1},
        {UserRole::Participant, "participant"_L1},
    }};
};

template<>
struct ColumnNames<TokenKind>
{
    static constexpr ColumnNameTable<TokenKind, 2> Table{{
        {TokenKind::Access, "access"_L1},
        {TokenKind::Refresh, "refresh"_L1},
    }};
};

template<>
struct ColumnNames<Pace>
{
    static constexpr ColumnNameTable<Pace, 2> Table{{
        {Pace::Host, "host"_L1},
        {Pace::Self, "self"_L1},
    }};
};

template<>
struct ColumnNames<ScoringRule>
{
    static constexpr ColumnNameTable<ScoringRule, 2> Table{{
        {ScoringRule::Accuracy, "accuracy"_L1},
        {ScoringRule::Speed, "speed"_L1},
    }};
};

template<>
struct ColumnNames<SessionState>
{
    static constexpr ColumnNameTable<SessionState, 8> Table{{
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
struct ColumnNames<PollStatus>
{
    static constexpr ColumnNameTable<PollStatus, 3> Table{{
        {PollStatus::Draft, "draft"_L1},
        {PollStatus::Open, "open"_L1},
        {PollStatus::Closed, "closed"_L1},
    }};
};

template<>
struct ColumnNames<Voting>
{
    static constexpr ColumnNameTable<Voting, 3> Table{{
        {Voting::OneChangeable, "one_changeable"_L1},
        {Voting::OneFinal, "one_final"_L1},
        {Voting::Unlimited, "unlimited"_L1},
    }};
};

template<>
struct ColumnNames<Visibility>
{
    static constexpr ColumnNameTable<Visibility, 4> Table{{
        {Visibility::Live, "live"_L1},
        {Visibility::AfterVote, "after_vote"_L1},
        {Visibility::AfterClose, "after_close"_L1},
        {Visibility::Host, "host"_L1},
    }};
};

template<>
struct ColumnNames<BotCheck>
{
    static constexpr ColumnNameTable<BotCheck, 3> Table{{
        {BotCheck::None, "none"_L1},
        {BotCheck::ProofOfWork, "proof_of_work"_L1},
        {BotCheck::Picture, "picture"_L1},
    }};
};

} // namespace podium::storage
