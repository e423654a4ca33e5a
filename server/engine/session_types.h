// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/live_event.h"

#include <functional>
#include <optional>

//! The values that go through the engine's door.
namespace podium::engine {

//! Takes the outcome of a request, once.
template<typename T>
using Reply = std::function<void(Result<T>)>;

using HostCommand = podium::HostStep;

//! Who somebody is in a running session.
struct Seat
{
    SessionId session;
    ParticipantId participant;

    bool operator==(const Seat &) const = default;
};

//! A participant's welcome: on joining and on coming back.
struct Admission
{
    Participant participant;
    QString resumeToken;
    SessionSnapshot snapshot;
    std::optional<Revealed> revealed = std::nullopt; //!< the current question's result while it is on show
};

struct HostView
{
    SessionSnapshot snapshot;
    QList<ParticipantStatus> participants; //!< who is in, by number; the kicked are left out
    Progress progress;
    std::optional<Revealed> revealed; //!< the current question's result, once it is out
};

struct SubmittedAnswer
{
    QuestionId question;
    int option = 0;
    QString answerId;
};

//! What an answer led to. Host-paced sessions tell nothing but that it is recorded.
struct RecordedAnswer
{
    QuestionId question;
    QString answerId;
    struct Outcome
    {
        int correctOption = 0;
        QString explanation;
        AnswerFeedback feedback;
        std::optional<OpenQuestion> next; //!< none: that was the last one
    };
    std::optional<Outcome> outcome; //!< self-paced only
};

//! Which entries of a leaderboard: a page, or the neighbourhood of one participant.
struct LeaderboardQuery
{
    int offset = 0;
    int limit = 10; //!< at most 100; more is cut
    std::optional<ParticipantId> around;
};

} // namespace podium::engine
