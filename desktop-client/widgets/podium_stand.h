// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/stage_page.h"
#include "shared/domain/live_event.h"

#include <QVariantAnimation>

namespace podium::client {

//! \brief The first three on their steps: third, second and first rise one after another.
class PodiumStand final : public QWidget, public StageScaled, public AccessibleItems
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PodiumStand)

public:
    static constexpr int Places = 3;

    explicit PodiumStand(QWidget *parent = nullptr);

    //! \brief Best first; what is beyond three is left out. Begins anew when the entries differ.
    void setEntries(const QList<LeaderboardEntry> &entries);
    void setStageScale(double scale) override;
    //! How far a place has risen, 0 to 1. \param place 0 for the first.
    [[nodiscard]] double risen(int place) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int accessibleItemCount() const override { return int(m_entries.size()); }
    [[nodiscard]] QString accessibleItemName(int place) const override;
    [[nodiscard]] QRect accessibleItemRect(int place) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void begin();
    //! From top to bottom of the stand.
    [[nodiscard]] QRectF columnOf(int place) const;
    void paintPlace(QPainter &painter, int place, const QRectF &column) const;

    QList<LeaderboardEntry> m_entries;
    double m_scale = 1;
    double m_progress = 1;
    QVariantAnimation m_rise;
};

} // namespace podium::client
