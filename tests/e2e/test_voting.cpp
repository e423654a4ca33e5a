// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/cuttable_wire.h"
#include "tests/e2e/poll_steps.h"

#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

namespace {

//! What a participant reads in a row of the ballot: "33.3 %", or nothing.
QString shareIn(ClientWindow &window, int option)
{
    const auto *const list = window.named<QListView>(u"Options"_s);
    return list ? list->model()->index(option, 0).data(Qt::AccessibleDescriptionRole).toString() : QString();
}

QString textIn(ClientWindow &window, int option)
{
    const auto *const list = window.named<QListView>(u"Options"_s);
    return list ? list->model()->index(option, 0).data(client::PollOptionsModel::TextRole).toString()
                : QString();
}

QString manyLines(int count)
{
    QStringList lines;
    for (int number = 1; number <= count; ++number)
        lines.append(u"Song %1"_s.arg(number));
    return lines.join(u'\n');
}

} // namespace

//! Participants vote while the host edits and closes the poll and while the network fails, through real
//! windows on a real server.
class TestVoting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<Room>(storage::Dialect::SQLite, 0);
        QVERIFY(m_room->open());
        QVERIFY(m_room->signIn());
    }
    void cleanup() { m_room.reset(); }

    // --- what the host does meanwhile
    void whoIsChoosingSeesWhatTheHostEdits()
    {
        QVERIFY(openPoll(*m_room));
        QVERIFY(joinPoll(*m_room, anna()));
        choose(anna(), 1);
        QVERIFY(editPoll(u"Where shall we eat?"_s, 1, u"Thai, or Viet"_s));
        QVERIFY(Room::comesTo("the participant sees it", [&] {
            return anna().says(u"Where shall we eat?"_s) && textIn(anna(), 1) == u"Thai, or Viet"_s;
        }));
        // What was chosen is chosen still.
        QVERIFY(anna().click(u"Vote"_s));
        QVERIFY(isRecorded(anna(), 1));
        QVERIFY(anna().says(u"Your vote is recorded: Thai, or Viet"_s));
    }

    void editedOptionsBeyondTheFirstAreSeen_data()
    {
        QTest::addColumn<Visibility>("visibility");
        QTest::newRow("counts are seen") << Visibility::Live;
        QTest::newRow("counts are not seen") << Visibility::AfterClose;
    }
    void editedOptionsBeyondTheFirstAreSeen()
    {
        QFETCH(Visibility, visibility);
        PollPlan plan;
        plan.lines = manyLines(150);
        plan.visibility = visibility;
        QVERIFY(openPoll(*m_room, plan));
        QVERIFY(joinPoll(*m_room, anna()));
        QVERIFY(Room::comesTo("all options are here", [&] { return textIn(anna(), 149) == u"Song 150"_s; }));
        QVERIFY(editPoll(u"Song of the year"_s, 140, u"A better song"_s));
        QVERIFY(Room::comesTo("the participant sees it", [&] {
            return anna().says(u"Song of the year"_s) && textIn(anna(), 140) == u"A better song"_s;
        }));
        QVERIFY(editPoll(u"Song of the year"_s, 20, u"A good song"_s));
        QVERIFY(
            Room::comesTo("the participant sees it", [&] { return textIn(anna(), 20) == u"A good song"_s; }));
    }

    void aClosedPollIsOpenedAgain()
    {
        QVERIFY(openPoll(*m_room));
        QVERIFY(joinPoll(*m_room, anna()));
        choose(anna(), 2);
        QVERIFY(m_room->host.click(u"Close the poll"_s));
        QVERIFY(
            Room::comesTo("the participant is told", [&] { return anna().says(u"Voting is closed."_s); }));
        QVERIFY(!anna().canClick(u"Vote"_s));
        QVERIFY(m_room->host.click(u"Open again"_s));
        QVERIFY(Room::comesTo("one can vote again", [&] { return anna().canClick(u"Vote"_s); }));
        QVERIFY(anna().click(u"Vote"_s));
        QVERIFY(isRecorded(anna(), 2));
        QVERIFY(showsVotes(*m_room, {0, 0, 1}));
    }

    void aDeletedPollIsSaidToBeGone()
    {
        QVERIFY(openPoll(*m_room));
        QVERIFY(joinPoll(*m_room, anna()));
        QVERIFY(m_room->host.click(u"Close the poll"_s));
        QVERIFY(backToTheList());
        QVERIFY(m_room->host.click(u"Delete"_s));
        if (m_room->host.says(u"Delete the poll?"_s))
            QVERIFY(m_room->host.click(u"Delete"_s));
        QVERIFY(Room::comesTo("the participant is told",
                              [&] { return anna().says(u"The poll was deleted."_s); }));
        QVERIFY(!anna().canClick(u"Vote"_s));
    }

    void aVoteThatArrivesAfterTheClosingIsNotCalledRecorded()
    {
        QVERIFY(openPoll(*m_room));
        CuttableWire wire(m_room->server->url());
        QVERIFY(joinPoll(*m_room, anna(), wire.url()));
        choose(anna(), 0);
        wire.holdRequests();
        QVERIFY(anna().click(u"Vote"_s));
        QVERIFY(anna().says(u"Sending your vote…"_s));
        QVERIFY(m_room->host.click(u"Close the poll"_s));
        QVERIFY(Room::comesTo("it is closed", [&] { return m_room->host.canClick(u"Open again"_s); }));
        wire.release();
        QVERIFY(
            Room::comesTo("it is refused", [&] { return anna().says(u"Your vote was not recorded."_s); }));
        QVERIFY(!anna().says(u"Your vote is recorded"_s));
        QVERIFY(showsVotes(*m_room, {0, 0, 0}));
    }

    // --- the network
    void aVoteWhoseAcknowledgementIsLostCountsOnce_data()
    {
        QTest::addColumn<bool>("serverDies");
        QTest::newRow("the network breaks") << false;
        QTest::newRow("the server dies") << true;
    }
    void aVoteWhoseAcknowledgementIsLostCountsOnce()
    {
        QFETCH(bool, serverDies);
        PollPlan plan;
        plan.voting = Voting::Unlimited; // a ballot under another id would be another vote
        QVERIFY(openPoll(*m_room, plan));
        CuttableWire wire(m_room->server->url());
        QVERIFY(joinPoll(*m_room, anna(), wire.url()));
        choose(anna(), 1);
        wire.holdReplies();
        QVERIFY(anna().click(u"Vote"_s));
        QVERIFY(showsVotes(*m_room, {0, 1, 0}));
        // It is stored, and the voter has not heard of it.
        QVERIFY(anna().says(u"Sending your vote…"_s));
        QVERIFY(!anna().says(u"recorded"_s));
        if (serverDies) {
            m_room->server->kill();
            wire.cut();
            QVERIFY(Room::comesTo("the window notices", [&] {
                return anna().says(u"Your vote is sent as soon as the server is back."_s);
            }));
            QVERIFY(!anna().says(u"recorded"_s));
            QVERIFY(m_room->server->start());
        } else {
            wire.cut();
        }
        QVERIFY(isRecorded(anna(), 1));
        QVERIFY(anna().says(u"Your vote is recorded: Thai"_s));
        // One more, so that the dashboard is known to be up to date.
        QVERIFY(voteFor(anna(), 2));
        QVERIFY(showsVotes(*m_room, {0, 1, 1}));
        const auto audit = m_room->server->run({u"poll"_s, u"audit"_s, dashboardOf(*m_room).poll()->code});
        QVERIFY2(audit.exitCode == 0, qPrintable(audit.output + audit.errors));
    }

    // --- the rules of the poll
    void aFinalVoteIsFinal()
    {
        PollPlan plan;
        plan.voting = Voting::OneFinal;
        QVERIFY(openPoll(*m_room, plan));
        QVERIFY(joinPoll(*m_room, anna()));
        QVERIFY(voteFor(anna(), 1));
        auto *const list = anna().named<QListView>(u"Options"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Return);
        for (const QString &button : {u"Vote"_s, u"Change my vote"_s, u"Vote again"_s})
            QVERIFY(!anna().canClick(button));
        QVERIFY(anna().says(u"Your vote is recorded: Thai"_s));
        QVERIFY(joinPoll(*m_room, m_room->ben));
        QVERIFY(voteFor(m_room->ben, 0));
        QVERIFY(showsVotes(*m_room, {1, 1, 0}));
        // Whoever comes back is known.
        QVERIFY(anna().click(u"Leave"_s));
        QVERIFY(joinPoll(*m_room, anna()));
        QVERIFY(anna().says(u"Your vote is recorded: Thai"_s));
        QVERIFY(!anna().canClick(u"Vote"_s));
    }

    void sharesAreSeenByWhomTheyAreMeantFor_data()
    {
        QTest::addColumn<Visibility>("visibility");
        QTest::addColumn<bool>("atOnce");
        QTest::addColumn<bool>("afterVote");
        QTest::addColumn<bool>("afterClose");
        QTest::newRow("everybody, at once") << Visibility::Live << true << true << true;
        QTest::newRow("whoever has voted") << Visibility::AfterVote << false << true << true;
        QTest::newRow("after the close") << Visibility::AfterClose << false << false << true;
        QTest::newRow("the host") << Visibility::Host << false << false << false;
    }
    void sharesAreSeenByWhomTheyAreMeantFor()
    {
        QFETCH(Visibility, visibility);
        QFETCH(bool, atOnce);
        QFETCH(bool, afterVote);
        QFETCH(bool, afterClose);
        PollPlan plan;
        plan.visibility = visibility;
        QVERIFY(openPoll(*m_room, plan));
        ClientWindow &ben = m_room->ben;
        QVERIFY(joinPoll(*m_room, anna()));
        QVERIFY(joinPoll(*m_room, ben));
        QVERIFY(voteFor(ben, 1));
        QVERIFY(showsVotes(*m_room, {0, 1, 0}));
        const auto sees = [](ClientWindow &window, bool seen) {
            return Room::comesTo("shares are seen or not",
                                 [&] { return shareIn(window, 1).contains(u"100.0 %"_s) == seen; });
        };
        QVERIFY(sees(anna(), atOnce));
        QVERIFY(sees(ben, afterVote));
        QVERIFY(voteFor(anna(), 0));
        QVERIFY(showsVotes(*m_room, {1, 1, 0}));
        QVERIFY(Room::comesTo("shares are seen or not",
                              [&] { return shareIn(anna(), 1).contains(u"50.0 %"_s) == afterVote; }));
        QVERIFY(m_room->host.click(u"Close the poll"_s));
        for (ClientWindow *const window : {&anna(), &ben}) {
            QVERIFY(Room::comesTo("it is closed", [&] { return window->says(u"Voting is closed."_s); }));
            QVERIFY(Room::comesTo("shares are seen or not",
                                  [&] { return shareIn(*window, 1).contains(u"50.0 %"_s) == afterClose; }));
        }
    }

