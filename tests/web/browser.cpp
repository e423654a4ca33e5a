// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/browser.h"

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

QString quoted(const QString &text)
{
    return text.contains(u'"') ? u"'%1'"_s.arg(text) : u"\"%1\""_s.arg(text);
}

QString fieldPath(const QString &label)
{
    return u"//label[starts-with(normalize-space(.), %1)]//input"_s.arg(quoted(label));
}

bool said(const Result<void> &done)
{
    if (!done)
        qWarning("%s", qUtf8Printable(done.error().message));
    return done.has_value();
}

} // namespace

bool Browser::begin(QSize window)
{
    if (!m_driver.isOpen())
        return said(m_driver.open(window));
    return visit(QUrl(u"about:blank"_s)) && resize(window) && m_driver.takeConsole().has_value();
}

bool Browser::visit(const QUrl &url)
{
    return said(m_driver.navigateTo(url));
}

bool Browser::reload()
{
    return said(m_driver.refresh());
}

bool Browser::resize(QSize window)
{
    return said(m_driver.setWindowRect(window));
}

QString Browser::text()
{
    return run(u"return document.body.innerText"_s).toString();
}

bool Browser::shows(const QString &text)
{
    if (comesTo(qUtf8Printable(u"the page shows '%1'"_s.arg(text)),
                [&] { return this->text().contains(text); }))
        return true;
    qWarning("It shows: %s", qUtf8Printable(this->text()));
    return false;
}

bool Browser::showsNoMore(const QString &text)
{
    return comesTo(qUtf8Printable(u"the page no longer shows '%1'"_s.arg(text)),
                   [&] { return !this->text().contains(text); });
}

bool Browser::type(const QString &label, const QString &text)
{
    return comesTo(qUtf8Printable(u"there is a field '%1'"_s.arg(label)), [&] {
        const auto field = m_driver.findElement(fieldPath(label));
        return field && m_driver.clear(*field) && m_driver.sendKeys(*field, text);
    });
}

QString Browser::fieldValue(const QString &label)
{
    return run(u"return document.evaluate(arguments[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE)"
               ".singleNodeValue?.value"_s,
               {fieldPath(label)})
        .toString();
}

bool Browser::clickOn(const QString &what, const QString &xpath)
{
    // A page that is being drawn anew may take the node away between finding and clicking.
    QString reason;
    const bool clicked = comesTo(qUtf8Printable(u"one can click on '%1'"_s.arg(what)), [&] {
        const auto found = m_driver.findElement(xpath);
        // What lies in the window under something else is not scrolled by the standard; a person does that.
        const auto done = found.and_then([&](const WebDriver::Element &element) {
            return m_driver.scrollToMiddle(element).and_then([&] { return m_driver.click(element); });
        });
        if (!done)
            reason = done.error().message;
        return done.has_value();
    });
    if (!clicked)
        qWarning("%s\nIt shows: %s", qUtf8Printable(reason), qUtf8Printable(text()));
    return clicked;
}

bool Browser::click(const QString &button)
{
    return clickOn(button, u"//button[normalize-space(.)=%1 and not(@disabled)]"_s.arg(quoted(button)));
}

bool Browser::choose(const QString &option)
{
    return clickOn(option,
                   u"//*[self::button[not(@disabled)] or self::label]"
                   "[span[@class='words'][starts-with(normalize-space(.), %1)]]"_s.arg(quoted(option)));
}

bool Browser::press(const QString &keys)
{
    return said(m_driver.pressKeys(keys));
}

QString Browser::focused()
{
    // The standard's Get Computed Label needs the element's reference, which Execute Script hands out.
    const QJsonValue active = run(u"return document.activeElement"_s);
    const auto label = m_driver.computedLabel({active.toObject().constBegin()->toString()});
    return label.value_or(QString());
}

QJsonValue Browser::run(const QString &script, const QJsonArray &arguments)
{
    const auto value = m_driver.execute(script, arguments);
    if (!value)
        qWarning("%s", qUtf8Printable(value.error().message));
    return value.value_or(QJsonValue(QJsonValue::Undefined));
}

bool Browser::join(const QUrl &server, const QString &code, const QString &nickname)
{
    return visit(server) && type(u"Code of the quiz or poll"_s, code) && click(u"Go on"_s) &&
           type(u"Nickname"_s, nickname) && click(u"Join"_s) && shows(u"You are in"_s);
}

bool Browser::enterPoll(const QUrl &server, const QString &code, const QString &title)
{
    return visit(server) && type(u"Code of the quiz or poll"_s, code) && click(u"Go on"_s) && shows(title) &&
           showsNoMore(u"Opening the poll"_s);
}

QStringList Browser::complaints(const QRegularExpression &expected)
{
    const auto console = m_driver.takeConsole();
    if (!console)
        return {console.error().message};
    QStringList complaints;
    for (const QString &line : *console) {
        const bool isNews = line.startsWith("DEBUG"_L1) || line.startsWith("INFO"_L1);
        if (!isNews && (expected.pattern().isEmpty() || !expected.match(line).hasMatch()))
            complaints.append(line);
    }
    return complaints;
}

QRegularExpression Browser::serverWasAway()
{
    return QRegularExpression(u"ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_EMPTY_RESPONSE"
                              "|WebSocket connection to .* failed"_s);
}

} // namespace podium::test
