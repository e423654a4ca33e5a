// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/voting_controller.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/widgets/polls/ballot_list.h"
#include "desktop-client/widgets/polls/puzzle_panel.h"
#include "tests/e2e/databases.h"
#include "tests/e2e/poll_steps.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

//! A poll from its first letter to its chart: a host's window writes it, opens it and follows it, two
//! participants' windows vote, on one real server, on both databases.
class TestPolls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void votesMoveTheDashboard_data() { addDatabaseRows(); }
    void votesMoveTheDashboard()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        Room room(dialect);
        QVERIFY(room.open());
        QVERIFY(room.signIn());
        QVERIFY(openPoll(room));
        QCOMPARE(dashboardOf(room).options()->at(2).text, u"Something with noodles"_s);

        QVERIFY(joinPoll(room, room.anna));
        QVERIFY(joinPoll(room, room.ben));
        QVERIFY(voteFor(room.anna, 1));
        QVERIFY(showsVotes(room, {0, 1, 0}));
        // By keys alone.
        auto *list = room.ben.widget()->findChild<client::BallotList *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(isRecorded(room.ben, 0));
        QVERIFY(showsVotes(room, {1, 1, 0}));

        // A vote that moves takes its old place with it, for everybody.
        QVERIFY(voteFor(room.anna, 2));
        QVERIFY(voteFor(room.ben, 2));
        QVERIFY(showsVotes(room, {0, 0, 2}));
        QVERIFY(Room::comesTo("the participant sees it, too",
                              [&] { return votingOf(room.anna).options()->share(2) == 1.0; }));
        QCOMPARE(dashboardOf(room).options()->ranking().first(), 2);
        QVERIFY(Room::comesTo("all three figures agree", [&] {
            return dashboardOf(room).ballots() == BallotFigures{2, 2, 2};
        }));
        QVERIFY(Room::comesTo("the chart has both votes, moved here", [&] {
            std::int64_t votes = 0;
            std::int64_t moved = 0;
            for (const auto &bucket : dashboardOf(room).timeline()->buckets()) {
                votes += bucket.votes;
                moved += bucket.moved;
            }
            return votes == 2 && moved == 2;
        }));

        QVERIFY(room.host.click(u"Close the poll"_s));
        QVERIFY(Room::comesTo("the participants see that it is closed", [&] {
            return votingOf(room.anna).poll().status == PollStatus::Closed &&
                   votingOf(room.ben).poll().status == PollStatus::Closed;
        }));
        QVERIFY(!room.anna.canClick(u"Change my vote"_s));
    }

    void everyVoteOfAGuardedPollIsWorkedFor()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.signIn());
        QVERIFY(openPoll(room, {.botCheck = BotCheck::ProofOfWork}));
        QCOMPARE(dashboardOf(room).poll()->botCheck, BotCheck::ProofOfWork);
        QVERIFY(joinPoll(room, room.anna));
        QVERIFY(voteFor(room.anna, 1));
        QVERIFY(voteFor(room.anna, 0));
        QVERIFY(showsVotes(room, {1, 0, 0}));
    }

    void whoMisreadsThePictureGetsAnother()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.signIn());
        QVERIFY(openPoll(room, {.botCheck = BotCheck::Picture}));
        QVERIFY(joinPoll(room, room.anna));
        client::VotingModel &model = votingOf(room.anna);
        model.vote(1);
        QVERIFY(Room::comesTo("a picture is there", [&] { return !model.puzzle().isNull(); }));
        const QImage first = model.puzzle();
        auto *const panel = room.anna.widget()->findChild<client::PuzzlePanel *>();
        QTest::keyClicks(panel->findChild<QLineEdit *>(), u"nothing"_s);
        for (auto *const button : panel->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Vote"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(Room::comesTo("another picture is there", [&] {
            return model.isPuzzleMissed() && !model.puzzle().isNull() && model.puzzle() != first;
        }));
        QVERIFY(!model.mine());
        QVERIFY(showsVotes(room, {0, 0, 0}));
    }

    void aVoteCastWhileTheServerIsAwayIsSentWhenItIsBack()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.signIn());
        QVERIFY(openPoll(room));
        QVERIFY(joinPoll(room, room.anna));
        room.server->kill();
        QVERIFY(Room::comesTo("the window notices", [&] {
            return room.anna.application().voting()->connection()->state() ==
                   client::ConnectionModel::State::Reconnecting;
        }));
        auto *list = room.anna.widget()->findChild<client::BallotList *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_End);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(votingOf(room.anna).ballot(), client::VotingModel::Ballot::Sending);
        QVERIFY(!votingOf(room.anna).mine());
        QVERIFY(room.server->start());
        QVERIFY(isRecorded(room.anna, 2));
        QVERIFY(showsVotes(room, {0, 0, 1}));
    }
};

QTEST_MAIN(TestPolls)
#include "test_polls.moc"
