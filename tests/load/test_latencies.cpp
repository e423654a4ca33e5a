// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/latencies.h"

#include <QTest>

#include <rapidcheck.h>

using podium::load::Latencies;
using podium::load::Microseconds;

class TestLatencies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTakesNoTime() { QCOMPARE(Latencies().percentile(0.5).count(), 0); }

    void percentiles_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("expected");
        QTest::newRow("least") << 0.0 << 1;
        QTest::newRow("median") << 0.5 << 50;
        QTest::newRow("between two") << 0.505 << 51;
        QTest::newRow("99 %") << 0.99 << 99;
        QTest::newRow("longest") << 1.0 << 100;
    }

    void percentiles()
    {
        QFETCH(double, share);
        QFETCH(int, expected);
        Latencies latencies;
        for (int value = 100; value >= 1; --value)
            latencies.add(Microseconds(value));
        QCOMPARE(latencies.percentile(share).count(), expected);
    }

    void aSharesPercentileIsNotExceededByThatShare()
    {
        QVERIFY(rc::check([](const std::vector<std::uint32_t> &values) {
            RC_PRE(!values.empty());
            Latencies latencies;
            for (const std::uint32_t value : values) {
                latencies.add(Microseconds(value));
                static_cast<void>(latencies.percentile(1)); // asking in between changes nothing
            }
            const double share = *rc::gen::inRange(0, 101) / 100.0;
            const auto found = latencies.percentile(share).count();
            const auto within = std::count_if(values.begin(), values.end(),
                                              [found](std::uint32_t value) { return value <= found; });
            RC_ASSERT(double(within) >= share * double(values.size()));
            const auto below = std::count_if(values.begin(), values.end(),
                                             [found](std::uint32_t value) { return value < found; });
            RC_ASSERT(share == 0 || double(below) < share * double(values.size()));
        }));
    }
};

QTEST_APPLESS_MAIN(TestLatencies)
#include "test_latencies.moc"
