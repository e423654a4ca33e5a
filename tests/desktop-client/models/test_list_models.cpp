// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/leaderboard_model.h"
#include "desktop-client/models/participant_list_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "tests/desktop-client/models/session_values.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

QList<int> order(const LeaderboardModel &model)
{
    QList<int> participants;
    for (int row = 0; row < model.rowCount(); ++row)
        participants.append(static_cast<int>(model.at(row).participant.value()));
    return participants;
}

QList<QuizSummary> quizzes(int from, int count)
{
    QList<QuizSummary> list;
    for (int i = 0; i < count; ++i)
        list.append({QuizId(from + i), u"Quiz %1"_s.arg(from + i), QuizStatus::Draft, 3, Timestamp(Ms{0})});
    return list;
}

} // namespace

class TestListModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyJoinsInOneMomentAreOneInsertion();
    void aParticipantWhoComesAndGoesInOneMomentIsNeverShown();
    void changesOfOneParticipantAreMerged();
    void theKickedAreTakenOut();
    void aResetDropsWhatWasGathered();

    void leadersMoveInsteadOfReset();
    void gainAndPreviousRankCompareWithTheRound();
    void anyRankingFollowsAnyOther();
    void aRankingThatNamesSomebodyTwiceDoesNoHarm();
    void theOwnRowIsMarked();

    void theListIsFetchedPageByPage();
    void anOvertakenPageIsDropped();
    void searchWaitsForTypingToRest();
    void anErrorStopsFetchingUntilReload();
    void anEmptyPageEndsTheList();
    void aRemovedQuizIsGone();
};

void TestListModels::manyJoinsInOneMomentAreOneInsertion()
{
    ParticipantListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy counted(&model, &ParticipantListModel::countChanged);
    for (int number = 1; number <= 500; ++number)
        model.apply({status(number), ParticipantChange::Joined});
    QCOMPARE(model.count(), 0);
    QTRY_COMPARE(model.count(), 500);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(counted.size(), 1);
    QCOMPARE(model.at(0).participant.id, ParticipantId(1));
    QCOMPARE(model.at(499).participant.id, ParticipantId(500));
    QCOMPARE(model.connectedCount(), 500);
}

void TestListModels::aParticipantWhoComesAndGoesInOneMomentIsNeverShown()
{
    ParticipantListModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.apply({status(1), ParticipantChange::Joined});
    model.apply({status(1), ParticipantChange::Kicked});
    model.flush();
    QCOMPARE(model.count(), 0);
    QVERIFY(inserted.isEmpty());
}

void TestListModels::changesOfOneParticipantAreMerged()
{
    ParticipantListModel model;
    model.reset({status(1), status(2)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply({status(2, false), ParticipantChange::Left});
    model.apply({status(2, true, 50), ParticipantChange::Back});
    model.flush();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.at(1), status(2, true, 50));
    QCOMPARE(model.connectedCount(), 2);
}

void TestListModels::theKickedAreTakenOut()
{
    ParticipantListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset({status(1), status(2), status(3, false), status(4)});
    model.apply({status(1), ParticipantChange::Kicked});
    model.apply({status(3), ParticipantChange::Kicked});
    model.apply({status(5), ParticipantChange::Joined});
    model.apply({status(4, false), ParticipantChange::Left});
    model.flush();
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.connectedCount(), 2);
    model.apply({status(4, true, 7), ParticipantChange::Back});
    model.flush();
    QCOMPARE(model.at(1), status(4, true, 7));
}

void TestListModels::aResetDropsWhatWasGathered()
{
    ParticipantListModel model;
    model.apply({status(9), ParticipantChange::Joined});
    model.reset({status(1)});
    model.flush();
    QCOMPARE(model.count(), 1);
}

void TestListModels::leadersMoveInsteadOfReset()
{
    LeaderboardModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update({{entry(1, 1, 300), entry(2, 2, 200), entry(3, 3, 100)}, 8});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    model.update({{entry(1, 3, 900), entry(2, 1, 300), entry(3, 4, 250)}, 9});
    QCOMPARE(order(model), (QList<int>{3, 1, 4}));
    QVERIFY(reset.isEmpty());
    QCOMPARE(moved.size(), 1);
    QCOMPARE(model.total(), 9);
}

