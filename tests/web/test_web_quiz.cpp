// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/databases.h"
#include "tests/load/simulated_participant.h"
#include "tests/web/browser.h"
#include "tests/web/studio.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

//! A quiz on the participants' page, in a real browser on a real server.
class TestWebQuiz final : public QObject
{
    Q_OBJECT

private:
    static Quiz capitals(std::optional<PictureId> picture = {})
    {
        Quiz quiz;
        quiz.title = u"Capitals"_s;
        quiz.questions = {
            {{},
             u"Capital of Portugal?"_s,
             picture,
             {u"Lisbon"_s, u"Porto"_s, u"Faro"_s},
             0,
             u"On the Tejo."_s,
             60,
             1},
            {{}, u"Capital of Norway?"_s, {}, {u"Bergen"_s, u"Oslo"_s}, 1, {}, 60, 1},
        };
        return quiz;
    }

    static QByteArray png()
    {
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    static load::Behaviour answering(Ms after)
    {
        load::Behaviour behaviour;
        behaviour.fastest = behaviour.slowest = after;
        return behaviour;
    }

    //! What the server has stored as this participant's answers.
    static QList<int> answersOf(Studio &studio, const QString &nickname)
    {
        QList<int> options;
        for (const QJsonValue participant : studio.results()["participants"_L1].toArray()) {
            if (participant["nickname"_L1] == nickname) {
                for (const QJsonValue answer : participant["answers"_L1].toArray())
                    options.append(answer["option"_L1].toInt(-1));
            }
        }
        return options;
    }

private Q_SLOTS:
    void init() { PODIUM_NEED_BROWSER(); }

    void fromTheCodeToThePodium_data() { addDatabaseRows(); }
    void fromTheCodeToThePodium()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        Studio studio(dialect);
        QVERIFY(studio.open());
        const auto picture = studio.upload(png());
        QVERIFY(picture);
        QVERIFY(studio.startSession(capitals(picture)));
        load::SimulatedParticipant other(u"Anna"_s, answering(Ms(50)), 1);
        other.join(studio.url(), studio.code());
        QVERIFY(studio.hasConnected(1));

        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.visit(studio.url()));
        QVERIFY(page.type(u"Code of the quiz or poll"_s, u"12"_s));
        QVERIFY(page.click(u"Go on"_s));
        QVERIFY(page.shows(u"The code has six digits"_s));
        QVERIFY(page.type(u"Code of the quiz or poll"_s, studio.code()));
        QVERIFY(page.click(u"Go on"_s));
        QVERIFY(page.shows(u"Capitals"_s));
        QVERIFY(page.type(u"Nickname"_s, u"Anna"_s));
        QVERIFY(page.click(u"Join"_s));
        QVERIFY(page.shows(u"Somebody here is called"_s));
        const QString suggestion = page.fieldValue(u"Nickname"_s);
        QVERIFY2(suggestion.startsWith(u"Anna"_s) && suggestion != u"Anna"_s, qPrintable(suggestion));
        QVERIFY(page.click(u"Join"_s));
        QVERIFY(page.shows(u"You are in"_s));
        QVERIFY(page.text().contains(suggestion));
        QVERIFY(studio.hasConnected(2));

        QVERIFY(studio.step(HostStep::Start));
        QVERIFY(page.shows(u"Question 1 of 2"_s));
        QVERIFY(!page.text().contains(u"Lisbon"_s)); // get ready
        QVERIFY(page.shows(u"Lisbon"_s));
        QVERIFY(comesTo("the picture is there", [&] {
            return page.run(u"return document.querySelector('img.picture').naturalWidth"_s).toInt() == 64;
        }));
        // A server that does not answer has recorded nothing.
        studio.server->halt();
        QVERIFY(page.choose(u"Lisbon"_s));
        QVERIFY(page.shows(u"Sending…"_s));
        QVERIFY(!page.text().contains(u"Recorded."_s));
        studio.server->goOn();
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(studio.comesToState(SessionState::Closed));
        QVERIFY(studio.step(HostStep::Reveal));
        QVERIFY(page.shows(u"Right"_s));
        QVERIFY(page.text().contains(u"On the Tejo."_s));
        QVERIFY(page.text().contains(u"rank "_s));
        QVERIFY(studio.step(HostStep::ShowLeaderboard));
        QVERIFY(page.shows(u" of 2, "_s));

