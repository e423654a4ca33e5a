// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/resources.h"
#include "tests/support/live_generators.h"

//! Generators of the resources of the HTTP part.
namespace rc {

template<>
struct Arbitrary<podium::protocol::SignedIn>
{
    static Gen<podium::protocol::SignedIn> arbitrary()
    {
        using podium::protocol::SignedIn;
        return gen::exec([] {
            SignedIn value;
            podium::test::fill(value.user);
            podium::test::fill(value.accessToken);
            podium::test::fill(value.refreshToken);
            podium::test::fill(value.expiresAt);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::QuizPage>
{
    static Gen<podium::protocol::QuizPage> arbitrary()
    {
        using podium::protocol::QuizPage;
        return gen::exec([] {
            QuizPage value;
            value.quizzes = *podium::test::listOf<podium::QuizSummary>(10);
            value.total = *podium::test::count();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::ImportProblem>
{
    static Gen<podium::protocol::ImportProblem> arbitrary()
    {
        using podium::protocol::ImportProblem;
        return gen::exec([] {
            ImportProblem value;
            value.line = *gen::inRange(1, 1'000'000);
            podium::test::fill(value.reason);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::ImportResult>
{
    static Gen<podium::protocol::ImportResult> arbitrary()
    {
        using podium::protocol::ImportResult;
        return gen::exec([] {
            ImportResult value;
            podium::test::fill(value.quiz);
            value.imported = *podium::test::count();
            value.problems = *podium::test::listOf<podium::protocol::ImportProblem>(5);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::protocol::UploadedPicture>
{
    static Gen<podium::protocol::UploadedPicture> arbitrary()
    {
        using podium::protocol::UploadedPicture;
        return gen::exec([] {
            UploadedPicture value;
            podium::test::fill(value.id);
            podium::test::fill(value.url);
            value.width = *podium::test::count();
            value.height = *podium::test::count();
            return value;
        });
    }
};

} // namespace rc
