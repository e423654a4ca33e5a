// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/presenter_controller.h"
#include "desktop-client/app/settings.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/widgets/stage/presenter_window.h"
#include "desktop-client/widgets/stage/room_stage.h"
#include "tests/desktop-client/models/session_values.h"
#include "tests/desktop-client/widgets/widget_test.h"
#include "tests/support/manual_clock.h"
#include "tests/support/virtual_screens.h"

#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

using Place = PresenterModel::Place;

namespace {

const VirtualScreen Desk{u"Desk"_s, {0, 0, 1280, 800}};
const VirtualScreen Wall{u"Wall"_s, {1280, 0, 1920, 1080}};
const VirtualScreen Hall{u"Hall"_s, {3200, 0, 1024, 768}};
const VirtualScreen Mirror{u"Mirror"_s, {0, 0, 1280, 800}};

} // namespace

//! The presenter window on screens that come and go.
class TestPresenterController final : public QObject
{
    Q_OBJECT

private:
    struct Host
    {
        explicit Host(const QString &settingsPath) : settings(settingsPath)
        {
            window.resize(1000, 700);
            window.show();
            controller.setHostWindow(&window);
        }

        void begin()
        {
            session.setStarting();
            session.setAttached(snapshot(SessionState::Lobby), {status(1)});
        }
        [[nodiscard]] PresenterModel &model() { return *controller.model(); }
        [[nodiscard]] QString screenShown() const
        {
            const PresenterWindow *shown = controller.window();
            return shown && shown->isVisible() ? shown->screen()->name() : QString();
        }

        ManualClock clock;
        Settings settings;
        HostSessionModel session{clock};
        PresentationModel presentation{&session};
        PictureModel pictures;
        QWidget window;
        PresenterController controller{&session, &presentation, &pictures, settings};
    };

    [[nodiscard]] QString settingsPath() const { return m_folder->filePath(u"client.ini"_s); }

private Q_SLOTS:
    void init()
    {
        setVirtualScreens({Desk});
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void withOneScreenThereIsNoPresenterWindow()
    {
        Host host(settingsPath());
        host.begin();
        QCOMPARE(host.model().place(), Place::HostWindow);
        QVERIFY(!host.controller.window());
    }

    void aSessionGoesToTheSecondScreenByItself()
    {
        setVirtualScreens({Desk, Wall});
        Host host(settingsPath());
        QVERIFY(host.screenShown().isEmpty());
        host.begin();
        QCOMPARE(host.screenShown(), u"Wall"_s);
        QVERIFY(host.controller.window()->isFullScreen());
        QCOMPARE(host.controller.window()->geometry(), Wall.geometry);
        QVERIFY(host.controller.window()->stage()->isVisible());
        host.session.reset();
        QVERIFY(host.screenShown().isEmpty());
    }

    void theScreenOfChoiceIsRemembered()
    {
        setVirtualScreens({Desk, Wall, Hall});
        {
            Host host(settingsPath());
            host.begin();
            QCOMPARE(host.screenShown(), u"Hall"_s); // the first in the platform's order
            host.model().requestScreen(u"Wall"_s);
            QCOMPARE(host.screenShown(), u"Wall"_s);
            QCOMPARE(host.controller.window()->geometry(), Wall.geometry);
        }
        Host again(settingsPath());
        again.begin();
        QCOMPARE(again.screenShown(), u"Wall"_s);
    }

    void whoeverKeepsItInTheirWindowIsNotAskedAgain()
    {
        setVirtualScreens({Desk, Wall});
        {
            Host host(settingsPath());
            host.begin();
            host.model().requestHostWindow();
            QVERIFY(host.screenShown().isEmpty());
        }
        Host again(settingsPath());
        again.begin();
        QVERIFY(again.screenShown().isEmpty());
        again.model().requestToggle();
        QCOMPARE(again.screenShown(), u"Wall"_s);
    }

    void aScreenThatIsUnpluggedGivesTheViewBack()
    {
        setVirtualScreens({Desk, Wall});
        Host host(settingsPath());
        host.begin();
        QSignalSpy lost(&host.controller, &PresenterController::screenLost);
        setVirtualScreens({Desk});
        QCOMPARE(lost.count(), 1);
        QCOMPARE(lost.first().first().toString(), u"Wall"_s);
        QCOMPARE(host.model().place(), Place::HostWindow);
        QVERIFY(host.screenShown().isEmpty());
        QTRY_VERIFY(!host.model().hasSecondScreen());
        setVirtualScreens({Desk, Wall});
        QTRY_COMPARE(host.screenShown(), u"Wall"_s);
        QCOMPARE(host.controller.window()->geometry(), Wall.geometry);
    }

    void aScreenThatIsPluggedInDuringASessionIsUsed()
    {
        Host host(settingsPath());
        host.begin();
        setVirtualScreens({Desk, Wall});
        QTRY_COMPARE(host.screenShown(), u"Wall"_s);
    }

    void whatTheHostTookBackStaysInTheirWindow()
    {
        setVirtualScreens({Desk, Wall});
        Host host(settingsPath());
        host.begin();
        host.model().requestToggle();
        QVERIFY(host.screenShown().isEmpty());
        setVirtualScreens({Desk, Wall, Hall});
        QTRY_COMPARE(host.model().screens().size(), 3);
        QVERIFY(host.screenShown().isEmpty());
    }

    void aMirroredScreenIsNoSecondOne()
    {
        setVirtualScreens({Desk, Mirror});
        Host host(settingsPath());
        host.begin();
        QVERIFY(!host.model().hasSecondScreen());
        QVERIFY(host.screenShown().isEmpty());
    }

    void aScreenThatChangesItsSizeIsStillCovered()
    {
        setVirtualScreens({Desk, Wall});
        Host host(settingsPath());
        host.begin();
        setVirtualScreens({Desk, {Wall.name, {1280, 0, 1280, 720}}});
        QTRY_COMPARE(host.controller.window()->geometry(), QRect(1280, 0, 1280, 720));
    }

    void theWindowCanBeShared()
    {
        Host host(settingsPath());
        host.begin();
        host.model().requestOwnWindow();
        QCOMPARE(host.model().place(), Place::OwnWindow);
        QVERIFY(host.controller.window()->isVisible());
        QVERIFY(!host.controller.window()->isFullScreen());
        host.controller.window()->close();
        QCOMPARE(host.model().place(), Place::HostWindow);
    }

    void itsKeysAreTheHosts()
    {
        setVirtualScreens({Desk, Wall});
        Host host(settingsPath());
        host.begin();
        QSignalSpy keys(&host.controller, &PresenterController::keyPressed);
        QTest::keyClick(host.controller.window(), Qt::Key_PageDown);
        QTest::keyClick(host.controller.window(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(keys.count(), 1);
        QCOMPARE(keys.first().first().toInt(), int(Qt::Key_PageDown));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

PODIUM_WIDGET_TEST_MAIN(TestPresenterController)
#include "test_presenter_controller.moc"
