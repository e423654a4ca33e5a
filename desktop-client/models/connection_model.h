// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace podium::client {

//! \brief How things stand with the server, in a form that a status line can show.
//! While the client waits for its next try, changed() comes once a second so that the text counts down.
class ConnectionModel final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,         //!< nobody has asked for a connection
        Connecting,   //!< the first try is under way
        Online,       //!< requests reach the server
        Reconnecting, //!< lost; comes back on its own
        Closed,       //!< over; nothing happens until somebody asks for a new connection
    };
    Q_ENUM(State)

    explicit ConnectionModel(QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOnline() const { return m_state == State::Online; }
    //! One sentence for a person: "Connected.", "The connection was lost. Trying again in 3 s."
    [[nodiscard]] QString text() const;
    //! How long the server took to answer last; none before its first answer and while it is away.
    [[nodiscard]] std::optional<Ms> roundTrip() const { return m_roundTrip; }
    //! Whole seconds until the next try, rounded up; 0 while a try is under way or none is planned.
    [[nodiscard]] int secondsToNextTry() const;

    void setIdle();
    void setConnecting();
    void setOnline();
    void setRoundTrip(Ms roundTrip);
    //! \param nextTry when the next try begins; one that has expired says that it is under way.
    void setReconnecting(QDeadlineTimer nextTry);
    //! \param reason a sentence for a person.
    void setClosed(const QString &reason);

Q_SIGNALS:
    //! State, text or round trip.
    void changed();

private:
    void setState(State state);

    State m_state = State::Idle;
    QString m_reason;
    std::optional<Ms> m_roundTrip;
    QDeadlineTimer m_nextTry;
    QTimer m_countdown;
};

} // namespace podium::client
