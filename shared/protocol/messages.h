// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/live_event.h"
#include "shared/protocol/poll_messages.h"

#include <variant>

//! Every message of the WebSocket part of the protocol, as plain values. Each direction is one variant, so a
//! message without a handler or without a codec does not compile. Pushes are podium::LiveEvent and
//! podium::PollEvent.
namespace podium::protocol {

inline constexpr int Version = 1;
inline constexpr std::uint16_t DefaultPort = 8640; //!< HTTP and WebSocket
inline constexpr int ClientFrameBytesMax = 16 * 1024;
inline constexpr int PageSizeMax = 100;

//! Which part of a ranking: `limit` entries from `offset`, or the neighbourhood of one participant.
struct LeaderboardRange
{
    int offset = 0;
    int limit = 10;
    std::optional<ParticipantId> around; //!< if set, `offset` counts for nothing

    bool operator==(const LeaderboardRange &) const = default;
};

// --- requests -----------------------------------------------------------------------------------------

//! First message on every connection.
struct Hello
{
    int protocol = Version;
    QString client; //!< name and version, for the log
    bool operator==(const Hello &) const = default;
};

struct Join
{
    QString code;
    QString nickname;
    bool operator==(const Join &) const = default;
};

struct Resume
{
    QString resumeToken;
    bool operator==(const Resume &) const = default;
};

struct Host
{
    SessionId session;
    QString accessToken;
    bool operator==(const Host &) const = default;
};

struct Answer
{
    QuestionId question;
    int option = 0;
    QString answerId; //!< made by the client; a repeat gets the first reply again
    bool operator==(const Answer &) const = default;
};

struct Leaderboard
{
    LeaderboardRange range;
    bool operator==(const Leaderboard &) const = default;
};

//! One type each on the wire.
using HostStep = podium::HostStep;

struct Step
{
    HostStep step = HostStep::Start;
    bool operator==(const Step &) const = default;
};

struct Kick
{
    ParticipantId participant;
    bool ban = false;
    bool operator==(const Kick &) const = default;
};

struct Lock
{
    bool locked = true;
    bool operator==(const Lock &) const = default;
};

struct Ping
{
    bool operator==(const Ping &) const = default;
};

using Request = std::variant<Hello, Join, Resume, Host, Answer, Leaderboard, Step, Kick, Lock, Ping, Watch,
                             Vote, Unwatch>;

struct RequestFrame
{
    qint64 id = 0; //!< the client's own; comes back as `re`
    Request request;
    bool operator==(const RequestFrame &) const = default;
};

// --- replies ------------------------------------------------------------------------------------------

struct Welcome
{
    int protocol = Version;
    QString server;
    Timestamp serverTime;
    bool operator==(const Welcome &) const = default;
};

//! To join and resume. `session.you` holds score, rank and streak; on the wire they also stand at the top.
struct Joined
{
    Participant participant;
    QString resumeToken;
    SessionSnapshot session;
    std::optional<Revealed> revealed = std::nullopt; //!< the current question's result while it is on show
    bool operator==(const Joined &) const = default;
};

//! All that a host's screens show, so that a window closed by mistake comes back as it was. The last two are
//! none from servers that do not tell.
struct Hosting
{
    SessionSnapshot session;
    QList<ParticipantStatus> participants;
    std::optional<Progress> progress = std::nullopt;
    std::optional<Revealed> revealed = std::nullopt; //!< the current question's result, once it is out
    bool operator==(const Hosting &) const = default;
};

//! Host-paced: the answer is durable; whether it is right is told by the reveal.
struct AnswerRecorded
{
    QuestionId question;
    QString answerId;
    bool operator==(const AnswerRecorded &) const = default;
};

//! Self-paced: durable, with its result and the next question.
struct AnswerResult
{
    QuestionId question;
    bool correct = false;
    int correctOption = 0;
    QString explanation;
    std::int64_t points = 0;
    Standing standing;
    std::optional<OpenQuestion> next; //!< none: that was the last one
    bool operator==(const AnswerResult &) const = default;
};

struct Done
{
    bool operator==(const Done &) const = default;
};

struct Pong
{
    Timestamp serverTime;
    bool operator==(const Pong &) const = default;
};

//! `leaderboard` as a reply is podium::LeaderboardPage; an error reply is podium::Error.
using Reply = std::variant<Welcome, Joined, Hosting, AnswerRecorded, AnswerResult, LeaderboardPage, Done,
                           Pong, Watching, VoteRecorded, Error>;

struct ReplyFrame
{
    qint64 re = 0;
    Reply reply;
    bool operator==(const ReplyFrame &) const = default;
};

//! What a client receives.
using ServerFrame = std::variant<ReplyFrame, LiveEvent, PollEvent>;

// --- closing ------------------------------------------------------------------------------------------

//! WebSocket close codes of Podium's own.
enum class CloseCode {
    Ended = 4000,          //!< the session is over
    Kicked = 4001,         //!< by the host; do not come back with this token
    ProtocolError = 4002,  //!< a fault of the client
    Replaced = 4003,       //!< a newer connection of the same participant took over
    TooSlow = 4004,        //!< did not read fast enough; may resume
    ServerStopping = 4005, //!< may resume
    RateLimited = 4006,    //!< too many messages
};

//! Whether a client should come back on its own (lost connections without a code of ours: yes).
[[nodiscard]] bool mayResume(int closeCode);

} // namespace podium::protocol
