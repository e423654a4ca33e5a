// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/messages.h"
#include "tests/support/live_generators.h"

//! Generators of replies.
namespace rc {

template<>
struct Arbitrary<podium::protocol::Welcome>
{
    static Gen<podium::protocol::Welcome> arbitrary()
    {
        using podium::protocol::Welcome;
        return gen::exec([] {
            Welcome value;
            value.protocol = *podium::test::count();
            podium::test::fill(value.server);
            podium::test::fill(value.serverTime);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Joined>
{
    static Gen<podium::protocol::Joined> arbitrary()
    {
        using podium::protocol::Joined;
        return gen::exec([] {
            Joined value;
            podium::test::fill(value.participant);
            podium::test::fill(value.resumeToken);
            podium::test::fill(value.session);
            podium::test::fill(value.revealed);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Hosting>
{
    static Gen<podium::protocol::Hosting> arbitrary()
    {
        using podium::protocol::Hosting;
        return gen::exec([] {
            Hosting value;
            podium::test::fill(value.session);
            value.participants = *podium::test::listOf<podium::ParticipantStatus>(10);
            podium::test::fill(value.progress);
            podium::test::fill(value.revealed);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::AnswerRecorded>
{
    static Gen<podium::protocol::AnswerRecorded> arbitrary()
    {
        using podium::protocol::AnswerRecorded;
        return gen::exec([] {
            AnswerRecorded value;
            podium::test::fill(value.question);
            podium::test::fill(value.answerId);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::AnswerResult>
{
    static Gen<podium::protocol::AnswerResult> arbitrary()
    {
        using podium::protocol::AnswerResult;
        return gen::exec([] {
            AnswerResult value;
            podium::test::fill(value.question);
            podium::test::fill(value.correct);
            value.correctOption = *podium::test::count();
            podium::test::fill(value.explanation);
            value.points = *podium::test::count64();
            podium::test::fill(value.standing);
            podium::test::fill(value.next);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Done>
{
    static Gen<podium::protocol::Done> arbitrary() { return gen::just(podium::protocol::Done()); }
};

template<>
struct Arbitrary<podium::protocol::Pong>
{
    static Gen<podium::protocol::Pong> arbitrary()
    {
        return gen::exec([] {
            podium::protocol::Pong value;
            podium::test::fill(value.serverTime);
            return value;
        });
    }
};

} // namespace rc
