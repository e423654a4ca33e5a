// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_dashboard_model.h"

#include <algorithm>
#include <numeric>

namespace podium::client {
namespace {

constexpr Ms Minute{60'000};

} // namespace

PollDashboardModel::PollDashboardModel(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_options(new PollOptionsModel(this)),
      m_timeline(new PollTimelineModel(QTimeZone::systemTimeZone(), this))
{}

std::int64_t PollDashboardModel::lastMinute() const
{
    if (m_totals.empty())
        return 0;
    const Timestamp since = m_clock.now() - Minute;
    std::int64_t before = m_totals.front().total;
    for (const Moment &moment : m_totals) {
        if (moment.at > since)
            break;
        before = moment.total;
    }
    // Votes of a draft may have been dropped.
    return std::max<std::int64_t>(0, m_totals.back().total - before);
}

void PollDashboardModel::noteTotal()
{
    const Timestamp now = m_clock.now();
    m_totals.push_back({now, m_options->total()});
    while (m_totals.size() > 2 && m_totals[1].at < now - Minute)
        m_totals.pop_front();
}

void PollDashboardModel::setLoading()
{
    clear();
}

void PollDashboardModel::setJoinAddress(const QString &address)
{
    m_joinAddress = address;
    Q_EMIT changed();
}

void PollDashboardModel::setPoll(const Poll &poll, const std::optional<QList<std::int64_t>> &votes)
{
    m_poll = poll;
    m_error.reset();
    m_options->setOptions(poll.options);
    if (votes) {
        m_options->setCounts(*votes, std::accumulate(votes->cbegin(), votes->cend(), std::int64_t{0}));
        noteTotal();
    }
    Q_EMIT changed();
}

void PollDashboardModel::setState(const Poll &poll)
{
    if (!m_poll || m_poll->id != poll.id)
        return;
    const QList<PollOption> options = m_poll->options;
    m_poll = poll;
    if (poll.options.size() < options.size())
        m_poll->options = options;
    Q_EMIT changed();
}

void PollDashboardModel::setTally(const PollTally &tally)
{
    if (!m_poll || m_poll->id != tally.poll)
        return;
    m_options->setCounts(tally.counts, tally.total);
    if (tally.ballots)
        m_ballots = tally.ballots;
    noteTotal();
    m_poll->status = tally.status;
    Q_EMIT changed();
}

void PollDashboardModel::setError(const Error &error)
{
    m_error = error;
    Q_EMIT changed();
}

void PollDashboardModel::setWorking(bool working)
{
    m_isWorking = working;
    Q_EMIT changed();
}

void PollDashboardModel::clear()
{
    m_poll.reset();
    m_error.reset();
    m_isWorking = false;
    m_totals.clear();
    m_ballots.reset();
    m_options->setOptions({});
    m_timeline->clear();
    Q_EMIT changed();
}

} // namespace podium::client
