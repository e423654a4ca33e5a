// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/poll.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp Noon{1'760'000'000'000ms};

Poll aPoll()
{
    Poll poll;
    poll.title = u"Where shall we go?"_s;
    poll.options = {{u"Mountains"_s, {}}, {u"Sea"_s, PictureId(7)}, {u"Home"_s, {}}};
    return poll;
}

template<typename Change>
Poll pollWith(Change change)
{
    Poll poll = aPoll();
    change(poll);
    return poll;
}

Poll inStatus(PollStatus status, std::optional<Timestamp> opensAt, std::optional<Timestamp> closesAt)
{
    Poll poll = aPoll();
    poll.status = status;
    poll.opensAt = opensAt;
    poll.closesAt = closesAt;
    return poll;
}

} // namespace

Q_DECLARE_METATYPE(podium::Poll)

//! The limits of protocol.md, how problems are named, the schedule, and who sees what.
class TestPoll final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<Poll>("poll");
        QTest::newRow("plain") << aPoll();
        QTest::newRow("two options") << pollWith([](Poll &poll) { poll.options.removeLast(); });
        QTest::newRow("as many options as fit") << pollWith([](Poll &poll) {
            poll.options.fill({u"Sea"_s, {}}, 10'000);
        });
        QTest::newRow("longest texts") << pollWith([](Poll &poll) {
            poll.title = QString(200, u'x');
            poll.description = QString(2'000, u'x');
            poll.options[0].text = u"\U0001F600"_s.repeated(200);
        });
        QTest::newRow("a schedule of one millisecond") << pollWith([](Poll &poll) {
            poll.opensAt = Noon;
            poll.closesAt = Noon + 1ms;
        });
        QTest::newRow("closes by itself only") << pollWith([](Poll &poll) { poll.closesAt = Noon; });
    }
    void accepts()
    {
        QFETCH(Poll, poll);
        const auto outcome = validate(poll);
        QVERIFY2(outcome.has_value(),
                 outcome ? "" : qPrintable(QStringList(outcome.error().fields.keys()).join(u' ')));
    }

    void refuses_data()
    {
        QTest::addColumn<Poll>("poll");
        QTest::addColumn<QString>("field");
        QTest::newRow("no title") << pollWith([](Poll &poll) { poll.title.clear(); }) << u"title"_s;
        QTest::newRow("title too long")
            << pollWith([](Poll &poll) { poll.title = QString(201, u'x'); }) << u"title"_s;
        QTest::newRow("description too long")
            << pollWith([](Poll &poll) { poll.description = QString(2'001, u'x'); }) << u"description"_s;
        QTest::newRow("NUL in the description")
            << pollWith([](Poll &poll) { poll.description = QString(QChar(u'\0')); }) << u"description"_s;
        QTest::newRow("no options") << pollWith([](Poll &poll) { poll.options.clear(); }) << u"options"_s;
        QTest::newRow("one option") << pollWith([](Poll &poll) { poll.options.resize(1); }) << u"options"_s;
        QTest::newRow("too many options") << pollWith([](Poll &poll) {
            poll.options.fill({u"Sea"_s, {}}, 10'001);
        }) << u"options"_s;
        QTest::newRow("invisible option")
            << pollWith([](Poll &poll) { poll.options[1].text = u"\u200B"_s; }) << u"options[1].text"_s;
        QTest::newRow("option too long")
            << pollWith([](Poll &poll) { poll.options[2].text = QString(201, u'x'); })
            << u"options[2].text"_s;
        QTest::newRow("closes when it opens") << pollWith([](Poll &poll) {
            poll.opensAt = Noon;
            poll.closesAt = Noon;
        }) << u"closes_at"_s;
        QTest::newRow("closes before it opens") << pollWith([](Poll &poll) {
            poll.opensAt = Noon;
            poll.closesAt = Noon - 1ms;
        }) << u"closes_at"_s;
    }
    void refuses()
    {
        QFETCH(Poll, poll);
        QFETCH(QString, field);
        const auto outcome = validate(poll);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Invalid);
        QCOMPARE(outcome.error().fields.keys(), QStringList{field});
    }

    void namesEveryProblemAtOnceUpToAHundred()
    {
        Poll poll = aPoll();
        poll.title.clear();
        poll.options[0].text.clear();
        poll.options[2].text.clear();
        QCOMPARE(validate(poll).error().fields.keys(),
                 (QStringList{u"options[0].text"_s, u"options[2].text"_s, u"title"_s}));

        poll.options.fill({}, 10'000);
        QCOMPARE(validate(poll).error().fields.size(), 100);
    }

    void schedule_data()
    {
        QTest::addColumn<Poll>("poll");
        QTest::addColumn<PollStatus>("expected");
        using enum PollStatus;
        QTest::newRow("draft without a schedule") << inStatus(Draft, {}, {}) << Draft;
        QTest::newRow("draft that closes is not open yet") << inStatus(Draft, {}, Noon - 1h) << Draft;
        QTest::newRow("draft a moment before it opens") << inStatus(Draft, Noon + 1ms, {}) << Draft;
        QTest::newRow("draft in the moment in which it opens") << inStatus(Draft, Noon, {}) << Open;
        QTest::newRow("draft that has slept through") << inStatus(Draft, Noon - 2h, Noon - 1h) << Closed;
        QTest::newRow("open without end") << inStatus(Open, {}, {}) << Open;
        QTest::newRow("opened by hand before its time") << inStatus(Open, Noon + 1h, Noon + 2h) << Open;
        QTest::newRow("open a moment before it closes") << inStatus(Open, {}, Noon + 1ms) << Open;
        QTest::newRow("open in the moment in which it closes") << inStatus(Open, {}, Noon) << Closed;
        QTest::newRow("closed by hand before its time") << inStatus(Closed, {}, Noon + 1h) << Closed;
        QTest::newRow("closed does not open again") << inStatus(Closed, Noon - 1h, {}) << Closed;
    }
    void schedule()
    {
        QFETCH(Poll, poll);
        QFETCH(PollStatus, expected);
        QCOMPARE(statusAt(poll, Noon), expected);
    }

    void nextChangeIsTheOneThatTheStatusWaitsFor()
    {
        QCOMPARE(nextChange(inStatus(PollStatus::Draft, Noon, Noon + 1h)), std::optional(Noon));
        QCOMPARE(nextChange(inStatus(PollStatus::Draft, {}, Noon + 1h)), std::nullopt);
        QCOMPARE(nextChange(inStatus(PollStatus::Open, Noon, Noon + 1h)), std::optional(Noon + 1h));
        QCOMPARE(nextChange(inStatus(PollStatus::Closed, Noon, Noon + 1h)), std::nullopt);
    }

    void countsAreShown_data()
    {
        QTest::addColumn<Visibility>("visibility");
        QTest::addColumn<QList<bool>>("shown"); // open, open and voted, closed, closed and voted
        QTest::newRow("live") << Visibility::Live << QList<bool>{true, true, true, true};
        QTest::newRow("after the own vote") << Visibility::AfterVote << QList<bool>{false, true, true, true};
        QTest::newRow("after close") << Visibility::AfterClose << QList<bool>{false, false, true, true};
        QTest::newRow("host") << Visibility::Host << QList<bool>{false, false, false, false};
    }
    void countsAreShown()
    {
        QFETCH(Visibility, visibility);
        QFETCH(QList<bool>, shown);
        QCOMPARE((QList<bool>{showsCounts(visibility, PollStatus::Open, false),
                              showsCounts(visibility, PollStatus::Open, true),
                              showsCounts(visibility, PollStatus::Closed, false),
                              showsCounts(visibility, PollStatus::Closed, true)}),
                 shown);
    }

    void percentHasTwoDecimals()
    {
        QCOMPARE(percentOf(0, 0), 0.0);
        QCOMPARE(percentOf(1, 3), 33.33);
        QCOMPARE(percentOf(2, 3), 66.67);
        QCOMPARE(percentOf(7, 7), 100.0);
        QCOMPARE(percentOf(1, 3'590'000), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestPoll)
#include "test_poll.moc"
