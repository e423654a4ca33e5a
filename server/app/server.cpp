// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server.h"

#include "server/net/routes/codes_routes.h"
#include "server/net/routes/pictures_routes.h"
#include "server/net/routes/polls_routes.h"
#include "server/net/routes/quizzes_routes.h"
#include "server/net/routes/sessions_routes.h"
#include "server/net/routes/system_routes.h"
#include "server/net/routes/users_routes.h"
#include "server/net/routes/voting_routes.h"
#include "shared/base/logging.h"

using namespace Qt::StringLiterals;

namespace podium::app {
namespace {

net::ListenerLimits listenerLimits(const Configuration &configuration)
{
    net::ListenerLimits limits;
    limits.connectionsMax = configuration.connectionsMax;
    limits.connectionsPerAddressMax = configuration.connectionsPerAddressMax;
    limits.requestsPerSecond = configuration.requestsPerAddressMax;
    limits.requestsBurst = 20.0 * configuration.requestsPerAddressMax;
    return limits;
}

net::VotingLimits votingLimits(const Configuration &configuration)
{
    net::VotingLimits limits;
    limits.ballotsPerSecond = configuration.ballotsPerAddressMax;
    limits.ballotsBurst = 10.0 * configuration.ballotsPerAddressMax;
    return limits;
}

//! What storage holds of the time before this start.
struct Stored
{
    QList<StoredSession> openSessions;
    QList<engine::CountedPoll> pendingPolls;
    int accounts = 0;
};

Result<Stored> load(Repositories &repositories)
{
    auto sessions = repositories.sessions.loadOpen();
    if (!sessions)
        return tl::unexpected(sessions.error());
    auto polls = engine::LivePolls::loadPending(repositories);
    if (!polls)
        return tl::unexpected(polls.error());
    const auto accounts = repositories.accounts.count();
    if (!accounts)
        return tl::unexpected(accounts.error());
    return Stored{*std::move(sessions), *std::move(polls), *accounts};
}

} // namespace

Server::Server(const Configuration &configuration, const storage::DatabaseAddress &address,
               bot_check::BotCheckSettings checks)
    : m_configuration(configuration), m_setupCode(accounts::makeSetupCode(m_tokens)), m_storage(address),
      m_writer(address), m_measuredWriter(m_writer, m_writer, m_metrics), m_rollUp(m_storage, m_clock, *this),
      m_sessions(m_clock, m_measuredWriter, m_audience, m_tokens), m_botChecks(m_clock, std::move(checks)),
      m_polls({m_clock, m_storage, m_measuredWriter, m_pollAudience, m_tokens, net::ballotCheck(m_botChecks),
               [this] { return newCode(); }, *this}),
      m_accounts(m_storage, m_hasher, m_tokens, m_clock,
                 {configuration.registration, m_setupCode, !configuration.publicUrl.isEmpty()}, *this),
      m_joins(m_clock, m_liveLimits.joinsPerSecond, m_liveLimits.joinsBurst, m_liveLimits.addressesMax),
      m_votingAdmission(m_clock, votingLimits(configuration)),
      m_live(
          m_sessions, m_audience,
          {m_polls, m_pollAudience,
           [this](const QHostAddress &peer) { return m_votingAdmission.admitBallot(peer); }},
          [this](const QString &token, std::function<void(Result<UserProfile>)> reply) {
              m_accounts.authenticate(token, reply);
          },
          m_joins, m_metrics, m_clock, m_liveLimits),
      m_listener(m_router, m_metrics, m_clock, listenerLimits(configuration)),
      m_sessionsTimer(m_sessions, m_clock), m_pollsTimer(m_polls, m_clock)
{
    m_writer.onSlow([this](bool slow) { warnHosts(slow); });
    m_listener.onWebSocket([this](std::unique_ptr<QWebSocket> socket) { m_live.accept(std::move(socket)); });
    addRoutes();
}

Server::~Server() = default;

QString Server::newCode()
{
    constexpr std::uint32_t CodeCount = 1'000'000;
    return u"%1"_s.arg(m_tokens.below(CodeCount), 6, 10, QLatin1Char('0'));
}

void Server::addRoutes()
{
    net::addUsersRoutes(m_router, {m_accounts, m_storage, m_pictures, m_clock, *this});
    net::addPicturesRoutes(m_router, {m_accounts, m_storage, m_pictures, m_clock, *this});
    net::addQuizzesRoutes(m_router, {m_accounts, m_storage, m_clock, *this});
    net::addSessionsRoutes(m_router, {m_accounts, m_storage, m_sessions, m_tokens, m_clock, *this,
                                      [this](const QHostAddress &address) {
                                          return m_joins.take(net::limitedAddress(address));
                                      }});
    net::addPollsRoutes(m_router,
                        {m_accounts, m_storage, m_polls, [this] { return newCode(); }, m_clock, *this});
    net::addVotingRoutes(m_router, {m_accounts, m_polls, m_botChecks, m_votingAdmission, *this});
    net::addCodesRoutes(m_router, {m_sessions, m_polls});
    net::addSystemRoutes(m_router, {m_storage, m_sessions, m_metrics, *this});
}

void Server::start(std::function<void(Result<Started>)> started)
{
    m_storage.run(*this, load, [this, started = std::move(started)](const Result<Stored> &stored) {
        if (!stored) {
            started(tl::unexpected(stored.error()));
            return;
        }
        for (const StoredSession &session : stored->openSessions)
            m_sessions.open(session);
        m_polls.takeOver(stored->pendingPolls);
        const auto port = m_listener.listen(m_configuration.listenAddress, m_configuration.port);
        if (!port) {
            started(tl::unexpected(port.error()));
            return;
        }
        m_rollUp.start();
        started(Started{*port, int(stored->openSessions.size()), stored->accounts == 0});
    });
}

void Server::stop(std::function<void()> stopped)
{
    m_listener.stopAccepting();
    m_live.stop(protocol::CloseCode::ServerStopping, [this, stopped = std::move(stopped)] {
        m_writer.drain();
        m_storage.stop();
        stopped();
    });
}

void Server::warnHosts(bool storageIsSlow)
{
    if (storageIsSlow) {
        qCWarning(lcServer)
            << "The database does not take anything at the moment; answers and votes are waiting.";
        notifyHosts({NoticeLevel::Warning, u"storage_slow"_s,
                     tr("The database is not answering. Answers are kept and recorded as soon as "
                        "it is back.")});
    } else {
        qCInfo(lcServer) << "The database takes everything again.";
        notifyHosts(
            {NoticeLevel::Info, u"storage_well"_s, tr("The database is back; everything is recorded.")});
    }
}

void Server::notifyHosts(const Notice &notice)
{
    m_sessions.notifyHosts(notice);
    m_polls.notifyHosts(notice);
}

} // namespace podium::app
