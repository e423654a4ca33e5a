// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/live_event.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>

namespace podium::client {

//! \brief The leaders of a session, best first, and what changed since the round began.
//! An update moves, inserts and removes rows one by one and never resets, so that a view can let them glide;
//! PreviousRankRole and GainRole compare with the ranking as it stood at the last beginRound().
class LeaderboardModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NicknameRole = Qt::DisplayRole, //!< QString
        ParticipantRole = Qt::UserRole, //!< qint64, ParticipantId::value()
        RankRole,                       //!< int, from 1; shared by equals
        ScoreRole,                      //!< qint64
        StreakRole,                     //!< int
        GainRole,                       //!< qint64; 0 for one who was not seen when the round began
        PreviousRankRole,               //!< int; 0 for one who was not seen when the round began
        OwnRole,                        //!< bool: this client's own participant
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! \param row 0 <= row < rowCount().
    [[nodiscard]] const LeaderboardEntry &at(int row) const;
    //! Participants in the ranking, shown or not.
    [[nodiscard]] int total() const { return m_total; }
    //! \returns -1 when the own participant is not among the rows.
    [[nodiscard]] int ownRow() const;
    //! The own standing, also when it is not among the rows; participants only.
    [[nodiscard]] const std::optional<Standing> &ownStanding() const { return m_ownStanding; }

    void setOwnParticipant(std::optional<ParticipantId> participant);
    void setOwnStanding(std::optional<Standing> standing);
    //! What is shown now is what the next updates are compared with.
    void beginRound();
    void update(const LeaderboardPage &page);
    void clear();

Q_SIGNALS:
    //! Total or own standing.
    void summaryChanged();

private:
    [[nodiscard]] int rowOf(ParticipantId participant, int from) const;

    struct Before
    {
        int rank = 0;
        std::int64_t score = 0;
    };

    QList<LeaderboardEntry> m_entries;
    QHash<ParticipantId, Before> m_before;
    std::optional<ParticipantId> m_own;
    std::optional<Standing> m_ownStanding;
    int m_total = 0;
};

} // namespace podium::client
