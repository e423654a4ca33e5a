// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/virtual_screens.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <qpa/qplatformnativeinterface.h>

using namespace Qt::StringLiterals;

namespace podium::test {

void setVirtualScreens(std::initializer_list<VirtualScreen> screens)
{
    QJsonArray wanted;
    for (const VirtualScreen &screen : screens) {
        wanted.append(QJsonObject{{u"name"_s, screen.name},
                                  {u"x"_s, screen.geometry.x()},
                                  {u"y"_s, screen.geometry.y()},
                                  {u"width"_s, screen.geometry.width()},
                                  {u"height"_s, screen.geometry.height()}});
    }
    QPlatformNativeInterface *platform = QGuiApplication::platformNativeInterface();
    const auto setConfiguration = reinterpret_cast<void (*)(const QJsonObject &, QPlatformNativeInterface *)>(
        platform->nativeResourceForIntegration("setConfiguration"));
    if (QGuiApplication::platformName() != "offscreen"_L1 || !setConfiguration)
        qFatal("Virtual screens need the offscreen platform");
    setConfiguration({{u"screens"_s, wanted}}, platform);
}

} // namespace podium::test
