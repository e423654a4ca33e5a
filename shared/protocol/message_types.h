// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/messages.h"
#include "shared/protocol/value_fields.h"

//! The `type` of every message, and reading a message by it. A message without a type does not compile.
namespace podium::protocol {

// Requests
constexpr QLatin1StringView typeName(const Hello &)
{
    return "hello"_L1;
}
constexpr QLatin1StringView typeName(const Join &)
{
    return "join"_L1;
}
constexpr QLatin1StringView typeName(const Resume &)
{
    return "resume"_L1;
}
constexpr QLatin1StringView typeName(const Host &)
{
    return "host"_L1;
}
constexpr QLatin1StringView typeName(const Answer &)
{
    return "answer"_L1;
}
constexpr QLatin1StringView typeName(const Leaderboard &)
{
    return "leaderboard"_L1;
}
constexpr QLatin1StringView typeName(const Step &message)
{
    return toWire(message.step);
}
constexpr QLatin1StringView typeName(const Kick &)
{
    return "kick"_L1;
}
constexpr QLatin1StringView typeName(const Lock &)
{
    return "lock"_L1;
}
constexpr QLatin1StringView typeName(const Ping &)
{
    return "ping"_L1;
}

// Replies
constexpr QLatin1StringView typeName(const Welcome &)
{
    return "welcome"_L1;
}
constexpr QLatin1StringView typeName(const Joined &)
{
    return "joined"_L1;
}
constexpr QLatin1StringView typeName(const Hosting &)
{
    return "hosting"_L1;
}
constexpr QLatin1StringView typeName(const AnswerRecorded &)
{
    return "answer_recorded"_L1;
}
constexpr QLatin1StringView typeName(const AnswerResult &)
{
    return "answer_result"_L1;
}
constexpr QLatin1StringView typeName(const LeaderboardPage &)
{
    return "leaderboard"_L1;
}
constexpr QLatin1StringView typeName(const Done &)
{
    return "done"_L1;
}
constexpr QLatin1StringView typeName(const Pong &)
{
    return "pong"_L1;
}
constexpr QLatin1StringView typeName(const Error &)
{
    return "error"_L1;
}

// Pushes
constexpr QLatin1StringView typeName(const QuestionShown &)
{
    return "question"_L1;
}
constexpr QLatin1StringView typeName(const Progress &)
{
    return "progress"_L1;
}
constexpr QLatin1StringView typeName(const QuestionClosed &)
{
    return "closed"_L1;
}
constexpr QLatin1StringView typeName(const Revealed &)
{
    return "reveal"_L1;
}
constexpr QLatin1StringView typeName(const LeaderboardShown &)
{
    return "leaderboard"_L1;
}
constexpr QLatin1StringView typeName(const ParticipantChanged &)
{
    return "participant"_L1;
}
constexpr QLatin1StringView typeName(const PodiumShown &)
{
    return "podium"_L1;
}
constexpr QLatin1StringView typeName(const SessionEnded &)
{
    return "ended"_L1;
}
constexpr QLatin1StringView typeName(const Notice &)
{
    return "notice"_L1;
}

//! A message of this type, still to be read, if `type` is one of Message's.
template<typename Message>
[[nodiscard]] std::optional<Message> messageOfType(QStringView type)
{
    if constexpr (std::same_as<Message, Step>) {
        const auto step = fromWire<HostStep>(type);
        return step ? std::optional(Step{*step}) : std::nullopt;
    } else {
        Message message;
        return typeName(message) == type ? std::optional(std::move(message)) : std::nullopt;
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
