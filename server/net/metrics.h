// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>

namespace podium::net {

//! \brief What the server counts about itself, in the text format that Prometheus reads.
//! One per server, handed to whoever has something to count. Thread-safe.
class Metrics final
{
public:
    Metrics();
    ~Metrics();
    Q_DISABLE_COPY_MOVE(Metrics)

    //! HTTP and WebSocket connections alike.
    void connectionOpened();
    void connectionClosed();
    //! \param status 100..599; counted by class (1xx .. 5xx).
    void requestAnswered(int status);
    //! An answer was acknowledged.
    void answerRecorded();
    //! A ballot came in and went to storage.
    void ballotReceived();
    //! A ballot became durable; one that was stored already is not counted again.
    void ballotStored();
    //! From handing a record over to its durable commit.
    void committed(std::chrono::microseconds latency);
    void setOpenSessions(int count);

    [[nodiscard]] QByteArray text() const;

private:
    struct Instruments;
    const std::unique_ptr<Instruments> m_instruments;
};

} // namespace podium::net