        QVERIFY(studio.step(HostStep::Next));
        QVERIFY(page.shows(u"Bergen"_s));
        QVERIFY(page.press(u"b"_s));
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(studio.comesToState(SessionState::Closed));
        QVERIFY(studio.step(HostStep::Reveal));
        QVERIFY(page.shows(u"2 in a row"_s));
        QVERIFY(studio.step(HostStep::ShowLeaderboard));
        QVERIFY(page.shows(u"Leaderboard"_s));
        QVERIFY(studio.step(HostStep::Next));
        QVERIFY(page.shows(u"The podium"_s));
        QVERIFY(page.shows(suggestion));
        QCOMPARE(answersOf(studio, suggestion), (QList<int>{0, 1}));
        QVERIFY(studio.step(HostStep::End));
        QVERIFY(page.text().contains(u"The podium"_s)); // stays, to be looked at
        QCOMPARE(page.complaints(), QStringList());
    }

    void aServerThatIsAwayAtTheDoorIsSaidAndWaitedFor()
    {
        Studio studio;
        QVERIFY(studio.open());
        QVERIFY(studio.startSession(capitals()));
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.visit(studio.url()));
        QVERIFY(page.shows(u"Code of the quiz or poll"_s));
        studio.server->kill();
        QVERIFY(page.type(u"Code of the quiz or poll"_s, studio.code()));
        QVERIFY(page.click(u"Go on"_s));
        QVERIFY(page.shows(u"The server is not answering. Try again in a moment."_s));
        QCOMPARE(page.fieldValue(u"Code of the quiz or poll"_s).remove(u' '), studio.code());
        QVERIFY(studio.server->start());
        QVERIFY(page.click(u"Go on"_s));
        QVERIFY(page.type(u"Nickname"_s, u"Ben"_s));

        studio.server->kill();
        QVERIFY(page.click(u"Join"_s));
        QVERIFY(page.shows(u"The server is not answering. Trying again in"_s));
        QVERIFY(studio.server->start());
        QVERIFY(page.shows(u"You are in"_s));
        QVERIFY(studio.comesBack());
        QVERIFY(studio.hasConnected(1));
        QCOMPARE(page.complaints(Browser::serverWasAway()), QStringList());
    }

    void aReloadedPageIsTheSameParticipantAtTheSameQuestion()
    {
        Studio studio;
        QVERIFY(studio.open());
        QVERIFY(studio.startSession(capitals()));
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.join(studio.url(), studio.code(), u"Ben"_s));
        load::SimulatedParticipant other(u"Late"_s, answering(Ms(60'000)), 1);
        other.join(studio.url(), studio.code());
        QVERIFY(studio.hasConnected(2));
        QVERIFY(page.reload());
        QVERIFY(page.shows(u"You are in"_s));

        QVERIFY(studio.step(HostStep::Start));
        QVERIFY(page.shows(u"Lisbon"_s));
        QVERIFY(page.reload());
        QVERIFY(page.shows(u"Lisbon"_s));
        QVERIFY(page.choose(u"Porto"_s));
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(page.reload());
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(page.text().contains(u"Ben"_s));
        QCOMPARE(page.run(u"return document.querySelector('.chosen .words').innerText"_s).toString(),
                 u"Porto"_s);
        QVERIFY(studio.hasConnected(2)); // and nobody else
        QCOMPARE(page.complaints(), QStringList());
    }

    void aKilledServerIsWaitedForAndTheAnswerFollows()
    {
        Studio studio;
        QVERIFY(studio.open());
        QVERIFY(studio.startSession(capitals()));
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.join(studio.url(), studio.code(), u"Ben"_s));
        QVERIFY(studio.step(HostStep::Start));
        QVERIFY(page.shows(u"Lisbon"_s));

        studio.server->kill();
        QVERIFY(page.shows(u"The connection was lost."_s));
        QVERIFY(page.choose(u"Lisbon"_s));
        QVERIFY(page.shows(u"Sending…"_s));
        QVERIFY(studio.server->start());
        QVERIFY(page.shows(u"Recorded."_s));
        QVERIFY(page.showsNoMore(u"The connection was lost."_s));
        QVERIFY(studio.comesBack());
        QVERIFY(studio.comesToState(SessionState::Closed));
        QVERIFY(studio.step(HostStep::Reveal));
        QVERIFY(page.shows(u"Right"_s));
        QCOMPARE(answersOf(studio, u"Ben"_s).first(), 0);
        QCOMPARE(page.complaints(Browser::serverWasAway()), QStringList());
    }

    void atOnesOwnPace()
    {
        Studio studio;
        QVERIFY(studio.open());
        SessionSettings settings;
        settings.pace = Pace::Self;
        QVERIFY(studio.startSession(capitals(), settings));
        Browser &page = m_page;
        QVERIFY(page.begin());
        QVERIFY(page.join(studio.url(), studio.code(), u"Ben"_s));
        QVERIFY(studio.step(HostStep::Start));
        QVERIFY(page.choose(u"Lisbon"_s));
        QVERIFY(page.shows(u"Right"_s));
        QVERIFY(page.click(u"Go on"_s));
        QVERIFY(page.shows(u"Capital of Norway?"_s));

        studio.server->kill();
        QVERIFY(page.shows(u"The connection was lost."_s));
        QVERIFY(studio.server->start());
        QVERIFY(page.showsNoMore(u"The connection was lost."_s));
        QVERIFY(page.choose(u"Bergen"_s));
        QVERIFY(page.shows(u"Not this time"_s));
        QVERIFY(page.click(u"Go on"_s));
        QVERIFY(page.shows(u"That was the last question"_s));
        QVERIFY(studio.comesBack());
        QVERIFY(studio.step(HostStep::End));
        QCOMPARE(answersOf(studio, u"Ben"_s), (QList<int>{0, 0}));
        QCOMPARE(page.complaints(Browser::serverWasAway()), QStringList());
    }

private:
    Browser m_page;
};

QTEST_GUILESS_MAIN(TestWebQuiz)
#include "test_web_quiz.moc"
