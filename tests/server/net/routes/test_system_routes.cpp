// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/routes/api_under_test.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <future>

using namespace podium;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ApiUnderTest;

namespace {

QString methodName(net::HttpMethod method)
{
    switch (method) {
    case net::HttpMethod::Get:
        return u"get"_s;
    case net::HttpMethod::Post:
        return u"post"_s;
    case net::HttpMethod::Put:
        return u"put"_s;
    case net::HttpMethod::Delete:
        return u"delete"_s;
    case net::HttpMethod::Other:
        break;
    }
    return {};
}

} // namespace

class SystemRoutesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiUnderTest> m_api;

private Q_SLOTS:
    void init() { m_api = std::make_unique<ApiUnderTest>(); }

    void healthyWhileStorageAnswers() { QCOMPARE(m_api->get(u"/healthz"_s).status(), 200); }

    void illWhenStorageDoesNotAnswerInTime()
    {
        std::promise<void> released;
        QVERIFY(
            m_api->storage->post([wait = released.get_future().share()](Repositories &) { wait.wait(); }));
        const Answer answer = m_api->get(u"/healthz"_s);
        released.set_value();
        QCOMPARE(answer.status(), 503);
    }

    void illWhenStorageIsGone()
    {
        m_api->storage->stop();
        QCOMPARE(m_api->get(u"/healthz"_s).status(), 503);
    }

    void metricsAreInPrometheusFormat()
    {
        m_api->metrics.connectionOpened();
        m_api->metrics.connectionOpened();
        m_api->metrics.connectionClosed();
        m_api->metrics.requestAnswered(204);
        m_api->metrics.requestAnswered(404);
        m_api->metrics.answerRecorded();
        m_api->metrics.committed(std::chrono::microseconds(3'000));
        m_api->session(m_api->admin());
        const Answer answer = m_api->get(u"/metrics"_s);
        QVERIFY(answer.response.contentType.startsWith("text/plain"));
        for (const char *line :
             {"podium_connections 1\n", "podium_http_requests_total{status=\"2xx\"} 1\n",
              "podium_http_requests_total{status=\"4xx\"} 1\n",
              "podium_http_requests_total{status=\"5xx\"} 0\n", "podium_answers_recorded_total 1\n",
              "podium_open_sessions 1\n", "podium_commit_seconds_bucket{le=\"0.0025\"} 0\n",
              "podium_commit_seconds_bucket{le=\"0.005\"} 1\n", "podium_commit_seconds_count 1\n"})
            QVERIFY2(answer.response.body.contains(line), answer.response.body.constData());
    }

    void theDescriptionNamesExactlyTheRoutes()
    {
        QStringList described;
        const QJsonObject paths = m_api->get(u"/openapi.json"_s).json()["paths"_L1].toObject();
        static const QRegularExpression parameter(u"\\{[^}]*\\}"_s);
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QString pattern = path.key();
            for (const QString &method : path.value().toObject().keys())
                described.append(method + u' ' + QString(pattern).replace(parameter, u"{}"_s));
        }
        QStringList routes;
        for (const auto &[method, pattern] : m_api->router.routes())
            routes.append(methodName(method) + u' ' + pattern);
        described.sort();
        routes.sort();
        QCOMPARE(described, routes);
    }

    void theDescriptionRefersToWhatIsThere()
    {
        const QByteArray text = m_api->get(u"/openapi.json"_s).response.body;
        const QJsonObject components = QJsonDocument::fromJson(text).object()["components"_L1].toObject();
        static const QRegularExpression reference(u"\"#/components/(\\w+)/(\\w+)\""_s);
        auto references = reference.globalMatch(QString::fromUtf8(text));
        QVERIFY(references.hasNext());
        while (references.hasNext()) {
            const auto match = references.next();
            QVERIFY2(components[match.captured(1)].toObject().contains(match.captured(2)),
                     qPrintable(match.captured(0)));
        }
    }

    void thePageIsServedWithAStrictPolicy()
    {
        const Answer page = m_api->get(u"/"_s);
        QCOMPARE(page.status(), 200);
        QCOMPARE(page.response.contentType, "text/html; charset=utf-8");
        QVERIFY(page.header("Content-Security-Policy").startsWith("default-src 'self'"));
        QVERIFY(!page.header("Content-Security-Policy").contains("unsafe"));
        QCOMPARE(page.header("X-Content-Type-Options"), "nosniff");
    }

    void thePageRefersOnlyToWhatIsServed()
    {
        static const QRegularExpression reference(u"(?:src|href)=\"([^\"]*)\"|from \"([^\"]*)\""_s);
        QStringList toCheck{u"/"_s};
        QStringList seen;
        while (!toCheck.isEmpty()) {
            const QString path = toCheck.takeFirst();
            if (seen.contains(path))
                continue;
            seen.append(path);
            const Answer file = m_api->get(path);
            QVERIFY2(file.status() == 200, qPrintable(path));
            auto references = reference.globalMatch(QString::fromUtf8(file.response.body));
            while (references.hasNext()) {
                const auto match = references.next();
                const QString target = match.captured(1) + match.captured(2);
                toCheck.append(target.startsWith(u"./"_s) ? u"/web"_s + target.mid(1) : target);
            }
        }
        QVERIFY(seen.contains(u"/web/connection.js"_s));
    }

    void unchangedFilesAreNotSentAgain()
    {
        test::Call again{net::HttpMethod::Get, u"/web/podium.css"_s, {}, {}};
        again.ifNoneMatch = m_api->get(again.target).header("ETag");
        QVERIFY(!again.ifNoneMatch.isEmpty());
        QCOMPARE(m_api->send(again).status(), 304);
    }
};

QTEST_GUILESS_MAIN(SystemRoutesTest)
#include "test_system_routes.moc"
