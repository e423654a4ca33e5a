// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/report_controller.h"
#include "desktop-client/app/report_flow.h"
#include "desktop-client/models/quiz_history_model.h"
#include "desktop-client/models/session_list_model.h"
#include "desktop-client/models/session_report_model.h"
#include "desktop-client/widgets/reports/past_sessions_page.h"
#include "desktop-client/widgets/reports/report_page.h"
#include "desktop-client/widgets/theme.h"
#include "tests/desktop-client/reports/xlsx_reader.h"
#include "tests/e2e/databases.h"
#include "tests/e2e/room.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

using Format = client::ReportController::Format;
using HostPhase = client::HostSessionModel::Phase;
using Phase = client::ParticipantSessionModel::Phase;

//! From a session of a real server to its report, to the files made of it, and back through the past
//! sessions.
class TestReports final : public QObject
{
    Q_OBJECT

private:
    static constexpr int Questions = 2;

    static bool hostComesTo(Room &room, const char *what, HostPhase phase)
    {
        return Room::comesTo(what, [&] { return room.host.hosted().phase() == phase; });
    }

    //! Plays every question with everybody, to the end.
    static bool play(Room &room)
    {
        for (int index = 0; index < Questions; ++index) {
            room.host.press(Qt::Key_Space);
            if (!Room::comesTo("the question is open for the windows", [&] {
                    return room.anna.played().phase() == Phase::Question &&
                           room.ben.played().phase() == Phase::Question;
                }))
                return false;
            room.anna.press(Qt::Key_1);
            room.ben.press(Qt::Key_2);
            if (!hostComesTo(room, "it closes", HostPhase::Closed))
                return false;
            room.host.press(Qt::Key_Space);
            if (!hostComesTo(room, "it is revealed", HostPhase::Revealed))
                return false;
            room.host.press(Qt::Key_Space);
            if (!hostComesTo(room, "the leaderboard shows", HostPhase::Leaderboard))
                return false;
        }
        room.host.press(Qt::Key_Space);
        if (!hostComesTo(room, "the podium stands", HostPhase::Podium))
            return false;
        room.host.press(Qt::Key_Space);
        return hostComesTo(room, "the session has ended", HostPhase::Ended);
    }

    //! Compares the report's figures with a count over the server's JSON.
    static void compareWithServer(const SessionReport &report, const QJsonObject &results)
    {
        const QJsonArray participants = results[u"participants"_s].toArray();
        QCOMPARE(report.participantCount, SimulatedParticipants + 2);
        QCOMPARE(participants.size(), report.participants.size());
        QCOMPARE(report.questions.size(), Questions);
        for (const QuestionReport &question : report.questions) {
            QList<int> chosen(question.chosen.size(), 0);
            int right = 0;
            for (const QJsonValue &participant : participants) {
                for (const QJsonValue &answer : participant[u"answers"_s].toArray()) {
                    if (answer[u"question"_s].toInteger() != question.question.id.value() ||
                        answer[u"option"_s].isNull())
                        continue;
                    ++chosen[answer[u"option"_s].toInt()];
                    right += answer[u"correct"_s].toBool() ? 1 : 0;
                }
            }
            QCOMPARE(question.chosen, chosen);
            QCOMPARE(question.counts.right, right);
            QCOMPARE(question.counts.asked(), SimulatedParticipants + 2);
        }
        for (qsizetype place = 0; place < participants.size(); ++place) {
            const QJsonValue expected = participants[place];
            const ParticipantReport &participant = report.participants[place];
            QCOMPARE(participant.nickname, expected[u"nickname"_s].toString());
            QCOMPARE(participant.score, expected[u"score"_s].toInteger());
            QCOMPARE(participant.rank, std::optional(expected[u"rank"_s].toInt()));
        }
    }

    //! Writes the open report. \returns what is in the file.
    static QByteArray written(client::ReportController &reports, Format format, const QString &path)
    {
        const QSignalSpy exported(&reports, &client::ReportController::exported);
        const QSignalSpy failed(&reports, &client::ReportController::failed);
        reports.exportReport(format, path);
        if (!Room::comesTo("the file is written or not",
                           [&] { return exported.count() + failed.count() > 0; }) ||
            !failed.isEmpty())
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { client::Theme::apply(*qApp, client::ColourScheme::Light, true); }

    void aSessionIsReported_data() { addDatabaseRows(); }
    void aSessionIsReported()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        Room room(dialect);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(QStringLiteral(PODIUM_SAMPLE_QUIZ), 10));
        QVERIFY(room.startSession(Pace::Host, Questions));
        QVERIFY(play(room));

        client::ReportController &reports = *room.host.application().reports();
        client::ReportFlow &reporting = *room.host.application().reporting();
        QVERIFY(room.host.click(u"See the report"_s));
        QVERIFY(room.comesTo("the report is open", [&] {
            return reporting.reportPage()->isVisible() && reports.report()->report() != nullptr;
        }));
        const QJsonObject results = room.results();
        compareWithServer(*reports.report()->report(), results);
        if (QTest::currentTestFailed())
            return;

        const QTemporaryDir folder;
        QVERIFY(written(reports, Format::Document, folder.filePath(u"report.pdf"_s)).startsWith("%PDF-"));
        const QByteArray csv = written(reports, Format::Table, folder.filePath(u"report.csv"_s));
        QCOMPARE(csv.count('\n'), 1 + (SimulatedParticipants + 2) * Questions);
        QVERIFY(written(reports, Format::Workbook, folder.filePath(u"report.xlsx"_s)).startsWith("PK"));
        const auto cells = XlsxReader(folder.filePath(u"report.xlsx"_s)).cells(u"Participants"_s);
        const QJsonArray participants = results[u"participants"_s].toArray();
        for (qsizetype place = 0; place < participants.size(); ++place) {
            const QJsonValue expected = participants[place];
            QCOMPARE(cells[u"B%1"_s.arg(place + 2)].text, expected[u"nickname"_s].toString());
            QCOMPARE(cells[u"C%1"_s.arg(place + 2)].number, expected[u"score"_s].toDouble());
        }

        // Back to the stage, to the library, and to the same report by way of the past sessions.
        Q_EMIT reporting.reportPage()->backRequested();
        QVERIFY(room.host.click(u"Back to your quizzes"_s));
        QVERIFY(room.host.click(u"Past sessions"_s));
        QVERIFY(room.comesTo("the session is listed", [&] {
            return reporting.pastSessionsPage()->isVisible() && reports.sessions()->rowCount() == 1;
        }));
        const SessionSummary &listed = reports.sessions()->sessions().first();
        QCOMPARE(client::rightShareOf(listed), reports.report()->report()->counts.rightShare());
        QVERIFY(room.comesTo("it can be compared", [&] { return reports.history()->missing().isEmpty(); }));
        QCOMPARE(reports.history()->questions().size(), Questions);
        QVERIFY(room.host.click(u"See the report"_s));
        QVERIFY(room.comesTo("the report is open again", [&] {
            return reporting.reportPage()->isVisible() && reports.report()->report() != nullptr;
        }));
        compareWithServer(*reports.report()->report(), results);
        QCOMPARE(room.server->terminate(), 0);
    }
};

QTEST_MAIN(TestReports)
#include "test_reports.moc"
