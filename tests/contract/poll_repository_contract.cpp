// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/poll_repository_contract.h"

#include "tests/contract/casts.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace podium::test {

void PollRepositoryContract::init()
{
    m_storage.clear();
    m_owner = storedHost(m_storage.repositories()).profile.id;
}

void PollRepositoryContract::createdPollComesBack()
{
    PollRepository &polls = m_storage.repositories().polls;
    Poll poll = samplePoll();
    poll.options[1].picture = storedPicture(m_storage.repositories(), m_owner);
    poll.status = PollStatus::Open; // not for the host to say
    poll.voting = Voting::OneFinal;
    poll.visibility = Visibility::AfterVote;
    poll.botCheck = BotCheck::Picture;
    poll.opensAt = at(1'000);
    poll.closesAt = at(2'000);

    const auto created = polls.create(m_owner, poll, countingCodes(42), at(7));

    QVERIFY(created);
    QVERIFY(created->poll.id && created->poll.id->isValid());
    StoredPoll expected;
    expected.owner = m_owner;
    expected.poll = poll;
    expected.poll.id = created->poll.id;
    expected.poll.code = u"42"_s;
    expected.poll.status = PollStatus::Draft;
    expected.poll.version = 1;
    expected.createdAt = expected.updatedAt = at(7);
    QCOMPARE(*created, expected);
    QCOMPARE(polls.find(*created->poll.id).value(), expected);
    QCOMPARE(polls.findByCode(u"42"_s).value(), expected);
}

void PollRepositoryContract::tenThousandOptionsComeBack()
{
    const Poll poll = samplePoll(limits::PollOptionsMax);
    const StoredPoll stored = storedPoll(m_storage.repositories(), m_owner, poll);
    QCOMPARE(stored.poll.options, poll.options);
    const auto page = m_storage.repositories().polls.list(m_owner, 0, 10, {});
    QVERIFY(page);
    QCOMPARE(page->polls[0].optionCount, limits::PollOptionsMax);
}

void PollRepositoryContract::pollsAreListedByTheirLastChange()
{
    PollRepository &polls = m_storage.repositories().polls;
    const auto codes = countingCodes();
    const StoredPoll first = polls.create(m_owner, samplePoll(), codes, at(1)).value();
    const StoredPoll second = polls.create(m_owner, samplePoll(4), codes, at(2)).value();
    (void)storedPoll(m_storage.repositories(), storedHost(m_storage.repositories(), u"other"_s).profile.id,
                     samplePoll());
    Poll changed = first.poll;
    changed.title = u"Changed"_s;
    QVERIFY(polls.update(m_owner, changed, at(3)));

    const auto all = polls.list(m_owner, 0, 10, {});
    QVERIFY(all);
    QCOMPARE(all->total, 2);
    QCOMPARE(all->polls,
             (QList<PollSummary>{
                 {*first.poll.id, first.poll.code, u"Changed"_s, PollStatus::Draft, 3, 0, at(3)},
                 {*second.poll.id, second.poll.code, second.poll.title, PollStatus::Draft, 4, 0, at(2)}}));
    const auto rest = polls.list(m_owner, 1, 1, {});
    QVERIFY(rest);
    QCOMPARE(rest->total, 2);
    QCOMPARE(rest->polls, all->polls.mid(1));
}

void PollRepositoryContract::titlesAreSearched()
{
    PollRepository &polls = m_storage.repositories().polls;
    const auto codes = countingCodes();
    for (const QString &title : {u"Ärger 100%"_s, u"Freude"_s}) {
        Poll poll = samplePoll();
        poll.title = title;
        QVERIFY(polls.create(m_owner, poll, codes, at(1)));
    }
    QCOMPARE(polls.list(m_owner, 0, 10, u"äRGER"_s).value().total, 1);
    QCOMPARE(polls.list(m_owner, 0, 10, u"%"_s).value().total, 1);
    QCOMPARE(polls.list(m_owner, 0, 10, u"re"_s).value().total, 1);
    QCOMPARE(polls.list(m_owner, 0, 10, QString(300, u'x')).value().total, 0);
}

void PollRepositoryContract::codesAreUniqueAmongSessionsAndPolls()
{
    PollRepository &polls = m_storage.repositories().polls;
    (void)storedSession(m_storage.repositories(), m_owner, u"100000"_s);
    QCOMPARE(polls.create(m_owner, samplePoll(), countingCodes(), at(1)).value().poll.code, u"100001"_s);
    QCOMPARE(polls.create(m_owner, samplePoll(), countingCodes(), at(1)).value().poll.code, u"100002"_s);

    const Quiz quiz = m_storage.repositories().quizzes.create(m_owner, sampleQuiz(1), at(1)).value();
    const auto session =
        m_storage.repositories().sessions.create(sampleSession(m_owner, quiz), countingCodes());
    QCOMPARE(session.value().code, u"100003"_s);

    const auto busy = polls.create(
        m_owner, samplePoll(), [] { return u"100000"_s; }, at(1));
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, ErrorCode::Busy);
    QCOMPARE(polls.list(m_owner, 0, 10, {}).value().total, 2);
}

void PollRepositoryContract::oneHostCannotTakeAllCodes()
{
    PollRepository &polls = m_storage.repositories().polls;
    const auto codes = countingCodes();
    const auto create = [&](UserId host) { return polls.create(host, samplePoll(), codes, at(1)); };
    const PollId first = *create(m_owner).value().poll.id;
    for (int number = 1; number < PollRepository::UnclosedPollsMax; ++number)
        QVERIFY(create(m_owner));

    const auto busy = create(m_owner);
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, ErrorCode::Busy);
    QVERIFY(create(storedHost(m_storage.repositories(), u"other"_s).profile.id));

    QVERIFY(polls.close(first, at(2)));
    QVERIFY(create(m_owner));
    const auto reopened = polls.open(first, codes, at(3));
    QVERIFY(!reopened);
    QCOMPARE(reopened.error().code, ErrorCode::Busy);
}

