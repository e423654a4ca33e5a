// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/poll_messages.h"
#include "tests/support/poll_generators.h"

//! Generators of the messages about polls.
namespace rc {

template<>
struct Arbitrary<podium::protocol::Watch>
{
    static Gen<podium::protocol::Watch> arbitrary()
    {
        return gen::exec([] {
            podium::protocol::Watch value;
            if (*gen::arbitrary<bool>())
                value.poll = *gen::arbitrary<podium::PollId>();
            else
                value.poll = *podium::test::sessionCode();
            value.voterToken = *podium::test::optionalOf(podium::test::text(256, 1));
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Vote>
{
    static Gen<podium::protocol::Vote> arbitrary()
    {
        return gen::exec([] {
            podium::protocol::Vote value;
            podium::test::fill(value.poll);
            value.option = *podium::test::count();
            value.voterToken = *podium::test::text(podium::limits::VoterTokenLength, 1);
            value.ballotId = *podium::test::text(podium::limits::BallotIdLength, 1);
            podium::test::fill(value.proof);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Unwatch>
{
    static Gen<podium::protocol::Unwatch> arbitrary()
    {
        return gen::map(gen::arbitrary<podium::PollId>(),
                        [](podium::PollId poll) { return podium::protocol::Unwatch{poll}; });
    }
};

template<>
struct Arbitrary<podium::protocol::Watching>
{
    static Gen<podium::protocol::Watching> arbitrary()
    {
        return gen::exec([] {
            podium::protocol::Watching value;
            podium::test::fill(value.poll);
            value.optionCount = *podium::test::count();
            value.total = *podium::test::count64();
            value.counts = *podium::test::optionalOf(podium::test::counts(10));
            value.mine = *podium::test::optionalOf(podium::test::count());
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::VoteRecorded>
{
    static Gen<podium::protocol::VoteRecorded> arbitrary()
    {
        return gen::exec([] {
            podium::protocol::VoteRecorded value;
            podium::test::fill(value.poll);
            value.option = *podium::test::count();
            podium::test::fill(value.ballotId);
            value.movedFrom = *podium::test::optionalOf(podium::test::count());
            return value;
        });
    }
};

} // namespace rc
