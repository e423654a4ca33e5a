// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration.h"
#include "server/app/server.h"
#include "server/storage/migrator.h"
#include "tests/support/settled.h"
#include "tests/web/browser.h"
#include "tests/web/studio.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

//! Polls that want a proof that no program votes, on the participants' page in a real browser.
class TestWebGuardedPoll final : public QObject
{
    Q_OBJECT

private:
    static Poll guarded(BotCheck check)
    {
        Poll poll;
        poll.title = u"Who wins?"_s;
        poll.options = {{u"The reds"_s, {}}, {u"The blues"_s, {}}};
        poll.botCheck = check;
        return poll;
    }

    static QString picture(Browser &page)
    {
        return page.run(u"return document.querySelector('.puzzle-picture')?.src ?? ''"_s).toString();
    }

    //! The first picture, or another than `before`.
    static bool showsPicture(Browser &page, const QString &before = {})
    {
        return comesTo("a picture is there", [&] { return picture(page) != before; });
    }

    //! In the form that holds the picture; the poll's own button is gone meanwhile.
    static bool answer(Browser &page, const QString &text)
    {
        return page.type(u"What does the picture show?"_s, text) && page.press(QString(key::Enter));
    }

private Q_SLOTS:
    void init() { PODIUM_NEED_BROWSER(); }

    void thePageWorksForEveryVote()
    {
        Studio studio;
        QVERIFY(studio.open());
        const auto poll = studio.openPoll(guarded(BotCheck::ProofOfWork));
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, poll->title));
        QVERIFY(page.choose(u"The blues"_s));
        QVERIFY(page.click(u"Vote"_s));
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(page.choose(u"The reds"_s));
        QVERIFY(page.click(u"Change my vote"_s));
        QVERIFY(studio.counts(*poll, {1, 0}));
        QCOMPARE(page.complaints(), QStringList());
    }

    void aServerThatIsAwayForTheCheckIsWaitedFor()
    {
        Studio studio;
        QVERIFY(studio.open());
        Poll asked = guarded(BotCheck::ProofOfWork);
        asked.voting = Voting::Unlimited; // where a vote sent twice would count twice
        const auto poll = studio.openPoll(asked);
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, poll->title));
        studio.server->kill();
        QVERIFY(page.choose(u"The blues"_s));
        QVERIFY(page.click(u"Vote"_s));
        QVERIFY(page.shows(u"Trying again; your vote follows by itself."_s));
        QVERIFY(studio.server->start());
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(studio.counts(*poll, {0, 1}));

        // Killed while it is being asked; the next one knows no challenge of this one.
        studio.server->halt();
        QVERIFY(page.choose(u"The reds"_s));
        QVERIFY(page.click(u"Vote again"_s));
        QVERIFY(page.shows(u"Checking that no program votes"_s));
        studio.server->kill();
        QVERIFY(studio.server->start());
        QVERIFY(studio.counts(*poll, {1, 1}));
        QVERIFY(page.shows(u"Recorded."_s));
        QCOMPARE(studio.server->run({u"poll"_s, u"audit"_s, poll->code}).exitCode, 0);
        QCOMPARE(page.complaints(Browser::serverWasAway()), QStringList());
    }

    //! What a picture shows is known to nobody but its server, so this server runs in the test's own process,
    //! which tells it what to draw.
    void whoReadsThePictureVotes()
    {
        const TestDatabase database(storage::Dialect::SQLite);
        QVERIFY(storage::prepareDatabase(database.address()));
        auto configuration =
            app::readConfiguration({{u"listen"_s, u"127.0.0.1"_s}, {u"port"_s, u"0"_s}}, {}, {});
        QVERIFY(configuration);
        bot_check::BotCheckSettings checks;
        QStringList drawn;
        checks.newAnswer = [&drawn] {
            drawn.append(bot_check::PuzzlePainter::newAnswer());
            return drawn.last();
        };
        app::Server server(*configuration, database.address(), checks);
        const auto started = settled<app::Server::Started>([&](const auto &reply) { server.start(reply); });
        QVERIFY(started);

        Studio studio(QUrl(u"http://127.0.0.1:%1"_s.arg(started->port)));
        QVERIFY(studio.open());
        const auto poll = studio.openPoll(guarded(BotCheck::Picture));
        QVERIFY(poll);
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.enterPoll(studio.url(), poll->code, poll->title));
        QVERIFY(page.choose(u"The blues"_s));
        QVERIFY(page.click(u"Vote"_s));
        QVERIFY(showsPicture(page));
        QCOMPARE(page.focused(), u"What does the picture show?"_s);
        const QString first = picture(page);
        QVERIFY(page.click(u"New picture"_s));
        QVERIFY(showsPicture(page, first));

        // Misread: nothing is counted, and another picture is there.
        const QString second = picture(page);
        QVERIFY(answer(page, drawn.first())); // that was the one before
        QVERIFY(page.shows(u"That is not what the picture shows."_s));
        QVERIFY(showsPicture(page, second));
        QVERIFY(studio.counts(*poll, {0, 0}));

        QVERIFY(answer(page, drawn.last().toLower()));
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(studio.counts(*poll, {0, 1}));
        QCOMPARE(drawn.size(), 3);
        QCOMPARE(page.complaints(), QStringList());
    }

private:
    Browser m_page;
};

QTEST_GUILESS_MAIN(TestWebGuardedPoll)
#include "test_web_guarded_poll.moc"
