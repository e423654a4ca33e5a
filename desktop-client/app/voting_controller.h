// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/poll_link.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace podium::client {

class ApiClient;
class ConnectionModel;
class PictureModel;
class Settings;
class VotingModel;

//! \brief Takes part in a poll: joins the poll's connection with the models of its page, and passes the bot
//! check of each ballot.
//! This installation votes under one token, so that a window closed and opened again finds its vote.
class VotingController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VotingController)

public:
    //! How often counts beyond those that are pushed are asked for.
    static constexpr Ms AllCountsInterval{5'000};

    //! \param settings outlives the controller.
    explicit VotingController(Settings &settings, QObject *parent = nullptr);
    ~VotingController() override;

    [[nodiscard]] VotingModel *voting() const { return m_voting; }
    [[nodiscard]] ConnectionModel *connection() const { return m_connection; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }

public Q_SLOTS:
    //! \param address as a person types it. \param code of a poll: six digits.
    //! What comes of it stands in voting().
    void join(const QString &address, const QString &code);
    void leave();

private:
    void connectLink();
    void connectModel();
    void onWatching(const protocol::Watching &watching);
    void fetchAll();
    void cast(int option);
    void fetchChallenge(bool afterMiss);
    void send(const Proof &proof);
    void onVoteFailed(const Error &error);

    Settings &m_settings;
    std::unique_ptr<ApiClient> m_api; //!< pictures, challenges, and options beyond the first
    std::unique_ptr<PollLink> m_link;
    VotingModel *m_voting;
    ConnectionModel *m_connection;
    PictureModel *m_pictures;
    int m_optionCount = 0;
    std::optional<int> m_allVersion; //!< of the poll, when all its options were fetched
    QTimer m_allCounts;
    int m_option = 0;                     //!< of the ballot under way
    bool m_hasRetriedProof = false;       //!< a second refusal of a proof is told
    std::optional<Challenge> m_challenge; //!< of the puzzle that is shown
    std::unique_ptr<QObject> m_check;     //!< context of the bot check under way
};

} // namespace podium::client
