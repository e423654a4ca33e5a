// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileSystemWatcher>
#include <QObject>

namespace podium::client {

//! \brief Whether the desktop asks programs for less movement: KDE by an animation speed of "instant", GNOME
//! and those that share its settings by switched-off animations, which the portal tells. Qt 6.4 itself cannot
//! tell. Asking the portal waits for nothing: until it has answered, and where there is none, movement is
//! welcome. Follows both when they change.
class SystemMotion final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemMotion)

public:
    //! \param portal empty on a connection without a message bus.
    explicit SystemMotion(const QString &kdeSettings = kdeSettingsPath(),
                          const QDBusConnection &bus = QDBusConnection::sessionBus(),
                          const QString &portal = QStringLiteral("org.freedesktop.portal.Desktop"),
                          QObject *parent = nullptr);

    [[nodiscard]] static QString kdeSettingsPath();

    [[nodiscard]] bool isReduced() const { return m_kdeReduces || m_portalReduces; }

Q_SIGNALS:
    //! isReduced() is another now.
    void changed();

private Q_SLOTS:
    void followPortal(const QDBusMessage &change);

private:
    void askPortal(QDBusConnection bus, const QString &portal);
    void readKde();
    void setReduced(bool &source, bool reduces);

    QString m_kdeSettings;
    QFileSystemWatcher m_kdeWatcher;
    bool m_kdeReduces;
    bool m_portalReduces = false;
};

} // namespace podium::client
