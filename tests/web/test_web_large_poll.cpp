// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/vote_run.h"
#include "tests/web/browser.h"
#include "tests/web/studio.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

using Milliseconds = std::chrono::duration<double, std::milli>;

//! The largest poll there may be, on the participants' page in a real browser: it is there soon, and nothing
//! that happens in it makes the page stop.
class TestWebLargePoll final : public QObject
{
    Q_OBJECT

private:
    //! Processor time of all that one change makes the page do, so also of the longest stop.
    static constexpr Milliseconds ChangeMax{200};

    Milliseconds m_before{0};

    void begin(Browser &page) { m_before = page.driver().pageWork().value(); }
    //! Since begin().
    [[nodiscard]] Milliseconds worked(Browser &page, const char *what) const
    {
        const Milliseconds time = page.driver().pageWork().value() - m_before;
        qInfo("%s: %.0f ms of the page's own work", what, time.count());
        return time;
    }

    //! Waits in the page itself, where nothing has to be asked for again and again, until a new picture of it
    //! has the text in the first node of the selector.
    [[nodiscard]] static bool comesToShow(Browser &page, const QString &selector, const QString &text)
    {
        const auto shown = page.driver().executeAsync(uR"js(
    const [selector, text, done] = arguments;
    const look = () => {
      if (document.querySelector(selector)?.textContent.includes(text)) {
        observer.disconnect();
        done(true);
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
)js"_s,
                                                      {selector, text});
        if (!shown)
            qWarning("%s", qPrintable(shown.error().message));
        return shown.has_value();
    }

private Q_SLOTS:
    void init() { PODIUM_NEED_BROWSER(); }

    void tenThousandOptionsStayUsable()
    {
        Studio studio;
        QVERIFY(studio.open());
        Poll asked;
        asked.title = u"Who should win?"_s;
        for (int number = 1; number <= limits::PollOptionsMax; ++number)
            asked.options.append({u"Contestant number %1"_s.arg(number), {}});
        const auto poll = studio.openPoll(asked);
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());

        QUrl url = studio.url();
        url.setFragment(poll->code);
        QElapsedTimer sinceVisit;
        sinceVisit.start();
        QVERIFY(page.visit(url));
        QVERIFY(comesToShow(page, u".choice"_s, u"Contestant number 1"_s));
        qInfo("first list after %lld ms", sinceVisit.elapsed());
        QVERIFY(comesToShow(page, u".poll > p"_s, u"9,800 more."_s)); // all have come

        begin(page);
        QVERIFY(page.type(u"Find an option"_s, u"7777"_s));
        QVERIFY(comesToShow(page, u".choice"_s, u"Contestant number 7777"_s));
        QVERIFY(worked(page, "a search, four letters") < 4 * ChangeMax);

        begin(page);
        QVERIFY(page.choose(u"Contestant number 7777"_s));
        QVERIFY(page.click(u"Vote"_s));
        QVERIFY(comesToShow(page, u".choice.mine .percent"_s, u"100 %"_s));
        QVERIFY(worked(page, "a vote") < ChangeMax);
        // What is chosen stays in sight, whatever is looked for.
        QVERIFY(page.type(u"Find an option"_s, u"number 1"_s));
        QVERIFY(comesToShow(page, u".choice:nth-child(2)"_s, u"Contestant number 1"_s));
        QVERIFY(comesToShow(page, u".choice:first-child"_s, u"Contestant number 7777"_s));

        // A change of 200 rows that are seen.
        begin(page);
        QVERIFY(page.choose(u"Contestant number 1"_s));
        QVERIFY(page.click(u"Change my vote"_s));
        QVERIFY(comesToShow(page, u".choice.mine .percent"_s, u"100 %"_s));
        QVERIFY(worked(page, "a changed vote") < ChangeMax);
        QCOMPARE(page.complaints(), QStringList());
    }

    //! As many options as the live connection tells of, and every one of them changes with every push.
    void aFloodOfVotesLeavesThePageAwake()
    {
        Studio studio;
        QVERIFY(studio.open());
        Poll asked;
        asked.title = u"Who should win?"_s;
        for (int number = 1; number <= 100; ++number)
            asked.options.append({u"Contestant number %1"_s.arg(number), {}});
        const auto poll = studio.openPoll(asked);
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, asked.title));

        load::VoteRunOptions options;
        options.server = studio.url();
        options.poll = poll->code;
        options.connections = 4;
        options.rate = 400;
        options.warmUp = Ms(0);
        options.duration = Ms(3'000);
        load::VoteRun run(options);
        QSignalSpy finished(&run, &load::VoteRun::finished);
        begin(page);
        run.start();
        QVERIFY(finished.wait(30'000));
        QVERIFY(run.report().isExact());
        QVERIFY(page.shows(u"%1 votes"_s.arg(QLocale(QLocale::English).toString(run.report().countedAfter))));
        constexpr int PushesMax = 6; // in that time, one each half second
        QVERIFY(worked(page, "three seconds of votes") < PushesMax * ChangeMax);
        QCOMPARE(page.complaints(), QStringList());
    }

private:
    Browser m_page;
};

QTEST_GUILESS_MAIN(TestWebLargePoll)
#include "test_web_large_poll.moc"
