// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/event_dispatcher.h"
#include "tests/server/net/thread_sanitizer.h"

#include <QCoreApplication>
#include <QTest>

//! main() of a test whose application runs on the epoll event loop.
#define PODIUM_EPOLL_TEST_MAIN(TestClass)                                                                    \
    int main(int argc, char *argv[])                                                                         \
    {                                                                                                        \
        QCoreApplication::setEventDispatcher(new podium::net::EpollEventDispatcher);                         \
        QCoreApplication application(argc, argv);                                                            \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
