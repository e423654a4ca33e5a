// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"
#include "shared/domain/timeline.h"

class QFrame;
class QTabBar;

namespace podium::client {

class Button;
class EmptyState;
class PictureModel;
class PollBars;
class PollDashboardModel;
class PollTotals;
class TextLabel;
class VotesChart;

//! \brief A poll while it runs and afterwards: bars that move as votes come, the figures, votes over time.
//! F5 shows what the room may see, large and without controls; Escape ends that.
class PollDashboardPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollDashboardPage)

public:
    //! Both outlive the page.
    PollDashboardPage(PollDashboardModel *model, PictureModel *pictures, QWidget *parent = nullptr);

    [[nodiscard]] PollBars *bars() const { return m_bars; }
    [[nodiscard]] VotesChart *chart() const { return m_chart; }
    void setPresenting(bool presenting);
    [[nodiscard]] bool isPresenting() const { return m_presenting; }

Q_SIGNALS:
    void backRequested();
    void openRequested();
    void closeRequested();
    //! Votes over time and by option, as a table.
    void tableRequested();
    //! The page as it looks now.
    void pictureRequested();
    //! Of the whole screen, or no longer.
    void presentingChanged(bool presenting);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rescaled() override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QFrame *makeTimeline();
    void refresh();
    void arrange();

    PollDashboardModel *m_model;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    QWidget *m_actions;
    Button *m_back;
    Button *m_open;
    Button *m_close;
    Button *m_export;
    PollBars *m_bars;
    PollTotals *m_totals;
    QFrame *m_timeline;
    VotesChart *m_chart;
    QTabBar *m_sizes;
    QTabBar *m_layers;
    TextLabel *m_readOut;
    QWidget *m_body;
    EmptyState *m_empty;
    bool m_presenting = false;
};

} // namespace podium::client
