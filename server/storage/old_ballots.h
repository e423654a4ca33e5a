// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/connection.h"
#include "shared/base/ids.h"

#include <QByteArray>

#include <optional>

namespace podium::storage {

//! \brief Forgets ballots that serve only to recognise a repetition and are from before the minutes of their
//! poll's timeline, which stands for them.
//!
//! Goes through the table known_ballot in the order of its key, part by part, so that no writer waits for
//! long. The table has no order of time, which every ballot would have to pay for. How far it has come is in
//! memory only: after a start it begins anew.
class OldBallots final
{
public:
    explicit OldBallots(Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(OldBallots)

    //! There may be more to forget than when it last went through.
    void lookAgain() { m_isToLookAgain = true; }
    //! Looks at `atOnce` ballots. \returns whether there are others to look at.
    [[nodiscard]] Result<bool> forgetSome(int atOnce);

private:
    //! What has been looked at: all of the polls before this one, and of it the ballots up to a digest.
    struct Place
    {
        PollId poll;
        QByteArray digest;
    };
    //! Ballots of one poll that follow each other.
    struct Part
    {
        PollId poll;
        QByteArray behind; //!< their digests come after this one
        QByteArray last;   //!< and end with this one
        bool hasOld = false;
    };

    [[nodiscard]] Result<std::optional<Part>> nextPart(int atOnce);
    //! None when the poll has no ballots behind this digest.
    [[nodiscard]] Result<std::optional<Part>> partOf(PollId poll, const QByteArray &behind, int atOnce);
    [[nodiscard]] Result<void> forget(const Part &part);

    Connection &m_connection;
    bool m_isToLookAgain = true;
    std::optional<Place> m_place; //!< none: nowhere, until it is to look again
};

} // namespace podium::storage
