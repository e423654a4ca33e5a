// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/stage_page.h"
#include "shared/domain/live_event.h"

#include <QHash>
#include <QPointer>
#include <QVariantAnimation>

namespace podium::client {

class LeaderboardModel;

//! \brief The leaders of a session: rank, change of rank, name, streak, gain and score.
//! Rows glide to their new place and scores count up, both in 400 ms. The own row is always in view: when
//! the own rank is below the rows shown, it stands at the bottom, set apart.
class LeaderboardView final : public QWidget, public StageScaled, public AccessibleItems
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeaderboardView)

public:
    static constexpr int RowsMax = 10;

    explicit LeaderboardView(QWidget *parent = nullptr);

    //! \param leaderboard outlives the view or is replaced before it goes; may be null.
    void setModel(LeaderboardModel *leaderboard);
    //! For the row at the bottom, which the model knows only the standing of.
    void setOwnNickname(const QString &nickname);
    void setStageScale(double scale) override;

    //! \brief Where a participant's row is drawn at this moment; none when it is not shown.
    [[nodiscard]] std::optional<QRectF> rowRect(ParticipantId participant) const;
    [[nodiscard]] bool isMoving() const { return m_glide.state() == QAbstractAnimation::Running; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int accessibleItemCount() const override;
    [[nodiscard]] QString accessibleItemName(int index) const override;
    [[nodiscard]] QRect accessibleItemRect(int index) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        LeaderboardEntry entry;
        std::int64_t gain = 0;
        int climbed = 0; //!< ranks, upwards positive
        bool own = false;
        bool apart = false; //!< the own row below the others
        double fromSlot = 0;
        double toSlot = 0;
        std::int64_t fromScore = 0;
        bool leaving = false;
    };

    void scheduleUpdate();
    void readModel();
    [[nodiscard]] QList<Row> wantedRows() const;
    void describe();
    //! As it is read out.
    [[nodiscard]] static QString spoken(const Row &row);
    [[nodiscard]] double slotOf(const Row &row) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] QRectF placeOf(const Row &row) const;
    void paintRow(QPainter &painter, const Row &row) const;
    //! \returns the left edge of what it drew.
    double paintNumbers(QPainter &painter, const Row &row, const QRectF &body, double pixelSize) const;

    QPointer<LeaderboardModel> m_model;
    QString m_ownNickname;
    QList<Row> m_rows; //!< best first, then those that leave
    double m_scale = 1;
    double m_progress = 1;
    bool m_updateScheduled = false;
    QVariantAnimation m_glide;
};

} // namespace podium::client
