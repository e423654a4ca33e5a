// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/connection_model.h"

#include <chrono>

using namespace std::chrono_literals;

namespace podium::client {

ConnectionModel::ConnectionModel(QObject *parent) : QObject(parent)
{
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        if (m_nextTry.hasExpired())
            m_countdown.stop();
        Q_EMIT changed();
    });
}

QString ConnectionModel::text() const
{
    switch (m_state) {
    case State::Idle:
        return tr("Not connected.");
    case State::Connecting:
        return tr("Connecting to the server.");
    case State::Online:
        return tr("Connected.");
    case State::Reconnecting:
        if (const int seconds = secondsToNextTry(); seconds > 0)
            return tr("The connection was lost. Trying again in %1 s.").arg(seconds);
        return tr("The connection was lost. Trying again.");
    case State::Closed:
        return m_reason;
    }
    return {};
}

int ConnectionModel::secondsToNextTry() const
{
    if (m_state != State::Reconnecting || m_nextTry.hasExpired())
        return 0;
    return static_cast<int>((m_nextTry.remainingTime() + 999) / 1000);
}

void ConnectionModel::setIdle()
{
    setState(State::Idle);
}

void ConnectionModel::setConnecting()
{
    setState(State::Connecting);
}

void ConnectionModel::setOnline()
{
    setState(State::Online);
}

void ConnectionModel::setRoundTrip(Ms roundTrip)
{
    m_roundTrip = roundTrip;
    Q_EMIT changed();
}

void ConnectionModel::setReconnecting(QDeadlineTimer nextTry)
{
    m_nextTry = nextTry;
    setState(State::Reconnecting);
    if (!m_nextTry.hasExpired())
        m_countdown.start();
}

void ConnectionModel::setClosed(const QString &reason)
{
    m_reason = reason;
    setState(State::Closed);
}

void ConnectionModel::setState(State state)
{
    m_countdown.stop();
    m_state = state;
    // What is measured while a connection begins is kept: that comes before it is Online.
    if (state == State::Idle || state == State::Reconnecting || state == State::Closed)
        m_roundTrip.reset();
    Q_EMIT changed();
}

} // namespace podium::client
