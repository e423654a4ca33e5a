// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

#include <QFrame>
#include <QTimer>

class QFormLayout;

namespace podium::client {

class CodeDisplay;
class NumberLabel;
class PollDashboardModel;
class QrCode;
class TextLabel;

//! \brief The figures of a poll: how many votes, how fast they come, and the way in for those who have not
//! voted yet.
class PollTotals final : public QFrame, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollTotals)

public:
    //! \param model outlives this.
    explicit PollTotals(PollDashboardModel *model, QWidget *parent = nullptr);

    //! For the room: only what those who vote need.
    void setPresenting(bool presenting);
    void setStageScale(double scale) override;

private:
    void refresh();

    PollDashboardModel *m_model;
    NumberLabel *m_total;
    TextLabel *m_unit;
    TextLabel *m_status;
    CodeDisplay *m_code;
    QrCode *m_qr;
    TextLabel *m_address;
    QWidget *m_figures;
    TextLabel *m_pace;
    TextLabel *m_ballots;
    TextLabel *m_options;
    TextLabel *m_schedule;
    QTimer m_clock; //!< the pace falls without news, too
    bool m_presenting = false;
    double m_scale = 1; //!< at least 1
};

} // namespace podium::client
