// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/open_files.h"

#include <QTest>

#include <sys/resource.h>

using namespace podium::app;

class TestOpenFiles : public QObject
{
    Q_OBJECT

    static void setLimit(rlim_t now, rlim_t most)
    {
        const rlimit limit{now, most};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    }
    static rlim_t limitNow()
    {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        return limit.rlim_cur;
    }

private Q_SLOTS:
    // In this order: what a process may have at most can only be lowered.
    void whatIsThereIsNotTouched()
    {
        setLimit(900, 1'000);
        QCOMPARE(allowConnections(100), 100);
        QCOMPARE(limitNow(), 900);
    }

    void theLimitIsRaisedAsFarAsNeeded()
    {
        setLimit(300, 1'000);
        QCOMPARE(allowConnections(500), 500);
        QVERIFY(limitNow() >= 500);
        QVERIFY(limitNow() < 1'000);
    }

    void whatTheSystemRefusesIsTold()
    {
        setLimit(300, 1'000);
        const int possible = allowConnections(1'000);
        QCOMPARE(limitNow(), 1'000);
        QVERIFY(possible < 1'000);
        QVERIFY(possible > 500);
    }

    void aTightLimitLeavesHalfOfIt()
    {
        setLimit(100, 100);
        QCOMPARE(allowConnections(20'000), 50);
    }
};

QTEST_GUILESS_MAIN(TestOpenFiles)
#include "test_open_files.moc"
