// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/system_motion.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

const auto Path = u"/org/freedesktop/portal/desktop"_s;
const auto Interface = u"org.freedesktop.portal.Settings"_s;
const auto Group = u"org.gnome.desktop.interface"_s;
const auto Key = u"enable-animations"_s;

bool kdeReduces(const QString &path)
{
    if (path.isEmpty() || !QFile::exists(path))
        return false;
    const QSettings settings(path, QSettings::IniFormat);
    return settings.value(u"KDE/AnimationDurationFactor"_s, 1.0).toDouble() <= 0;
}

//! The portal wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

QString SystemMotion::kdeSettingsPath()
{
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"kdeglobals"_s);
}

SystemMotion::SystemMotion(const QString &kdeSettings, const QDBusConnection &bus, const QString &portal,
                           QObject *parent)
    : QObject(parent), m_kdeReduces(kdeReduces(kdeSettings))
{
    if (bus.isConnected())
        askPortal(bus, portal);
}

void SystemMotion::askPortal(QDBusConnection bus, const QString &portal)
{
    QDBusMessage question = QDBusMessage::createMethodCall(portal, Path, Interface, u"Read"_s);
    question.setArguments({Group, Key});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        // A desktop without portal, or without this setting, asks for nothing.
        if (reply.isValid()) {
            const QVariant animations = unwrapped(reply.value().variant());
            m_portalReduces = animations.typeId() == QMetaType::Bool && !animations.toBool();
        }
        watcher->deleteLater();
        if (m_portalReduces)
            Q_EMIT changed();
    });
}

} // namespace podium::client
