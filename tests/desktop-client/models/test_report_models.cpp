// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_report_model.h"
#include "desktop-client/models/question_report_model.h"
#include "desktop-client/models/quiz_history_model.h"
#include "desktop-client/models/report_texts.h"
#include "desktop-client/models/session_list_model.h"
#include "desktop-client/models/session_report_model.h"
#include "tests/support/sample_results.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;
using podium::test::sampleResults;

namespace {

std::shared_ptr<const SessionReport> sampleReport(int participants, int questions)
{
    return std::make_shared<const SessionReport>(reportOf(sampleResults(participants, questions)));
}

QList<int> positions(const QuestionReportModel &model)
{
    QList<int> positions;
    for (int row = 0; row < model.rowCount(); ++row)
        positions.append(model.at(row).position);
    return positions;
}

SessionSummary summary(int id, int correct, int expected, SessionState state = SessionState::Ended)
{
    SessionSummary session;
    session.id = SessionId(id);
    session.quiz = QuizId(3);
    session.title = u"Rivers"_s;
    session.state = state;
    session.createdAt = Timestamp(Ms(1'795'000'000'000 + id * 86'400'000LL));
    session.participantCount = 30;
    session.questionCount = 10;
    session.expectedAnswers = expected;
    session.answers = expected;
    session.correctAnswers = correct;
    return session;
}

} // namespace

class ReportModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void sharesAreRoundedButNeverToAllOrNothing_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << u"0 %"_s;
        QTest::newRow("hardly anything") << 0.001 << u"1 %"_s;
        QTest::newRow("two thirds") << 2.0 / 3 << u"67 %"_s;
        QTest::newRow("nearly all") << 0.999 << u"99 %"_s;
        QTest::newRow("all") << 1.0 << u"100 %"_s;
    }
    void sharesAreRoundedButNeverToAllOrNothing()
    {
        QFETCH(double, share);
        QFETCH(QString, text);
        QCOMPARE(shareText(share), text);
    }

    void whatIsNotKnownIsADash()
    {
        QCOMPARE(shareText({}), u"–"_s);
        QCOMPARE(responseText({}), u"–"_s);
        QCOMPARE(durationText({}), u"–"_s);
        QCOMPARE(averageText({}), u"–"_s);
    }

    void timesAreSaidInTheirSize()
    {
        QCOMPARE(responseText(Ms(8'449)), u"8.4 s"_s);
        QCOMPARE(durationText(Ms(45'400)), u"45 s"_s);
        QCOMPARE(durationText(Ms(750'000)), u"12 min 30 s"_s);
        QCOMPARE(durationText(Ms(3'900'000)), u"1 h 5 min"_s);
    }

    void questionsStandInTheOrderChosen()
    {
        const auto report = sampleReport(20, 8);
        QuestionReportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(report);
        QCOMPARE(positions(model), hardestFirst(*report));
        model.setOrder(QuestionReportModel::Order::EasiestFirst);
        QList<int> easiest = hardestFirst(*report);
        std::reverse(easiest.begin(), easiest.end());
        QCOMPARE(positions(model), easiest);
        model.setOrder(QuestionReportModel::Order::AsAsked);
        QCOMPARE(positions(model), (QList<int>{0, 1, 2, 3, 4, 5, 6, 7}));
        model.setOrder(QuestionReportModel::Order::SlowestFirst);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.at(row - 1).averageResponse >= model.at(row).averageResponse);
        model.setOrder(QuestionReportModel::Order::MostUnanswered);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.at(row - 1).counts.unanswered >= model.at(row).counts.unanswered);
    }

    void questionsThatWereNotAskedComeLast()
    {
        SessionResults results = sampleResults(5, 4);
        for (ParticipantResult &participant : results.participants)
            participant.answers.removeIf(
                [](const AnswerResult &answer) { return answer.question == QuestionId(100); });
        QuestionReportModel model;
        model.setReport(std::make_shared<const SessionReport>(reportOf(results)));
        QCOMPARE(model.at(3).position, 0);
        QCOMPARE(model.data(model.index(3, 0), Qt::AccessibleDescriptionRole).toString(), u"Not asked"_s);
        model.setOrder(QuestionReportModel::Order::AsAsked);
        QCOMPARE(model.at(0).position, 0);
    }

    void questionsAreFilteredAndSearched()
    {
        const auto report = sampleReport(20, 12);
        QuestionReportModel model;
        model.setReport(report);
        model.setFilter(QuestionReportModel::Filter::UnderHalfRight);
        const qsizetype hard =
            std::count_if(report->questions.cbegin(), report->questions.cend(),
                          [](const QuestionReport &question) { return *question.counts.rightShare() < 0.5; });
        QVERIFY(hard > 0 && hard < 12);
        QCOMPARE(model.rowCount(), hard);
        model.setFilter(QuestionReportModel::Filter::All);
        model.setSearchText(u" SEISMO "_s);
        QCOMPARE(model.rowCount(), 2);
        model.setSearchText(u"boyle"_s); // an option
        QCOMPARE(model.rowCount(), 2);
        model.setSearchText(u"nothing has this"_s);
        QCOMPARE(model.rowCount(), 0);
        model.resetView();
        QCOMPARE(model.rowCount(), 12);
    }

    void whoLeftAQuestionOutIsNamed()
    {
        const auto report = sampleReport(20, 8);
        QuestionReportModel model;
        model.setReport(report);
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList names;
            for (const qsizetype place : model.at(row).silent)
                names.append(report->participants[place].nickname);
            QCOMPARE(model.data(model.index(row, 0), QuestionReportModel::SilentRole).toString(),
                     names.join(u", "_s));
        }
    }

    void participantsAreSortedByAnyColumn_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < ParticipantReportModel::ColumnCount; ++column)
            QTest::addRow("column %d", column) << column;
    }
    void participantsAreSortedByAnyColumn()
    {
        QFETCH(int, column);
        const auto report = sampleReport(15, 6);
        ParticipantReportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(report);
        model.sort(column, Qt::AscendingOrder);
        QList<ParticipantId> up;
        for (int row = 0; row < 14; ++row)
            up.append(model.at(row).id);
        QVERIFY(model.at(14).kicked); // last in every order
        model.sort(column, Qt::DescendingOrder);
        QVERIFY(model.at(14).kicked);
        if (column == ParticipantReportModel::Score) {
            QCOMPARE(model.at(0).id, report->participants[0].id);
            QCOMPARE(up.first(), report->participants[13].id);
        } else if (column == ParticipantReportModel::Name) {
            QVERIFY(model.at(0).nickname.localeAwareCompare(model.at(13).nickname) > 0);
        }
    }

    void participantsOpenToTheirAnswers()
    {
        const auto report = sampleReport(6, 4);
        ParticipantReportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(report);
        const QModelIndex first = model.index(0, 0);
        const ParticipantReport &participant = model.at(0);
        QCOMPARE(model.rowCount(first), participant.answers.size());
        for (int row = 0; row < model.rowCount(first); ++row) {
            const AnswerReport &answer = participant.answers[row];
            QCOMPARE(model.index(row, ParticipantReportModel::Name, first).data().toString(),
                     u"%1. %2"_s.arg(row + 1).arg(report->questions[row].question.text));
            QCOMPARE(model.index(row, ParticipantReportModel::RightShare, first).data().toString(),
                     !answer.option   ? u"No answer"_s
                     : answer.correct ? u"Right"_s
                                      : u"Wrong"_s);
            QCOMPARE(model.index(row, 0, first).data(ParticipantReportModel::OptionRole).isValid(),
                     answer.option.has_value());
        }
        model.setSearchText(u"björn"_s);
        QCOMPARE(model.rowCount(), 1);
    }

    void theReportIsThereOrNot()
    {
        SessionReportModel model;
        const QSignalSpy changed(&model, &SessionReportModel::changed);
        model.setLoading();
        QVERIFY(model.isLoading() && !model.report());
        model.setReport(reportOf(sampleResults(3, 2)));
        QVERIFY(!model.isLoading() && model.report());
        QCOMPARE(model.questions()->rowCount(), 2);
        QCOMPARE(model.participants()->rowCount(), 3);
        model.setError({ErrorCode::NotFound, u"Gone."_s, {}});
        QVERIFY(model.error() && !model.report());
        QCOMPARE(model.questions()->rowCount(), 0);
        QCOMPARE(changed.count(), 3);
    }

    void theListAsksForWhatItNeeds()
    {
        SessionListModel model;
        QList<std::pair<int, int>> requests; // request, offset
        connect(&model, &SessionListModel::listRequested, this,
                [&](int request, std::optional<QuizId> quiz, int offset, int limit) {
                    QCOMPARE(quiz, std::optional(QuizId(3)));
                    QCOMPARE(limit, SessionListModel::PageSize);
                    requests.append({request, offset});
                });
        model.load(QuizId(3));
        model.setPage(requests.last().first, 0, {{summary(2, 5, 10), summary(1, 0, 0)}, 3});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(requests.last().second, 2);
        model.setPage(requests.first().first, 0, {{}, 0}); // late, to an older request
        QCOMPARE(model.rowCount(), 2);
        model.setError(requests.last().first, {ErrorCode::Busy, u"Later."_s, {}});
        QVERIFY(model.error());

        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data(SessionListModel::RightShareRole).toDouble(), 0.5);
        QCOMPARE(first.data(SessionListModel::IsOpenRole).toBool(), false);
        QVERIFY(!model.index(1, 0).data(SessionListModel::RightShareRole).isValid());
        model.load(QuizId(3));
        QCOMPARE(model.rowCount(), 2); // what is there stays until the answer comes
    }

    void sessionsOfAQuizAreCompared()
    {
        QuizHistoryModel model;
        model.setSessions({summary(4, 1, 10, SessionState::Running), summary(3, 9, 10), summary(2, 0, 0),
                           summary(1, 3, 10)});
        QList<std::optional<double>> shares;
        for (const TrendPoint &point : model.trend())
            shares.append(point.rightShare);
        QCOMPARE(shares,
                 (QList<std::optional<double>>{0.3, 0.9})); // oldest first; open and empty ones left out
        QCOMPARE(model.missing(), (QList<SessionId>{SessionId(3), SessionId(1)}));
        QVERIFY(model.questions().isEmpty());

        SessionResults results = sampleResults(10, 3);
        results.id = SessionId(3);
        const SessionReport report = reportOf(results);
        model.addReport(report);
        QCOMPARE(model.missing(), QList<SessionId>{SessionId(1)});
        QCOMPARE(model.questions().size(), 3);
        const QList<TrendPoint> trend = model.trend(report.questions[1].question.id);
        QVERIFY(!trend[0].rightShare); // not loaded yet
        QCOMPARE(trend[1].rightShare, report.questions[1].counts.rightShare());
    }

    void onlyTheLatestSessionsAreCompared()
    {
        QList<SessionSummary> sessions;
        for (int id = 20; id > 0; --id)
            sessions.append(summary(id, id, 20));
        QuizHistoryModel model;
        model.setSessions(sessions);
        QCOMPARE(model.trend().size(), QuizHistoryModel::SessionsMax);
        QCOMPARE(model.trend().last().session, SessionId(20));
    }
};

QTEST_GUILESS_MAIN(ReportModelsTest)
#include "test_report_models.moc"
