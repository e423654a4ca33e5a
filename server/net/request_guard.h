// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/byte_budget.h"
#include "server/net/http_wire.h"
#include "server/net/limits.h"
#include "server/net/metrics.h"
#include "server/net/router.h"
#include "server/net/token_bucket.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace podium::net {

//! What all guards of a listener share. Outlives them.
struct GuardContext
{
    const Router &router;
    const ListenerLimits &limits;
    AddressBuckets &requests;
    ByteBudget &largeBytes; //!< of bodies and answers
    Metrics &metrics;
    QObject &server; //!< the QAbstractHttpServer, whose readyRead connection a guard can cut
};

//! \brief Stands between one connection and QAbstractHttpServer, child of the socket.
//!
//! QAbstractHttpServer reads without limits of size, time or number. The guard's slot is connected to
//! readyRead before the server's, looks at the same bytes first, and lets the server see nothing but requests
//! that keep to the limits. A request against them gets its answer here, and the server's connection to the
//! socket is cut.
//!
//! The server keeps all bytes of an unfinished request in the socket's buffer; the guard sets the size of
//! that buffer to what the request may have, so nobody can make it grow.
//!
//! One request at a time: what arrives before the answer is sent is not read by the server, and the
//! connection is closed behind that answer.
class RequestGuard final : public QObject
{
    Q_OBJECT

public:
    //! \param socket owns the guard.
    //! \param released called when the connection is gone.
    RequestGuard(QTcpSocket &socket, const GuardContext &context, std::function<void()> released);
    ~RequestGuard() override;
    Q_DISABLE_COPY_MOVE(RequestGuard)

    [[nodiscard]] static RequestGuard *of(const QTcpSocket *socket);

    //! \brief The request that the server has just read completely; to be answered through replyToCurrent().
    //! None when the server has understood something else than the guard: then the connection is being
    //! closed.
    [[nodiscard]] std::optional<HttpRequest> begin(bool serverSeesUpgrade, const QByteArray &body);
    //! \brief Answers the current request and no later one; does nothing when the client has gone.
    [[nodiscard]] HttpReply replyToCurrent();

    //! Whether the current request is a good upgrade to a live connection.
    [[nodiscard]] bool isUpgrade() const;
    //! Leaves the socket to the live connection; keeps an eye on the bytes it has not sent.
    void handOver();

private:
    enum class Phase { Waiting, Head, Body, Answering, Refused, HandedOver };

    void readyRead();
    void readHead();
    void headComplete(qsizetype end, qint64 following);
    void bodyArrived(qint64 bytes);
    void send(const HttpResponse &response, bool withBody, bool keepAlive);
    //! \brief Makes room for a body or an answer, in place of what this connection had room for before.
    //! \returns false when there is none.
    [[nodiscard]] bool makeRoom(qint64 bytes);
    [[nodiscard]] std::optional<HttpResponse> objection(const RequestHead &head, qint64 following);
    void answer(quint64 number, const HttpResponse &response);
    void refuse(const HttpResponse &response);
    void hideFromServer();
    void linger();
    void sent();
    void wait();
    void timeout();
    void setReadLimit(qint64 bytes);

    QTcpSocket &m_socket;
    const GuardContext &m_context;
    const std::function<void()> m_released;
    const QHostAddress m_peer;
    Phase m_phase = Phase::Waiting;
    QTimer m_timer;
    QByteArray m_headBytes; //!< of the request that is arriving
    RequestHead m_head;
    qint64 m_bodyLeft = 0;
    std::optional<ByteBudget::Share> m_room; //!< for the body or the answer that is on its way, if large
    qint64 m_unsentAtTimeout = 0;
    quint64 m_number = 0; //!< of the current request on this connection
    bool m_answered = false;
    bool m_lastRequest = false;    //!< the connection closes behind its answer
    bool m_hasUnreadBytes = false; //!< that the client sent too early, while it was being answered
};

} // namespace podium::net
