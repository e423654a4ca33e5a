// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/host_console.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/console/key_overview.h"
#include "desktop-client/widgets/console/participant_panel.h"
#include "tests/desktop-client/widgets/page_catalogue.h"
#include "tests/desktop-client/widgets/session_content.h"

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using Fixture = WindowFixture &;
using Content = const PageContent &;

QList<ParticipantStatus> room(Content content)
{
    QList<ParticipantStatus> people;
    for (const QString &nickname : content.people) {
        const int number = int(people.size()) + 1;
        people.append({{ParticipantId(number), nickname}, number % 9 != 0, 0});
    }
    return people;
}

QWidget *hostEmptyLobby(Fixture fixture, Content content)
{
    fixture.host({}, content.title);
    return &fixture.window;
}

QWidget *hostLobby(Fixture fixture, Content content)
{
    fixture.host(room(content), content.title);
    return &fixture.window;
}

QWidget *hostGetReady(Fixture fixture, Content content)
{
    hostLobby(fixture, content);
    fixture.hostSession.handle(QuestionShown{question(fixture, content)});
    return &fixture.window;
}

QWidget *hostQuestion(Fixture fixture, Content content)
{
    hostLobby(fixture, content);
    fixture.hostSession.handle(LeaderboardShown{earlierLeaderboard(content), std::nullopt});
    const OpenQuestion open = questionUnderWay(fixture, content);
    fixture.open(open);
    const int all = int(content.people.size());
    fixture.hostSession.handle(Progress{open.question.id, all * 2 / 3, all, all - 2});
    return &fixture.window;
}

QWidget *hostReveal(Fixture fixture, Content content)
{
    hostQuestion(fixture, content);
    const QuestionId id = fixture.hostSession.question()->id;
    fixture.hostSession.handle(QuestionClosed{id});
    fixture.hostSession.handle(
        Revealed{id, content.correct, content.explanation, counts(content), std::nullopt});
    return &fixture.window;
}

QWidget *hostLeaderboard(Fixture fixture, Content content)
{
    hostReveal(fixture, content);
    fixture.hostSession.handle(LeaderboardShown{leaderboard(content), std::nullopt});
    return &fixture.window;
}

QWidget *hostPodium(Fixture fixture, Content content)
{
    hostLeaderboard(fixture, content);
    fixture.hostSession.handle(PodiumShown{leaderboard(content).entries.mid(0, 3), std::nullopt});
    return &fixture.window;
}

// --- the host's desk

//! The room has a screen of its own, so the console fills the window.
void setApart(Fixture fixture)
{
    fixture.presenter.setScreens({{u"desk"_s, u"eDP-1"_s, {1920, 1080}, true},
                                  {u"hall"_s, u"EPSON EB-2250U (HDMI-1)"_s, {1920, 1200}}});
    fixture.presenter.setPlace(PresenterModel::Place::OwnScreen, u"hall"_s);
    fixture.sound.setAvailable(true);
    fixture.hostConnection.setOnline();
    fixture.hostConnection.setRoundTrip(Ms{14});
}

//! The quiz that the question comes from; the pages show question number 3.
Quiz quizOf(Content content)
{
    Question question;
    question.text = content.question;
    question.options = content.options;
    question.correctOption = content.correct;
    question.explanation = content.explanation;
    Quiz quiz;
    quiz.questions = {question, question};
    quiz.questions[0].id = QuestionId(3);
    quiz.questions[1].id = QuestionId(4);
    return quiz;
}

void loadNotes(Fixture fixture, Content content)
{
    fixture.hostSession.setQuiz(quizOf(content));
}

OpenQuestion firstOf(Content content, OpenQuestion open)
{
    open.index = 0;
    open.total = int(quizOf(content).questions.size());
    return open;
}

QWidget *consoleLobby(Fixture fixture, Content content)
{
    hostLobby(fixture, content);
    setApart(fixture);
    return &fixture.window;
}

QWidget *consoleQuestion(Fixture fixture, Content content)
{
    consoleLobby(fixture, content);
    loadNotes(fixture, content);
    const OpenQuestion open = firstOf(content, questionUnderWay(fixture, content));
    fixture.open(open);
    const int all = int(content.people.size());
    QList<ParticipantId> waiting;
    for (int number = 2; number <= all; number += 3) {
        if (number % 9 != 0)
            waiting.append(ParticipantId(number));
    }
    fixture.hostSession.handle(
        Progress{open.question.id, all * 8 / 9 - int(waiting.size()), all, all * 8 / 9, waiting});
    return &fixture.window;
}

QWidget *consoleReveal(Fixture fixture, Content content)
{
    consoleQuestion(fixture, content);
    const QuestionId id = fixture.hostSession.question()->id;
    fixture.hostSession.handle(QuestionClosed{id});
    fixture.hostSession.handle(
        Revealed{id, content.correct, content.explanation, counts(content), std::nullopt});
    fixture.hostSession.handle(
        Notice{NoticeLevel::Warning, u"storage_slow"_s,
               u"The database is not answering. Answers are kept and recorded once it is back."_s});
    return &fixture.window;
}

QWidget *consoleWaiting(Fixture fixture, Content content)
{
    consoleQuestion(fixture, content);
    fixture.window.hostDesk()->console()->people()->showPart(ParticipantFilterModel::Part::Waiting);
    return &fixture.window;
}

QWidget *consoleBeside(Fixture fixture, Content content)
{
    consoleQuestion(fixture, content);
    fixture.presenter.setPlace(PresenterModel::Place::HostWindow);
    fixture.window.hostDesk()->setConsoleBeside(true);
    return &fixture.window;
}

QWidget *consoleBesideEmpty(Fixture fixture, Content content)
{
    hostEmptyLobby(fixture, content);
    fixture.presenter.setPlace(PresenterModel::Place::HostWindow);
    fixture.window.hostDesk()->setConsoleBeside(true);
    return &fixture.window;
}

QWidget *keyOverview(Fixture fixture, Content content)
{
    hostLobby(fixture, content);
    auto *overview = new KeyOverview(&fixture.window);
    overview->show();
    return overview;
}

constexpr CataloguedPage Pages[] = {
    {"host-lobby-empty", hostEmptyLobby},
    {"host-lobby", hostLobby},
    {"host-get-ready", hostGetReady},
    {"host-question", hostQuestion},
    {"host-reveal", hostReveal},
    {"host-leaderboard", hostLeaderboard},
    {"host-podium", hostPodium},
    {"host-console-lobby", consoleLobby},
    {"host-console-question", consoleQuestion},
    {"host-console-waiting", consoleWaiting},
    {"host-console-reveal", consoleReveal},
    {"host-console-beside", consoleBeside},
    {"host-console-beside-empty", consoleBesideEmpty},
    {"host-keys", keyOverview},
};

} // namespace

std::span<const CataloguedPage> hostPages()
{
    return Pages;
}

} // namespace podium::test
