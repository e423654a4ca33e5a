// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/quiz_history_model.h"
#include "desktop-client/models/session_list_model.h"
#include "desktop-client/models/session_report_model.h"
#include "desktop-client/widgets/reports/past_sessions_page.h"
#include "desktop-client/widgets/reports/report_page.h"
#include "tests/desktop-client/widgets/page_catalogue.h"
#include "tests/support/sample_results.h"

#include <QTreeView>

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using Fixture = WindowFixture &;
using Content = const PageContent &;

constexpr int QuestionCount = 10;

//! A session in which the people and the question of `content` took part.
SessionResults resultsOf(Content content)
{
    SessionResults results = sampleResults(int(content.people.size()), QuestionCount);
    results.title = content.title;
    for (qsizetype place = 0; place < results.participants.size(); ++place)
        results.participants[place].nickname = content.people[place];
    PlayedQuestion &question = results.questions[results.questions.size() / 2];
    question.text = content.question;
    question.options = content.options;
    return results;
}

// --- a report

//! Owned by the window, as the page.
struct Report
{
    SessionReportModel *model;
    ReportPage *page;
};

Report openReport(Fixture fixture, Content content)
{
    fixture.account.setSignedIn({UserId(1), u"mara"_s, content.displayName, UserRole::Host, std::nullopt});
    auto *model = new SessionReportModel(&fixture.window);
    auto *page = new ReportPage(model);
    fixture.window.addHostPage(page);
    fixture.window.showPage(page);
    return {model, page};
}

QWidget *reportTab(Fixture fixture, Content content, ReportPage::Tab tab)
{
    const Report report = openReport(fixture, content);
    report.model->setReport(reportOf(resultsOf(content)));
    report.page->showTab(tab);
    return &fixture.window;
}

QWidget *summary(Fixture fixture, Content content)
{
    return reportTab(fixture, content, ReportPage::Tab::Summary);
}

QWidget *questions(Fixture fixture, Content content)
{
    return reportTab(fixture, content, ReportPage::Tab::Questions);
}

QWidget *participants(Fixture fixture, Content content)
{
    return reportTab(fixture, content, ReportPage::Tab::Participants);
}

QWidget *participantOpened(Fixture fixture, Content content)
{
    participants(fixture, content);
    auto *table = fixture.window.currentPage()->findChild<QTreeView *>();
    table->expand(table->model()->index(1, 0));
    return &fixture.window;
}

QWidget *exporting(Fixture fixture, Content content)
{
    const Report report = openReport(fixture, content);
    report.model->setReport(reportOf(resultsOf(content)));
    report.model->setExportProgress(0.4);
    return &fixture.window;
}

QWidget *reportFailed(Fixture fixture, Content content)
{
    openReport(fixture, content).model->setError({ErrorCode::NotFound, u"There is no such session."_s, {}});
    return &fixture.window;
}

// --- past sessions

QList<SessionSummary> sessionsOf(Content content)
{
    constexpr int Count = 9;
    QList<SessionSummary> sessions;
    for (int number = 0; number < Count; ++number) {
        SessionSummary session;
        session.id = SessionId(Count - number);
        session.quiz = QuizId(3);
        session.title = content.title;
        session.state = number == 0 ? SessionState::Lobby : SessionState::Ended;
        session.createdAt = Timestamp(Ms(1'795'000'000'000 - number * 9 * 86'400'000LL));
        session.participantCount = int(content.people.size()) - number;
        session.questionCount = QuestionCount;
        session.expectedAnswers = session.participantCount * session.questionCount;
        session.correctAnswers = session.expectedAnswers * (80 - number * 17 % 40) / 100;
        sessions.append(session);
    }
    return sessions;
}

QWidget *pastSessions(Fixture fixture, Content content, const QList<SessionSummary> &sessions)
{
    fixture.account.setSignedIn({UserId(1), u"mara"_s, content.displayName, UserRole::Host, std::nullopt});
    auto *list = new SessionListModel(&fixture.window);
    auto *history = new QuizHistoryModel(&fixture.window);
    auto *page = new PastSessionsPage(list, history);
    QObject::connect(list, &SessionListModel::listRequested, page,
                     [list, sessions](int request, auto, int offset) {
                         list->setPage(request, offset, {sessions, int(sessions.size())});
                     });
    page->setQuiz(QuizId(3), content.title);
    list->load(QuizId(3));
    history->setSessions(sessions);
    SessionResults results = resultsOf(content);
    for (const SessionSummary &session : sessions) {
        results.id = session.id;
        history->addReport(reportOf(results));
    }
    fixture.window.addHostPage(page);
    fixture.window.showPage(page);
    return &fixture.window;
}

QWidget *trend(Fixture fixture, Content content)
{
    return pastSessions(fixture, content, sessionsOf(content));
}

QWidget *noSessions(Fixture fixture, Content content)
{
    return pastSessions(fixture, content, {});
}

constexpr CataloguedPage Pages[] = {
    {"report-summary", summary},
    {"report-questions", questions},
    {"report-participants", participants},
    {"report-participant-opened", participantOpened},
    {"report-exporting", exporting},
    {"report-failed", reportFailed},
    {"past-sessions", trend},
    {"past-sessions-empty", noSessions},
};

} // namespace

std::span<const CataloguedPage> reportPages()
{
    return Pages;
}

} // namespace podium::test
