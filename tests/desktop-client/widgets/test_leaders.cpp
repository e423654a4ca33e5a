// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/leaderboard_model.h"
#include "desktop-client/widgets/leaderboard_view.h"
#include "desktop-client/widgets/podium_stand.h"
#include "tests/desktop-client/widgets/widget_test.h"

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

//! In a window, with movement or without as the theme has it.
struct Leaders
{
    Leaders()
    {
        view.setModel(&model);
        view.resize(900, 600);
        view.show();
    }

    void showThree()
    {
        model.update(page({1, 2, 3}));
        QTRY_VERIFY(view.rowRect(ParticipantId(3)));
    }

    [[nodiscard]] double top(int participant) const
    {
        return view.rowRect(ParticipantId(participant)).value().top();
    }

    LeaderboardModel model;
    LeaderboardView view;
};

} // namespace

//! The leaderboard between questions and the podium at the end.
class TestLeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandInOrder()
    {
        Leaders leaders;
        leaders.showThree();
        QVERIFY(leaders.top(1) < leaders.top(2));
        QVERIFY(leaders.top(2) < leaders.top(3));
    }

    void withReducedMotionAnOvertakerIsThereAtOnce()
    {
        Leaders leaders;
        leaders.showThree();
        const double first = leaders.top(1);
        leaders.model.update(page({3, 1, 2}));
        QTRY_COMPARE(leaders.top(3), first);
        QVERIFY(!leaders.view.isMoving());
    }

    void anOvertakerGlides()
    {
        const test::WithMotion motion;
        Leaders leaders;
        leaders.showThree();
        QTRY_VERIFY(!leaders.view.isMoving());
        const double first = leaders.top(1);
        const double third = leaders.top(3);
        leaders.model.update(page({3, 1, 2}));
        QTRY_VERIFY(leaders.view.isMoving());
        QVERIFY(leaders.top(3) > first);
        QVERIFY(leaders.top(3) <= third);
        QTRY_VERIFY(!leaders.view.isMoving());
        QCOMPARE(leaders.top(3), first);
    }

    void theOwnRowIsInViewFromFarBehind()
    {
        Leaders leaders;
        leaders.view.setOwnNickname(u"Me"_s);
        leaders.model.setOwnParticipant(ParticipantId(99));
        leaders.model.setOwnStanding(Standing{27, 300, 0});
        leaders.model.update(page({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        QTRY_VERIFY(leaders.view.accessibleDescription().contains("27. Me"_L1));
        const QRectF tenth = *leaders.view.rowRect(ParticipantId(10));
        const QRectF own = *leaders.view.rowRect(ParticipantId());
        QVERIFY(own.top() > tenth.bottom());
        QVERIFY(own.bottom() <= leaders.view.height());
    }

    void theOwnRowIsNotShownTwice()
    {
        Leaders leaders;
        leaders.model.setOwnParticipant(ParticipantId(2));
        leaders.model.setOwnStanding(Standing{2, 9'800, 0});
        leaders.model.update(page({1, 2, 3}));
        QTRY_VERIFY(leaders.view.rowRect(ParticipantId(2)));
        QVERIFY(!leaders.view.rowRect(ParticipantId()));
    }

    void thePodiumRisesFromTheThird()
    {
        const test::WithMotion motion;
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
};

PODIUM_WIDGET_TEST_MAIN(TestLeaders)
#include "test_leaders.moc"
