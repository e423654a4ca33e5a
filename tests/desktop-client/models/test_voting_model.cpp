// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/voting_model.h"
#include "tests/desktop-client/net/poll_values.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

class TestVotingModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<VotingModel>();
        m_poll = openPoll();
    }

    void aVoteIsRecordedOnlyByTheServersWord()
    {
        enter();
        QSignalSpy asked(m_model.get(), &VotingModel::voteRequested);
        m_model->vote(1);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(m_model->ballot(), VotingModel::Ballot::Sending);
        QVERIFY(!m_model->mine());
        m_model->setRecorded(1);
        QCOMPARE(m_model->ballot(), VotingModel::Ballot::Recorded);
        QCOMPARE(m_model->mine(), std::optional(1));
    }

    void whoMayVoteAgain_data()
    {
        QTest::addColumn<Voting>("voting");
        QTest::addColumn<bool>("same");
        QTest::addColumn<bool>("other");
        QTest::newRow("changeable: another option") << Voting::OneChangeable << false << true;
        QTest::newRow("final: no more") << Voting::OneFinal << false << false;
        QTest::newRow("unlimited: any") << Voting::Unlimited << true << true;
    }
    void whoMayVoteAgain()
    {
        QFETCH(Voting, voting);
        m_poll.voting = voting;
        enter(0);
        QTEST(m_model->canVote(0), "same");
        QTEST(m_model->canVote(1), "other");
    }

    void nobodyVotesInAPollThatIsNotOpen()
    {
        for (const PollStatus status : {PollStatus::Draft, PollStatus::Closed}) {
            m_poll.status = status;
            enter();
            QVERIFY(!m_model->canVote(0));
        }
    }

    void aTallyOpensAndClosesThePoll()
    {
        m_poll.status = PollStatus::Draft;
        enter();
        m_model->setTally({*m_poll.id, 0, {0, 0, 0}, PollStatus::Open});
        QVERIFY(m_model->canVote(0));
        m_model->setTally({*m_poll.id, 4, {1, 0, 3}, PollStatus::Closed});
        QVERIFY(!m_model->canVote(0));
        QCOMPARE(m_model->options()->share(2), 0.75);
    }

    void aRefusedBallotLeavesTheVoteWhereItWas()
    {
        enter(0);
        m_model->vote(2);
        m_model->setRefused({ErrorCode::PollClosed, u"Voting is closed."_s, {}});
        QCOMPARE(m_model->mine(), std::optional(0));
        QCOMPARE(m_model->poll().status, PollStatus::Closed);
    }

    void aPuzzleComesBeforeTheBallot()
    {
        m_poll.botCheck = BotCheck::Picture;
        enter();
        QSignalSpy answered(m_model.get(), &VotingModel::puzzleAnswered);
        m_model->vote(1);
        QVERIFY(m_model->needsPuzzle());
        m_model->answerPuzzle(u"abc"_s);
        QCOMPARE(answered.size(), 0); // there is no picture to read yet
        m_model->setPuzzle(QImage(8, 8, QImage::Format_RGB32), false);
        m_model->answerPuzzle(u" abc "_s);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered.at(0).at(0).toString(), u"abc"_s);
        m_model->giveUpPuzzle();
        QCOMPARE(m_model->ballot(), VotingModel::Ballot::None);
    }

    void optionsBeyondTheFirstComeLaterAndStay()
    {
        const Poll whole = m_poll;
        m_poll.options.resize(2);
        enter(1);
        m_model->setAll(whole, QList<std::int64_t>{4, 2, 2});
        QCOMPARE(m_model->options()->rowCount(), 3);
        QCOMPARE(m_model->options()->share(0), 0.5);
        QCOMPARE(m_model->mine(), std::optional(1));
        // The connection was lost and is back.
        m_model->setInside({m_poll, 8, QList<std::int64_t>{4, 2}, 1, 3});
        QCOMPARE(m_model->options()->rowCount(), 3);
    }

    void optionsAreRankedByVotes()
    {
        PollOptionsModel options;
        options.setOptions(QList<PollOption>(4, PollOption{u"x"_s, {}}));
        options.setCounts({1, 5, 5, 0}, 11);
        QCOMPARE(options.ranking(), (QList<int>{1, 2, 0, 3}));
        QCOMPARE(options.rankOf(2), 1);
        QCOMPARE(options.rankOf(0), 3);
        options.setCountsOf({{3, 9}});
        QCOMPARE(options.ranking().first(), 3);
    }

    void countsThatAreNotToBeSeenAreNotShown()
    {
        enter();
        QVERIFY(m_model->options()->index(0).data(PollOptionsModel::ShareRole).isValid());
        m_model->setInside({m_poll, 0, std::nullopt, std::nullopt});
        QVERIFY(!m_model->options()->index(0).data(PollOptionsModel::ShareRole).isValid());
    }

private:
    void enter(std::optional<int> mine = std::nullopt)
    {
        m_model->setInside({m_poll, 6, QList<std::int64_t>{1, 2, 3}, mine});
    }

    std::unique_ptr<VotingModel> m_model;
    Poll m_poll;
};

QTEST_GUILESS_MAIN(TestVotingModel)
#include "test_voting_model.moc"
