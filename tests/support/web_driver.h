// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>
#include <QUrl>

#include <chrono>

namespace podium::test {

//! \brief A real Chromium without a display, driven through ChromeDriver by the W3C WebDriver standard
//! (https://www.w3.org/TR/webdriver2/); each function is one command and names its section.
//!
//! Profile, caches and temporary files lie in a folder that goes with this object. The browser ends with
//! ChromeDriver, and ChromeDriver with this process, however that ends. Functions run the event loop until
//! the answer is here. A failure has the standard's error code ("no such element") as the begin of its
//! message.
class WebDriver final
{
public:
    WebDriver();
    ~WebDriver();
    Q_DISABLE_COPY_MOVE(WebDriver)

    //! Names of programs that are not installed here; empty when all is there.
    [[nodiscard]] static QStringList missingPrograms();

    //! One node of a page.
    struct Element
    {
        QString reference;
    };

    //! Starts ChromeDriver on a free port of loopback. New Session.
    [[nodiscard]] Result<void> open(QSize window);
    [[nodiscard]] bool isOpen() const { return !m_session.isEmpty(); }

    [[nodiscard]] Result<void> navigateTo(const QUrl &url);
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] Result<void> setWindowRect(QSize size);

    //! \brief Find Element. \param xpath of the first match.
    [[nodiscard]] Result<Element> findElement(const QString &xpath);
    [[nodiscard]] Result<QList<Element>> findElements(const QString &xpath);
    //! Execute Script.
    [[nodiscard]] Result<void> scrollToMiddle(const Element &element);
    //! Get Element Property: the markup that it is made of.
    [[nodiscard]] Result<QString> outerHtml(const Element &element);
    //! Element Click: scrolls there; fails when something else lies on top.
    [[nodiscard]] Result<void> click(const Element &element);
    [[nodiscard]] Result<void> clear(const Element &element);
    //! Element Send Keys.
    [[nodiscard]] Result<void> sendKeys(const Element &element, const QString &text);
    //! Get Computed Label: the accessible name.
    [[nodiscard]] Result<QString> computedLabel(const Element &element);
    //! Get Computed Role.
    [[nodiscard]] Result<QString> computedRole(const Element &element);
    //! Perform Actions: one key after the other, wherever the focus is. \param keys the standard's code
    //! points for keys without a character.
    [[nodiscard]] Result<void> pressKeys(const QString &keys);

    //! Execute Script: the body of a function. \returns what it returned.
    [[nodiscard]] Result<QJsonValue> execute(const QString &script, const QJsonArray &arguments = {});
    //! Execute Async Script: the last argument is the function to call with the value.
    [[nodiscard]] Result<QJsonValue> executeAsync(const QString &script, const QJsonArray &arguments = {});

    //! Take Screenshot. \returns a PNG.
    [[nodiscard]] Result<QByteArray> screenshot();

    //! \brief What the browser has written to its console since the last call; ChromeDriver's own command.
    //! Besides console.log() these are errors of scripts, failed requests and what the
    //! Content-Security-Policy forbade. One line each: level, source, text.
    [[nodiscard]] Result<QStringList> takeConsole();

    //! \brief Processor time that the page's own doing has cost its main thread so far, whatever else the
    //! machine does: scripts, styles and layout, not the drawing. The DevTools protocol's
    //! Performance.getMetrics; the first call begins the count.
    [[nodiscard]] Result<std::chrono::duration<double, std::milli>> pageWork();

private:
    enum class Method { Get, Post, Delete };
    [[nodiscard]] Result<void> startDriver();
    [[nodiscard]] Result<QJsonValue> command(Method method, const QString &path,
                                             const QJsonObject &parameters = {});
    //! Of this session.
    [[nodiscard]] Result<QJsonValue> inSession(Method method, const QString &path,
                                               const QJsonObject &parameters = {});
    //! A command of the DevTools protocol; ChromeDriver passes it on.
    [[nodiscard]] Result<QJsonValue> devTools(const QString &name, const QJsonObject &parameters = {});
    [[nodiscard]] Result<void> done(const QString &path, const QJsonObject &parameters = {});

    QTemporaryDir m_home;
    QProcess m_driver;
    QNetworkAccessManager m_network;
    QUrl m_server;
    QString m_session; //!< empty while there is none
};

//! Keys without a character, as WebDriver's section "Keyboard actions" numbers them.
namespace key {
inline constexpr char16_t Tab = u'\uE004';
inline constexpr char16_t Enter = u'\uE007';
inline constexpr char16_t Space = u'\uE00D';
inline constexpr char16_t Down = u'\uE015';
} // namespace key

} // namespace podium::test
