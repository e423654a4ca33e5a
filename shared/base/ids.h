// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace podium {

//! A number that names one thing of one kind. Ids of different kinds do not mix, and a plain number becomes
//! an id only explicitly. Valid ids are positive and below 2^53, so every JSON reader holds them exactly.
template<typename Kind>
class Id final
{
public:
    static constexpr std::int64_t Maximum = (std::int64_t{1} << 53) - 1;

    //! No thing's id; what a default-constructed message holds before it is filled.
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0 && m_value <= Maximum; }

    constexpr auto operator<=>(const Id &) const = default;

    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    std::int64_t m_value = 0;
};

using UserId = Id<struct UserKind>;
using QuizId = Id<struct QuizKind>;
using QuestionId = Id<struct QuestionKind>;
using PictureId = Id<struct PictureKind>;
using SessionId = Id<struct SessionKind>;
//! Counts from 1 within its session; a participant is named by session and participant together.
using ParticipantId = Id<struct ParticipantKind>;
using PollId = Id<struct PollKind>;

} // namespace podium
