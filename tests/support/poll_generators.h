// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/bot_check.h"
#include "shared/domain/poll_tally.h"
#include "shared/domain/timeline.h"
#include "tests/support/generators.h"

//! Generators of the values of polls.
namespace podium::test {

inline rc::Gen<QList<std::int64_t>> counts(int optionsMax)
{
    return listOf(rc::gen::inRange<std::int64_t>(0, 1'000'000'000), optionsMax);
}

inline rc::Gen<double> percent()
{
    return rc::gen::map(rc::gen::inRange(0, 10'001), [](int hundredths) { return hundredths / 100.0; });
}

} // namespace podium::test

namespace rc {

template<>
struct Arbitrary<podium::PollStatus>
{
    static Gen<podium::PollStatus> arbitrary()
    {
        using enum podium::PollStatus;
        return gen::element(Draft, Open, Closed);
    }
};

template<>
struct Arbitrary<podium::PollOption>
{
    static Gen<podium::PollOption> arbitrary()
    {
        return gen::exec([] {
            podium::PollOption value;
            value.text = *podium::test::text(20, 1);
            podium::test::fill(value.picture);
            return value;
        });
    }
};

//! A stored poll or one that is yet to be.
template<>
struct Arbitrary<podium::Poll>
{
    static Gen<podium::Poll> arbitrary()
    {
        return gen::exec([] {
            podium::Poll value;
            podium::test::fill(value.id);
            if (value.id)
                value.code = *podium::test::sessionCode();
            value.title = *podium::test::text(60, 1);
            podium::test::fill(value.description);
            podium::test::fill(value.status);
            value.options = *podium::test::listOf<podium::PollOption>(8);
            value.voting = *gen::element(podium::Voting::OneChangeable, podium::Voting::OneFinal,
                                         podium::Voting::Unlimited);
            value.visibility = *gen::element(podium::Visibility::Live, podium::Visibility::AfterVote,
                                             podium::Visibility::AfterClose, podium::Visibility::Host);
            value.botCheck = *gen::element(podium::BotCheck::None, podium::BotCheck::ProofOfWork,
                                           podium::BotCheck::Picture);
            podium::test::fill(value.opensAt);
            podium::test::fill(value.closesAt);
            value.version = *podium::test::optionalOf(gen::inRange(1, std::numeric_limits<int>::max()));
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::PollSummary>
{
    static Gen<podium::PollSummary> arbitrary()
    {
        return gen::exec([] {
            podium::PollSummary value;
            podium::test::fill(value.id);
            value.code = *podium::test::sessionCode();
            podium::test::fill(value.title);
            podium::test::fill(value.status);
            value.optionCount = *podium::test::count();
            value.total = *podium::test::count64();
            podium::test::fill(value.updatedAt);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::BallotFigures>
{
    static Gen<podium::BallotFigures> arbitrary()
    {
        return gen::exec([] {
            return podium::BallotFigures{*podium::test::count64(), *podium::test::count64(),
                                         *podium::test::count64()};
        });
    }
};

template<>
struct Arbitrary<podium::PollChanged>
{
    static Gen<podium::PollChanged> arbitrary()
    {
        return gen::exec([] {
            podium::PollChanged value;
            podium::test::fill(value.poll);
            podium::test::fill(value.status);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::PollTally>
{
    static Gen<podium::PollTally> arbitrary()
    {
        return gen::exec([] {
            podium::PollTally value;
            podium::test::fill(value.poll);
            value.total = *podium::test::count64();
            value.counts = *podium::test::counts(10);
            podium::test::fill(value.status);
            podium::test::fill(value.ballots);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::OptionStanding>
{
    static Gen<podium::OptionStanding> arbitrary()
    {
        return gen::exec([] {
            podium::OptionStanding value;
            value.rank = *podium::test::count();
            value.option = *podium::test::count();
            podium::test::fill(value.text);
            value.votes = *podium::test::count64();
            value.percent = *podium::test::percent();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::OptionLeaderboardPage>
{
    static Gen<podium::OptionLeaderboardPage> arbitrary()
    {
        return gen::exec([] {
            podium::OptionLeaderboardPage value;
            value.entries = *podium::test::listOf<podium::OptionStanding>(10);
            value.total = *podium::test::count();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::PublicOptionCount>
{
    static Gen<podium::PublicOptionCount> arbitrary()
    {
        return gen::exec([] {
            podium::PublicOptionCount value;
            podium::test::fill(value.poll);
            value.option = *podium::test::count();
            podium::test::fill(value.text);
            value.count = *podium::test::count64();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::TimelineBucket>
{
    static Gen<podium::TimelineBucket> arbitrary()
    {
        return gen::exec([] {
            podium::TimelineBucket value;
            podium::test::fill(value.startAt);
            const int optionCount = *gen::inRange(0, 5);
            for (int count = 0; count < optionCount; ++count) {
                value.options[*podium::test::count(9'999)] = {*gen::inRange<std::int64_t>(0, 1'000'000),
                                                              *gen::inRange<std::int64_t>(0, 1'000)};
            }
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Timeline>
{
    static Gen<podium::Timeline> arbitrary()
    {
        return gen::exec([] {
            podium::Timeline value;
            value.buckets = *podium::test::listOf<podium::TimelineBucket>(6);
            value.total = *podium::test::count64();
            podium::test::fill(value.minutesFrom);
            podium::test::fill(value.hoursFrom);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Challenge>
{
    static Gen<podium::Challenge> arbitrary()
    {
        return gen::exec([]() -> podium::Challenge {
            if (*gen::arbitrary<bool>()) {
                podium::WorkChallenge value;
                podium::test::fill(value.algorithm);
                podium::test::fill(value.challenge);
                podium::test::fill(value.salt);
                value.maxNumber = *podium::test::count64();
                podium::test::fill(value.signature);
                return value;
            }
            podium::PictureChallenge value;
            podium::test::fill(value.image);
            podium::test::fill(value.salt);
            podium::test::fill(value.signature);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Proof>
{
    static Gen<podium::Proof> arbitrary()
    {
        return gen::exec([]() -> podium::Proof {
            if (*gen::arbitrary<bool>()) {
                podium::WorkProof value;
                podium::test::fill(value.algorithm);
                podium::test::fill(value.challenge);
                podium::test::fill(value.salt);
                podium::test::fill(value.signature);
                value.number = *podium::test::count64();
                return value;
            }
            podium::PictureProof value;
            podium::test::fill(value.salt);
            podium::test::fill(value.signature);
            podium::test::fill(value.answer);
            return value;
        });
    }
};

} // namespace rc
