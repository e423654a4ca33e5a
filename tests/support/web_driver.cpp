// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/web_driver.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

constexpr int PatienceMs = 30'000;
//! What stands for an element in JSON: section "Elements" of the standard.
constexpr auto ElementKey = "element-6066-11e4-a52e-4f735466cecf"_L1;

QString chromium()
{
    return QStandardPaths::findExecutable(u"chromium"_s);
}

QString chromeDriver()
{
    return QStandardPaths::findExecutable(u"chromedriver"_s);
}

QJsonObject capabilities(QSize window)
{
    QJsonArray arguments{u"--headless=new"_s,
                         u"--window-size=%1,%2"_s.arg(window.width()).arg(window.height()), u"--lang=en-US"_s,
                         u"--no-first-run"_s, u"--disable-background-networking"_s,
                         u"--disable-component-update"_s, u"--disable-breakpad"_s, u"--disable-gpu"_s,
                         // Containers have little of /dev/shm.
                         u"--disable-dev-shm-usage"_s,
                         // The browser ends when ChromeDriver does, which holds the other end.
                         u"--remote-debugging-pipe"_s};
    // Chromium's sandbox refuses root, and only this project's own page is loaded.
    if (geteuid() == 0)
        arguments.append(u"--no-sandbox"_s);
    return {
        {u"browserName"_s, u"chrome"_s},
        {u"goog:chromeOptions"_s, QJsonObject{{u"binary"_s, chromium()}, {u"args"_s, arguments}}},
        {u"goog:loggingPrefs"_s, QJsonObject{{u"browser"_s, u"ALL"_s}}},
    };
}

WebDriver::Element elementOf(const QJsonValue &value)
{
    return {value[ElementKey].toString()};
}

QString asText(const QJsonValue &value)
{
    return value.toString();
}

} // namespace

WebDriver::WebDriver() = default;

WebDriver::~WebDriver()
{
    if (!m_session.isEmpty())
        static_cast<void>(inSession(Method::Delete, {})); // Delete Session; the browser ends in any case
    if (m_driver.state() != QProcess::NotRunning) {
        m_driver.kill(); // holds nothing by now, and takes its time when asked
        m_driver.waitForFinished(PatienceMs);
    }
}

QStringList WebDriver::missingPrograms()
{
    QStringList missing;
    if (chromium().isEmpty())
        missing.append(u"chromium"_s);
    if (chromeDriver().isEmpty())
        missing.append(u"chromedriver"_s);
    return missing;
}

Result<void> WebDriver::startDriver()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &variable : {u"HOME"_s, u"TMPDIR"_s})
        environment.insert(variable, m_home.path());
    environment.remove(u"XDG_CONFIG_HOME"_s);
    environment.remove(u"XDG_CACHE_HOME"_s);
    m_driver.setProcessEnvironment(environment);
    m_driver.setProcessChannelMode(QProcess::MergedChannels);
    m_driver.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_driver.start(chromeDriver(), {u"--port=0"_s});

    static const QRegularExpression started(u"started successfully on port (\\d+)"_s);
    const QDeadlineTimer deadline(PatienceMs);
    QByteArray said;
    while (!deadline.hasExpired()) {
        if (const auto match = started.match(QString::fromUtf8(said)); match.hasMatch()) {
            m_server = QUrl(u"http://127.0.0.1:%1"_s.arg(match.captured(1)));
            return {};
        }
        if (!m_driver.waitForReadyRead(int(deadline.remainingTime())))
            break;
        said += m_driver.readAll();
    }
    return failure(ErrorCode::Internal, u"ChromeDriver did not start: "_s + QString::fromUtf8(said));
}

Result<void> WebDriver::open(QSize window)
{
    if (const auto started = startDriver(); !started)
        return started;
    const auto session =
        command(Method::Post, u"/session"_s,
                {{u"capabilities"_s, QJsonObject{{u"alwaysMatch"_s, capabilities(window)}}}});
    if (!session)
        return tl::unexpected(session.error());
    m_session = (*session)["sessionId"_L1].toString();
    return {};
}

