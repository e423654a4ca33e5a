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
#include "tests/e2e/file_dialog.h"
#include "tests/e2e/room.h"
#include "tests/support/csv_reader.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

using HostPhase = client::HostSessionModel::Phase;
using Phase = client::ParticipantSessionModel::Phase;

namespace {

// Entries of the menu, by how they begin.
const auto Document = u"PDF"_s;
const auto Workbook = u"Excel workbook"_s;
const auto Table = u"CSV table"_s;

} // namespace

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

    //! Writes the open report by the menu and the dialog. \returns what is in the file; nothing when it is
    //! not told of.
    static QByteArray written(ClientWindow &host, const QString &entry, const QString &path)
    {
        if (!host.clickInMenu(u"Export"_s, entry) || !enterFile(host, path) ||
            !Room::comesTo("the file is told of", [&] { return host.says(u"The report is in "_s + path); }))
            return {};
        return contentOf(path);
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    //! The text of a document, read back by another program.
    static QString textOf(const QString &pdf)
    {
        QProcess program;
        program.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
        return program.waitForFinished() ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
    }

    //! \brief Each of the three: refused where nobody can write, left alone by a No, replaced by a Yes.
    static void checkRefusals(ClientWindow &host, const QString &folder)
    {
        for (const auto &[entry, suffix] :
             {std::pair(Document, u".pdf"_s), std::pair(Workbook, u".xlsx"_s), std::pair(Table, u".csv"_s)}) {
            const QString nowhere = u"/proc/report"_s + suffix;
            QVERIFY(host.clickInMenu(u"Export"_s, entry));
            QVERIFY(enterFile(host, nowhere));
            QVERIFY(
                Room::comesTo("it is said", [&] { return host.says(nowhere + u" cannot be written: "_s); }));
            QVERIFY(Room::comesTo("one can go on", [&] { return host.canClick(u"Export"_s); }));

            const QString path = folder + u"/taken"_s + suffix;
            QFile before(path);
            QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
            before.close();
            QVERIFY(host.clickInMenu(u"Export"_s, entry));
            QVERIFY(enterTakenFile(host, path, false));
            QCOMPARE(contentOf(path), QByteArray("before"));
            QVERIFY(enterTakenFile(host, path, true));
            QVERIFY(Room::comesTo("the file is told of",
                                  [&] { return host.says(u"The report is in "_s + path); }));
            QVERIFY(contentOf(path).size() > 6);
        }
        // Nothing else is left beside them.
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 6);
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
        QVERIFY(written(room.host, Document, folder.filePath(u"report.pdf"_s)).startsWith("%PDF-"));
        const QString document = textOf(folder.filePath(u"report.pdf"_s));
        QVERIFY(document.contains(reports.report()->report()->title.simplified()));
        const QByteArray csv = written(room.host, Table, folder.filePath(u"report.csv"_s));
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const QList<QStringList> rows = csvRows(csv);
        QCOMPARE(rows.size(), 1 + (SimulatedParticipants + 2) * Questions);
        for (const ParticipantReport &participant : reports.report()->report()->participants) {
            QVERIFY(document.contains(participant.nickname));
            QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const QStringList &row) {
                return row.size() == rows.first().size() && row.contains(participant.nickname) &&
                       row.contains(QString::number(participant.score));
            }));
        }
        QVERIFY(written(room.host, Workbook, folder.filePath(u"report.xlsx"_s)).startsWith("PK"));
        const auto cells = XlsxReader(folder.filePath(u"report.xlsx"_s)).cells(u"Participants"_s);
        const QJsonArray participants = results[u"participants"_s].toArray();
        for (qsizetype place = 0; place < participants.size(); ++place) {
            const QJsonValue expected = participants[place];
            QCOMPARE(cells[u"B%1"_s.arg(place + 2)].text, expected[u"nickname"_s].toString());
            QCOMPARE(cells[u"C%1"_s.arg(place + 2)].number, expected[u"score"_s].toDouble());
        }

        checkRefusals(room.host, folder.path());
        if (QTest::currentTestFailed())
            return;

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
