// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/live_event.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace podium::client {

//! \brief Who is in a session, in the order of joining; the list behind lobby and host console.
//! Changes are gathered and shown together at most once in FlushInterval, so that a hall of people joining in
//! the same second costs a view one insertion per frame. Counts and rows change only then.
class ParticipantListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NicknameRole = Qt::DisplayRole, //!< QString
        IdRole = Qt::UserRole,          //!< qint64, ParticipantId::value()
        ConnectedRole,                  //!< bool
        ScoreRole,                      //!< qint64
        WaitingRole,                    //!< bool: connected, and has not answered the question that is on
    };

    static constexpr Ms FlushInterval{33};

    explicit ParticipantListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int connectedCount() const { return m_connectedCount; }
    //! \param row 0 <= row < rowCount().
    [[nodiscard]] const ParticipantStatus &at(int row) const;

    //! Replaces everything at once, without waiting; what was gathered is dropped.
    void reset(const QList<ParticipantStatus> &participants);
    //! Who has not answered; at once. Replaces those told before.
    void setWaiting(const QList<ParticipantId> &waiting);
    //! Takes effect with the next flush.
    void apply(const ParticipantChanged &change);
    //! \brief Shows what was gathered now. The model calls this itself.
    void flush();

Q_SIGNALS:
    //! Number of participants, or of those connected.
    void countChanged();

private:
    void removeRowsAt(QList<int> rows);
    void insertAtEnd(const QList<ParticipantStatus> &added);
    void indexRows(int from);

    QList<ParticipantStatus> m_rows;
    QHash<ParticipantId, int> m_rowOf;
    QHash<ParticipantId, ParticipantChanged> m_pending;
    QList<ParticipantId> m_pendingOrder; //!< of first appearance, so that newcomers keep their order
    QSet<ParticipantId> m_waiting;
    int m_connectedCount = 0;
    QTimer m_flushTimer;
};

} // namespace podium::client
