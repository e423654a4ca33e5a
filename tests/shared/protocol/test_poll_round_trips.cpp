// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/poll_resources.h"
#include "shared/protocol/resources.h"
#include "tests/shared/protocol/damaged.h"
#include "tests/shared/protocol/poll_message_generators.h"
#include "tests/shared/protocol/resource_returns.h"

#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace podium::protocol;
using podium::test::damaged;
using podium::test::resourceReturns;

namespace rc {

template<>
struct Arbitrary<PollDetails>
{
    static Gen<PollDetails> arbitrary()
    {
        return gen::exec([] {
            PollDetails value;
            podium::test::fill(value.poll);
            if (*gen::arbitrary<bool>()) {
                value.votes.emplace();
                for (qsizetype count = 0; count < value.poll.options.size(); ++count)
                    value.votes->append(*gen::inRange<std::int64_t>(0, 1'000'000'000));
            }
            return value;
        });
    }
};

template<>
struct Arbitrary<PollPage>
{
    static Gen<PollPage> arbitrary()
    {
        return gen::exec([] {
            return PollPage{*podium::test::listOf<PollSummary>(10), *podium::test::count()};
        });
    }
};

template<>
struct Arbitrary<PublicLeaderboard>
{
    static Gen<PublicLeaderboard> arbitrary()
    {
        return gen::exec([] { return PublicLeaderboard{*podium::test::listOf<PublicOptionCount>(10)}; });
    }
};

} // namespace rc

//! Whatever is encoded of polls over HTTP is decoded to the same value.
class TestPollRoundTrips final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poll() { QVERIFY(resourceReturns<Poll>(&pollFromJson)); }
    void details() { QVERIFY(resourceReturns<PollDetails>(&pollDetailsFromJson)); }
    void page() { QVERIFY(resourceReturns<PollPage>(&pollPageFromJson)); }
    void leaderboard() { QVERIFY(resourceReturns<OptionLeaderboardPage>(&optionLeaderboardFromJson)); }
    void publicLeaderboard() { QVERIFY(resourceReturns<PublicLeaderboard>(&publicLeaderboardFromJson)); }
    void timeline() { QVERIFY(resourceReturns<Timeline>(&timelineFromJson)); }
    void challenge() { QVERIFY(resourceReturns<Challenge>(&challengeFromJson)); }

    void vote()
    {
        QVERIFY(rc::check([](const Vote &vote) {
            const auto decoded = voteFromJson(vote.poll, toJson(vote));
            RC_ASSERT(decoded.has_value());
            RC_ASSERT(*decoded == vote);
        }));
    }

    void damagedPolls()
    {
        QVERIFY(rc::check([](const PollDetails &details) {
            const auto object = parseObject(damaged(QJsonDocument(toJson(details)).toJson()));
            const auto decoded = object ? pollDetailsFromJson(*object) : tl::unexpected(object.error());
            if (decoded)
                RC_ASSERT(pollDetailsFromJson(toJson(*decoded)).value() == *decoded);
        }));
    }
};

QTEST_GUILESS_MAIN(TestPollRoundTrips)
#include "test_poll_round_trips.moc"