void PollRepositoryContract::closedPollGivesItsCodeBack()
{
    PollRepository &polls = m_storage.repositories().polls;
    const PollId closed = openPoll(m_storage.repositories(), m_owner);
    QVERIFY(polls.close(closed, at(0)));
    const StoredPoll other = storedPoll(m_storage.repositories(), m_owner, samplePoll());
    QCOMPARE(other.poll.code, u"123456"_s);
}

void PollRepositoryContract::reopenedPollTakesItsCodeBackOrANewOne()
{
    PollRepository &polls = m_storage.repositories().polls;
    const PollId id = openPoll(m_storage.repositories(), m_owner);
    QVERIFY(polls.close(id, at(0)));
    QCOMPARE(polls.open(id, countingCodes(), at(1)).value().poll.code, u"123456"_s);

    QVERIFY(polls.close(id, at(2)));
    (void)storedPoll(m_storage.repositories(), m_owner, samplePoll());
    QCOMPARE(polls.open(id, countingCodes(), at(3)).value().poll.code, u"100000"_s);
    QCOMPARE(polls.findByCode(u"100000"_s).value().poll.id, id);
}

void PollRepositoryContract::codeFindsTheOpenPollFirst()
{
    PollRepository &polls = m_storage.repositories().polls;
    const PollId first = openPoll(m_storage.repositories(), m_owner);
    QVERIFY(polls.close(first, at(10)));
    const PollId second = openPoll(m_storage.repositories(), m_owner);
    QCOMPARE(polls.findByCode(u"123456"_s).value().poll.id, second);

    // The last one that had it is still found: people come to see how it ended.
    QVERIFY(polls.close(second, at(20)));
    QCOMPARE(polls.findByCode(u"123456"_s).value().poll.id, second);
    QCOMPARE(polls.findByCode(u"000000"_s).error().code, ErrorCode::NotFound);
}

