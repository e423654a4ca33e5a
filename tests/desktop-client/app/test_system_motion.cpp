// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/system_motion.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusServer>
#include <QDBusVariant>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace podium::client;
using namespace Qt::StringLiterals;

//! A desktop's portal with one setting.
class Portal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    bool animations = true;
    int asked = 0;

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString &group, const QString &key)
    {
        ++asked;
        if (group == "org.gnome.desktop.interface"_L1 && key == "enable-animations"_L1)
            return QDBusVariant(QVariant::fromValue(QDBusVariant(animations)));
        return QDBusVariant(QString());
    }

Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestSystemMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kde_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<bool>("reduced");
        QTest::newRow("instant") << QByteArray("[KDE]\nAnimationDurationFactor=0\n") << true;
        QTest::newRow("fast") << QByteArray("[KDE]\nAnimationDurationFactor=0.35\n") << false;
        QTest::newRow("as it comes") << QByteArray("[General]\nColorScheme=BreezeDark\n") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void kde()
    {
        QFETCH(QByteArray, settings);
        QFETCH(bool, reduced);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"kdeglobals"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(settings);
        file.close();
        const SystemMotion motion(file.fileName(), QDBusConnection(u"none"_s));
        QCOMPARE(motion.isReduced(), reduced);
    }

    void kdeIsFollowed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"kdeglobals"_s);
        const auto write = [&path](const QByteArray &settings) {
            QSaveFile file(path); // as KDE does: another file takes the place of the old one
            return file.open(QIODevice::WriteOnly) && file.write(settings) > 0 && file.commit();
        };
        QVERIFY(write("[KDE]\nAnimationDurationFactor=1.25\n"));
        const SystemMotion motion(path, QDBusConnection(u"none"_s));
        const QSignalSpy changed(&motion, &SystemMotion::changed);
        QVERIFY(!motion.isReduced());
        QVERIFY(write("[KDE]\nAnimationDurationFactor=0\n"));
        QTRY_VERIFY(motion.isReduced());
        QVERIFY(write("[KDE]\nAnimationDurationFactor=0.5\n"));
        QTRY_VERIFY(!motion.isReduced());
        QCOMPARE(changed.count(), 2);
    }

    void neitherKdeNorPortal()
    {
        const SystemMotion motion({}, QDBusConnection(u"none"_s));
        QVERIFY(!motion.isReduced());
    }

    void thePortalIsAsked_data()
    {
        QTest::addColumn<bool>("animations");
        QTest::newRow("animations") << true;
        QTest::newRow("none") << false;
    }
    void thePortalIsAsked()
    {
        QFETCH(bool, animations);
        Portal portal;
        portal.animations = animations;
        QDBusServer server;
        QList<QDBusConnection> peers;
        connect(&server, &QDBusServer::newConnection, this, [&](const QDBusConnection &peer) {
            peers.append(peer);
            peers.last().registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                                        QDBusConnection::ExportScriptableContents);
        });
        const QDBusConnection bus = QDBusConnection::connectToPeer(server.address(), u"portal-test"_s);
        QVERIFY(bus.isConnected());
        QTRY_VERIFY(!peers.isEmpty());

        SystemMotion motion({}, bus, {});
        QSignalSpy changed(&motion, &SystemMotion::changed);
        QVERIFY(!motion.isReduced()); // nothing waits for the answer
        // Answers come in the order of questions: behind this one the first has been taken.
        const QDBusPendingCall behind = bus.asyncCall(QDBusMessage::createMethodCall(
            {}, u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"Read"_s));
        QTRY_VERIFY(behind.isFinished());
        QCOMPARE(portal.asked, 1);
        QTRY_COMPARE(changed.count(), animations ? 0 : 1);
        QCOMPARE(motion.isReduced(), !animations);

        // Somebody switches it over, and something else.
        Q_EMIT portal.SettingChanged(u"org.gnome.desktop.interface"_s, u"cursor-blink"_s,
                                     QDBusVariant(animations));
        Q_EMIT portal.SettingChanged(u"org.gnome.desktop.interface"_s, u"enable-animations"_s,
                                     QDBusVariant(!animations));
        QTRY_COMPARE(motion.isReduced(), animations);
        QCOMPARE(changed.count(), animations ? 1 : 2);
        QDBusConnection::disconnectFromPeer(u"portal-test"_s);
    }
};

QTEST_GUILESS_MAIN(TestSystemMotion)
#include "test_system_motion.moc"
