// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>
#include <QString>

#include <optional>

namespace podium::client {

//! A screen of this computer, as a host tells it from the others.
struct PresenterScreen
{
    QString key;  //!< the same for the same screen tomorrow
    QString name; //!< for a person ("DELL U2720Q (HDMI-1)")
    QSize size;   //!< in device pixels
    bool holdsConsole = false;

    bool operator==(const PresenterScreen &) const = default;
};

//! \brief Where the room's view stands: within the host's window, in a window of its own, or on a screen of
//! its own. Views list the screens and ask; whoever owns the presenter window does it and feeds back.
class PresenterModel final : public QObject
{
    Q_OBJECT

public:
    enum class Place {
        HostWindow, //!< above the controls: one screen for both
        OwnWindow,
        OwnScreen, //!< full screen on screenKey()
    };
    Q_ENUM(Place)

    using QObject::QObject;

    [[nodiscard]] const QList<PresenterScreen> &screens() const { return m_screens; }
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] bool isApart() const { return m_place != Place::HostWindow; }
    //! The presenter's screen; empty in the host's window.
    [[nodiscard]] const QString &screenKey() const { return m_screenKey; }
    //! None when it is in the host's window.
    [[nodiscard]] std::optional<PresenterScreen> screen() const;
    //! Whether there is a screen that does not hold the console.
    [[nodiscard]] bool hasSecondScreen() const;

    // --- asked for by views
    void requestScreen(const QString &key) { Q_EMIT screenRequested(key); }
    void requestOwnWindow() { Q_EMIT ownWindowRequested(); }
    void requestHostWindow() { Q_EMIT hostWindowRequested(); }
    //! To the second screen of choice, or back.
    void requestToggle() { Q_EMIT toggleRequested(); }

    // --- fed by the controller
    void setScreens(const QList<PresenterScreen> &screens);
    void setPlace(Place place, const QString &screenKey = {});

Q_SIGNALS:
    void screensChanged();
    void placeChanged();

    void screenRequested(const QString &key);
    void ownWindowRequested();
    void hostWindowRequested();
    void toggleRequested();

private:
    QList<PresenterScreen> m_screens;
    Place m_place = Place::HostWindow;
    QString m_screenKey;
};

} // namespace podium::client