void PollRepositoryContract::updateSavesWhatTheHostWrites()
{
    PollRepository &polls = m_storage.repositories().polls;
    const StoredPoll stored = storedPoll(m_storage.repositories(), m_owner, samplePoll());
    Poll changed = samplePoll(5, Voting::Unlimited);
    changed.id = stored.poll.id;
    changed.title = u"Changed"_s;
    changed.description.clear();
    changed.visibility = Visibility::Host;
    changed.botCheck = BotCheck::ProofOfWork;
    changed.opensAt = at(1);
    changed.closesAt = at(2);
    changed.code = u"999999"_s;
    changed.status = PollStatus::Closed;

    StoredPoll expected = stored;
    expected.poll = changed;
    expected.poll.code = stored.poll.code;
    expected.poll.status = PollStatus::Draft;
    expected.poll.version = 2;
    expected.updatedAt = at(900);
    QCOMPARE(polls.update(m_owner, changed, at(900)).value(), expected);
    QCOMPARE(polls.find(*stored.poll.id).value(), expected);
}

void PollRepositoryContract::updateOfAnotherVersionIsAConflict()
{
    PollRepository &polls = m_storage.repositories().polls;
    const StoredPoll stored = storedPoll(m_storage.repositories(), m_owner, samplePoll());
    QVERIFY(polls.update(m_owner, stored.poll, at(1)));
    const auto again = polls.update(m_owner, stored.poll, at(2));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::VersionConflict);

    Poll whatever = stored.poll;
    whatever.version.reset();
    QCOMPARE(polls.update(m_owner, whatever, at(3)).value().poll.version, std::optional(3));
}

void PollRepositoryContract::openedPollKeepsItsVotingAndItsOptions()
{
    PollRepository &polls = m_storage.repositories().polls;
    const PollId id = openPoll(m_storage.repositories(), m_owner);
    QVERIFY(polls.close(id, at(0)));
    Poll poll = polls.find(id).value().poll;
    poll.options[1].text = u"Corrected"_s;
    QCOMPARE(polls.update(m_owner, poll, at(1)).value().poll.options[1].text, u"Corrected"_s);

    poll.version.reset();
    poll.voting = Voting::Unlimited;
    poll.options.removeLast();
    const auto refused = polls.update(m_owner, poll, at(2));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(refused.error().fields.keys(), (QStringList{u"options"_s, u"voting"_s}));
}

void PollRepositoryContract::picturesMustExist()
{
    PollRepository &polls = m_storage.repositories().polls;
    Poll poll = samplePoll();
    poll.options[2].picture = PictureId(4'711);
    const auto created = polls.create(m_owner, poll, countingCodes(), at(1));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Invalid);
    QCOMPARE(created.error().fields.keys(), QStringList{u"options[2].picture"_s});

    poll.id = storedPoll(m_storage.repositories(), m_owner, samplePoll()).poll.id;
    QCOMPARE(polls.update(m_owner, poll, at(1)).error().code, ErrorCode::Invalid);
}

