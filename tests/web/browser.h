// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/comes_to.h"
#include "tests/support/web_driver.h"

#include <QRegularExpression>

namespace podium::test {

//! \brief A participant at a browser: reads what the page shows, types into fields by their labels, clicks on
//! what has a text, presses keys.
//!
//! Whatever is to be clicked or typed into is waited for. The functions that return bool are for QVERIFY:
//! what went wrong is on the console, with what the page showed.
class Browser final
{
public:
    //! \brief An empty window, of a browser that starts with the first call: that takes longer than most of
    //! what is done with it. Every server is another origin, so nothing that a page keeps is found again.
    [[nodiscard]] bool begin(QSize window = {1'280, 800});
    [[nodiscard]] bool visit(const QUrl &url);
    [[nodiscard]] bool reload();
    [[nodiscard]] bool resize(QSize window);

    //! What the page shows now.
    [[nodiscard]] QString text();
    //! Waits for this text.
    [[nodiscard]] bool shows(const QString &text);
    [[nodiscard]] bool showsNoMore(const QString &text);
    //! Replaces what is in the field.
    [[nodiscard]] bool type(const QString &label, const QString &text);
    [[nodiscard]] QString fieldValue(const QString &label);
    [[nodiscard]] bool click(const QString &button);
    //! An option of a question or a poll.
    [[nodiscard]] bool choose(const QString &option);
    //! \param keys as WebDriver::pressKeys takes them.
    [[nodiscard]] bool press(const QString &keys);
    //! The accessible name of what has the focus.
    [[nodiscard]] QString focused();

    //! \brief The body of a function, run in the page. \returns undefined, with a warning, when it failed.
    QJsonValue run(const QString &script, const QJsonArray &arguments = {});

    //! From the entrance to the lobby.
    [[nodiscard]] bool join(const QUrl &server, const QString &code, const QString &nickname);
    //! From the entrance to the poll.
    [[nodiscard]] bool enterPoll(const QUrl &server, const QString &code, const QString &title);

    //! \brief What the browser complains about: errors and warnings of scripts, requests and policies since
    //! the last call. \param expected what may be there.
    [[nodiscard]] QStringList complaints(const QRegularExpression &expected = {});
    //! What a server that went away leaves on the console.
    [[nodiscard]] static QRegularExpression serverWasAway();

    [[nodiscard]] WebDriver &driver() { return m_driver; }

private:
    [[nodiscard]] bool clickOn(const QString &what, const QString &xpath);

    WebDriver m_driver;
};

} // namespace podium::test

//! Leaves the test, loudly, where there is no browser.
#define PODIUM_NEED_BROWSER()                                                                                \
    do {                                                                                                     \
        if (const QStringList missing = podium::test::WebDriver::missingPrograms(); !missing.isEmpty())      \
            QSKIP(qPrintable(missing.join(QStringLiteral(", ")) +                                            \
                             QStringLiteral(": not installed. The participants' page was not tested.")));    \
    } while (false)