void TestListModels::gainAndPreviousRankCompareWithTheRound()
{
    LeaderboardModel model;
    model.update({{entry(1, 1, 300), entry(2, 2, 200)}, 3});
    model.beginRound();
    model.update({{entry(1, 2, 700), entry(2, 1, 300)}, 3});
    model.update({{entry(1, 2, 750), entry(2, 3, 400), entry(3, 1, 300)}, 3});
    const auto value = [&model](int row, int role) { return model.index(row).data(role).toInt(); };
    QCOMPARE(value(0, LeaderboardModel::GainRole), 550);
    QCOMPARE(value(0, LeaderboardModel::PreviousRankRole), 2);
    QCOMPARE(value(1, LeaderboardModel::GainRole), 0);
    QCOMPARE(value(1, LeaderboardModel::PreviousRankRole), 0);
    QCOMPARE(value(2, LeaderboardModel::PreviousRankRole), 1);
}

void TestListModels::anyRankingFollowsAnyOther()
{
    LeaderboardModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<QList<int>> rankings{{1, 2, 3, 4}, {4, 3, 2, 1}, {}, {5, 1}, {1, 5, 2, 6}, {6}, {2, 6, 1, 5}};
    for (const QList<int> &ranking : rankings) {
        LeaderboardPage page;
        for (int participant : ranking)
            page.entries.append(entry(static_cast<int>(page.entries.size()) + 1, participant, 10));
        model.update(page);
        QCOMPARE(order(model), ranking);
    }
}

void TestListModels::aRankingThatNamesSomebodyTwiceDoesNoHarm()
{
    LeaderboardModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update({{entry(1, 1, 300), entry(2, 1, 300)}, 2});
    QCOMPARE(order(model), (QList<int>{1, 1}));
    model.update({{entry(1, 1, 300)}, 1});
    QCOMPARE(order(model), QList<int>{1});
}

void TestListModels::theOwnRowIsMarked()
{
    LeaderboardModel model;
    model.setOwnParticipant(ParticipantId(2));
    model.update({{entry(1, 1, 300), entry(2, 2, 200)}, 2});
    QCOMPARE(model.ownRow(), 1);
    QVERIFY(model.index(1).data(LeaderboardModel::OwnRole).toBool());
    QVERIFY(!model.index(0).data(LeaderboardModel::OwnRole).toBool());
}

void TestListModels::theListIsFetchedPageByPage()
{
    QuizListModel model;
    QSignalSpy requested(&model, &QuizListModel::listRequested);
    model.reload();
    QVERIFY(model.isLoading());
    model.setPage(requested.last().at(0).toInt(), 0, quizzes(1, 50), 60);
    QCOMPARE(model.rowCount(), 50);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(requested.last().at(1).toInt(), 50);
    QVERIFY(!model.canFetchMore({}));
    model.setPage(requested.last().at(0).toInt(), 50, quizzes(51, 10), 60);
    QCOMPARE(model.rowCount(), 60);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.index(59).data(QuizListModel::TitleRole).toString(), u"Quiz 60"_s);
}

void TestListModels::anOvertakenPageIsDropped()
{
    QuizListModel model;
    QSignalSpy requested(&model, &QuizListModel::listRequested);
    model.reload();
    model.reload();
    model.setPage(requested.at(0).at(0).toInt(), 0, quizzes(1, 5), 5);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isLoading());
    model.setPage(requested.at(1).at(0).toInt(), 0, quizzes(7, 2), 2);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.isLoading());
}

void TestListModels::searchWaitsForTypingToRest()
{
    QuizListModel model;
    QSignalSpy requested(&model, &QuizListModel::listRequested);
    model.setSearchText(u"c"_s);
    model.setSearchText(u"ca"_s);
    model.setSearchText(u"cap"_s);
    QVERIFY(requested.isEmpty());
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(3).toString(), u"cap"_s);
}

void TestListModels::anErrorStopsFetchingUntilReload()
{
    QuizListModel model;
    QSignalSpy requested(&model, &QuizListModel::listRequested);
    model.reload();
    model.setError(requested.last().at(0).toInt(), {ErrorCode::Busy, u"Busy."_s, {}});
    QVERIFY(model.error());
    QVERIFY(!model.canFetchMore({}));
    model.reload();
    QVERIFY(!model.error());
    QCOMPARE(requested.size(), 2);
}

void TestListModels::anEmptyPageEndsTheList()
{
    QuizListModel model;
    QSignalSpy requested(&model, &QuizListModel::listRequested);
    model.reload();
    model.setPage(requested.last().at(0).toInt(), 0, {}, 40);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.total(), 0);
}

void TestListModels::aRemovedQuizIsGone()
{
    QuizListModel model;
    QSignalSpy requested(&model, &QuizListModel::listRequested);
    model.reload();
    model.setPage(requested.last().at(0).toInt(), 0, quizzes(1, 3), 3);
    model.remove(QuizId(2).value());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.total(), 2);
    QVERIFY(!model.find(QuizId(2)));
    QVERIFY(model.find(QuizId(3)));
}

QTEST_GUILESS_MAIN(TestListModels)
#include "test_list_models.moc"
