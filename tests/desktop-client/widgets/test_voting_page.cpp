// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/widgets/polls/voting_page.h"
#include "tests/desktop-client/net/poll_values.h"
#include "tests/desktop-client/widgets/find_widget.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QLabel>
#include <QLayout>
#include <QListView>
#include <QSignalSpy>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

//! A participant's page of a poll, by keyboard and mouse.
class TestVotingPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<Place>();
        m->page.resize(1024, 700);
        m->page.show();
        QVERIFY(QTest::qWaitForWindowActive(&m->page));
    }

    void theFirstKeyChoosesAnEnd_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("option");
        QTest::newRow("down") << Qt::Key_Down << 0;
        QTest::newRow("home") << Qt::Key_Home << 0;
        QTest::newRow("page down") << Qt::Key_PageDown << 2;
        QTest::newRow("up") << Qt::Key_Up << 2;
        QTest::newRow("end") << Qt::Key_End << 2;
    }
    void theFirstKeyChoosesAnEnd()
    {
        QFETCH(Qt::Key, key);
        QFETCH(int, option);
        enter(openPoll());
        list()->setFocus();
        QSignalSpy voted(&m->voting, &VotingModel::voteRequested);
        // Nothing is chosen for anybody.
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(voted.count(), 0);
        QTest::keyClick(list(), key);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(voted.count(), 1);
        QCOMPARE(voted.at(0).at(0).toInt(), option);
    }

    void theFirstOptionIsChosenByAClickAsAnyOther()
    {
        enter(openPoll());
        choose(0);
        QSignalSpy voted(&m->voting, &VotingModel::voteRequested);
        QTest::mouseClick(button(m->page, u"Vote"_s), Qt::LeftButton);
        QCOMPARE(voted.count(), 1);
    }

    void nothingIsRecordedBeforeTheServerSaysSo()
    {
        enter(openPoll());
        choose(1);
        QTest::mouseClick(button(m->page, u"Vote"_s), Qt::LeftButton);
        QVERIFY(says(u"Sending your vote"_s));
        QVERIFY(!says(u"recorded"_s));
        m->connection.setReconnecting(QDeadlineTimer(1'000));
        QVERIFY(says(u"Your vote is sent as soon as the server is back."_s));
        QVERIFY(!says(u"recorded"_s));
        m->voting.setRecorded(1);
        QVERIFY(says(u"Your vote is recorded: Thai"_s));
    }

    void whatIsChosenStaysChosenWhenTheHostEditsThePoll()
    {
        enter(openPoll());
        choose(2);
        Poll edited = openPoll();
        edited.title = u"Where shall we eat?"_s;
        edited.options[2].text = u"Anything at all"_s;
        enter(edited);
        QVERIFY(says(u"Where shall we eat?"_s));
        QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(list()->currentIndex().row(), 2);
        QCOMPARE(list()->currentIndex().data(PollOptionsModel::TextRole).toString(), u"Anything at all"_s);
        QVERIFY(button(m->page, u"Vote"_s)->isEnabled());
    }

    void whatIsClosedWhileOneChoosesTakesNoVote()
    {
        enter(openPoll());
        choose(1);
        Poll closed = openPoll();
        closed.status = PollStatus::Closed;
        m->voting.setTally({PollId(9), 6, {1, 2, 3}, PollStatus::Closed});
        QVERIFY(says(u"Voting is closed."_s));
        QSignalSpy voted(&m->voting, &VotingModel::voteRequested);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(voted.count(), 0);
        QVERIFY(!button(m->page, u"Vote"_s) || !button(m->page, u"Vote"_s)->isEnabled());
    }

    void aVoteThatCameTooLateIsNotCalledRecorded()
    {
        enter(openPoll());
        choose(1);
        QTest::keyClick(list(), Qt::Key_Return);
        m->voting.setRefused({ErrorCode::PollClosed, u"Voting is closed."_s, {}});
        QVERIFY(says(u"Your vote was not recorded. Voting is closed."_s));
        QVERIFY(!button(m->page, u"Vote"_s) || !button(m->page, u"Vote"_s)->isEnabled());
    }

    void sharesAreSeenWhenTheyAreToBeSeen_data()
    {
        QTest::addColumn<Visibility>("visibility");
        QTest::addColumn<QString>("note");
        QTest::newRow("after the vote")
            << Visibility::AfterVote << u"You see the result once you have voted."_s;
        QTest::newRow("after the close")
            << Visibility::AfterClose << u"The result is shown when voting has closed."_s;
    }
    void sharesAreSeenWhenTheyAreToBeSeen()
    {
        QFETCH(Visibility, visibility);
        QFETCH(QString, note);
        Poll poll = openPoll();
        poll.visibility = visibility;
        m->voting.setInside({poll, 6, std::nullopt, std::nullopt, 3});
        const QModelIndex second = list()->model()->index(1, 0);
        QVERIFY(says(note));
        QVERIFY(!second.data(PollOptionsModel::ShareRole).isValid());
        m->voting.setTally({PollId(9), 6, {1, 2, 3}, PollStatus::Open});
        QCOMPARE(second.data(PollOptionsModel::ShareRole).toDouble(), 2.0 / 6);
        QVERIFY(second.data(Qt::AccessibleDescriptionRole).toString().contains(u"33.3"_s));
        QVERIFY(!says(note));
    }

private:
    struct Place
    {
        VotingModel voting;
        ConnectionModel connection;
        PictureModel pictures;
        VotingPage page{&voting, &connection, &pictures};
    };

    void enter(const Poll &poll)
    {
        m->voting.setInside({poll, 6, QList<std::int64_t>{1, 2, 3}, std::nullopt, 3});
        m->page.layout()->activate();
    }
    void choose(int option)
    {
        list()->setFocus();
        const QModelIndex index = list()->model()->index(option, 0);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
        QTRY_VERIFY(button(m->page, u"Vote"_s)->isEnabled());
    }
    [[nodiscard]] QListView *list() const { return named<QListView>(m->page, u"Options"_s); }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *label : m->page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

    std::unique_ptr<Place> m;
};

PODIUM_WIDGET_TEST_MAIN(TestVotingPage)
#include "test_voting_page.moc"
