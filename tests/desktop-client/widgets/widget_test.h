// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/theme.h"

#include <QApplication>
#include <QTest>

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
