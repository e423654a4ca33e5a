// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/theme.h"

#include <QApplication>
#include <QTest>

namespace podium::test {

//! Movement for as long as it lives.
class WithMotion final
{
public:
    WithMotion() { client::Theme::apply(*qApp, client::ColourScheme::Light, false); }
    ~WithMotion() { client::Theme::apply(*qApp, client::ColourScheme::Light, true); }
    Q_DISABLE_COPY_MOVE(WithMotion)
};

} // namespace podium::test

//! As QTEST_MAIN, with Podium's look and without motion, so that everything is where it belongs at once.
//! Tests of motion switch it on for themselves.
#define PODIUM_WIDGET_TEST_MAIN(TestClass)                                                                   \
    int main(int argc, char *argv[])                                                                         \
    {                                                                                                        \
        QApplication application(argc, argv);                                                                \
        podium::client::Theme::apply(application, podium::client::ColourScheme::Light, true);                \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
