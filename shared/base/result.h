// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <tl/expected.hpp>

namespace podium {

//! Everything that can go wrong in a way a client is told about. The protocol's names of these codes and
//! their HTTP statuses stand in protocol/error_codes.h; nothing else maps them.
enum class ErrorCode {
    // The request itself
    BadMessage,          //!< not JSON, not an object, a required field missing or of the wrong type
    UnsupportedProtocol, //!< hello named a protocol version this server does not speak
    Invalid,             //!< well formed, but against a rule; Error::fields says where

    // Who asks
    NotAuthenticated, //!< no token, or one that is unknown, spent or expired
    Forbidden,        //!< known, but not allowed to do this
    Banned,           //!< kicked out of this session for good

    // What is asked for
    NotFound,        //!< no such thing, or none that the asker may know of
    SessionClosed,   //!< the session has ended
    SessionLocked,   //!< the host lets nobody else in
    NicknameTaken,   //!< the message offers a free one
    NicknameInvalid, //!< against the nickname rules
    TooEarly,        //!< not open yet
    TooLate,         //!< no longer open
    AlreadyAnswered, //!< this participant has answered this question
    AlreadyVoted,    //!< this voter's ballot is final
    PollClosed,      //!< the poll takes no ballots
    ProofRequired,   //!< the ballot lacks a valid proof of the bot check
    VersionConflict, //!< someone else saved in between

    // Try again later: retryable
    RateLimited, //!< too much from one place
    Busy,        //!< a bounded queue is full or storage is away
    Internal,    //!< a fault of the server; the log knows more
};

//! A failure that was to be expected. Returned, never thrown.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;               //!< for a person: what happened and what to do next; no secrets
    QMap<QString, QString> fields; //!< Invalid only: "questions[2].options" -> what is wrong with it

    //! Whether the same request may succeed later without a change.
    [[nodiscard]] bool retryable() const;

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

//! \brief `return failure(ErrorCode::NotFound, tr("..."))` in any function that returns a Result.
[[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, QString message,
                                            QMap<QString, QString> fields = {});

} // namespace podium
