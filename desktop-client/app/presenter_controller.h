// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/presenter_model.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QScreen;
class QWidget;

namespace podium::client {

class HostSessionModel;
class PictureModel;
class PresentationModel;
class PresenterWindow;
class Settings;

//! \brief Owns the presenter window and puts it where it belongs.
//!
//! A session that begins while there is a second screen goes there by itself, to the screen chosen last if it
//! is there. A screen that is unplugged gives the room's view back to the host's window; plugged in again, or
//! when the first second screen comes, it is used at once, unless the host has taken the view back meanwhile.
//! Screens that mirror the host's count as that one.
class PresenterController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresenterController)

public:
    //! All outlive the controller.
    PresenterController(HostSessionModel *session, PresentationModel *presentation, PictureModel *pictures,
                        Settings &settings, QObject *parent = nullptr);
    ~PresenterController() override;

    //! \brief The host's own window, which tells its screen from the others. With another one, in another
    //! language perhaps, the presenter window is made anew.
    void setHostWindow(QWidget *window);

    [[nodiscard]] PresenterModel *model() const { return m_model; }
    //! Null until it was needed for the first time.
    [[nodiscard]] PresenterWindow *window() const { return m_window.get(); }

Q_SIGNALS:
    //! In the presenter window.
    void keyPressed(int key);
    //! The screen that the room was looking at is gone; the view is in the host's window.
    void screenLost(const QString &name);

private:
    void follow();
    void refreshScreens();
    void onScreenRemoved(QScreen *screen);
    void showOn(const QString &key);
    void showInOwnWindow();
    void showInHostWindow();
    void toggle();
    [[nodiscard]] PresenterWindow &needWindow();
    [[nodiscard]] QScreen *screenOf(const QString &key) const;
    //! The second screen to use: the one chosen last, else any.
    [[nodiscard]] QString preferredScreen() const;
    [[nodiscard]] bool isHosting() const;

    HostSessionModel *m_session;
    PresentationModel *m_presentation;
    PictureModel *m_pictures;
    Settings &m_settings;
    PresenterModel *m_model;
    QPointer<QWidget> m_hostWindow;
    std::unique_ptr<PresenterWindow> m_window;
    QPointer<QScreen> m_screen; //!< of the presenter, in full screen
    bool m_wantsScreen = true;  //!< until the host takes the view back, for this session
    bool m_wasHosting = false;
};

} // namespace podium::client
