// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_dashboard_controller.h"
#include "desktop-client/app/voting_controller.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/polls/ballot_list.h"
#include "desktop-client/widgets/polls/poll_bars.h"
#include "desktop-client/widgets/polls/poll_dashboard_page.h"
#include "desktop-client/widgets/polls/polls_page.h"
#include "desktop-client/widgets/polls/puzzle_panel.h"
#include "desktop-client/widgets/polls/votes_chart.h"
#include "tests/e2e/databases.h"
#include "tests/e2e/room.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

//! A poll from its first letter to its chart: a host's window writes it, opens it and follows it, two
//! participants' windows vote, on one real server, on both databases.
class TestPolls final : public QObject
{
    Q_OBJECT

private:
    //! The host writes a poll through the window, and opens it.
    static bool openPoll(Room &room, BotCheck check = BotCheck::None)
    {
        ClientWindow &host = room.host;
        Q_EMIT host.application().window()->libraryPage()->pollsRequested();
        if (!host.click(u"New poll"_s) || !host.type(u"Title"_s, u"Where do we eat?"_s) ||
            !host.type(u"New option"_s, {}))
            return false;
        auto *const entry = newOption(host);
        QGuiApplication::clipboard()->setText(u"Italian\nThai\n\n  Something with noodles \n"_s);
        QTest::keySequence(entry, QKeySequence::Paste);
        botCheckBox(host)->setCurrentIndex(int(check));
        if (!host.click(u"Save"_s) ||
            !Room::comesTo("the poll is saved", [&] { return !host.canClick(u"Save"_s); }))
            return false;
        if (!host.click(u"Polls"_s) ||
            !Room::comesTo("the list has it", [&] { return host.canClick(u"Dashboard"_s); }) ||
            !host.click(u"Dashboard"_s))
            return false;
        return Room::comesTo("the poll can be opened", [&] { return host.canClick(u"Open the poll"_s); }) &&
               host.click(u"Open the poll"_s) && Room::comesTo("it is open", [&] {
                   const auto &poll = dashboard(room).poll();
                   return poll && poll->status == PollStatus::Open;
               });
    }

    static QLineEdit *newOption(ClientWindow &window)
    {
        for (auto *const field : window.widget()->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == u"New option"_s)
                return field;
        }
        return nullptr;
    }

    static QComboBox *botCheckBox(ClientWindow &window)
    {
        for (auto *const box : window.widget()->findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"Against voting by programs"_s)
                return box;
        }
        return nullptr;
    }

    static client::PollDashboardModel &dashboard(Room &room)
    {
        return *room.host.application().pollDashboard()->dashboard();
    }

    static client::VotingModel &voting(ClientWindow &window)
    {
        return *window.application().voting()->voting();
    }

    static bool join(Room &room, ClientWindow &window)
    {
        window.application().window()->showJoin();
        const QString code = dashboard(room).poll()->code;
        return window.type(u"Code"_s, code) && window.type(u"Server"_s, room.server->url().toString()) &&
               window.click(u"Join"_s) && Room::comesTo("the poll shows", [&] {
                   return voting(window).phase() == client::VotingModel::Phase::Inside;
               });
    }

    //! By mouse and button.
    static bool voteFor(ClientWindow &window, int option)
    {
        auto *list = window.widget()->findChild<client::BallotList *>();
        const QRect row = list->visualRect(list->model()->index(option, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
        const QString button = voting(window).mine() ? u"Change my vote"_s : u"Vote"_s;
        return Room::comesTo("one can vote", [&] { return window.canClick(button); }) &&
               window.click(button) && recorded(window, option);
    }

    static bool recorded(ClientWindow &window, int option)
    {
        return Room::comesTo("the vote is recorded", [&] {
            return voting(window).ballot() == client::VotingModel::Ballot::Recorded &&
                   voting(window).mine() == option;
        });
    }

    static bool shows(Room &room, const QList<std::int64_t> &votes)
    {
        return Room::comesTo("the dashboard shows the votes", [&] {
            const client::PollOptionsModel &options = *dashboard(room).options();
            for (int option = 0; option < votes.size(); ++option) {
                if (options.rowCount() != votes.size() || options.votes(option) != votes[option])
                    return false;
            }
            return true;
        });
    }

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
        QCOMPARE(dashboard(room).options()->at(2).text, u"Something with noodles"_s);

        QVERIFY(join(room, room.anna));
        QVERIFY(join(room, room.ben));
        QVERIFY(voteFor(room.anna, 1));
        QVERIFY(shows(room, {0, 1, 0}));
        // By keys alone.
        auto *list = room.ben.widget()->findChild<client::BallotList *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(recorded(room.ben, 0));
        QVERIFY(shows(room, {1, 1, 0}));

        // A vote that moves takes its old place with it, for everybody.
        QVERIFY(voteFor(room.anna, 2));
        QVERIFY(voteFor(room.ben, 2));
        QVERIFY(shows(room, {0, 0, 2}));
        QVERIFY(Room::comesTo("the participant sees it, too",
                              [&] { return voting(room.anna).options()->share(2) == 1.0; }));
        QCOMPARE(dashboard(room).options()->ranking().first(), 2);
        QVERIFY(Room::comesTo("all three figures agree", [&] {
            return dashboard(room).ballots() == BallotFigures{2, 2, 2};
        }));
        QVERIFY(Room::comesTo("the chart has both votes, moved here", [&] {
            std::int64_t votes = 0;
            std::int64_t moved = 0;
            for (const auto &bucket : dashboard(room).timeline()->buckets()) {
                votes += bucket.votes;
                moved += bucket.moved;
            }
            return votes == 2 && moved == 2;
        }));

        QVERIFY(room.host.click(u"Close the poll"_s));
        QVERIFY(Room::comesTo("the participants see that it is closed", [&] {
            return voting(room.anna).poll().status == PollStatus::Closed &&
                   voting(room.ben).poll().status == PollStatus::Closed;
        }));
        QVERIFY(!room.anna.canClick(u"Change my vote"_s));
    }

    void everyVoteOfAGuardedPollIsWorkedFor()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.signIn());
        QVERIFY(openPoll(room, BotCheck::ProofOfWork));
        QCOMPARE(dashboard(room).poll()->botCheck, BotCheck::ProofOfWork);
        QVERIFY(join(room, room.anna));
        QVERIFY(voteFor(room.anna, 1));
        QVERIFY(voteFor(room.anna, 0));
        QVERIFY(shows(room, {1, 0, 0}));
    }

    void whoMisreadsThePictureGetsAnother()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.signIn());
        QVERIFY(openPoll(room, BotCheck::Picture));
        QVERIFY(join(room, room.anna));
        client::VotingModel &model = voting(room.anna);
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
        QVERIFY(shows(room, {0, 0, 0}));
    }

    void aVoteCastWhileTheServerIsAwayIsSentWhenItIsBack()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.signIn());
        QVERIFY(openPoll(room));
        QVERIFY(join(room, room.anna));
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
        QCOMPARE(voting(room.anna).ballot(), client::VotingModel::Ballot::Sending);
        QVERIFY(!voting(room.anna).mine());
        QVERIFY(room.server->start());
        QVERIFY(recorded(room.anna, 2));
        QVERIFY(shows(room, {0, 0, 1}));
    }
};

QTEST_MAIN(TestPolls)
#include "test_polls.moc"
