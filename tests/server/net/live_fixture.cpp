// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/live_fixture.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

void authenticate(QObject &context, const QString &accessToken,
                  const std::function<void(Result<UserProfile>)> &reply)
{
    Result<UserProfile> user = failure(ErrorCode::NotAuthenticated, u"Sign in."_s);
    if (accessToken == LiveFixture::HostToken)
        user = UserProfile{Room::Host, u"host"_s, u"Host"_s, UserRole::Host, {}};
    else if (accessToken == LiveFixture::OtherToken)
        user = UserProfile{UserId(10), u"other"_s, u"Other"_s, UserRole::Host, {}};
    QMetaObject::invokeMethod(
        &context, [reply, user] { reply(user); }, Qt::QueuedConnection);
}

} // namespace

void LoopWriter::submit(DurableRecord, Done done)
{
    m_waiting.push_back(std::move(done));
    if (!m_held)
        commitLater();
}

void LoopWriter::release()
{
    m_held = false;
    for (std::size_t i = 0; i < m_waiting.size(); ++i)
        commitLater();
}

void LoopWriter::commitLater()
{
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            if (m_held || m_waiting.empty())
                return;
            const Done done = std::move(m_waiting.front());
            m_waiting.pop_front();
            done({});
        },
        Qt::QueuedConnection);
}

const QString LiveFixture::Code = u"123456"_s;
const QString LiveFixture::HostToken = u"access token of the host"_s;
const QString LiveFixture::OtherToken = u"access token of another host"_s;

LiveFixture::LiveFixture(const net::LiveLimits &limits, const SessionSettings &settings)
    : sessions(clock, writer, audience, tokens),
      polls({clock, storage, ballots, pollAudience, tokens, {}, {}, context}),
      joins(clock, limits.joinsPerSecond, limits.joinsBurst, limits.addressesMax),
      live(
          sessions, audience, {polls, pollAudience, [](const QHostAddress &) { return true; }},
          [this](const QString &token, const std::function<void(Result<UserProfile>)> &reply) {
              authenticate(live, token, reply);
          },
          joins, metrics, clock, limits),
      listener(router, metrics, clock), timer(sessions, clock)
{
    listener.onWebSocket([this](std::unique_ptr<QWebSocket> socket) { live.accept(std::move(socket)); });
    const auto taken = listener.listen(QHostAddress::LocalHost, 0);
    if (!taken)
        qFatal("cannot listen");
    port = *taken;
    sessions.open(lobby(settings, 3, Session, Code));
}

void LiveFixture::pass(Ms time)
{
    clock.advance(time);
    sessions.advance();
}

LiveClient::LiveClient(quint16 port, bool sayHello)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        m_frames.append(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        m_closeCode = m_socket.closeCode() == QWebSocketProtocol::CloseCodeNormal
                          ? QWebSocketProtocol::CloseCodeAbnormalDisconnection
                          : m_socket.closeCode();
    });
    m_socket.open(QUrl(u"ws://127.0.0.1:%1/live"_s.arg(port)));
    if (!QTest::qWaitFor([this] { return isOpen(); }))
        qFatal("no live connection");
    if (sayHello && typeOf(request(u"hello"_s, {{u"protocol"_s, 1}, {u"client"_s, u"test"_s}})) != u"welcome")
        qFatal("no welcome");
}

LiveClient::~LiveClient()
{
    m_socket.disconnect(this);
}

qint64 LiveClient::ask(const QString &type, QJsonObject fields)
{
    fields[u"type"_s] = type;
    fields[u"id"_s] = ++m_lastId;
    send(QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)));
    return m_lastId;
}

QJsonObject LiveClient::replyTo(qint64 id)
{
    const auto found = [this, id] {
        return std::find_if(m_frames.cbegin(), m_frames.cend(),
                            [id](const QJsonObject &frame) { return frame["re"_L1].toInteger(-1) == id; });
    };
    const bool came = QTest::qWaitFor([&] { return found() != m_frames.cend() || m_closeCode != 0; });
    return came && found() != m_frames.cend() ? *found() : QJsonObject();
}

QJsonObject LiveClient::join(const QString &nickname)
{
    return request(u"join"_s, {{u"code"_s, LiveFixture::Code}, {u"nickname"_s, nickname}});
}

QJsonObject LiveClient::resume(const QString &token)
{
    return request(u"resume"_s, {{u"resume_token"_s, token}});
}

QJsonObject LiveClient::host(const QString &accessToken)
{
    return request(u"host"_s,
                   {{u"session"_s, qint64{LiveFixture::Session.value()}}, {u"access_token"_s, accessToken}});
}

QJsonObject LiveClient::answer(qint64 question, int option, const QString &answerId)
{
    return request(u"answer"_s,
                   {{u"question"_s, question}, {u"option"_s, option}, {u"answer_id"_s, answerId}});
}

QList<QJsonObject> LiveClient::pushes(const QString &type) const
{
    QList<QJsonObject> found;
    std::copy_if(m_frames.cbegin(), m_frames.cend(), std::back_inserter(found),
                 [&](const QJsonObject &frame) { return !frame.contains("re"_L1) && typeOf(frame) == type; });
    return found;
}

QList<QJsonObject> LiveClient::errors() const
{
    QList<QJsonObject> found;
    std::copy_if(m_frames.cbegin(), m_frames.cend(), std::back_inserter(found),
                 [](const QJsonObject &frame) { return typeOf(frame) == u"error"; });
    return found;
}

QStringList LiveClient::types() const
{
    QStringList all;
    for (const QJsonObject &frame : m_frames)
        all.append(typeOf(frame));
    return all;
}

void askAsItIsLost(const net::LiveServer &live, const protocol::Request &request)
{
    auto *const connection = live.findChildren<net::LiveConnection *>().constLast();
    QObject::connect(connection, &net::LiveConnection::gone, connection, [connection, request] {
        constexpr qint64 Id = 1'000;
        Q_EMIT connection->requested({Id, request});
    });
}

} // namespace podium::test
