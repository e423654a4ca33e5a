// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/widgets/polls/ballot_list.h"
#include "desktop-client/widgets/polls/poll_dashboard_page.h"
#include "desktop-client/widgets/polls/poll_editor_page.h"
#include "desktop-client/widgets/polls/polls_page.h"
#include "desktop-client/widgets/polls/votes_chart.h"
#include "desktop-client/widgets/polls/voting_page.h"
#include "tests/desktop-client/widgets/page_catalogue.h"

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using Fixture = WindowFixture &;
using Content = const PageContent &;

const PictureId Landscape(1);

Poll pollOf(Content content)
{
    Poll poll;
    poll.id = PollId(1);
    poll.code = u"482913"_s;
    poll.title = content.question;
    poll.status = PollStatus::Open;
    for (const QString &text : content.options)
        poll.options.append({text, {}});
    return poll;
}

QList<std::int64_t> votesOf(const Poll &poll)
{
    QList<std::int64_t> votes;
    for (int option = 0; option < poll.options.size(); ++option)
        votes.append((option * 7'919 + 1'312) % 2'003 + (option == 1 ? 2'400 : 0));
    return votes;
}

// --- participants

struct Ballot
{
    VotingModel *voting;
    PictureModel *pictures;
    VotingPage *page;
};

Ballot ballot(Fixture fixture)
{
    auto *voting = new VotingModel(&fixture.window);
    auto *page = new VotingPage(voting, &fixture.participantConnection, &fixture.participantPictures);
    fixture.window.addPage(page, &fixture.participantConnection);
    fixture.window.showPage(page);
    return {voting, &fixture.participantPictures, page};
}

QWidget *choosing(Fixture fixture, Content content)
{
    const Ballot shown = ballot(fixture);
    Poll poll = pollOf(content);
    poll.visibility = Visibility::AfterVote;
    shown.voting->setInside({poll, 0, std::nullopt, std::nullopt});
    shown.page->list()->selectOption(1);
    shown.page->list()->setFocus();
    return &fixture.window;
}

QWidget *votedLive(Fixture fixture, Content content)
{
    const Ballot shown = ballot(fixture);
    Poll poll = pollOf(content);
    if (!content.picture.isNull()) {
        fixture.participantPictures.setPicture(Landscape, content.picture);
        for (PollOption &option : poll.options)
            option.picture = Landscape;
    }
    shown.voting->setInside({poll, 0, votesOf(poll), std::nullopt});
    shown.voting->setTally({*poll.id, 9'874, {1'975, 5'924, 1'283, 692}, PollStatus::Open});
    shown.voting->vote(1);
    shown.voting->setRecorded(1);
    return &fixture.window;
}

QWidget *voteRefused(Fixture fixture, Content content)
{
    const Ballot shown = ballot(fixture);
    shown.voting->setInside({pollOf(content), 0, std::nullopt, std::nullopt});
    shown.voting->vote(1);
    shown.voting->setRefused({ErrorCode::PollClosed, u"The poll has closed."_s, {}});
    return &fixture.window;
}

QWidget *puzzle(Fixture fixture, Content content)
{
    const Ballot shown = ballot(fixture);
    Poll poll = pollOf(content);
    poll.botCheck = BotCheck::Picture;
    shown.voting->setInside({poll, 0, std::nullopt, std::nullopt});
    shown.page->list()->selectOption(2);
    shown.voting->vote(2);
    QImage picture(280, 100, QImage::Format_RGB32);
    picture.fill(QColor(240, 236, 220));
    shown.voting->setPuzzle(picture, true);
    return &fixture.window;
}

QWidget *votingNotBegun(Fixture fixture, Content content)
{
    const Ballot shown = ballot(fixture);
    Poll poll = pollOf(content);
    poll.status = PollStatus::Draft;
    poll.opensAt = Timestamp{Ms{1'790'000'000'000}};
    shown.voting->setInside({poll, 0, std::nullopt, std::nullopt});
    return &fixture.window;
}

QWidget *manyOptions(Fixture fixture, Content content)
{
    const Ballot shown = ballot(fixture);
    Poll poll = pollOf(content);
    poll.options.clear();
    for (int number = 0; number < 600; ++number)
        poll.options.append(
            {u"%1 %2"_s.arg(content.people[number % content.people.size()]).arg(number + 1), {}});
    poll.status = PollStatus::Closed;
    shown.voting->setInside({poll, 0, votesOf(poll), 3});
    std::int64_t total = 0;
    for (const std::int64_t votes : votesOf(poll))
        total += votes;
    shown.voting->setTally({*poll.id, total, votesOf(poll).mid(0, 100), PollStatus::Closed});
    return &fixture.window;
}

// --- hosts

QWidget *emptyPolls(Fixture fixture, Content content)
{
    fixture.account.setSignedIn({UserId(1), u"mara"_s, content.displayName, UserRole::Host, std::nullopt});
    auto *page = new PollsPage(new PollListModel(&fixture.window));
    fixture.window.addHostPage(page);
    fixture.window.showPage(page);
    return &fixture.window;
}

