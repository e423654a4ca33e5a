// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/console/host_models.h"

#include <QFrame>

namespace podium::client {

class Button;
class TextLabel;

//! \brief The host's desk below the stage: who is in, the code for latecomers, tools, and the one next step.
class HostControls final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostControls)

public:
    explicit HostControls(const HostModels &models, QWidget *parent = nullptr);

    //! The newest notice or error is read and may go.
    void dismissNotice();
    //! Whether the console stands beside the stage, for its button.
    void setConsoleShown(bool shown);

Q_SIGNALS:
    //! After the end: away from the session.
    void leaveRequested();
    void resultsRequested();
    //! The console beside the stage, or away.
    void consoleToggled();
    void keyOverviewRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTools();
    [[nodiscard]] bool isOver() const;
    void refresh();
    void refreshTools();
    void refreshRoom();
    void refreshNotice();
    void confirmEnd();

    HostModels m_models;
    HostSessionModel *m_session;
    TextLabel *m_room;
    TextLabel *m_notice;
    Button *m_presenter;
    Button *m_blank;
    Button *m_sound;
    Button *m_console;
    Button *m_lock;
    Button *m_end;
    Button *m_results;
    Button *m_next;
    int m_noticesRead = 0;
};

} // namespace podium::client
