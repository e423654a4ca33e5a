// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop-client/widgets/page_catalogue.h"

#include "desktop-client/widgets/console/host_console.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/console/key_overview.h"
#include "desktop-client/widgets/console/participant_panel.h"
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/preferences_dialog.h"
#include "desktop-client/widgets/pages/session_settings_dialog.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "desktop-client/widgets/pages/start_page.h"

#include <vector>

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using Fixture = WindowFixture &;
using Content = const PageContent &;

const PictureId Landscape(1);

// --- forms

QWidget *start(Fixture fixture, Content)
{
    fixture.window.startPage()->setServerAddress(u"192.168.1.20"_s);
    return &fixture.window;
}

QWidget *join(Fixture fixture, Content content)
{
    start(fixture, content);
    fixture.window.joinPage()->setCode(u"482913"_s);
    fixture.window.joinPage()->setNickname(content.nickname);
    fixture.window.showJoin();
    return &fixture.window;
}

QWidget *joinRefused(Fixture fixture, Content content)
{
    join(fixture, content);
    fixture.window.joinPage()->showError(
        {ErrorCode::NicknameTaken,
         u"Somebody here is called “%1” already. “%1 2” is free."_s.arg(content.nickname),
         {{u"nickname"_s, content.nickname}}});
    return &fixture.window;
}

QWidget *signIn(Fixture fixture, Content content)
{
    start(fixture, content);
    fixture.window.signInPage()->setUsername(u"mara"_s);
    fixture.window.showHosting();
    return &fixture.window;
}

QWidget *firstAccount(Fixture fixture, Content content)
{
    signIn(fixture, content);
    fixture.window.signInPage()->setMakesAccount(true);
    return &fixture.window;
}

QWidget *sessionSettings(Fixture fixture, Content content)
{
    auto *dialog =
        new SessionSettingsDialog({QuizId(1), content.title, QuizStatus::Draft, 24, {}}, {}, &fixture.window);
    dialog->show();
    return dialog;
}

QWidget *preferences(Fixture fixture, Content)
{
    start(fixture, {});
    auto *dialog =
        new PreferencesDialog({}, {{u"en"_s, u"English"_s}, {u"pt"_s, u"Português"_s}}, &fixture.window);
    dialog->show();
    return dialog;
}

// --- hosting

QList<ParticipantStatus> room(Content content)
{
    QList<ParticipantStatus> people;
    for (const QString &nickname : content.people) {
        const int number = int(people.size()) + 1;
        people.append({{ParticipantId(number), nickname}, number % 9 != 0, 0});
    }
    return people;
}

OpenQuestion question(Fixture fixture, Content content)
{
    OpenQuestion open = fixture.question(content.question, content.options);
    if (!content.picture.isNull()) {
        fixture.hostPictures.setPicture(Landscape, content.picture);
        fixture.participantPictures.setPicture(Landscape, content.picture);
        open.question.picture = Landscape;
    }
    return open;
}

//! \brief The own participant, number 1, is second.
LeaderboardPage leaderboard(Content content)
{
    LeaderboardPage page;
    page.total = int(content.people.size());
    for (int rank = 1; rank <= 10; ++rank) {
        const ParticipantId id(rank == 2 ? 1 : rank + 100);
        page.entries.append({rank, id, content.people[rank - 1], content.score - rank * rank * 37,
                             rank == 2 || rank % 4 == 0 ? 3 : 0});
    }
    return page;
}

//! One question earlier: two have changed places since.
LeaderboardPage earlierLeaderboard(Content content)
{
    LeaderboardPage page = leaderboard(content);
    for (LeaderboardEntry &entry : page.entries)
        entry.score -= 640 + 30 * (entry.rank % 4);
    std::swap(page.entries[1].participant, page.entries[3].participant);
    std::swap(page.entries[1].nickname, page.entries[3].nickname);
    return page;
}

//! A question that has been open for 7 s.
OpenQuestion questionUnderWay(Fixture fixture, Content content)
{
    OpenQuestion open = question(fixture, content);
    open.opensAt -= Ms{10'000};
    open.closesAt -= Ms{10'000};
    return open;
}

QList<int> counts(Content content)
{
    const int all = int(content.people.size());
    return {all / 5, all - all / 5 - all / 7 - all / 9, all / 7, all / 9};
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

QWidget *keyOverview(Fixture fixture, Content content)
{
    hostLobby(fixture, content);
    auto *overview = new KeyOverview(&fixture.window);
    overview->show();
    return overview;
}

// --- taking part

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
    {"start", start},
    {"join", join},
    {"join-refused", joinRefused},
    {"sign-in", signIn},
    {"first-account", firstAccount},
    {"session-settings", sessionSettings},
    {"preferences", preferences},
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
    {"host-keys", keyOverview},
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

std::span<const CataloguedPage> pageCatalogue()
{
    static const std::vector<CataloguedPage> all = [] {
        std::vector<CataloguedPage> pages(std::begin(Pages), std::end(Pages));
        for (const auto part : {authoringPages(), reportPages(), pollPages()})
            pages.insert(pages.end(), part.begin(), part.end());
        return pages;
    }();
    return all;
}

} // namespace podium::test
