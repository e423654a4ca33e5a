// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QScreen;

namespace podium::client {

class HostSessionModel;
class PictureModel;
class PresentationModel;
class RoomStage;

//! \brief The room's view in a window of its own, for a second screen, a projector, or to be shared in a
//! video call. Shows nothing but the stage; its keys are the host's keys wherever the focus is.
class PresenterWindow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresenterWindow)

public:
    //! All outlive the window.
    PresenterWindow(HostSessionModel *session, PresentationModel *presentation, PictureModel *pictures);

    //! Covers the whole of `screen`.
    void showOn(QScreen *screen);
    //! With a frame, in the middle of `screen`.
    void showFramed(QScreen *screen);
    [[nodiscard]] RoomStage *stage() const { return m_stage; }

Q_SIGNALS:
    //! A key without modifiers, not repeated.
    void keyPressed(int key);
    //! Somebody has closed it by its frame.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retitle();

    HostSessionModel *m_session;
    RoomStage *m_stage;
};

} // namespace podium::client