void PollRepositoryContract::somebodyElsesPollIsNotFound()
{
    PollRepository &polls = m_storage.repositories().polls;
    const UserId other = storedHost(m_storage.repositories(), u"other"_s).profile.id;
    const StoredPoll stored = storedPoll(m_storage.repositories(), m_owner, samplePoll());
    QCOMPARE(polls.update(other, stored.poll, at(1)).error().code, ErrorCode::NotFound);
    QCOMPARE(polls.remove(other, *stored.poll.id).error().code, ErrorCode::NotFound);
    QCOMPARE(polls.find(*stored.poll.id).value(), stored);
    QCOMPARE(polls.find(PollId(4'711)).error().code, ErrorCode::NotFound);
}

void PollRepositoryContract::removedPollIsGone()
{
    const auto writer = m_storage.makeBallotWriter(1'000);
    const PollId id = openPoll(m_storage.repositories(), m_owner);
    Casts casts(*writer);
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 0)));

    PollRepository &polls = m_storage.repositories().polls;
    QVERIFY(polls.remove(m_owner, id));
    QCOMPARE(polls.find(id).error().code, ErrorCode::NotFound);
    QCOMPARE(polls.list(m_owner, 0, 10, {}).value().total, 0);
    QCOMPARE(m_storage.repositories().ballots.counts(id).error().code, ErrorCode::NotFound);
    QCOMPARE(m_storage.repositories().ballots.optionOf(id, voterNumber(1)).value(), std::nullopt);
    QCOMPARE(casts.outcomeOf(ballotOf(id, 2, 0)).error().code, ErrorCode::NotFound);
    QCOMPARE(storedPoll(m_storage.repositories(), m_owner, samplePoll()).poll.code, u"123456"_s);
}

void PollRepositoryContract::openingAndClosing()
{
    PollRepository &polls = m_storage.repositories().polls;
    const PollId id = *storedPoll(m_storage.repositories(), m_owner, samplePoll()).poll.id;

    const StoredPoll opened = polls.open(id, countingCodes(), at(10)).value();
    QCOMPARE(opened.poll.status, PollStatus::Open);
    QCOMPARE(opened.poll.code, u"123456"_s);
    QCOMPARE(opened.openedAt, std::optional(at(10)));
    QCOMPARE(opened.closedAt, std::nullopt);
    QCOMPARE(polls.open(id, countingCodes(), at(11)).value(), opened);

    const StoredPoll closed = polls.close(id, at(20)).value();
    QCOMPARE(closed.poll.status, PollStatus::Closed);
    QCOMPARE(closed.closedAt, std::optional(at(20)));
    QCOMPARE(polls.close(id, at(21)).value(), closed);

    const StoredPoll again = polls.open(id, countingCodes(), at(30)).value();
    QCOMPARE(again.poll.status, PollStatus::Open);
    QCOMPARE(again.openedAt, std::optional(at(10)));
    QCOMPARE(again.closedAt, std::nullopt);

    QCOMPARE(polls.open(PollId(4'711), countingCodes(), at(1)).error().code, ErrorCode::NotFound);
    QCOMPARE(polls.close(PollId(4'711), at(1)).error().code, ErrorCode::NotFound);
}

void PollRepositoryContract::openingDropsAScheduleThatLiesBehind()
{
    PollRepository &polls = m_storage.repositories().polls;
    Poll poll = samplePoll();
    poll.closesAt = at(100);
    const PollId id = *storedPoll(m_storage.repositories(), m_owner, poll).poll.id;
    QCOMPARE(polls.open(id, countingCodes(), at(99)).value().poll.closesAt, std::optional(at(100)));
    QVERIFY(polls.close(id, at(100)));
    QCOMPARE(polls.open(id, countingCodes(), at(100)).value().poll.closesAt, std::nullopt);
}

void PollRepositoryContract::pendingPollsAreThoseThatWait()
{
    PollRepository &polls = m_storage.repositories().polls;
    const auto codes = countingCodes();
    (void)polls.create(m_owner, samplePoll(), codes, at(1));
    Poll scheduled = samplePoll();
    scheduled.opensAt = at(5);
    const StoredPoll waiting = polls.create(m_owner, scheduled, codes, at(1)).value();
    const PollId open = openPoll(m_storage.repositories(), m_owner);
    QVERIFY(
        polls.close(openPoll(m_storage.repositories(), m_owner, 3, Voting::OneFinal, u"654321"_s), at(9)));

    const auto pending = polls.loadPending();
    QVERIFY(pending);
    QCOMPARE(*pending, (QList<StoredPoll>{waiting, polls.find(open).value()}));
}

} // namespace podium::test
