// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

#include <QList>
#include <QVariantAnimation>

#include <optional>

namespace podium::client {

//! \brief How many chose each option, as a bar chart: one bar per position, marked with the option's shape
//! and letter, its count above it. Bars grow from their old height; the right one is ticked and the others
//! step back.
class DistributionBars final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DistributionBars)

public:
    static constexpr int BarsMax = 4;

    explicit DistributionBars(QWidget *parent = nullptr);

    //! \param counts by position on the screen, at most BarsMax, none negative.
    void setCounts(const QList<int> &counts, std::optional<int> rightPosition);
    //! Back to nothing, so that the next result grows from the ground.
    void clear();
    [[nodiscard]] const QList<int> &counts() const { return m_counts; }
    //! What a bar shows at this moment, from its old count to its new one.
    [[nodiscard]] double shown(int position) const;

    void setStageScale(double scale) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Chart;

    void describe();
    void showProgress(double progress);

    Chart *m_chart;
    QList<int> m_counts;
    QList<double> m_from;
    std::optional<int> m_right;
    double m_scale = 1;
    QVariantAnimation m_growth;
};

} // namespace podium::client
