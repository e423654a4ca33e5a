// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/poll_link.h"
#include "shared/domain/timeline.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace podium::client {

class ApiClient;
class ConnectionModel;
class PictureModel;
class PollDashboardModel;

//! \brief Follows one poll of the host: the counts that are pushed, those beyond the first that are in view,
//! and votes over time; opens and closes it and writes its tables.
class PollDashboardController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollDashboardController)

public:
    //! How often what is not pushed is asked for, while votes come.
    static constexpr Ms RefreshInterval{2'000};

    //! \param api signed in by the SignInController; outlives the controller.
    explicit PollDashboardController(ApiClient &api, QObject *parent = nullptr);
    ~PollDashboardController() override;

    [[nodiscard]] PollDashboardModel *dashboard() const { return m_dashboard.get(); }
    [[nodiscard]] ConnectionModel *connection() const { return m_connection; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }

    //! \brief Which ranks are in view: with more options than are pushed, their counts are asked for.
    void setRanksInView(int first, int last);

public Q_SLOTS:
    //! What comes of it stands in dashboard().
    void follow(podium::PollId id);
    //! Nothing is followed any more.
    void leave();
    void openPoll();
    void closePoll();
    //! Votes over time in the buckets that are shown now, all there are, as a CSV file.
    void writeTable(const QString &path);

Q_SIGNALS:
    //! Opened or closed from here.
    void statusChanged(const podium::Poll &poll);
    void exported(const QString &path);
    //! \param what was tried, for a title ("The poll could not be opened").
    void failed(const QString &what, const podium::Error &error);

private:
    void connectLink();
    void fetchPoll();
    void fetchTimeline();
    void fetchRanks();
    void refresh();
    void onStatus(const QString &failure, const Result<Poll> &poll);

    ApiClient &m_api;
    std::unique_ptr<PollLink> m_link;
    std::unique_ptr<PollDashboardModel> m_dashboard; //!< reads the link's clock
    ConnectionModel *m_connection;
    PictureModel *m_pictures;
    PollId m_poll;
    std::unique_ptr<QObject> m_following; //!< context of what is asked for; gone with leave()
    QTimer m_refresh;
    std::int64_t m_refreshedTotal = -1; //!< what is not pushed is as it was at this total
    int m_quietTurns = 0;
    bool m_isFetchingTimeline = false;
    bool m_isFetchingRanks = false;
    int m_firstInView = 0;
    int m_lastInView = 0;
};

} // namespace podium::client
