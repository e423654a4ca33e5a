// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop-client/widgets/page_catalogue.h"
#include "tests/desktop-client/widgets/session_content.h"

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using Fixture = WindowFixture &;
using Content = const PageContent &;

Standing standing(Content content)
{
    return {2, content.score - 148, 3};
}

QWidget *lobby(Fixture fixture, Content content)
{
    fixture.join(content.nickname, content.title);
    return &fixture.window;
}

QWidget *getReady(Fixture fixture, Content content)
{
    lobby(fixture, content);
    fixture.participantSession.handle(QuestionShown{question(fixture, content)});
    return &fixture.window;
}

QWidget *openQuestion(Fixture fixture, Content content)
{
    lobby(fixture, content);
    fixture.participantSession.handle(LeaderboardShown{earlierLeaderboard(content), standing(content)});
    fixture.open(questionUnderWay(fixture, content));
    return &fixture.window;
}

QWidget *recorded(Fixture fixture, Content content)
{
    openQuestion(fixture, content);
    fixture.participantSession.choose(2);
    fixture.participantSession.setAnswerRecorded(fixture.participantSession.question()->question.id);
    return &fixture.window;
}

QWidget *reconnecting(Fixture fixture, Content content)
{
    openQuestion(fixture, content);
    fixture.participantConnection.setOnline();
    fixture.participantConnection.setReconnecting(QDeadlineTimer(60'000));
    return &fixture.window;
}

QWidget *result(Fixture fixture, Content content, std::optional<int> choice)
{
    openQuestion(fixture, content);
    const QuestionId id = fixture.participantSession.question()->question.id;
    const bool right = choice == content.correct;
    Standing own = standing(content);
    own.streak = right ? own.streak : 0;
    fixture.participantSession.handle(QuestionClosed{id});
    fixture.participantSession.handle(Revealed{id, content.correct, content.explanation, counts(content),
                                               AnswerFeedback{choice, right, right ? 870 : 0, own}});
    return &fixture.window;
}

QWidget *rightResult(Fixture fixture, Content content)
{
    return result(fixture, content, content.correct);
}

QWidget *wrongResult(Fixture fixture, Content content)
{
    return result(fixture, content, 2);
}

QWidget *noResult(Fixture fixture, Content content)
{
    return result(fixture, content, std::nullopt);
}

QWidget *ownLeaderboard(Fixture fixture, Content content)
{
    rightResult(fixture, content);
    fixture.participantSession.handle(LeaderboardShown{leaderboard(content), standing(content)});
    return &fixture.window;
}

QWidget *farBehind(Fixture fixture, Content content)
{
    rightResult(fixture, content);
    LeaderboardPage page = leaderboard(content);
    page.entries[1].participant = ParticipantId(9'000);
    page.entries[1].nickname = content.people[12];
    fixture.participantSession.handle(LeaderboardShown{page, Standing{24, content.score / 3, 0}});
    return &fixture.window;
}

QWidget *ownPodium(Fixture fixture, Content content)
{
    ownLeaderboard(fixture, content);
    fixture.participantSession.handle(PodiumShown{leaderboard(content).entries.mid(0, 3), standing(content)});
    return &fixture.window;
}

QWidget *farewell(Fixture fixture, Content content)
{
    lobby(fixture, content);
    fixture.participantSession.setExited(ParticipantExit::Kicked);
    return &fixture.window;
}

constexpr CataloguedPage Pages[] = {
    {"participant-lobby", lobby},
    {"participant-get-ready", getReady},
    {"participant-question", openQuestion},
    {"participant-recorded", recorded},
    {"participant-reconnecting", reconnecting},
    {"participant-right", rightResult},
    {"participant-wrong", wrongResult},
    {"participant-no-answer", noResult},
    {"participant-leaderboard", ownLeaderboard},
    {"participant-far-behind", farBehind},
    {"participant-podium", ownPodium},
    {"participant-farewell", farewell},
};

} // namespace

std::span<const CataloguedPage> participantPages()
{
    return Pages;
}

} // namespace podium::test
