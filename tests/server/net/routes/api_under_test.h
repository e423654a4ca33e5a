// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/accounts/random_tokens.h"
#include "server/bot_check/bot_checks.h"
#include "server/engine/live_polls.h"
#include "server/engine/live_sessions.h"
#include "server/net/engine_timer.h"
#include "server/net/metrics.h"
#include "server/net/router.h"
#include "server/net/routes/picture_recoder.h"
#include "server/net/voting_admission.h"
#include "server/storage/group_commit_writer.h"
#include "server/storage/storage_thread.h"
#include "tests/server/engine/fakes.h"
#include "tests/support/test_database.h"

#include <QJsonArray>
#include <QJsonObject>

namespace podium::test {

//! What came back.
struct Answer
{
    net::HttpResponse response;

    [[nodiscard]] int status() const { return response.status; }
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorCode() const; //!< empty when it is no error
    [[nodiscard]] QStringList errorFields() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

//! One request, with what a test varies.
struct Call
{
    net::HttpMethod method = net::HttpMethod::Get;
    QString target; //!< path and query
    QString token{};
    QByteArray body{};
    QHostAddress peer{QHostAddress::LocalHost};
    QByteArray ifNoneMatch{};
    bool isIndirect = false;
};

//! For tests without live connections.
class NoWatchers final : public PollPushChannel
{
public:
    void toWatchers(std::span<const WatcherId>, const PollEvent &) override {}
    void notify(std::span<const WatcherId>, const Notice &) override {}
};

//! What the next picture of a bot check shows.
inline const QString PuzzleAnswer = QStringLiteral("K3UXA");

//! \brief All routes of a server on a new SQLite database, called as the listener calls them; no sockets.
class ApiUnderTest final
{
public:
    explicit ApiUnderTest(accounts::AccountSettings settings = {}, int openSessionsPerHostMax = 100,
                          const net::VotingLimits &votingLimits = {});
    ~ApiUnderTest();
    Q_DISABLE_COPY_MOVE(ApiUnderTest)

    Answer send(const Call &call);
    Answer get(const QString &target, const QString &token = {});
    Answer post(const QString &target, const QByteArray &body, const QString &token = {});
    Answer post(const QString &target, const QJsonObject &body, const QString &token = {});
    Answer put(const QString &target, const QJsonObject &body, const QString &token);
    Answer remove(const QString &target, const QString &token);

    //! The access token of the first account, an admin; made at the first call.
    QString admin();
    //! The access token of a new host account.
    QString host(const QString &username);
    //! The id of a new quiz with `questionCount` questions; the right option of each is the second.
    qint64 quiz(const QString &token, int questionCount = 3);
    //! A new poll with three options, as the server answered it. \param fields over what is made up.
    QJsonObject poll(const QString &token, const QJsonObject &fields = {});
    //! What starting a session of a new quiz answered.
    QJsonObject session(const QString &token, const QJsonObject &settings = {});
    void command(qint64 session, HostStep step);

    TestDatabase database{storage::Dialect::SQLite};
    QObject context;
    SystemClock clock;
    accounts::RandomTokens tokens;
    accounts::PasswordHasher hasher{accounts::PasswordHasher::leastCost(), 1};
    std::unique_ptr<storage::StorageThread> storage;
    std::unique_ptr<storage::GroupCommitWriter> writer;
    std::unique_ptr<accounts::Accounts> accounts;
    net::PictureRecoder pictures;
    net::Metrics metrics;
    RecordingPushes pushes;
    std::unique_ptr<engine::LiveSessions> sessions;
    std::unique_ptr<net::EngineTimer> timer;
    NoWatchers watchers;
    std::unique_ptr<bot_check::BotChecks> checks;
    std::unique_ptr<engine::LivePolls> polls;
    std::unique_ptr<net::EngineTimer> pollTimer;
    std::unique_ptr<net::VotingAdmission> admission;
    net::Router router;
    bool admitJoins = true;

private:
    QString m_admin;
};

//! A question as JSON; `options` empty: four plain ones.
[[nodiscard]] QJsonObject questionJson(const QString &text, int correctOption = 1, QStringList options = {});
[[nodiscard]] QJsonObject quizJson(const QString &title, const QJsonArray &questions);

} // namespace podium::test
