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

//! \param value as the portal tells it.
bool switchesOff(const QVariant &value)
{
    const QVariant animations = unwrapped(value);
    return animations.typeId() == QMetaType::Bool && !animations.toBool();
}

} // namespace

QString SystemMotion::kdeSettingsPath()
{
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"kdeglobals"_s);
}

SystemMotion::SystemMotion(const QString &kdeSettings, const QDBusConnection &bus, const QString &portal,
                           QObject *parent)
    : QObject(parent), m_kdeSettings(kdeSettings), m_kdeReduces(kdeReduces(kdeSettings))
{
    if (!kdeSettings.isEmpty() && QFile::exists(kdeSettings)) {
        m_kdeWatcher.addPath(kdeSettings);
        connect(&m_kdeWatcher, &QFileSystemWatcher::fileChanged, this, &SystemMotion::readKde);
    }
    if (bus.isConnected())
        askPortal(bus, portal);
}

void SystemMotion::askPortal(QDBusConnection bus, const QString &portal)
{
    bus.connect(portal, Path, Interface, u"SettingChanged"_s, this, SLOT(followPortal(QDBusMessage)));
    QDBusMessage question = QDBusMessage::createMethodCall(portal, Path, Interface, u"Read"_s);
    question.setArguments({Group, Key});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        // A desktop without portal, or without this setting, asks for nothing.
        if (reply.isValid())
            setReduced(m_portalReduces, switchesOff(reply.value().variant()));
        watcher->deleteLater();
    });
}

void SystemMotion::followPortal(const QDBusMessage &change)
{
    const QVariantList changed = change.arguments(); // group, key, value
    if (changed.size() == 3 && changed[0] == Group && changed[1] == Key)
        setReduced(m_portalReduces, switchesOff(changed[2]));
}

void SystemMotion::readKde()
{
    // KDE writes another file in the place of the old one, which ends the watch.
    if (!m_kdeWatcher.files().contains(m_kdeSettings))
        m_kdeWatcher.addPath(m_kdeSettings);
    setReduced(m_kdeReduces, kdeReduces(m_kdeSettings));
}

void SystemMotion::setReduced(bool &source, bool reduces)
{
    const bool before = isReduced();
    source = reduces;
    if (isReduced() != before)
        Q_EMIT changed();
}

} // namespace podium::client
