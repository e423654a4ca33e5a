// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/accounts/random_tokens.h"
#include "server/app/configuration.h"
#include "server/app/measured_writer.h"
#include "server/app/roll_up.h"
#include "server/bot_check/bot_checks.h"
#include "server/engine/live_polls.h"
#include "server/engine/live_sessions.h"
#include "server/net/engine_timer.h"
#include "server/net/http_listener.h"
#include "server/net/live_server.h"
#include "server/net/metrics.h"
#include "server/net/poll_audience.h"
#include "server/net/router.h"
#include "server/net/routes/picture_recoder.h"
#include "server/net/voting_admission.h"
#include "server/storage/group_commit_writer.h"
#include "server/storage/storage_thread.h"

#include <QObject>

#include <functional>

namespace podium::app {

//! \brief The composition root: makes every part of the server, joins them, and takes them apart in order.
//! The one place that knows which adapter stands behind which port.
class Server final : public QObject
{
    Q_OBJECT

public:
    //! \param address prepared: see storage::prepareDatabase.
    //! \param checks what polls guard themselves with; no setting, so that nobody can weaken it by accident.
    Server(const Configuration &configuration, const storage::DatabaseAddress &address,
           bot_check::BotCheckSettings checks = {});
    ~Server() override;

    //! What the outside is told once the server takes connections.
    struct Started
    {
        quint16 port = 0;
        int resumedSessions = 0; //!< that were open when the server stopped
        bool needsFirstAccount = false;
    };

    //! \brief Takes over the open sessions and polls from storage, then listens.
    void start(std::function<void(Result<Started>)> started);

    //! \brief Takes no connections any more, sends clients away so that they come back later, and writes what
    //! is waiting.
    void stop(std::function<void()> stopped);

    //! Lets the first account be made from another machine.
    [[nodiscard]] const QString &setupCode() const { return m_setupCode; }

private:
    void addRoutes();
    //! A random one of six digits. Any thread.
    [[nodiscard]] QString newCode();
    void warnHosts(bool storageIsSlow);
    void notifyHosts(const Notice &notice);

    const Configuration m_configuration;
    const net::LiveLimits m_liveLimits;
    SystemClock m_clock;
    accounts::RandomTokens m_tokens;
    const QString m_setupCode;
    net::Metrics m_metrics;

    // Destroyed from the bottom up: first what takes requests, then the engine, last what stores.
    storage::StorageThread m_storage;
    storage::GroupCommitWriter m_writer;
    MeasuredWriter m_measuredWriter;
    RollUp m_rollUp;
    net::LiveAudience m_audience;
    net::PollAudience m_pollAudience;
    engine::LiveSessions m_sessions;
    bot_check::BotChecks m_botChecks;
    engine::LivePolls m_polls;
    accounts::PasswordHasher m_hasher;
    accounts::Accounts m_accounts;
    net::PictureRecoder m_pictures;
    net::AddressBuckets m_joins;
    net::VotingAdmission m_votingAdmission;
    net::LiveServer m_live;
    net::Router m_router;
    net::HttpListener m_listener;
    net::EngineTimer m_sessionsTimer;
    net::EngineTimer m_pollsTimer;
};

} // namespace podium::app
