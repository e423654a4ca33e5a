// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

#include <concepts>
#include <limits>
#include <type_traits>

//! \file
//! The one JSON customisation point. A value type is described once, for both directions:
//!
//!     void describe(auto &json, Is<Participant> auto &participant)
//!     {
//!         json.required("id"_L1, participant.id);
//!         json.required("nickname"_L1, participant.nickname, TextLength{200});
//!     }
//!
//! `json` is a JsonReader or a JsonWriter; both have these members:
//! - required: must be there when reading;
//! - defaulted: when absent, the value keeps what it has; written always;
//! - optional, for std::optional: absent or null is none; none is not written;
//! - nullable, for std::optional: read the same; none is written as null;
//! - derived: written, never read.
//! What follows the value are the rules that a reader applies to it; a writer takes its values as they are.
//! Where the directions need different code, two plain overloads of `describe` stand side by side instead.
namespace podium::protocol {

//! A `Value` to read into or a `const Value` to write from.
template<typename Candidate, typename Value>
concept Is = std::same_as<std::remove_const_t<Candidate>, Value>;

//! Limits of an integer, both included.
struct IntegerRange
{
    qint64 minimum = 0;
    qint64 maximum = QuestionId::Maximum; //!< of any integer that every JSON reader holds exactly
};

inline constexpr IntegerRange AnyInt{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};

//! Limits of a number that may have a fraction, both included.
struct NumberRange
{
    double minimum = 0;
    double maximum = 0;
};

inline constexpr NumberRange Percent{0, 100};

//! Limits of a text in characters (code points), both included.
struct TextLength
{
    int maximum = 0;
    int minimum = 0;
};

//! For texts that come from a server, or that the domain judges: far above every limit of the domain.
inline constexpr TextLength AnyText{20'000};

//! A text of six ASCII digits.
struct SessionCode
{};

//! How many elements an array or object may hold.
struct ElementCount
{
    qsizetype maximum = 0;
};

//! For lists that come from a server.
inline constexpr ElementCount AnyCount{100'000};

} // namespace podium::protocol
