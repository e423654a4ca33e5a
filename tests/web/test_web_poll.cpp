// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/databases.h"
#include "tests/web/browser.h"
#include "tests/web/studio.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

Q_DECLARE_METATYPE(podium::Visibility)

//! A poll on the participants' page, in a real browser on a real server.
class TestWebPoll final : public QObject
{
    Q_OBJECT

private:
    static Poll lunch()
    {
        Poll poll;
        poll.title = u"Where do we eat?"_s;
        poll.options = {{u"Italian"_s, {}}, {u"Thai"_s, {}}, {u"Noodles"_s, {}}};
        return poll;
    }

    //! The percentages that are shown, from the first option on; empty where none is.
    static QStringList percentages(Browser &page)
    {
        return page
            .run(u"return [...document.querySelectorAll('.percent')].map(p => p.innerText).join('|')"_s)
            .toString()
            .split(u'|');
    }

    static bool showsPercentages(Browser &page, const QStringList &wanted)
    {
        return comesTo(qPrintable(u"the page shows "_s + wanted.join(u", ")),
                       [&] { return percentages(page) == wanted; });
    }

    static bool vote(Browser &page, const QString &option)
    {
        return page.choose(option) && page.click(u"Vote"_s) && page.shows(u"Recorded."_s);
    }

    //! What the server's own recount says.
    static bool audits(Studio &studio, const Poll &poll)
    {
        const auto audit = studio.server->run({u"poll"_s, u"audit"_s, poll.code});
        if (audit.exitCode != 0)
            qWarning("%s%s", qPrintable(audit.output), qPrintable(audit.errors));
        return audit.exitCode == 0;
    }

private Q_SLOTS:
    void init() { PODIUM_NEED_BROWSER(); }

    void aVoteIsRecordedAndMoved_data() { addDatabaseRows(); }
    void aVoteIsRecordedAndMoved()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        Studio studio(dialect);
        QVERIFY(studio.open());
        const auto poll = studio.openPoll(lunch());
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, poll->title));
        QVERIFY(showsPercentages(page, {u"0 %"_s, u"0 %"_s, u"0 %"_s}));

        // A server that does not answer has recorded nothing.
        studio.server->halt();
        QVERIFY(page.choose(u"Thai"_s));
        QVERIFY(page.click(u"Vote"_s));
        QVERIFY(page.shows(u"Sending…"_s));
        QVERIFY(!page.text().contains(u"Recorded."_s));
        studio.server->goOn();
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(showsPercentages(page, {u"0 %"_s, u"100 %"_s, u"0 %"_s}));
        QVERIFY(studio.counts(*poll, {0, 1, 0}));

        QVERIFY(page.choose(u"Noodles"_s));
        QVERIFY(page.click(u"Change my vote"_s));
        QVERIFY(showsPercentages(page, {u"0 %"_s, u"0 %"_s, u"100 %"_s}));
        QVERIFY(studio.counts(*poll, {0, 0, 1}));

        // The device is known again.
        QVERIFY(page.reload());
        QVERIFY(page.shows(u"Your vote"_s));
        QVERIFY(showsPercentages(page, {u"0 %"_s, u"0 %"_s, u"100 %"_s}));

        QVERIFY(studio.closePoll(*poll));
        QVERIFY(page.shows(u"This poll is closed. This is its result."_s));
        QVERIFY(!page.text().contains(u"Change my vote"_s));
        QVERIFY(audits(studio, *poll));
        QCOMPARE(page.complaints(), QStringList());
    }

    void percentagesShowWhenTheyMay_data()
    {
        QTest::addColumn<Visibility>("visibility");
        QTest::addColumn<bool>("atFirst");
        QTest::addColumn<bool>("afterVote");
        QTest::addColumn<bool>("afterClose");
        QTest::newRow("after vote") << Visibility::AfterVote << false << true << true;
        QTest::newRow("after close") << Visibility::AfterClose << false << false << true;
        QTest::newRow("host only") << Visibility::Host << false << false << false;
    }
    void percentagesShowWhenTheyMay()
    {
        QFETCH(Visibility, visibility);
        QFETCH(bool, atFirst);
        QFETCH(bool, afterVote);
        QFETCH(bool, afterClose);
        const QStringList hidden{{}, {}, {}};
        const QStringList shown{u"0 %"_s, u"100 %"_s, u"0 %"_s};
        Studio studio;
        QVERIFY(studio.open());
        Poll asked = lunch();
        asked.visibility = visibility;
        const auto poll = studio.openPoll(asked);
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, poll->title));
        QCOMPARE(percentages(page) != hidden, atFirst);
        QVERIFY(vote(page, u"Thai"_s));
        QVERIFY(studio.counts(*poll, {0, 1, 0}));
        QVERIFY(showsPercentages(page, afterVote ? shown : hidden));
        QVERIFY(studio.closePoll(*poll));
        QVERIFY(page.shows(u"This poll is closed."_s));
        QVERIFY(showsPercentages(page, afterClose ? shown : hidden));
        QCOMPARE(page.complaints(), QStringList());
    }

    void aFinalVoteStands()
    {
        Studio studio;
        QVERIFY(studio.open());
        Poll asked = lunch();
        asked.voting = Voting::OneFinal;
        const auto poll = studio.openPoll(asked);
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, poll->title));
        QVERIFY(vote(page, u"Italian"_s));
        QVERIFY(page.shows(u"Your vote stands."_s));
        QCOMPARE(page.run(u"return document.querySelectorAll('input:enabled').length"_s).toInt(), 0);
        QCOMPARE(page.complaints(), QStringList());
    }

    void aVoteCastWhileTheServerIsAwayArrivesOnce()
    {
        Studio studio;
        QVERIFY(studio.open());
        Poll asked = lunch();
        asked.voting = Voting::Unlimited; // where a vote sent twice would count twice
        const auto poll = studio.openPoll(asked);
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, poll->title));
        studio.server->kill();
        QVERIFY(page.shows(u"The connection was lost."_s));
        QVERIFY(page.choose(u"Noodles"_s));
        QVERIFY(page.click(u"Vote"_s));
        QVERIFY(page.shows(u"Sending…"_s));
        QVERIFY(studio.server->start());
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(studio.counts(*poll, {0, 0, 1}));

        // Killed with the vote on its way: recorded or not, it is sent again and counted once.
        studio.server->halt();
        QVERIFY(page.choose(u"Thai"_s));
        QVERIFY(page.click(u"Vote again"_s));
        QVERIFY(page.shows(u"Sending…"_s));
        studio.server->kill();
        QVERIFY(studio.server->start());
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(studio.counts(*poll, {0, 1, 1}));
        QVERIFY(audits(studio, *poll));
        QCOMPARE(page.complaints(Browser::serverWasAway()), QStringList());
    }

private:
    Browser m_page;
};

QTEST_GUILESS_MAIN(TestWebPoll)
#include "test_web_poll.moc"
