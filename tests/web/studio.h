// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/api_client.h"
#include "desktop-client/net/host_link.h"
#include "tests/support/comes_to.h"
#include "tests/support/server_process.h"
#include "tests/support/test_database.h"

#include <QObject>

#include <optional>

namespace podium::test {

//! \brief A real server in a process of its own and a host without a window, who works it through the desktop
//! client's net layer. The participants' browsers are not part of it.
//!
//! The functions that return bool are for QVERIFY: what went wrong is on the console.
class Studio final
{
public:
    explicit Studio(storage::Dialect dialect = storage::Dialect::SQLite);
    //! At a server that runs already and has no account.
    explicit Studio(const QUrl &url);

    //! The server has the host's account, and the host signs in.
    [[nodiscard]] bool open();
    [[nodiscard]] QUrl url() const;

    //! \returns none when the server did not take it.
    [[nodiscard]] std::optional<PictureId> upload(const QByteArray &image);
    //! Stores the quiz, opens a session of it and attaches to it as its host.
    [[nodiscard]] bool startSession(const Quiz &quiz, const SessionSettings &settings = {});
    //! Of the session.
    [[nodiscard]] const QString &code() const { return m_code; }
    //! One step of the host, acknowledged by the server.
    [[nodiscard]] bool step(HostStep step);
    //! Waits until the server has told the host that the session is there.
    [[nodiscard]] bool comesToState(SessionState state);
    //! Waits until so many take part and are connected.
    [[nodiscard]] bool hasConnected(int participants);
    //! Waits until the host, cut off before, is attached again.
    [[nodiscard]] bool comesBack();
    //! Every participant's answers and points, as the server stores them.
    [[nodiscard]] QJsonObject results();

    //! Stores the poll and opens it. \returns none when the server did not take it.
    [[nodiscard]] std::optional<Poll> openPoll(const Poll &poll);
    [[nodiscard]] bool closePoll(const Poll &poll);
    //! Waits until the server has counted these votes, by option.
    [[nodiscard]] bool counts(const Poll &poll, const QList<std::int64_t> &votes);

    std::optional<TestDatabase> database;
    std::optional<ServerProcess> server;

private:
    void follow();
    void take(const LiveEvent &event);

    QUrl m_url;
    client::ApiClient m_api;
    client::HostLink m_link{m_api};
    QObject m_context; //!< of what the link tells
    QString m_code;
    SessionId m_session;
    SessionState m_state = SessionState::Lobby;
    QHash<ParticipantId, bool> m_connected;
    int m_attachments = 0;
};

} // namespace podium::test
