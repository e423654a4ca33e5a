// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"
#include "shared/base/clock.h"

#include <QBasicTimer>

#include <functional>

namespace podium::client {

//! \brief How much time is left, as a ring that empties and whole seconds in its middle.
//! Asks for the time left while it runs and is visible; otherwise it neither wakes up nor repaints. With
//! reduced motion the ring moves once a second.
class CountdownRing final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountdownRing)

public:
    //! The time left on the server's clock; 0 or less when it is over.
    using Remaining = std::function<Ms()>;

    explicit CountdownRing(QWidget *parent = nullptr);

    //! \param limit the whole time, > 0.
    //! \param remaining must stay callable until stop().
    void start(Ms limit, Remaining remaining);
    //! Shows an empty ring.
    void stop();
    //! From how many seconds on it is coloured as a warning; 5 unless told, 0 for never.
    void setHurrySeconds(int seconds);

    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    //! Rounded up, as it stands in the middle.
    [[nodiscard]] int secondsShown() const { return m_seconds; }

    void setStageScale(double scale) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    Ms m_limit{0};
    Remaining m_remaining;
    double m_share = 0;
    int m_seconds = 0;
    int m_hurrySeconds = 5;
    double m_scale = 1;
    QBasicTimer m_timer;
};

} // namespace podium::client
