// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/models/poll_timeline_model.h"
#include "tests/desktop-client/net/poll_values.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

class TestPollModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- writing a poll
    void aNewPollHasTwoOptionsToWriteInto()
    {
        PollEditModel model;
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.hasChanges());
    }

    void pastedLinesFillTheEmptyOptionsFirst()
    {
        PollEditModel model;
        model.addLines(u"Italian\n\n  Thai \r\nNoodles\n"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.optionAt(1).text, u"Thai"_s);
        model.undo();
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.hasChanges());
        model.redo();
        QCOMPARE(model.optionAt(2).text, u"Noodles"_s);
    }

    void neverMoreThanAPollMayHave()
    {
        PollEditModel model;
        model.addLines(QStringList(limits::PollOptionsMax + 5, u"x"_s).join(u'\n'));
        QCOMPARE(model.rowCount(), limits::PollOptionsMax);
    }

    void typingInOneFieldIsOneStep()
    {
        PollEditModel model;
        for (const QString &text : {u"W"_s, u"Wh"_s, u"Who"_s})
            model.edit(u"title"_s, [&text](Poll &poll) { poll.title = text; });
        model.edit(u"description"_s, [](Poll &poll) { poll.description = u"x"_s; });
        model.undo();
        QCOMPARE(model.settings().title, u"Who"_s);
        model.undo();
        QVERIFY(model.settings().title.isEmpty());
        QVERIFY(!model.canUndo());
    }

    void movedOptionsKeepTheirKeys()
    {
        PollEditModel model;
        model.open(openPoll());
        const QuestionKey thai = model.keyAt(1);
        model.moveOption(1, 2);
        QCOMPARE(model.rowOf(thai), std::optional(2));
        QCOMPARE(model.optionAt(2).text, u"Thai"_s);
        model.removeOption(2);
        QVERIFY(!model.rowOf(thai));
    }

    void problemsStandAtTheirOptions()
    {
        PollEditModel model;
        model.addLines(u"Italian\nThai\nNoodles"_s);
        model.setData(model.index(1), QString(), Qt::EditRole);
        QVERIFY(!model.check());
        QVERIFY(model.problems().contains(u"title"_s));
        QVERIFY(!model.index(1).data(PollEditModel::ProblemRole).toString().isEmpty());
        model.setData(model.index(1), u"Thai"_s, Qt::EditRole);
        QVERIFY(model.index(1).data(PollEditModel::ProblemRole).toString().isEmpty());
        QVERIFY(model.problems().contains(u"title"_s));
    }

    void problemsAreWholeSentences()
    {
        PollEditModel model;
        model.addLines(u"Italian\nThai\nNoodles"_s);
        model.setData(model.index(1), QString(), Qt::EditRole);
        model.setData(model.index(2), QString(limits::OptionTextLength + 1, u'x'), Qt::EditRole);
        model.edit(u"closes_at"_s, [](Poll &poll) {
            poll.opensAt = Timestamp{Ms{2'000}};
            poll.closesAt = Timestamp{Ms{1'000}};
        });
        QVERIFY(!model.check());
        QCOMPARE(model.problems().value(u"title"_s), u"Write a title."_s);
        QCOMPARE(model.problems().value(u"options[1].text"_s),
                 u"Option 2 is empty: write it, or take it away."_s);
        QCOMPARE(model.problems().value(u"options[2].text"_s),
                 u"Option 3 has 201 characters; at most 200 fit."_s);
        QCOMPARE(model.problems().value(u"closes_at"_s), u"The poll must close later than it opens."_s);
        // What the server alone can know.
        model.setProblems({{u"options[0].picture"_s, u"does not exist"_s}, {u"voting"_s, u"must stay"_s}});
        QCOMPARE(model.problems().value(u"options[0].picture"_s),
                 u"The server does not have this picture: add it again."_s);
        QCOMPARE(model.problems().value(u"voting"_s), u"This cannot be saved as it is (must stay)."_s);
    }

    void emptyOptionsAtTheEndAreDropped()
    {
        PollEditModel model;
        model.edit(u"title"_s, [](Poll &poll) { poll.title = u"Lunch"_s; });
        model.addLines(u"Italian\nThai"_s);
        model.addOption({});
        model.addOption(u"  "_s);
        QVERIFY(model.check());
        QCOMPARE(model.rowCount(), 2);
    }

    void aSaveLeavesWhatWasTypedMeanwhile()
    {
        PollEditModel model;
        model.open(openPoll());
        model.edit(u"title"_s, [](Poll &poll) { poll.title = u"Dinner"_s; });
        const Poll sent = model.poll();
        model.edit(u"description"_s, [](Poll &poll) { poll.description = u"Tonight"_s; });
        Poll stored = sent;
        stored.version = 2;
        model.setSaved(sent, stored);
        QVERIFY(model.hasChanges());
        QCOMPARE(model.poll().version, std::optional(2));
        model.setSaved(model.poll(), model.poll());
        QVERIFY(!model.hasChanges());
        model.undo();
        QCOMPARE(model.poll().version, std::optional(2));
    }

    // --- votes over time
    void emptyBucketsAreFilledIn()
    {
        PollTimelineModel model(QTimeZone::utc());
        const Timestamp start{Ms{1'790'000'040'000}};
        model.setTimeline(TimelineBucketSize::Minute,
                          {{{start, {{0, {3, 1}}}}, {start + Ms{180'000}, {{1, {2, 0}}}}}, 5, {}, {}});
        QCOMPARE(model.buckets().size(), 4);
        QCOMPARE(model.buckets()[0].votes, 3);
        QCOMPARE(model.buckets()[0].moved, 1);
        QCOMPARE(model.buckets()[2].votes, 0);
        QCOMPARE(model.buckets()[3].startAt, start + Ms{180'000});
    }

    void daysAreThoseOfTheViewer_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        // Lisbon's clocks changed on 29 March and 25 October 2026.
        QTest::newRow("a day of 23 hours") << QDate(2026, 3, 28) << QDate(2026, 3, 31);
        QTest::newRow("a day of 25 hours") << QDate(2026, 10, 24) << QDate(2026, 10, 27);
    }
    void daysAreThoseOfTheViewer()
    {
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        const QTimeZone lisbon("Europe/Lisbon");
        PollTimelineModel model(lisbon);
        model.setSize(TimelineBucketSize::Day);
        const auto startOf = [&lisbon](const QDate &day) {
            return Timestamp{Ms{day.startOfDay(lisbon).toMSecsSinceEpoch()}};
        };
        model.setTimeline(TimelineBucketSize::Day,
                          {{{startOf(first), {{0, {1, 0}}}}, {startOf(last), {{0, {1, 0}}}}}, 2, {}, {}});
        QCOMPARE(model.buckets().size(), first.daysTo(last) + 1);
        for (int day = 0; day < model.buckets().size(); ++day)
            QCOMPARE(model.buckets()[day].startAt, startOf(first.addDays(day)));
    }

    void anAnswerForAnotherSizeIsDropped()
    {
        PollTimelineModel model(QTimeZone::utc());
        QSignalSpy asked(&model, &PollTimelineModel::sizeChanged);
        model.setSize(TimelineBucketSize::Hour);
        QCOMPARE(asked.size(), 1);
        model.setTimeline(TimelineBucketSize::Minute, {});
        QVERIFY(!model.isLoaded());
    }

    // --- the dashboard
    void votesOfTheLastMinuteAreCounted()
    {
        ManualClock clock;
        PollDashboardModel model(clock);
        const Poll poll = openPoll();
        model.setPoll(poll, QList<std::int64_t>{10, 0, 0});
        clock.advance(Ms{30'000});
        model.setTally({*poll.id, 14, {14, 0, 0}, PollStatus::Open});
        QCOMPARE(model.lastMinute(), 4);
        clock.advance(Ms{61'000});
        QCOMPARE(model.lastMinute(), 0);
    }

    // --- the list
    void aLateAnswerToAnOlderRequestIsDropped()
    {
        PollListModel model;
        QSignalSpy asked(&model, &PollListModel::listRequested);
        model.reload();
        model.reload();
        const PollSummary lunch{PollId(1), u"482913"_s, u"Lunch"_s, PollStatus::Draft, 3, 0, {}};
        model.setPage(asked[0][0].toInt(), 0, {lunch}, 1);
        QCOMPARE(model.rowCount(), 0);
        model.setPage(asked[1][0].toInt(), 0, {lunch}, 1);
        QCOMPARE(model.rowCount(), 1);
        model.setStatus(PollId(1), PollStatus::Open);
        QCOMPARE(model.at(0).status, PollStatus::Open);
    }
};

QTEST_GUILESS_MAIN(TestPollModels)
#include "test_poll_models.moc"
