// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace podium::client {

class Button;
class HostSessionModel;
class TextLabel;

//! \brief The host's desk below the stage: who is in, the code for latecomers, tools, and the one next step.
class HostControls final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostControls)

public:
    //! \param session outlives the controls.
    explicit HostControls(HostSessionModel *session, QWidget *parent = nullptr);

    //! The newest notice or error is read and may go.
    void dismissNotice();

Q_SIGNALS:
    //! After the end: away from the session.
    void leaveRequested();
    void resultsRequested();
    void fullScreenRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isOver() const;
    void refresh();
    void refreshRoom();
    void refreshNotice();
    void confirmEnd();

    HostSessionModel *m_session;
    TextLabel *m_room;
    TextLabel *m_notice;
    Button *m_lock;
    Button *m_end;
    Button *m_results;
    Button *m_next;
    qsizetype m_noticesRead = 0;
};

} // namespace podium::client