private:
    [[nodiscard]] ClientWindow &anna() { return m_room->anna; }

    static void choose(ClientWindow &window, int option)
    {
        auto *const list = window.named<QListView>(u"Options"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(option, 0)).center());
        QVERIFY(Room::comesTo("one can vote", [&] { return window.canClick(u"Vote"_s); }));
    }

    [[nodiscard]] bool backToTheList()
    {
        auto *const back = m_room->host.named<QAbstractButton>(u"Back"_s);
        if (!back)
            return false;
        QTest::mouseClick(back, Qt::LeftButton);
        return Room::comesTo("the list has the poll", [&] { return m_room->host.canClick(u"Edit"_s); });
    }

    //! From the dashboard to the editor, and back to the dashboard.
    [[nodiscard]] bool editPoll(const QString &title, int option, const QString &text)
    {
        ClientWindow &host = m_room->host;
        if (!backToTheList() || !host.click(u"Edit"_s) ||
            !Room::comesTo("the editor shows",
                           [&] { return host.canClick(u"Save"_s) || host.says(u"Saved"_s); }) ||
            !host.type(u"Title"_s, title))
            return false;
        auto *const list = host.named<QListView>(u"Options"_s);
        list->setCurrentIndex(list->model()->index(option, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        if (!host.type(u"Text of the option"_s, text))
            return false;
        QTest::keyClick(host.named<QLineEdit>(u"Text of the option"_s), Qt::Key_Return);
        return Room::comesTo("the option is written",
                             [&] { return list->model()->index(option, 0).data(Qt::EditRole) == text; }) &&
               host.click(u"Save"_s) &&
               Room::comesTo("the poll is saved", [&] { return host.says(u"Saved"_s); }) &&
               followPoll(*m_room);
    }

    std::unique_ptr<Room> m_room;
};

QTEST_MAIN(TestVoting)
#include "test_voting.moc"