Result<QJsonValue> WebDriver::command(Method method, const QString &path, const QJsonObject &parameters)
{
    QNetworkRequest request(m_server.resolved(QUrl(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json; charset=utf-8"_s);
    request.setTransferTimeout(PatienceMs);
    const QByteArray body = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    const std::unique_ptr<QNetworkReply> reply(method == Method::Get    ? m_network.get(request)
                                               : method == Method::Post ? m_network.post(request, body)
                                                                        : m_network.deleteResource(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    if (!answer.contains("value"_L1))
        return failure(ErrorCode::Internal, u"no answer: "_s + reply->errorString());
    const QJsonValue value = answer["value"_L1];
    if (value.isObject() && value.toObject().contains("error"_L1)) {
        return failure(ErrorCode::Invalid,
                       value["error"_L1].toString() + u": "_s + value["message"_L1].toString());
    }
    return value;
}

Result<QJsonValue> WebDriver::inSession(Method method, const QString &path, const QJsonObject &parameters)
{
    return command(method, u"/session/"_s + m_session + path, parameters);
}

Result<void> WebDriver::done(const QString &path, const QJsonObject &parameters)
{
    return inSession(Method::Post, path, parameters).map([](const QJsonValue &) {});
}

Result<void> WebDriver::navigateTo(const QUrl &url)
{
    return done(u"/url"_s, {{u"url"_s, url.toString(QUrl::FullyEncoded)}});
}

Result<void> WebDriver::refresh()
{
    return done(u"/refresh"_s);
}

Result<void> WebDriver::setWindowRect(QSize size)
{
    return done(u"/window/rect"_s, {{u"width"_s, size.width()}, {u"height"_s, size.height()}});
}

Result<WebDriver::Element> WebDriver::findElement(const QString &xpath)
{
    return inSession(Method::Post, u"/element"_s, {{u"using"_s, u"xpath"_s}, {u"value"_s, xpath}})
        .map(elementOf);
}

Result<QList<WebDriver::Element>> WebDriver::findElements(const QString &xpath)
{
    return inSession(Method::Post, u"/elements"_s, {{u"using"_s, u"xpath"_s}, {u"value"_s, xpath}})
        .map([](const QJsonValue &found) {
            QList<Element> elements;
            for (const QJsonValue &element : found.toArray())
                elements.append(elementOf(element));
            return elements;
        });
}

Result<void> WebDriver::scrollToMiddle(const Element &element)
{
    return execute(u"arguments[0].scrollIntoView({block: 'center'})"_s,
                   {QJsonObject{{ElementKey, element.reference}}})
        .map([](const QJsonValue &) {});
}

Result<void> WebDriver::click(const Element &element)
{
    return done(u"/element/%1/click"_s.arg(element.reference));
}

Result<void> WebDriver::clear(const Element &element)
{
    return done(u"/element/%1/clear"_s.arg(element.reference));
}

Result<void> WebDriver::sendKeys(const Element &element, const QString &text)
{
    return done(u"/element/%1/value"_s.arg(element.reference), {{u"text"_s, text}});
}

Result<QString> WebDriver::outerHtml(const Element &element)
{
    return inSession(Method::Get, u"/element/%1/property/outerHTML"_s.arg(element.reference)).map(asText);
}

Result<QString> WebDriver::computedLabel(const Element &element)
{
    return inSession(Method::Get, u"/element/%1/computedlabel"_s.arg(element.reference)).map(asText);
}

Result<QString> WebDriver::computedRole(const Element &element)
{
    return inSession(Method::Get, u"/element/%1/computedrole"_s.arg(element.reference)).map(asText);
}

Result<void> WebDriver::pressKeys(const QString &keys)
{
    QJsonArray steps;
    for (const QChar character : keys) {
        steps.append(QJsonObject{{u"type"_s, u"keyDown"_s}, {u"value"_s, QString(character)}});
        steps.append(QJsonObject{{u"type"_s, u"keyUp"_s}, {u"value"_s, QString(character)}});
    }
    const QJsonObject keyboard{{u"type"_s, u"key"_s}, {u"id"_s, u"keyboard"_s}, {u"actions"_s, steps}};
    return done(u"/actions"_s, {{u"actions"_s, QJsonArray{keyboard}}});
}

Result<QJsonValue> WebDriver::execute(const QString &script, const QJsonArray &arguments)
{
    return inSession(Method::Post, u"/execute/sync"_s, {{u"script"_s, script}, {u"args"_s, arguments}});
}

Result<QJsonValue> WebDriver::executeAsync(const QString &script, const QJsonArray &arguments)
{
    return inSession(Method::Post, u"/execute/async"_s, {{u"script"_s, script}, {u"args"_s, arguments}});
}

Result<QByteArray> WebDriver::screenshot()
{
    return inSession(Method::Get, u"/screenshot"_s).map([](const QJsonValue &image) {
        return QByteArray::fromBase64(image.toString().toLatin1());
    });
}

Result<QStringList> WebDriver::takeConsole()
{
    return inSession(Method::Post, u"/se/log"_s, {{u"type"_s, u"browser"_s}})
        .map([](const QJsonValue &entries) {
            QStringList lines;
            for (const QJsonValue &entry : entries.toArray()) {
                lines.append(u"%1 %2 %3"_s.arg(entry["level"_L1].toString(), entry["source"_L1].toString(),
                                               entry["message"_L1].toString()));
            }
            return lines;
        });
}

Result<QJsonValue> WebDriver::devTools(const QString &name, const QJsonObject &parameters)
{
    return inSession(Method::Post, u"/goog/cdp/execute"_s, {{u"cmd"_s, name}, {u"params"_s, parameters}});
}

Result<std::chrono::duration<double, std::milli>> WebDriver::pageWork()
{
    return devTools(u"Performance.enable"_s, {{u"timeDomain"_s, u"threadTicks"_s}})
        .and_then([this](const QJsonValue &) { return devTools(u"Performance.getMetrics"_s); })
        .map([](const QJsonValue &answer) {
            const QStringList parts{u"ScriptDuration"_s, u"RecalcStyleDuration"_s, u"LayoutDuration"_s};
            std::chrono::duration<double> work{0};
            for (const QJsonValue metric : answer["metrics"_L1].toArray()) {
                if (parts.contains(metric["name"_L1].toString()))
                    work += std::chrono::duration<double>(metric["value"_L1].toDouble());
            }
            return std::chrono::duration<double, std::milli>(work);
        });
}

} // namespace podium::test
