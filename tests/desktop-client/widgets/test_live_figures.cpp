// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/countdown_ring.h"
#include "desktop-client/widgets/distribution_bars.h"
#include "desktop-client/widgets/number_label.h"
#include "tests/desktop-client/widgets/widget_test.h"

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

class PaintCounter final : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

//! Figures that change while somebody looks at them.
class TestLiveFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondsAreRoundedUp_data()
    {
        QTest::addColumn<int>("leftMs");
        QTest::addColumn<int>("seconds");
        QTest::newRow("whole") << 20'000 << 20;
        QTest::newRow("a little less") << 19'999 << 20;
        QTest::newRow("the last millisecond") << 1 << 1;
        QTest::newRow("over") << 0 << 0;
        QTest::newRow("long over") << -5'000 << 0;
        QTest::newRow("a clock that is ahead") << 25'000 << 20;
    }
    void secondsAreRoundedUp()
    {
        QFETCH(int, leftMs);
        QFETCH(int, seconds);
        CountdownRing ring;
        ring.show();
        ring.start(Ms{20'000}, [leftMs] { return Ms{leftMs}; });
        QCOMPARE(ring.secondsShown(), seconds);
    }

    void aRingThatIsOverSleeps()
    {
        CountdownRing ring;
        Ms left{10'000};
        ring.show();
        ring.start(Ms{20'000}, [&left] { return left; });
        QVERIFY(ring.isRunning());
        left = Ms{0};
        QTRY_VERIFY(!ring.isRunning());
        QCOMPARE(ring.secondsShown(), 0);
    }

    void aHiddenRingSleeps()
    {
        CountdownRing ring;
        ring.show();
        ring.start(Ms{20'000}, [] { return Ms{10'000}; });
        ring.hide();
        QVERIFY(!ring.isRunning());
        ring.show();
        QVERIFY(ring.isRunning());
    }

    void withReducedMotionARingRepaintsOncePerSecond()
    {
        CountdownRing ring;
        PaintCounter paints;
        int asked = 0;
        Ms left{10'000};
        ring.show();
        QVERIFY(QTest::qWaitForWindowExposed(&ring));
        ring.start(Ms{20'000}, [&] {
            ++asked;
            return left;
        });
        QTRY_VERIFY(asked > 2);
        ring.installEventFilter(&paints);
        const int before = asked;
        left = Ms{9'990};
        QTRY_VERIFY(asked > before + 3);
        QCOMPARE(paints.count, 0);
        left = Ms{8'999};
        QTRY_COMPARE(paints.count, 1);
    }

    void aNumberJumpsWithReducedMotion()
    {
        NumberLabel label(TextStyle::Title);
        label.show();
        label.setValue(1'234);
        QCOMPARE(label.shownText(), QLocale().toString(1'234));
    }

    void aNumberCountsUp()
    {
        const test::WithMotion motion;
        NumberLabel label(TextStyle::Title);
        label.show();
        label.setValue(1'000);
        QVERIFY(label.shownText() != QLocale().toString(1'000));
        QCOMPARE(label.accessibleName(), QLocale().toString(1'000));
        QTRY_COMPARE(label.shownText(), QLocale().toString(1'000));
    }

    void barsAreSpoken()
    {
        DistributionBars bars;
        bars.setCounts({16, 4, 7}, 0);
        QVERIFY(bars.accessibleName().startsWith("A: 16"_L1));
        QVERIFY(bars.accessibleName().contains("right"_L1));
    }
};

PODIUM_WIDGET_TEST_MAIN(TestLiveFigures)
#include "test_live_figures.moc"
