// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/browser.h"
#include "tests/web/studio.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

namespace {

//! Markup that would show, and tell on itself, if a text from outside went in as anything but text; and a
//! word that no line holds.
const QString Hostile = u"<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>&amp;'\""_s;
const QString Long = u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"_s;

const QSize Phone{360, 740};
const QSize Wide{1'920, 1'080};

//! The body of a function that returns what is wrong with the page that is shown, a line each.
const QString FaultFinder = uR"js(
    const width = document.documentElement.clientWidth;
    const faults = [];
    const find = (fault, node) => faults.push(`${fault}: ${node.outerHTML.slice(0, 120)}`);
    if (document.documentElement.scrollWidth > width) {
      faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${width}`);
    }
    for (const node of document.querySelectorAll("body *")) {
      const { left, right } = node.getBoundingClientRect();
      if (node.checkVisibility() && (left < -0.5 || right > width + 0.5)) {
        find("outside", node);
      }
      if (["BUTTON", "H1", "LABEL", "P"].includes(node.tagName) && node.scrollWidth > node.clientWidth + 1) {
        find("too narrow for what is in it", node);
      }
    }
    document.querySelectorAll("img:not([alt])").forEach((image) => find("without words", image));
    if (window.broken || document.querySelector("main img[src=x], main script")) {
      faults.push("a text has become markup");
    }
    return faults.join("\n");
)js"_s;

} // namespace

//! How the participants' page is laid out and what it says to who does not see it, in a real browser: every
//! page of it, with hostile texts, on a phone and on a wide screen.
class TestWebLayout final : public QObject
{
    Q_OBJECT

private:
    //! What is wrong with the page that is shown, at this width; empty when nothing is.
    static QStringList faultsAt(Browser &page, QSize window)
    {
        if (!page.resize(window) || !comesTo("the page has its new width", [&] {
                return page.run(u"return innerWidth"_s).toInt() == window.width();
            }))
            return {u"not resized"_s};
        const QString faults = page.run(FaultFinder).toString();
        return faults.isEmpty() ? QStringList() : QStringList(u"%1: %2"_s.arg(window.width()).arg(faults));
    }

    //! Controls that have nothing for a screen reader to say.
    static QStringList namelessControls(Browser &page)
    {
        WebDriver &driver = page.driver();
        const auto controls = driver.findElements(
            u"//*[self::button or self::input or @role='radiogroup' or @role='timer' or @role='img']"
            "[not(ancestor-or-self::*[@hidden])]"_s);
        if (!controls)
            return {controls.error().message};
        QStringList nameless;
        for (const auto &control : *controls) {
            const auto name = driver.computedLabel(control);
            if (!name || name->isEmpty())
                nameless.append(u"nameless: "_s + driver.outerHtml(control).value_or(u"gone"_s));
        }
        return nameless;
    }

    //! All of it, on a phone and on a wide screen.
    static QString faults(Browser &page)
    {
        QStringList found = faultsAt(page, Wide);
        found += faultsAt(page, Phone);
        found += namelessControls(page);
        return found.join(u'\n');
    }

    //! By the Tab key. \returns whether it came there.
    static bool tabTo(Browser &page, const QString &name)
    {
        for (int presses = 0; presses < 20 && page.focused() != name; ++presses) {
            if (!page.press(QString(key::Tab)))
                return false;
        }
        return page.focused() == name;
    }

    //! Whether what has the focus can be seen: nothing lies on top of it.
    static bool seesFocus(Browser &page)
    {
        return page
            .run(uR"js(
    const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return document.activeElement.contains(there);
)js"_s)
            .toBool();
    }

    static QByteArray png(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

private Q_SLOTS:
    void init() { PODIUM_NEED_BROWSER(); }

    void everyPageOfAQuizFits()
    {
        Studio studio;
        QVERIFY(studio.open());
        Quiz quiz;
        quiz.title = Hostile + Long;
        quiz.questions = {{{},
                           Hostile + Long + Long,
                           studio.upload(png({3'000, 300})),
                           {Hostile, Long, u"1"_s, Long + u' ' + Hostile},
                           0,
                           Hostile + Long,
                           60,
                           1}};
        QVERIFY(quiz.questions.first().picture);
        QVERIFY(studio.startSession(quiz));

        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.visit(studio.url()));
        QVERIFY(page.shows(u"Code of the quiz or poll"_s));
        QCOMPARE(faults(page), QString());
        QVERIFY(page.type(u"Code of the quiz or poll"_s, studio.code()));
        QVERIFY(page.click(u"Go on"_s));
        QVERIFY(page.shows(u"Nickname"_s));
        QVERIFY(page.shows(quiz.title));
        QCOMPARE(faults(page), QString());
        const QString nickname = u"<b>\"O'Neil\"</b>MMMMMMM"_s;
        QVERIFY(page.type(u"Nickname"_s, nickname));
        QVERIFY(page.click(u"Join"_s));
        QVERIFY(page.shows(u"You are in"_s));
        QVERIFY(page.shows(nickname));
        QCOMPARE(faults(page), QString());

        QVERIFY(studio.step(HostStep::Start));
        QVERIFY(page.shows(u"Question 1 of 1"_s));
        QCOMPARE(faults(page), QString());
        QVERIFY(comesTo("the options are there",
                        [&] { return page.run(u"return !!document.querySelector('.options')"_s).toBool(); }));
        QVERIFY(page.shows(quiz.questions.first().text));
        for (const QString &option : quiz.questions.first().options)
            QVERIFY(page.shows(option));
        QCOMPARE(faults(page), QString());
        QVERIFY(page.press(u"1"_s));
        QVERIFY(studio.comesToState(SessionState::Closed));
        QCOMPARE(faults(page), QString());
        QVERIFY(studio.step(HostStep::Reveal));
        QVERIFY(page.shows(u"Right"_s));
        QVERIFY(page.shows(quiz.questions.first().explanation));
        QCOMPARE(faults(page), QString());
        QVERIFY(studio.step(HostStep::ShowLeaderboard));
        QVERIFY(page.shows(u"Leaderboard"_s));
        QCOMPARE(faults(page), QString());
        QVERIFY(studio.step(HostStep::Next));
        QVERIFY(page.shows(u"The podium"_s));
        QVERIFY(page.shows(nickname));
        QCOMPARE(faults(page), QString());
        // Besides the faults above this says that nothing broke the Content-Security-Policy.
        QCOMPARE(page.complaints(), QStringList());
    }

    void everyPageOfAPollFits()
    {
        Studio studio;
        QVERIFY(studio.open());
        Poll asked;
        asked.title = Hostile + Long;
        asked.description = Hostile + Long;
        asked.options = {{Hostile, studio.upload(png({64, 64}))}, {Long + Hostile, {}}};
        for (int number = 3; number <= 24; ++number)
            asked.options.append({u"Option %1"_s.arg(number), {}});
        asked.botCheck = BotCheck::Picture;
        const auto poll = studio.openPoll(asked);
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, asked.title));
        QVERIFY(page.shows(asked.description));
        QVERIFY(page.shows(asked.options.first().text));
        QCOMPARE(faults(page), QString());
        QVERIFY(page.choose(u"Option 3"_s));
        QVERIFY(page.click(u"Vote"_s));
        QVERIFY(page.shows(u"What does the picture show?"_s));
        QCOMPARE(faults(page), QString());
        QVERIFY(page.click(u"Cancel"_s));
        QVERIFY(page.type(u"Find an option"_s, u"<script>"_s));
        QVERIFY(page.showsNoMore(u"Option 4"_s));
        QVERIFY(page.shows(asked.options.first().text));
        QVERIFY(page.type(u"Find an option"_s, u"no such"_s));
        QVERIFY(page.shows(u"No option has this in its name."_s));
        QCOMPARE(faults(page), QString());
        QVERIFY(studio.closePoll(*poll));
        QVERIFY(page.shows(u"This poll is closed."_s));
        QCOMPARE(faults(page), QString());
        QCOMPARE(page.complaints(), QStringList());
    }

    void scriptsFromElsewhereAreRefused()
    {
        Studio studio;
        QVERIFY(studio.open());
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.visit(studio.url()));
        QVERIFY(page.shows(u"Code of the quiz or poll"_s));
        page.run(uR"js(
    const script = document.createElement("script");
    script.textContent = "window.broken = 1";
    document.body.append(script);
)js"_s);
        QVERIFY(!page.run(u"return 'broken' in window"_s).toBool());
        const QStringList complaints = page.complaints();
        QCOMPARE(complaints.size(), 1);
        QVERIFY2(complaints.first().contains(u"Content Security Policy"_s), qPrintable(complaints.first()));
    }

    void aQuizTakesTheKeyboardAlone()
    {
        Studio studio;
        QVERIFY(studio.open());
        Quiz quiz;
        quiz.title = u"Capitals"_s;
        quiz.questions = {{{}, u"Capital of Peru?"_s, {}, {u"Lima"_s, u"Cusco"_s}, 0, {}, 60, 1}};
        QVERIFY(studio.startSession(quiz));
        Browser &page = m_page;
        QVERIFY(page.begin(Phone));
        QVERIFY(page.visit(studio.url()));
        QVERIFY(page.shows(u"Code of the quiz or poll"_s));
        QVERIFY(page.press(studio.code() + key::Enter));
        QVERIFY(page.shows(u"Nickname"_s));
        QCOMPARE(page.focused(), u"Nickname"_s);
        QVERIFY(page.press(u"Ann"_s + key::Enter));
        QVERIFY(page.shows(u"You are in"_s));
        page.run(uR"js(
    window.pages = 0;
    new MutationObserver(() => ++window.pages).observe(document.getElementById("stage"), { childList: true });
)js"_s);
        QVERIFY(studio.step(HostStep::Start));
        QVERIFY(page.shows(u"Lima"_s));
        // 3, 2, 1, the question: a screen reader says each page that comes.
        QVERIFY(page.run(u"return window.pages"_s).toInt() <= 5);
        QVERIFY(tabTo(page, u"B, diamond Cusco"_s));
        QVERIFY(seesFocus(page));
        QVERIFY(page.press(QString(key::Space)));
        QVERIFY(page.shows(u"Recorded."_s));
        QCOMPARE(page.complaints(), QStringList());
    }

    void aPollTakesTheKeyboardAlone()
    {
        Studio studio;
        QVERIFY(studio.open());
        Poll asked;
        asked.title = u"Which one?"_s;
        for (int number = 1; number <= 19; ++number)
            asked.options.append({u"Option %1"_s.arg(number), {}});
        const auto poll = studio.openPoll(asked);
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin(Phone));
        QVERIFY(page.visit(studio.url()));
        QVERIFY(page.shows(u"Code of the quiz or poll"_s));
        QVERIFY(page.press(poll->code + key::Enter));
        QVERIFY(page.shows(asked.title));
        QVERIFY(page.shows(u"Option 19"_s));
        QVERIFY(page.press(QString(key::Tab)));
        QVERIFY(page.press(QString(key::Space)));
        for (int number = 2; number <= 12; ++number) {
            QVERIFY(page.press(QString(key::Down)));
            QVERIFY2(page.focused().startsWith(u"Option %1"_s.arg(number)), qPrintable(page.focused()));
            QVERIFY2(seesFocus(page), qPrintable(page.focused()));
        }
        QVERIFY(page.press(QString(key::Enter)));
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(page.focused().startsWith(u"Option 12"_s));
        QCOMPARE(page.complaints(), QStringList());
    }

private:
    Browser m_page;
};

QTEST_GUILESS_MAIN(TestWebLayout)
#include "test_web_layout.moc"
