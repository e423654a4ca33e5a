// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/report_workbook.h"
#include "tests/desktop-client/reports/xlsx_reader.h"
#include "tests/support/sample_results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;
using podium::test::sampleResults;
using podium::test::XlsxCell;
using podium::test::XlsxReader;

class ReportWorkbookTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SessionReport m_report = reportOf(sampleResults(20, 6));
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(u"report.xlsx"_s);
        const Result<void> written = writeWorkbook(m_report, m_path);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    }
    void cleanup() { QFile::remove(m_path); }

    void itHasASheetForEachView()
    {
        QCOMPARE(XlsxReader(m_path).sheets(),
                 QStringList({u"Summary"_s, u"Questions"_s, u"Participants"_s, u"Answers"_s}));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"report.xlsx"_s});
    }

    void theSummaryHoldsTheFigures()
    {
        const auto cells = XlsxReader(m_path).cells(u"Summary"_s);
        QCOMPARE(cells[u"A1"_s].text, m_report.title);
        QHash<QString, XlsxCell> byLabel;
        for (int row = 3; row < 20; ++row)
            byLabel.insert(cells[u"A%1"_s.arg(row)].text, cells[u"B%1"_s.arg(row)]);
        QCOMPARE(byLabel[u"Participants"_s].number, 19.0); // one was removed
        QCOMPARE(byLabel[u"Right answers"_s].number, *m_report.counts.rightShare());
        QCOMPARE(byLabel[u"Not answered"_s].number, double(m_report.counts.unanswered));
        QCOMPARE(byLabel[u"Code"_s].text, u"482913"_s);
        // A date is a number of days since 1900, which only its style makes a date.
        QVERIFY(byLabel[u"Played"_s].number > 46'000 && byLabel[u"Played"_s].number < 47'000);
    }

    void questionsHaveOneRowEach()
    {
        const auto cells = XlsxReader(m_path).cells(u"Questions"_s);
        for (const QuestionReport &question : m_report.questions) {
            const QString row = QString::number(question.position + 2);
            QCOMPARE(cells[u"A"_s + row].number, double(question.position + 1));
            QCOMPARE(cells[u"B"_s + row].text, question.question.text);
            QCOMPARE(cells[u"D"_s + row].number, *question.counts.rightShare());
            QCOMPARE(cells[u"E"_s + row].number, double(question.counts.right));
            QCOMPARE(cells[u"G"_s + row].number, double(question.counts.unanswered));
            QCOMPARE(cells[u"J"_s + row].text, question.question.options[0]);
            QCOMPARE(cells[u"K"_s + row].number, double(question.chosen[0]));
        }
    }

    void participantsHaveOneRowEach()
    {
        const auto cells = XlsxReader(m_path).cells(u"Participants"_s);
        for (qsizetype place = 0; place < m_report.participants.size(); ++place) {
            const ParticipantReport &participant = m_report.participants[place];
            const QString row = QString::number(place + 2);
            QCOMPARE(cells[u"B"_s + row].text, participant.nickname);
            QCOMPARE(cells.contains(u"A"_s + row), participant.rank.has_value());
            QCOMPARE(cells.contains(u"C"_s + row), !participant.kicked);
            if (!participant.kicked)
                QCOMPARE(cells[u"C"_s + row].number, double(participant.score));
        }
    }

    void answersHaveOneRowForEachThatWasToGive()
    {
        const auto cells = XlsxReader(m_path).cells(u"Answers"_s);
        qsizetype rows = 0;
        for (const ParticipantReport &participant : m_report.participants)
            rows += participant.answers.size();
        QVERIFY(cells.contains(u"A%1"_s.arg(rows + 1)));
        QVERIFY(!cells.contains(u"A%1"_s.arg(rows + 2)));
        const ParticipantReport &first = m_report.participants.first();
        QCOMPARE(cells[u"A2"_s].text, first.nickname);
        QCOMPARE(cells[u"G2"_s].number, double(first.answers.first().points));
    }

    void textsAreNeverFormulas()
    {
        const XlsxReader book(m_path);
        bool found = false;
        for (const QString &sheet : book.sheets()) {
            for (const XlsxCell &cell : book.cells(sheet)) {
                QVERIFY(!cell.isFormula);
                found = found || cell == u"=HYPERLINK(\"x\")"_s;
            }
        }
        QVERIFY(found);
    }

    void tablesKeepTheirHeadAndFilter_data()
    {
        QTest::addColumn<QString>("sheet");
        for (const QString &sheet : {u"Questions"_s, u"Participants"_s, u"Answers"_s})
            QTest::newRow(qPrintable(sheet)) << sheet;
    }
    void tablesKeepTheirHeadAndFilter()
    {
        QFETCH(QString, sheet);
        const QByteArray xml = XlsxReader(m_path).sheetXml(sheet);
        QVERIFY(xml.contains("ySplit=\"1\""));
        QVERIFY(xml.contains("state=\"frozen\""));
        QVERIFY(xml.contains("<autoFilter"));
        QVERIFY(xml.contains("customWidth=\"1\""));
    }

    void numbersAreWrittenAsSuch()
    {
        const QByteArray styles = XlsxReader(m_path).part(u"xl/styles.xml"_s);
        for (const char *const format : {"0%", "0.0", "#,##0", "yyyy-mm-dd hh:mm", "[h]:mm:ss"})
            QVERIFY2(styles.contains(QByteArray("formatCode=\"") + format + '"'), format);
        const auto cells = XlsxReader(m_path).cells(u"Questions"_s);
        QVERIFY(cells[u"D2"_s].style != cells[u"E2"_s].style);
    }

    void aFullHallIsWrittenInSteps()
    {
        const SessionReport report = reportOf(sampleResults(500, 100));
        QList<double> steps;
        QVERIFY(writeWorkbook(report, m_path, [&steps](double share) {
            steps.append(share);
            return true;
        }));
        QCOMPARE(steps.size(), 501);
        QCOMPARE(steps.last(), 1.0);
        QVERIFY(XlsxReader(m_path).sheetXml(u"Answers"_s).contains("r=\"A49000\""));
    }

    void anEmptySessionHasItsHeads()
    {
        QVERIFY(writeWorkbook(reportOf(sampleResults(0, 0)), m_path));
        const XlsxReader book(m_path);
        QCOMPARE(book.sheets().size(), 4);
        QCOMPARE(book.cells(u"Participants"_s)[u"A1"_s].text, u"Rank"_s);
    }

    void whatIsStoppedLeavesTheOldFile()
    {
        QFile old(m_path);
        QVERIFY(old.open(QIODevice::ReadOnly));
        const QByteArray before = old.readAll();
        QVERIFY(!writeWorkbook(reportOf(sampleResults(3, 2)), m_path, [](double) { return false; }));
        QVERIFY(old.seek(0));
        QCOMPARE(old.readAll(), before);
        QCOMPARE(
            QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
            1);
    }

    void whereNothingCanBeWrittenThatIsSaid()
    {
        const Result<void> written = writeWorkbook(m_report, m_folder.filePath(u"no/such/folder.xlsx"_s));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains("folder.xlsx"_L1));
    }
};

QTEST_GUILESS_MAIN(ReportWorkbookTest)
#include "test_report_workbook.moc"
