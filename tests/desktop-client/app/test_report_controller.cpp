// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/report_controller.h"
#include "desktop-client/models/session_report_model.h"
#include "desktop-client/net/api_client.h"
#include "shared/protocol/session_resources.h"
#include "tests/desktop-client/net/fake_http_server.h"
#include "tests/support/sample_results.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

//! A report and the files made of it, by a server that has one session.
class TestReportController final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aTableIsWritten();
    void aTableThatCannotBeWrittenIsTold();
    void aTableThatDoesNotComeCanBeStopped();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"report.csv"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<ReportController> m_reports;
    std::optional<FakeResponse> m_table; //!< none: silence
};

void TestReportController::init()
{
    m_reports.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FakeHttpServer>();
    m_server->setScript([this](const FakeRequest &request) -> std::optional<FakeResponse> {
        if (request.target.endsWith("format=csv"))
            return m_table;
        return FakeResponse{200, protocol::toUtf8(sampleResults(5, 2))};
    });
    m_table = FakeResponse{200, "nickname,score\n"};
    m_api = std::make_unique<ApiClient>();
    m_api->setServer(m_server->url());
    m_reports = std::make_unique<ReportController>(*m_api);
    m_reports->openReport(SessionId(7));
    QTRY_VERIFY(m_reports->report()->report());
}

void TestReportController::aTableIsWritten()
{
    const QSignalSpy exported(m_reports.get(), &ReportController::exported);
    m_reports->exportReport(ReportController::Format::Table, path());
    QVERIFY(m_reports->report()->exportProgress());
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(!m_reports->report()->exportProgress());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBFnickname,score\n"));
}

void TestReportController::aTableThatCannotBeWrittenIsTold()
{
    const QSignalSpy failed(m_reports.get(), &ReportController::failed);
    m_reports->exportReport(ReportController::Format::Table, m_folder->filePath(u"missing/report.csv"_s));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!m_reports->report()->exportProgress());
}

void TestReportController::aTableThatDoesNotComeCanBeStopped()
{
    const QSignalSpy failed(m_reports.get(), &ReportController::failed);
    m_table.reset();
    m_reports->exportReport(ReportController::Format::Table, path());
    QVERIFY(m_reports->report()->exportProgress());
    m_reports->stopExport();
    QVERIFY(!m_reports->report()->exportProgress());

    // The next one is not mistaken for it.
    m_table = FakeResponse{200, "nickname,score\n"};
    const QSignalSpy exported(m_reports.get(), &ReportController::exported);
    m_reports->exportReport(ReportController::Format::Table, path());
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(failed.size(), 0);
}

QTEST_GUILESS_MAIN(TestReportController)
#include "test_report_controller.moc"
