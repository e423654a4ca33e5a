// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/leaderboard_model.h"
#include "desktop-client/models/participant_list_model.h"
#include "desktop-client/widgets/code_display.h"
#include "desktop-client/widgets/code_field.h"
#include "desktop-client/widgets/countdown_ring.h"
#include "desktop-client/widgets/distribution_bars.h"
#include "desktop-client/widgets/leaderboard_view.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/participant_chips.h"
#include "desktop-client/widgets/podium_stand.h"
#include "desktop-client/widgets/qr_code.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalSpy>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

LeaderboardPage page(const QList<int> &participants)
{
    LeaderboardPage page;
    page.total = 30;
    for (int rank = 1; rank <= participants.size(); ++rank) {
        const int id = participants[rank - 1];
        page.entries.append({rank, ParticipantId(id), u"Player %1"_s.arg(id), 10'000 - 100 * rank, 0});
    }
    return page;
}

QList<ParticipantStatus> people(int count)
{
    QList<ParticipantStatus> people;
    for (int id = 1; id <= count; ++id)
        people.append({{ParticipantId(id), u"Player %1"_s.arg(id)}, true, 0});
    return people;
}

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

//! Movement for the length of a test.
class WithMotion final
{
public:
    WithMotion() { Theme::apply(*qApp, ColourScheme::Light, false); }
    ~WithMotion() { Theme::apply(*qApp, ColourScheme::Light, true); }
    Q_DISABLE_COPY_MOVE(WithMotion)
};

} // namespace

class TestLiveWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- countdown
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

    // --- numbers
    void aNumberJumpsWithReducedMotion()
    {
        NumberLabel label(TextStyle::Title);
        label.show();
        label.setValue(1'234);
        QCOMPARE(label.shownText(), QLocale().toString(1'234));
    }

    void aNumberCountsUp()
    {
        const WithMotion motion;
        NumberLabel label(TextStyle::Title);
        label.show();
        label.setValue(1'000);
        QVERIFY(label.shownText() != QLocale().toString(1'000));
        QCOMPARE(label.accessibleName(), QLocale().toString(1'000));
        QTRY_COMPARE(label.shownText(), QLocale().toString(1'000));
    }

    // --- leaderboard
    void rowsStandInOrder()
    {
        LeaderboardModel model;
        LeaderboardView view;
        view.setModel(&model);
        view.resize(900, 600);
        view.show();
        model.update(page({1, 2, 3}));
        QTRY_VERIFY(view.rowRect(ParticipantId(3)));
        QVERIFY(view.rowRect(ParticipantId(1))->top() < view.rowRect(ParticipantId(2))->top());
        QVERIFY(view.rowRect(ParticipantId(2))->top() < view.rowRect(ParticipantId(3))->top());
    }

    void withReducedMotionAnOvertakerIsThereAtOnce()
    {
        LeaderboardModel model;
        LeaderboardView view;
        view.setModel(&model);
        view.resize(900, 600);
        view.show();
        model.update(page({1, 2, 3}));
        QTRY_VERIFY(view.rowRect(ParticipantId(3)));
        const double first = view.rowRect(ParticipantId(1))->top();
        model.update(page({3, 1, 2}));
        QTRY_COMPARE(view.rowRect(ParticipantId(3))->top(), first);
        QVERIFY(!view.isMoving());
    }

    void anOvertakerGlides()
    {
        const WithMotion motion;
        LeaderboardModel model;
        LeaderboardView view;
        view.setModel(&model);
        view.resize(900, 600);
        view.show();
        model.update(page({1, 2, 3}));
        QTRY_VERIFY(view.rowRect(ParticipantId(3)));
        QTRY_VERIFY(!view.isMoving());
        const double first = view.rowRect(ParticipantId(1))->top();
        const double third = view.rowRect(ParticipantId(3))->top();
        model.update(page({3, 1, 2}));
        QTRY_VERIFY(view.isMoving());
        QVERIFY(view.rowRect(ParticipantId(3))->top() > first);
        QVERIFY(view.rowRect(ParticipantId(3))->top() <= third);
        QTRY_VERIFY(!view.isMoving());
        QCOMPARE(view.rowRect(ParticipantId(3))->top(), first);
    }

    void theOwnRowIsInViewFromFarBehind()
    {
        LeaderboardModel model;
        LeaderboardView view;
        view.setModel(&model);
        view.setOwnNickname(u"Me"_s);
        view.resize(900, 600);
        view.show();
        model.setOwnParticipant(ParticipantId(99));
        model.setOwnStanding(Standing{27, 300, 0});
        model.update(page({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        QTRY_VERIFY(view.accessibleDescription().contains("27. Me"_L1));
        const QRectF tenth = *view.rowRect(ParticipantId(10));
        const QRectF own = *view.rowRect(ParticipantId());
        QVERIFY(own.top() > tenth.bottom());
        QVERIFY(own.bottom() <= view.height());
    }

    void theOwnRowIsNotShownTwice()
    {
        LeaderboardModel model;
        LeaderboardView view;
        view.setModel(&model);
        view.resize(900, 600);
        view.show();
        model.setOwnParticipant(ParticipantId(2));
        model.setOwnStanding(Standing{2, 9'800, 0});
        model.update(page({1, 2, 3}));
        QTRY_VERIFY(view.rowRect(ParticipantId(2)));
        QVERIFY(!view.rowRect(ParticipantId()));
    }

    // --- podium
    void thePodiumRisesFromTheThird()
    {
        const WithMotion motion;
        PodiumStand stand;
        stand.resize(800, 500);
        stand.show();
        stand.setEntries(page({1, 2, 3}).entries);
        QTRY_VERIFY(stand.risen(2) > 0.5);
        QCOMPARE(stand.risen(1), 0.0);
        QCOMPARE(stand.risen(0), 0.0);
        QTRY_VERIFY(stand.risen(1) > 0.5);
        QCOMPARE(stand.risen(0), 0.0);
        QTRY_COMPARE(stand.risen(0), 1.0);
    }

    void withReducedMotionThePodiumStands()
    {
        PodiumStand stand;
        stand.show();
        stand.setEntries(page({1, 2, 3}).entries);
        for (int place = 0; place < PodiumStand::Places; ++place)
            QCOMPARE(stand.risen(place), 1.0);
    }

    // --- participants
    void chipsStayWithinTheirWidth()
    {
        ParticipantListModel model;
        ParticipantChips chips;
        chips.setModel(&model);
        chips.resize(500, 300);
        chips.show();
        QList<ParticipantStatus> list = people(40);
        list.append({{ParticipantId(41), QString(u'W').repeated(24)}, true, 0});
        model.reset(list);
        for (int row = 0; row < list.size(); ++row) {
            const QRect place = chips.chipRect(row);
            QVERIFY(place.left() >= 0 && place.right() <= chips.viewport()->width());
            QVERIFY(row == 0 || !place.intersects(chips.chipRect(row - 1)));
        }
    }

    void newcomersAreScrolledTo()
    {
        ParticipantListModel model;
        ParticipantChips chips;
        chips.setModel(&model);
        chips.resize(400, 120);
        chips.show();
        model.reset(people(200));
        for (int id = 201; id <= 220; ++id)
            model.apply({{{ParticipantId(id), u"Late %1"_s.arg(id)}, true, 0}, ParticipantChange::Joined});
        QTRY_COMPARE(model.rowCount(), 220);
        QVERIFY(chips.viewport()->rect().intersects(chips.chipRect(219)));
    }

    void whoeverScrolledUpIsLeftThere()
    {
        ParticipantListModel model;
        ParticipantChips chips;
        chips.setModel(&model);
        chips.resize(400, 120);
        chips.show();
        model.reset(people(200));
        QTRY_VERIFY(chips.verticalScrollBar()->maximum() > 0);
        chips.verticalScrollBar()->setValue(0);
        model.apply({{{ParticipantId(201), u"Late"_s}, true, 0}, ParticipantChange::Joined});
        QTRY_COMPARE(model.rowCount(), 201);
        QCOMPARE(chips.verticalScrollBar()->value(), 0);
    }

    void aClickOnAChipNamesIt()
    {
        ParticipantListModel model;
        ParticipantChips chips;
        chips.setModel(&model);
        chips.resize(500, 300);
        chips.show();
        model.reset(people(5));
        QSignalSpy chosen(&chips, &ParticipantChips::chosen);
        QTest::mouseClick(chips.viewport(), Qt::LeftButton, {}, chips.chipRect(3).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(1).toString(), u"Player 4"_s);
    }

    void chipsAreWalkedByKeys()
    {
        ParticipantListModel model;
        ParticipantChips chips;
        chips.setModel(&model);
        chips.resize(500, 300);
        chips.show();
        model.reset(people(5));
        QSignalSpy chosen(&chips, &ParticipantChips::chosen);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_End, Qt::Key_Return})
            QTest::keyClick(&chips, key);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(1).toString(), u"Player 5"_s);
    }

    // --- result
    void barsAreSpoken()
    {
        DistributionBars bars;
        bars.setCounts({16, 4, 7}, 0);
        QVERIFY(bars.accessibleName().startsWith("A: 16"_L1));
        QVERIFY(bars.accessibleName().contains("right"_L1));
    }

    // --- code
    void aCodeIsGrouped()
    {
        QCOMPARE(groupedCode(u"482913"_s), u"482 913"_s);
        QCOMPARE(groupedCode({}), QString());
    }

    void aCodeFormatsItself_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("code");
        QTest::newRow("three digits") << u"482"_s << u"482"_s << u"482"_s;
        QTest::newRow("four digits") << u"4829"_s << u"482 9"_s << u"4829"_s;
        QTest::newRow("whole") << u"482913"_s << u"482 913"_s << u"482913"_s;
        QTest::newRow("one too many") << u"4829137"_s << u"482 913"_s << u"482913"_s;
        QTest::newRow("with the space") << u"482 913"_s << u"482 913"_s << u"482913"_s;
        QTest::newRow("letters") << u"4a8b2"_s << u"482"_s << u"482"_s;
        QTest::newRow("other scripts' digits") << u"٤٨٢"_s << QString() << QString();
    }
    void aCodeFormatsItself()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QFETCH(QString, code);
        CodeField field;
        field.show();
        for (const QChar character : typed) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(&field, &press);
        }
        QCOMPARE(field.text(), shown);
        QCOMPARE(field.code(), code);
    }

    void aCodeIsEditedInTheMiddle()
    {
        CodeField field;
        field.show();
        QTest::keyClicks(&field, u"482913"_s);
        field.setCursorPosition(2);
        QTest::keyClick(&field, Qt::Key_Delete);
        QCOMPARE(field.text(), u"489 13"_s);
        QTest::keyClick(&field, Qt::Key_7);
        QCOMPARE(field.text(), u"487 913"_s);
        QCOMPARE(field.cursorPosition(), 3);
    }

    void aQrCodeHoldsItsText()
    {
        QrCode code;
        code.setText(u"http://192.168.1.20:8640/?code=482913"_s);
        QVERIFY(!code.isEmpty());
        QCOMPARE(code.modules().width(), code.modules().height());
        QCOMPARE(code.modules().pixelColor(0, 0), QColor(Qt::black)); // the corner of a finder pattern
        QCOMPARE(code.modules().pixelColor(1, 1), QColor(Qt::white));
    }

    void aTextThatNoQrCodeHoldsShowsNothing()
    {
        QrCode code;
        code.setText(QString(u'x').repeated(8'000));
        QVERIFY(code.isEmpty());
    }
};

PODIUM_WIDGET_TEST_MAIN(TestLiveWidgets)
#include "test_live_widgets.moc"
