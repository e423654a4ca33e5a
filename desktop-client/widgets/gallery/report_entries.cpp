// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/session_list_model.h"
#include "desktop-client/models/session_report_model.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_samples.h"
#include "desktop-client/widgets/reports/answers_bar.h"
#include "desktop-client/widgets/reports/figure_card.h"
#include "desktop-client/widgets/reports/participant_report_delegate.h"
#include "desktop-client/widgets/reports/question_report_delegate.h"
#include "desktop-client/widgets/reports/question_shares_chart.h"
#include "desktop-client/widgets/reports/report_participants.h"
#include "desktop-client/widgets/reports/report_questions.h"
#include "desktop-client/widgets/reports/report_summary.h"
#include "desktop-client/widgets/reports/session_delegate.h"
#include "desktop-client/widgets/reports/trend_chart.h"

#include <QListView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using samples::sized;

constexpr int Questions = 8;

SessionReport sampleReport(int people)
{
    SessionResults results;
    results.title = u"Oceans, mountains and weather"_s;
    results.code = u"482913"_s;
    results.createdAt = Timestamp{Ms{1'790'000'000'000}};
    results.endedAt = results.createdAt + Ms{600'000};
    for (int number = 0; number < Questions; ++number) {
        results.questions.append(
            {QuestionId(number + 1),
             number == 3 ? samples::longOption() : u"Question number %1?"_s.arg(number + 1),
             {u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s},
             number % 4,
             1,
             20});
    }
    for (int place = 0; place < people; ++place) {
        ParticipantResult result;
        result.id = ParticipantId(place + 1);
        result.nickname = samples::nicknames()[place % samples::nicknames().size()];
        result.rank = place + 1;
        result.score = 9'000 - place * 310;
        for (const PlayedQuestion &question : std::as_const(results.questions)) {
            AnswerResult answer;
            answer.question = question.id;
            const qint64 chance = (question.id.value() * 31 + place * 17) % 10;
            if (chance != 9) {
                answer.correct = chance < 6;
                answer.option = (question.correctOption + (answer.correct ? 0 : 1)) % 4;
                answer.points = answer.correct ? 900 : 0;
                answer.response = Ms{2'000 + chance * 900};
            }
            result.answers.append(answer);
        }
        results.participants.append(result);
    }
    return reportOf(results);
}

SessionReportModel *reportModel()
{
    auto *model = new SessionReportModel;
    model->setReport(sampleReport(12));
    return model;
}

QWidget *answers(const AnswerCounts &counts)
{
    auto *shown = sized(new AnswersBar, {480, 52});
    shown->setCounts(counts);
    return shown;
}

QWidget *figure(const QString &value, const QString &label)
{
    auto *shown = new FigureCard(label);
    shown->setFixedWidth(200);
    shown->setValue(value);
    return shown;
}

QWidget *shares(int people)
{
    auto *shown = sized(new QuestionSharesChart, {560, 220});
    shown->setReport(sampleReport(people));
    return shown;
}

QWidget *trend(int points)
{
    QList<TrendPoint> list;
    for (int number = 0; number < points; ++number) {
        const Timestamp at{Ms{1'790'000'000'000 + number * 9 * 86'400'000LL}};
        list.append({SessionId(number + 1), at, 0.45 + (number * 17 % 40) / 100.0});
    }
    auto *shown = sized(new TrendChart, {560, 220});
    shown->setPoints(list);
    return shown;
}

QWidget *summary(int people)
{
    auto *shown = sized(new ReportSummary, {960, 620});
    shown->setReport(sampleReport(people));
    return shown;
}

QWidget *questions()
{
    SessionReportModel *model = reportModel();
    auto *shown = new ReportQuestions(model->questions());
    model->setParent(shown);
    return sized(shown, {820, 420});
}

QWidget *participants()
{
    SessionReportModel *model = reportModel();
    auto *shown = new ReportParticipants(model->participants());
    model->setParent(shown);
    return sized(shown, {820, 320});
}

QWidget *questionList()
{
    SessionReportModel *model = reportModel();
    auto *shown = new QListView;
    model->setParent(shown);
    shown->setModel(model->questions());
    shown->setItemDelegate(new QuestionReportDelegate(shown));
    shown->setResizeMode(QListView::Adjust);
    return sized(shown, {680, 420});
}

QWidget *participantTable(bool expanded)
{
    SessionReportModel *model = reportModel();
    auto *shown = new QTreeView;
    model->setParent(shown);
    shown->setModel(model->participants());
    shown->setItemDelegate(new ParticipantReportDelegate(shown));
    shown->setExpanded(model->participants()->index(0, 0), expanded);
    return sized(shown, {820, 260});
}

QWidget *sessions(int current)
{
    auto *model = new SessionListModel;
    QObject::connect(model, &SessionListModel::listRequested, model, [model](int request, auto, int offset) {
        QList<SessionSummary> list;
        for (int number = 0; number < 3; ++number) {
            SessionSummary session;
            session.id = SessionId(number + 1);
            session.title = number == 2 ? samples::longOption() : u"Oceans, mountains and weather"_s;
            session.state = number == 0 ? SessionState::Lobby : SessionState::Ended;
            session.createdAt = Timestamp{Ms{1'790'000'000'000 - number * 86'400'000LL}};
            session.participantCount = 28;
            session.questionCount = 10;
            session.expectedAnswers = 280;
            session.correctAnswers = 180 - number * 70;
            list.append(session);
        }
        model->setPage(request, offset, {list, int(list.size())});
    });
    model->load(std::nullopt);
    auto *shown = new QListView;
    model->setParent(shown);
    shown->setModel(model);
    shown->setItemDelegate(new SessionDelegate(shown));
    if (current >= 0)
        shown->setCurrentIndex(model->index(current));
    return sized(shown, {620, 260});
}

} // namespace

QList<GalleryEntry> reportEntries()
{
    return {
        {u"FigureCard"_s,
         {{u"a number"_s, [] { return figure(u"64 %"_s, u"right answers"_s); }},
          {u"not known"_s, [] { return figure(u"–"_s, u"average time to answer"_s); }}}},
        {u"AnswersBar"_s,
         {{u"right, wrong, left out"_s,
           [] {
               return answers({180, 70, 30});
           }},
          {u"all right"_s,
           [] {
               return answers({280, 0, 0});
           }},
          {u"nothing asked"_s, [] { return answers({}); }}}},
        {u"QuestionSharesChart"_s,
         {{u"of a class"_s, [] { return shares(12); }}, {u"nobody came"_s, [] { return shares(0); }}}},
        {u"TrendChart"_s,
         {{u"no session"_s, [] { return trend(0); }},
          {u"one session"_s, [] { return trend(1); }},
          {u"a school year"_s, [] { return trend(14); }}}},
        {u"ReportSummary"_s,
         {{u"of a class"_s, [] { return summary(12); }}, {u"nobody came"_s, [] { return summary(0); }}}},
        {u"ReportQuestions"_s, {{u"hardest first"_s, questions}}},
        {u"ReportParticipants"_s, {{u"by rank"_s, participants}}},
        {u"QuestionReportDelegate"_s, {{u"questions"_s, questionList}, {u"focus"_s, questionList, true}}},
        {u"ParticipantReportDelegate"_s,
         {{u"participants"_s, [] { return participantTable(false); }},
          {u"with answers"_s, [] { return participantTable(true); }},
          {u"focus"_s, [] { return participantTable(false); }, true}}},
        {u"SessionDelegate"_s,
         {{u"sessions"_s, [] { return sessions(-1); }},
          {u"selected"_s, [] { return sessions(0); }},
          {u"focus"_s, [] { return sessions(0); }, true}}},
    };
}

} // namespace podium::client
