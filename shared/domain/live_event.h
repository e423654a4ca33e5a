// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/domain/session.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

//! What is seen of a running session: the values that the engine produces, the protocol carries and the
//! clients show. None of them ever holds the correct option of an open question.
namespace podium {

struct PublicOption
{
    int id = 0; //!< authored index, whatever the order shown
    QString text;

    bool operator==(const PublicOption &) const = default;
};

//! A question as participants see it; `options` stand in the order to show.
struct PublicQuestion
{
    QuestionId id;
    QString text;
    std::optional<PictureId> picture;
    QList<PublicOption> options;
    int weight = 1;

    bool operator==(const PublicQuestion &) const = default;
};

//! A question with its place and its time.
struct OpenQuestion
{
    int index = 0; //!< from 0, in the order of whom it is shown to
    int total = 0;
    PublicQuestion question;
    Timestamp opensAt;
    Timestamp closesAt;

    bool operator==(const OpenQuestion &) const = default;
};

struct Participant
{
    ParticipantId id;
    QString nickname;

    bool operator==(const Participant &) const = default;
};

struct ParticipantStatus
{
    Participant participant;
    bool connected = false;
    std::int64_t score = 0;

    bool operator==(const ParticipantStatus &) const = default;
};

struct Standing
{
    int rank = 0; //!< from 1; shared by equals (1, 2, 2, 4)
    std::int64_t score = 0;
    int streak = 0; //!< correct answers in a row

    bool operator==(const Standing &) const = default;
};

struct LeaderboardEntry
{
    int rank = 0;
    ParticipantId participant;
    QString nickname;
    std::int64_t score = 0;
    int streak = 0;

    bool operator==(const LeaderboardEntry &) const = default;
};

struct LeaderboardPage
{
    QList<LeaderboardEntry> entries;
    int total = 0;

    bool operator==(const LeaderboardPage &) const = default;
};

//! One participant's own result of one question.
struct AnswerFeedback
{
    std::optional<int> option; //!< none: not answered
    bool correct = false;
    std::int64_t points = 0;
    Standing standing;

    bool operator==(const AnswerFeedback &) const = default;
};

//! A session at one moment, enough to show it from nothing.
struct SessionSnapshot
{
    SessionId id;
    QString code; //!< six digits
    QString title;
    Pace pace = Pace::Host;
    SessionState state = SessionState::Lobby;
    int index = -1; //!< of the current question; -1 before the first
    int total = 0;
    Scoring scoring;
    int participantCount = 0;
    bool locked = false;
    //! The question on show. Host-paced: the session's, until its result is over, for hosts until the next
    //! one; self-paced: this participant's open one.
    std::optional<PublicQuestion> question;
    std::optional<Timestamp> opensAt;
    std::optional<Timestamp> closesAt;
    std::optional<Standing> you;       //!< participants only
    std::optional<int> answeredOption; //!< participants only: what was recorded for that question

    bool operator==(const SessionSnapshot &) const = default;
};

// --- events -------------------------------------------------------------------------------------------

//! A question is on; it takes answers from opensAt to closesAt.
struct QuestionShown
{
    OpenQuestion shown;

    bool operator==(const QuestionShown &) const = default;
};

//! To hosts, at most every 250 ms.
struct Progress
{
    QuestionId question;
    int answered = 0;
    int joined = 0;
    int connected = 0;
    //! Who is connected and has not answered yet, by number, while a question takes answers and until its
    //! result; none when they are more than WaitingMax, and from servers that do not tell.
    std::optional<QList<ParticipantId>> waiting = std::nullopt;

    //! Names for a host to read, not a hall; and what a push of every 250 ms may weigh.
    static constexpr int WaitingMax = 50;

    bool operator==(const Progress &) const = default;
};

struct QuestionClosed
{
    QuestionId question;

    bool operator==(const QuestionClosed &) const = default;
};

struct Revealed
{
    QuestionId question;
    int correctOption = 0;
    QString explanation;
    QList<int> counts;                 //!< answers per option, by option id
    std::optional<AnswerFeedback> you; //!< participants only

    bool operator==(const Revealed &) const = default;
};

//! Top ten; at most every 500 ms.
struct LeaderboardShown
{
    LeaderboardPage page;
    std::optional<Standing> you; //!< participants only

    bool operator==(const LeaderboardShown &) const = default;
};

enum class ParticipantChange { Joined, Left, Back, Kicked };

//! To hosts.
struct ParticipantChanged
{
    ParticipantStatus status;
    ParticipantChange change = ParticipantChange::Joined;

    bool operator==(const ParticipantChanged &) const = default;
};

struct PodiumShown
{
    QList<LeaderboardEntry> entries; //!< the first three
    std::optional<Standing> you;     //!< participants only

    bool operator==(const PodiumShown &) const = default;
};

struct SessionEnded
{
    bool operator==(const SessionEnded &) const = default;
};

//! To hosts: what another host has changed and no other event tells.
struct SessionChanged
{
    SessionState state = SessionState::Lobby;
    bool locked = false;

    bool operator==(const SessionChanged &) const = default;
};

enum class NoticeLevel { Info, Warning };

//! To hosts: something about the room or the server that they should know.
struct Notice
{
    NoticeLevel level = NoticeLevel::Info;
    QString code; //!< "storage_slow", ...
    QString message;

    bool operator==(const Notice &) const = default;
};

using LiveEvent = std::variant<QuestionShown, Progress, QuestionClosed, Revealed, LeaderboardShown,
                               ParticipantChanged, PodiumShown, SessionEnded, SessionChanged, Notice>;

} // namespace podium
