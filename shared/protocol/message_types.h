// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/messages.h"
#include "shared/protocol/value_fields.h"

//! The `type` of every message, and reading a message by it. A message without a type does not compile.
namespace podium::protocol {

struct NoTypeName
{};

template<typename Message>
inline constexpr NoTypeName TypeName;

// Requests; Step has one type per step
template<>
inline constexpr auto TypeName<Hello> = "hello"_L1;
template<>
inline constexpr auto TypeName<Join> = "join"_L1;
template<>
inline constexpr auto TypeName<Resume> = "resume"_L1;
template<>
inline constexpr auto TypeName<Host> = "host"_L1;
template<>
inline constexpr auto TypeName<Answer> = "answer"_L1;
template<>
inline constexpr auto TypeName<Leaderboard> = "leaderboard"_L1;
template<>
inline constexpr auto TypeName<Kick> = "kick"_L1;
template<>
inline constexpr auto TypeName<Lock> = "lock"_L1;
template<>
inline constexpr auto TypeName<Ping> = "ping"_L1;
template<>
inline constexpr auto TypeName<Watch> = "watch"_L1;
template<>
inline constexpr auto TypeName<Vote> = "vote"_L1;
template<>
inline constexpr auto TypeName<Unwatch> = "unwatch"_L1;

// Replies
template<>
inline constexpr auto TypeName<Welcome> = "welcome"_L1;
template<>
inline constexpr auto TypeName<Joined> = "joined"_L1;
template<>
inline constexpr auto TypeName<Hosting> = "hosting"_L1;
template<>
inline constexpr auto TypeName<AnswerRecorded> = "answer_recorded"_L1;
template<>
inline constexpr auto TypeName<AnswerResult> = "answer_result"_L1;
template<>
inline constexpr auto TypeName<LeaderboardPage> = "leaderboard"_L1;
template<>
inline constexpr auto TypeName<Done> = "done"_L1;
template<>
inline constexpr auto TypeName<Pong> = "pong"_L1;
template<>
inline constexpr auto TypeName<Watching> = "watching"_L1;
template<>
inline constexpr auto TypeName<VoteRecorded> = "vote_recorded"_L1;
template<>
inline constexpr auto TypeName<Error> = "error"_L1;

// Pushes
template<>
inline constexpr auto TypeName<QuestionShown> = "question"_L1;
template<>
inline constexpr auto TypeName<Progress> = "progress"_L1;
template<>
inline constexpr auto TypeName<QuestionClosed> = "closed"_L1;
template<>
inline constexpr auto TypeName<Revealed> = "reveal"_L1;
template<>
inline constexpr auto TypeName<LeaderboardShown> = "leaderboard"_L1;
template<>
inline constexpr auto TypeName<ParticipantChanged> = "participant"_L1;
template<>
inline constexpr auto TypeName<PodiumShown> = "podium"_L1;
template<>
inline constexpr auto TypeName<SessionEnded> = "ended"_L1;
template<>
inline constexpr auto TypeName<SessionChanged> = "session"_L1;
template<>
inline constexpr auto TypeName<Notice> = "notice"_L1;
template<>
inline constexpr auto TypeName<PollTally> = "tally"_L1;
template<>
inline constexpr auto TypeName<PollChanged> = "poll_changed"_L1;

template<typename Message>
[[nodiscard]] constexpr QLatin1StringView typeNameOf(const Message &)
{
    return TypeName<Message>;
}

[[nodiscard]] constexpr QLatin1StringView typeNameOf(const Step &step)
{
    return toWire(step.step);
}

//! A message of this type, still to be read, if `type` is one of Message's.
template<typename Message>
[[nodiscard]] std::optional<Message> messageOfType(QStringView type)
{
    if constexpr (std::same_as<Message, Step>) {
        const auto step = fromWire<HostStep>(type);
        return step ? std::optional(Step{*step}) : std::nullopt;
    } else {
        return TypeName<Message> == type ? std::optional(Message()) : std::nullopt;
    }
}

//! \brief Reads the alternative that `type` names into `message`.
//! \returns false when it names none.
template<typename... Messages>
[[nodiscard]] bool readByType(QStringView type, JsonReader &json, std::variant<Messages...> &message)
{
    const auto readAs = [&](auto candidate) {
        if (!candidate)
            return false;
        describe(json, *candidate);
        message = std::move(*candidate);
        return true;
    };
    return (readAs(messageOfType<Messages>(type)) || ...);
}

} // namespace podium::protocol
