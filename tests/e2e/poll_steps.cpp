// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/poll_steps.h"

#include "desktop-client/app/poll_dashboard_controller.h"
#include "desktop-client/app/voting_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace podium::test {

bool writePoll(Room &room, const PollPlan &plan)
{
    ClientWindow &host = room.host;
    if (!host.turnTo(u"Polls"_s) || !host.click(u"New poll"_s) || !host.type(u"Title"_s, plan.title))
        return false;
    auto *const entry = host.named<QLineEdit>(u"New option"_s);
    if (!entry)
        return false;
    QGuiApplication::clipboard()->setText(plan.lines);
    QTest::keySequence(entry, QKeySequence::Paste);
    return host.choose(u"Votes"_s, int(plan.voting)) &&
           host.choose(u"Who sees the result"_s, int(plan.visibility)) &&
           host.choose(u"Against voting by programs"_s, int(plan.botCheck)) && host.click(u"Save"_s) &&
           Room::comesTo("the poll is saved", [&] { return host.says(u"Saved"_s); });
}

bool followPoll(Room &room)
{
    ClientWindow &host = room.host;
    return host.click(u"Polls"_s) &&
           Room::comesTo("the list has it", [&] { return host.canClick(u"Dashboard"_s); }) &&
           host.click(u"Dashboard"_s) &&
           Room::comesTo("the dashboard has the poll", [&] { return dashboardOf(room).poll().has_value(); });
}

bool openPoll(Room &room, const PollPlan &plan)
{
    return writePoll(room, plan) && followPoll(room) && room.host.click(u"Open the poll"_s) &&
           Room::comesTo("it is open", [&] { return dashboardOf(room).poll()->status == PollStatus::Open; });
}

client::PollDashboardModel &dashboardOf(Room &room)
{
    return *room.host.application().pollDashboard()->dashboard();
}

client::VotingModel &votingOf(ClientWindow &window)
{
    return *window.application().voting()->voting();
}

bool joinPoll(Room &room, ClientWindow &window, const QUrl &server)
{
    const auto &poll = dashboardOf(room).poll();
    if (!poll) {
        qWarning("The dashboard has no poll.");
        return false;
    }
    window.application().window()->showJoin();
    return window.type(u"Code"_s, poll->code) &&
           window.type(u"Server"_s, (server.isEmpty() ? room.server->url() : server).toString()) &&
           window.click(u"Join"_s) && Room::comesTo("the poll shows", [&] {
               return votingOf(window).phase() == client::VotingModel::Phase::Inside;
           });
}

bool voteFor(ClientWindow &window, int option)
{
    auto *const list = window.named<QListView>(u"Options"_s);
    if (!list)
        return false;
    const QModelIndex row = list->model()->index(option, 0);
    list->scrollTo(row);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
    const QString button = !votingOf(window).mine()                              ? u"Vote"_s
                           : votingOf(window).poll().voting == Voting::Unlimited ? u"Vote again"_s
                                                                                 : u"Change my vote"_s;
    return Room::comesTo("one can vote", [&] { return window.canClick(button); }) && window.click(button) &&
           isRecorded(window, option);
}

bool isRecorded(ClientWindow &window, int option)
{
    return Room::comesTo("the vote is recorded", [&] {
        return votingOf(window).ballot() == client::VotingModel::Ballot::Recorded &&
               votingOf(window).mine() == option;
    });
}

bool showsVotes(Room &room, const QList<std::int64_t> &votes)
{
    return Room::comesTo("the dashboard shows the votes", [&] {
        const client::PollOptionsModel &options = *dashboardOf(room).options();
        if (options.rowCount() != votes.size())
            return false;
        for (int option = 0; option < votes.size(); ++option) {
            if (options.votes(option) != votes[option])
                return false;
        }
        return true;
    });
}

} // namespace podium::test
