// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/models/voting_model.h"
#include "tests/e2e/room.h"

//! What a host and participants do with a poll in a room, through their windows. The functions that return
//! bool are for QVERIFY: what went wrong is on the console.
namespace podium::test {

//! A poll that a host is to write.
struct PollPlan
{
    QString title = QStringLiteral("Where do we eat?");
    //! As they are pasted.
    QString lines = QStringLiteral("Italian\nThai\n\n  Something with noodles \n");
    Voting voting = Voting::OneChangeable;
    Visibility visibility = Visibility::Live;
    BotCheck botCheck = BotCheck::None;
};

//! The signed-in host writes it and saves it; the editor stays open.
[[nodiscard]] bool writePoll(Room &room, const PollPlan &plan = {});
//! From the editor to the dashboard of the poll that was saved.
[[nodiscard]] bool followPoll(Room &room);
//! Writes it, goes to its dashboard and opens it.
[[nodiscard]] bool openPoll(Room &room, const PollPlan &plan = {});

[[nodiscard]] client::PollDashboardModel &dashboardOf(Room &room);
[[nodiscard]] client::VotingModel &votingOf(ClientWindow &window);

//! A participant types the code of the host's poll. \param server where it is; empty: directly.
[[nodiscard]] bool joinPoll(Room &room, ClientWindow &window, const QUrl &server = {});
//! By mouse and button, until it is recorded.
[[nodiscard]] bool voteFor(ClientWindow &window, int option);
//! Waits until the vote is acknowledged.
[[nodiscard]] bool isRecorded(ClientWindow &window, int option);
//! Waits until the dashboard has these votes, one number for each option.
[[nodiscard]] bool showsVotes(Room &room, const QList<std::int64_t> &votes);

} // namespace podium::test