QWidget *polls(Fixture fixture, Content content)
{
    emptyPolls(fixture, content);
    auto *model = fixture.window.findChild<PollListModel *>();
    QList<PollSummary> list;
    for (const QString &title : content.otherTitles) {
        const int number = int(list.size());
        list.append({PollId(number + 1), u"%1"_s.arg(482'913 + number * 17), title,
                     PollStatus((number + 1) % 3), 4 + number, number * number * 1'377,
                     Timestamp{Ms{1'790'000'000'000 - number * 200'000'000LL}}});
    }
    QObject::connect(
        model, &PollListModel::listRequested, &fixture.window,
        [model, list](int request, int offset) { model->setPage(request, offset, list, int(list.size())); });
    model->reload();
    return &fixture.window;
}

struct Dashboard
{
    PollDashboardModel *model;
    PollDashboardPage *page;
};

Dashboard dashboardOf(Fixture fixture, Content content, const Poll &poll)
{
    fixture.account.setSignedIn({UserId(1), u"mara"_s, content.displayName, UserRole::Host, std::nullopt});
    auto *model = new PollDashboardModel(fixture.clock, &fixture.window);
    model->setJoinAddress(u"http://192.168.1.20:8640"_s);
    auto *page = new PollDashboardPage(model, &fixture.hostPictures);
    fixture.window.addHostPage(page, &fixture.hostConnection);
    model->setPoll(poll, votesOf(poll));

    Timeline timeline;
    const Timestamp start{Ms{1'790'000'040'000}};
    for (int minute = 0; minute < 48; ++minute) {
        if (minute == 11 || minute == 30)
            continue;
        TimelineBucket bucket;
        bucket.startAt = start + Ms{minute * 60'000};
        for (int option = 0; option < std::min(8, int(poll.options.size())); ++option) {
            const int votes = (minute * 37 + option * 61) % 53 + (option == 1 ? minute : 5);
            bucket.options.insert(option, {votes, minute % 7 == 3 ? votes / 4 : 0});
        }
        timeline.buckets.append(bucket);
    }
    model->timeline()->setTimeline(TimelineBucketSize::Minute, timeline);
    fixture.window.showPage(page);
    return {model, page};
}

QWidget *dashboard(Fixture fixture, Content content)
{
    Poll poll = pollOf(content);
    if (!content.picture.isNull()) {
        fixture.hostPictures.setPicture(Landscape, content.picture);
        for (PollOption &option : poll.options)
            option.picture = Landscape;
    }
    dashboardOf(fixture, content, poll);
    return &fixture.window;
}

QWidget *dashboardByOption(Fixture fixture, Content content)
{
    const Dashboard shown = dashboardOf(fixture, content, pollOf(content));
    shown.page->chart()->setLayers(VotesChart::Layers::Options);
    return &fixture.window;
}

QWidget *dashboardOfMany(Fixture fixture, Content content)
{
    Poll poll = pollOf(content);
    poll.status = PollStatus::Closed;
    poll.options.clear();
    for (int number = 0; number < 10'000; ++number)
        poll.options.append(
            {u"%1 %2"_s.arg(content.people[number % content.people.size()]).arg(number + 1), {}});
    const Dashboard shown = dashboardOf(fixture, content, poll);
    shown.page->chart()->setLayers(VotesChart::Layers::Options);
    return &fixture.window;
}

QWidget *dashboardForTheRoom(Fixture fixture, Content content)
{
    dashboardOf(fixture, content, pollOf(content)).page->setPresenting(true);
    return &fixture.window;
}

QWidget *dashboardOfDraft(Fixture fixture, Content content)
{
    Poll poll = pollOf(content);
    poll.status = PollStatus::Draft;
    poll.opensAt = Timestamp{Ms{1'790'000'000'000}};
    const Dashboard shown = dashboardOf(fixture, content, poll);
    shown.model->setPoll(poll, QList<std::int64_t>(poll.options.size(), 0));
    shown.model->timeline()->setTimeline(TimelineBucketSize::Minute, {});
    return &fixture.window;
}

QWidget *pollEditor(Fixture fixture, Content content)
{
    fixture.account.setSignedIn({UserId(1), u"mara"_s, content.displayName, UserRole::Host, std::nullopt});
    auto *model = new PollEditModel(&fixture.window);
    auto *page = new PollEditorPage(model, &fixture.uploads, &fixture.libraryPictures);
    fixture.window.addHostPage(page);
    Poll poll = pollOf(content);
    poll.status = PollStatus::Draft;
    poll.closesAt = Timestamp{Ms{1'790'000'000'000}};
    if (!content.picture.isNull()) {
        fixture.libraryPictures.setPicture(Landscape, content.picture);
        poll.options[1].picture = Landscape;
    }
    model->open(poll);
    page->begin();
    fixture.window.showPage(page);
    return &fixture.window;
}

QWidget *pollEditorWithProblems(Fixture fixture, Content content)
{
    pollEditor(fixture, content);
    auto *model = fixture.window.findChild<PollEditModel *>();
    model->edit(u"title"_s, [](Poll &poll) { poll.title.clear(); });
    model->setData(model->index(1), QString(), Qt::EditRole);
    fixture.window.findChild<PollEditorPage *>()->save();
    return &fixture.window;
}

constexpr CataloguedPage Pages[] = {
    {"poll-choosing", choosing},
    {"poll-voted", votedLive},
    {"poll-refused", voteRefused},
    {"poll-puzzle", puzzle},
    {"poll-not-begun", votingNotBegun},
    {"poll-many-options", manyOptions},
    {"polls-empty", emptyPolls},
    {"polls", polls},
    {"poll-editor", pollEditor},
    {"poll-editor-problems", pollEditorWithProblems},
    {"poll-dashboard", dashboard},
    {"poll-dashboard-options", dashboardByOption},
    {"poll-dashboard-many", dashboardOfMany},
    {"poll-dashboard-room", dashboardForTheRoom},
    {"poll-dashboard-draft", dashboardOfDraft},
};

} // namespace

std::span<const CataloguedPage> pollPages()
{
    return Pages;
}

} // namespace podium::test
