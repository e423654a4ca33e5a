// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_dashboard_controller.h"

#include "desktop-client/app/connection_display.h"
#include "desktop-client/app/off_thread.h"
#include "desktop-client/app/picture_loader.h"
#include "desktop-client/app/poll_table.h"
#include "desktop-client/app/save_file.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/net/server_address.h"

#include <algorithm>

namespace podium::client {
namespace {

//! Turns of the refresh without a new vote that are passed over.
constexpr int QuietTurns = 5;

} // namespace

PollDashboardController::PollDashboardController(ApiClient &api, QObject *parent)
    : QObject(parent), m_api(api), m_link(std::make_unique<PollLink>()),
      m_dashboard(std::make_unique<PollDashboardModel>(m_link->serverClock())),
      m_connection(new ConnectionModel(this)), m_pictures(new PictureModel(this))
{
    new PictureLoader(m_api, *m_pictures, this);
    showConnection(m_link->connection(), *m_connection);
    m_refresh.setInterval(RefreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &PollDashboardController::refresh);
    connect(m_dashboard->timeline(), &PollTimelineModel::sizeChanged, this,
            &PollDashboardController::fetchTimeline);
    connectLink();
}

PollDashboardController::~PollDashboardController() = default;

void PollDashboardController::connectLink()
{
    connect(m_link.get(), &PollLink::watching, this, [this](const protocol::Watching &watching) {
        m_dashboard->setState(watching.poll);
        if (watching.counts) {
            m_dashboard->setTally({*watching.poll.id, watching.total, *watching.counts, watching.poll.status,
                                   watching.ballots});
        }
    });
    connect(m_link.get(), &PollLink::tallyReceived, m_dashboard.get(), &PollDashboardModel::setTally);
    connect(m_link.get(), &PollLink::ended, m_dashboard.get(), &PollDashboardModel::setError);
}

void PollDashboardController::follow(PollId id)
{
    leave();
    m_poll = id;
    m_following = std::make_unique<QObject>();
    m_dashboard->setLoading();
    m_dashboard->setJoinAddress(joinAddressFor(m_api.server()));
    m_connection->setConnecting();
    m_refreshedTotal = -1;
    fetchPoll();
    fetchTimeline();
    m_link->watchAsHost(m_api, id);
    m_refresh.start();
}

void PollDashboardController::leave()
{
    m_refresh.stop();
    m_link->leave();
    m_following.reset();
    m_poll = PollId();
    m_isFetchingTimeline = false;
    m_isFetchingRanks = false;
    m_connection->setIdle();
    m_pictures->clear();
    m_dashboard->clear();
}

void PollDashboardController::fetchPoll()
{
    m_api.poll(m_poll, m_following.get(), [this](const Result<protocol::PollDetails> &details) {
        if (details)
            m_dashboard->setPoll(details->poll, details->votes);
        else
            m_dashboard->setError(details.error());
    });
}

void PollDashboardController::refresh()
{
    const std::int64_t total = m_dashboard->options()->total();
    // A vote that moves changes no total: a look now and then finds it.
    if (total == m_refreshedTotal && ++m_quietTurns < QuietTurns)
        return;
    m_quietTurns = 0;
    m_refreshedTotal = total;
    fetchTimeline();
    fetchRanks();
}

void PollDashboardController::fetchTimeline()
{
    if (!m_following || m_isFetchingTimeline)
        return;
    m_isFetchingTimeline = true;
    const PollTimelineModel *timeline = m_dashboard->timeline();
    const TimelineBucketSize size = timeline->size();
    m_api.timeline(m_poll, size, timeline->from(m_link->serverClock().now()), std::nullopt, timeline->zone(),
                   m_following.get(), [this, size](const Result<Timeline> &votes) {
                       m_isFetchingTimeline = false;
                       // Without an answer the chart stays as it is, and the next turn asks again.
                       if (votes)
                           m_dashboard->timeline()->setTimeline(size, *votes);
                       if (size != m_dashboard->timeline()->size())
                           fetchTimeline();
                   });
}

void PollDashboardController::setRanksInView(int first, int last)
{
    m_firstInView = first;
    m_lastInView = last;
    fetchRanks();
}

void PollDashboardController::fetchRanks()
{
    const int options = m_dashboard->options()->rowCount();
    if (!m_following || m_isFetchingRanks || options <= TallyOptionsMax)
        return;
    m_isFetchingRanks = true;
    const int limit = std::clamp(m_lastInView - m_firstInView + 21, 1, protocol::PageSizeMax);
    const int offset = std::max(0, m_firstInView - 10);
    m_api.pollLeaderboard(m_poll, offset, limit, m_following.get(),
                          [this](const Result<OptionLeaderboardPage> &page) {
                              m_isFetchingRanks = false;
                              if (!page)
                                  return;
                              QList<std::pair<int, std::int64_t>> counts;
                              for (const OptionStanding &standing : page->entries)
                                  counts.append({standing.option, standing.votes});
                              m_dashboard->options()->setCountsOf(counts);
                          });
}

void PollDashboardController::openPoll()
{
    m_dashboard->setWorking(true);
    m_api.openPoll(m_poll, m_following.get(),
                   [this](const Result<Poll> &poll) { onStatus(tr("The poll could not be opened"), poll); });
}

void PollDashboardController::closePoll()
{
    m_dashboard->setWorking(true);
    m_api.closePoll(m_poll, m_following.get(),
                    [this](const Result<Poll> &poll) { onStatus(tr("The poll could not be closed"), poll); });
}

void PollDashboardController::onStatus(const QString &failure, const Result<Poll> &poll)
{
    m_dashboard->setWorking(false);
    if (!poll) {
        Q_EMIT failed(failure, poll.error());
        return;
    }
    m_dashboard->setState(*poll);
    Q_EMIT statusChanged(*poll);
}

void PollDashboardController::writeTable(const QString &path)
{
    if (!m_following || !m_dashboard->poll())
        return;
    const PollTimelineModel *timeline = m_dashboard->timeline();
    m_api.timeline(
        m_poll, timeline->size(), std::nullopt, std::nullopt, timeline->zone(), m_following.get(),
        [this, path, poll = *m_dashboard->poll(), zone = timeline->zone()](const Result<Timeline> &votes) {
            const QString what = tr("The table could not be written");
            if (!votes) {
                Q_EMIT failed(what, votes.error());
                return;
            }
            // Of 10,000 options and weeks of votes it is a large one.
            inBackground<Result<void>>(
                m_following.get(),
                [path, poll, zone, votes = *votes] { return writeFile(path, pollTable(poll, votes, zone)); },
                [this, path, what](const Result<void> &written) {
                    if (written)
                        Q_EMIT exported(path);
                    else
                        Q_EMIT failed(what, written.error());
                });
        });
}

} // namespace podium::client
