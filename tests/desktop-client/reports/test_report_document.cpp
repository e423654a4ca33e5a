// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/report_document.h"
#include "desktop-client/widgets/theme.h"
#include "tests/support/sample_results.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;
using podium::test::sampleResults;

class ReportDocumentTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    //! The text of a page, from 1, as a reader finds it.
    static QString textOf(const QString &document, int page)
    {
        QProcess program;
        program.start(u"pdftotext"_s, {u"-layout"_s, u"-f"_s, QString::number(page), u"-l"_s,
                                       QString::number(page), document, u"-"_s});
        if (!program.waitForFinished())
            return {};
        // Lines are broken where the paper ends, not where the text does.
        return QString::fromUtf8(program.readAllStandardOutput()).simplified();
    }
    static QString informationOf(const QString &document)
    {
        QProcess program;
        program.start(u"pdfinfo"_s, {document});
        return program.waitForFinished() ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
    }
    static int pagesOf(const QString &document)
    {
        for (const QString &line : informationOf(document).split(u'\n')) {
            if (line.startsWith("Pages:"_L1))
                return line.mid(6).trimmed().toInt();
        }
        return 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::apply(*qApp, ColourScheme::Dark); // the paper stays white
        QProcess program;
        program.start(u"pdftotext"_s, {u"-v"_s});
        QVERIFY2(program.waitForFinished(), "the package poppler-utils is missing");
    }

    void theFirstPageTellsTheWholeStory()
    {
        const SessionReport report = reportOf(sampleResults(30, 12));
        QVERIFY(writeDocument(report, path(u"class.pdf"_s)));
        const QString text = textOf(path(u"class.pdf"_s), 1);
        for (const QString &expected :
             {report.title, u"Code 482913"_s, u"Participants"_s, u"Right answers"_s, u"Hardest questions"_s,
              u"Best results"_s, report.participants.first().nickname, u"Page 1 of "_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in:\n"_s + text));
        QVERIFY(text.contains(u"Right: %1"_s.arg(report.counts.right)));
        QVERIFY(informationOf(path(u"class.pdf"_s)).contains("A4"_L1));
    }

    void everyQuestionAndParticipantIsThereOnce()
    {
        const SessionReport report = reportOf(sampleResults(30, 12));
        QVERIFY(writeDocument(report, path(u"class.pdf"_s)));
        QString text;
        for (int page = 2; page <= pagesOf(path(u"class.pdf"_s)); ++page)
            text += textOf(path(u"class.pdf"_s), page);
        QCOMPARE(text.count("What does a seismograph record?"_L1), 2);
        QCOMPARE(text.count(u"Average time"_s), 12 + 1); // and the head of the table
        QVERIFY(text.contains("=HYPERLINK"_L1));
        for (const ParticipantReport &participant : report.participants)
            QVERIFY2(text.contains(participant.nickname), qPrintable(participant.nickname));
        QCOMPARE(text.count("(removed)"_L1), 1);
    }

    void aFullHallFitsWithHeadersOnEachPage()
    {
        const SessionReport report = reportOf(sampleResults(500, 100));
        QList<double> steps;
        QVERIFY(writeDocument(report, path(u"hall.pdf"_s), [&steps](double share) {
            steps.append(share);
            return true;
        }));
        const int pages = pagesOf(path(u"hall.pdf"_s));
        QVERIFY(pages > 20);
        QCOMPARE(steps.size(), pages);
        QCOMPARE(steps.last(), 1.0);
        QVERIFY(std::is_sorted(steps.cbegin(), steps.cend()));
        for (const int page : {pages, pages - 1}) {
            const QString text = textOf(path(u"hall.pdf"_s), page);
            QVERIFY2(text.contains("Rank Participant Score Right Wrong No answer"_L1), qPrintable(text));
            QVERIFY(text.contains(u"Page %1 of %2"_s.arg(page).arg(pages)));
        }
    }

    void anEmptySessionSaysSo()
    {
        QVERIFY(writeDocument(reportOf(sampleResults(0, 2)), path(u"empty.pdf"_s)));
        const QString text = textOf(path(u"empty.pdf"_s), 1);
        QVERIFY2(text.contains("Nobody took part in this session."_L1), qPrintable(text));
    }

    void itIsWrittenOnAnyThread()
    {
        const SessionReport report = reportOf(sampleResults(5, 3));
        Result<void> written = reportStopped();
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { written = writeDocument(report, path(u"thread.pdf"_s)); }));
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY(written);
        QVERIFY(textOf(path(u"thread.pdf"_s), 1).contains(report.title));
    }

    void whatIsStoppedLeavesTheOldFile()
    {
        QFile old(path(u"stopped.pdf"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        const Result<void> written =
            writeDocument(reportOf(sampleResults(5, 3)), old.fileName(), [](double) { return false; });
        QVERIFY(!written);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old");
    }

    void whereNothingCanBeWrittenThatIsSaid()
    {
        const Result<void> written =
            writeDocument(reportOf(sampleResults(1, 1)), path(u"no/such/folder.pdf"_s));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains("folder.pdf"_L1));
    }
};

QTEST_MAIN(ReportDocumentTest)
#include "test_report_document.moc"
