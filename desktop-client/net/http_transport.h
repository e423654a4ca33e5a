// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

namespace podium::client {

//! How far a transfer is, in bytes; total is -1 when it is not known.
using TransferProgress = std::function<void(qint64 done, qint64 total)>;

struct HttpCall
{
    QByteArray method; //!< "GET", ...
    QString path;      //!< below the server's root
    QUrlQuery query = {};
    QByteArray body = {}; //!< sent if not empty
    QByteArray contentType = "application/json";
    QByteArray bearerToken = {}; //!< none if empty
    TransferProgress uploadProgress = {};
    TransferProgress downloadProgress = {};
};

//! \brief HTTP to one server: time limits, size limits, and one shape for everything that goes wrong.
//! A handler is called exactly once, later than the call returns, unless its context is destroyed first;
//! then the transfer is cut off.
class HttpTransport final : public QObject
{
    Q_OBJECT

public:
    //! Success: the body of a 2xx answer. Failure: the server's own error, or Busy with a message for a
    //! person when it could not be reached or fell silent.
    using Handler = std::function<void(Result<QByteArray>)>;

    //! A larger answer is cut off: more than any quiz bank or picture has.
    static constexpr qint64 BodyBytesMax = 128 * 1024 * 1024;

    //! \param silenceMax how long nothing may move before a transfer is given up.
    explicit HttpTransport(Ms silenceMax, QObject *parent = nullptr);

    void setServer(const QUrl &server) { m_server = server; }
    [[nodiscard]] const QUrl &server() const { return m_server; }

    void call(const HttpCall &call, QObject *context, Handler handler);

private:
    QNetworkAccessManager m_network;
    Ms m_silenceMax;
    QUrl m_server;
};

} // namespace podium::client
