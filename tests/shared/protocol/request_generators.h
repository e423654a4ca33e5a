// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/messages.h"
#include "tests/support/generators.h"

//! Generators of requests, within the limits of the protocol.
namespace rc {

template<>
struct Arbitrary<podium::protocol::Hello>
{
    static Gen<podium::protocol::Hello> arbitrary()
    {
        using podium::protocol::Hello;
        return gen::exec([] {
            Hello value;
            value.protocol = *podium::test::count();
            value.client = *podium::test::text(200);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Join>
{
    static Gen<podium::protocol::Join> arbitrary()
    {
        using podium::protocol::Join;
        return gen::exec([] {
            Join value;
            value.code = *podium::test::sessionCode();
            value.nickname = *podium::test::text(200);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Resume>
{
    static Gen<podium::protocol::Resume> arbitrary()
    {
        using podium::protocol::Resume;
        return gen::exec([] {
            Resume value;
            value.resumeToken = *podium::test::text(256, 1);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Host>
{
    static Gen<podium::protocol::Host> arbitrary()
    {
        using podium::protocol::Host;
        return gen::exec([] {
            Host value;
            podium::test::fill(value.session);
            value.accessToken = *podium::test::text(256, 1);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Answer>
{
    static Gen<podium::protocol::Answer> arbitrary()
    {
        using podium::protocol::Answer;
        return gen::exec([] {
            Answer value;
            podium::test::fill(value.question);
            value.option = *podium::test::count();
            value.answerId = *podium::test::text(podium::AnswerIdLengthMax, 1);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Leaderboard>
{
    static Gen<podium::protocol::Leaderboard> arbitrary()
    {
        return gen::exec([] {
            podium::protocol::Leaderboard value;
            podium::test::fill(value.range.around);
            value.range.limit = *gen::inRange(1, podium::protocol::PageSizeMax + 1);
            if (!value.range.around)
                value.range.offset = *podium::test::count();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Step>
{
    static Gen<podium::protocol::Step> arbitrary()
    {
        return gen::exec([] {
            podium::protocol::Step value;
            podium::test::fill(value.step);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Kick>
{
    static Gen<podium::protocol::Kick> arbitrary()
    {
        using podium::protocol::Kick;
        return gen::exec([] {
            Kick value;
            podium::test::fill(value.participant);
            podium::test::fill(value.ban);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Lock>
{
    static Gen<podium::protocol::Lock> arbitrary()
    {
        return gen::exec([] {
            podium::protocol::Lock value;
            podium::test::fill(value.locked);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::Ping>
{
    static Gen<podium::protocol::Ping> arbitrary() { return gen::just(podium::protocol::Ping()); }
};

} // namespace rc
