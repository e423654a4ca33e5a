// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __SANITIZE_THREAD__
//! Qt's libraries are built without the sanitizer, so it cannot see that posting an event hands memory from
//! one thread to another, nor what QtTest's own watchdog thread locks. The dispatcher's code is not excused.
extern "C" const char *__tsan_default_suppressions();
extern "C" inline __attribute__((used)) const char *__tsan_default_suppressions()
{
    return "race:qobjectdefs_impl.h\n"
           "race:QCoreApplicationPrivate::sendPostedEvents\n"
           "race:QMetaCallEvent\n"
           "race:QObjectPrivate::_q_reregisterTimers\n"
           "race:QThread::\n"
           "race:QWaitCondition\n"
           "race:libQt6Test.so\n"
           "race:QTest::qRun\n"
           "mutex:libQt6Core.so\n";
}
#endif
