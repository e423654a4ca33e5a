// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/domain/session.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <variant>

namespace podium {

//! Somebody came in. `participant` is numbered by the engine, from 1 in each session.
struct JoinRecord
{
    SessionId session;
    ParticipantId participant;
    QString nickname;
    QString nicknameKey;        //!< unique among the session's participants who were not kicked
    QByteArray resumeTokenHash; //!< the token itself is never stored
    Timestamp joinedAt;

    bool operator==(const JoinRecord &) const = default;
};

//! One participant's answer to one question; at most one per session, participant and question.
struct AnswerRecord
{
    SessionId session;
    ParticipantId participant;
    int position = 0; //!< of the question in the session's drawn list, whatever order it was shown in
    QString answerId;
    int option = 0;
    bool correct = false;
    std::int64_t points = 0; //!< bonus included
    Timestamp answeredAt;
    Ms response{0}; //!< measured by the server

    bool operator==(const AnswerRecord &) const = default;
};

//! The session moved to a new state.
struct StageRecord
{
    SessionId session;
    SessionState state = SessionState::Lobby;
    int position = -1; //!< of the current question; -1 before the first and when self-paced
    std::optional<Timestamp> opensAt;
    std::optional<Timestamp> closesAt;
    Timestamp changedAt;

    bool operator==(const StageRecord &) const = default;
};

//! Self-paced: a question was opened for one participant. Replaces the participant's earlier one.
struct OpenedRecord
{
    SessionId session;
    ParticipantId participant;
    int step = 0; //!< place in the participant's own order, from 0; equal to the total: finished
    Timestamp opensAt;

    bool operator==(const OpenedRecord &) const = default;
};

struct LockRecord
{
    SessionId session;
    bool locked = false;

    bool operator==(const LockRecord &) const = default;
};

//! The participant is out; with `banned`, the nickname and the token may not come back.
struct KickRecord
{
    SessionId session;
    ParticipantId participant;
    bool banned = false;

    bool operator==(const KickRecord &) const = default;
};

using DurableRecord =
    std::variant<JoinRecord, AnswerRecord, StageRecord, OpenedRecord, LockRecord, KickRecord>;

//! \brief Makes records durable, many in one commit.
//!
//! Guarantees: records are committed in the order of submit(), each exactly once; `done` runs on the thread
//! that called submit(), later than submit() returns, in the order of submission, and with success only after
//! the commit that holds the record has returned. While storage is away records wait; when more than the
//! bound are waiting, `done` gets Busy, ahead of those that wait, and the record was not written. A record
//! that storage refuses for good gets Internal and does not take its neighbours down.
class DurableWriter
{
public:
    using Done = std::function<void(Result<void>)>;

    virtual ~DurableWriter() = default;

    virtual void submit(DurableRecord record, Done done) = 0;
};

} // namespace podium
