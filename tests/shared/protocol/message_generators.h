// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/messages.h"
#include "shared/protocol/resources.h"
#include "tests/support/live_generators.h"

//! Generators of messages and resources, within the limits of the protocol.
namespace rc {

template<>
struct Arbitrary<podium::protocol::Hello>
{
    static Gen<podium::protocol::Hello> arbitrary()
    {
        using podium::protocol::Hello;
        return gen::build<Hello>(gen::set(&Hello::protocol, podium::test::count()),
                                 gen::set(&Hello::client, podium::test::text(200)));
    }
};

template<>
struct Arbitrary<podium::protocol::Join>
{
    static Gen<podium::protocol::Join> arbitrary()
    {
        using podium::protocol::Join;
        return gen::build<Join>(gen::set(&Join::code, podium::test::sessionCode()),
                                gen::set(&Join::nickname, podium::test::text(200)));
    }
};

template<>
struct Arbitrary<podium::protocol::Resume>
{
    static Gen<podium::protocol::Resume> arbitrary()
    {
        using podium::protocol::Resume;
        return gen::build<Resume>(gen::set(&Resume::resumeToken, podium::test::text(256, 1)));
    }
};

template<>
struct Arbitrary<podium::protocol::Host>
{
    static Gen<podium::protocol::Host> arbitrary()
    {
        using podium::protocol::Host;
        return gen::build<Host>(gen::set(&Host::session),
                                gen::set(&Host::accessToken, podium::test::text(256, 1)));
    }
};

template<>
struct Arbitrary<podium::protocol::Answer>
{
    static Gen<podium::protocol::Answer> arbitrary()
    {
        using podium::protocol::Answer;
        return gen::build<Answer>(
            gen::set(&Answer::question), gen::set(&Answer::option, podium::test::count()),
            gen::set(&Answer::answerId, podium::test::text(podium::AnswerIdLengthMax, 1)));
    }
};

template<>
struct Arbitrary<podium::protocol::Leaderboard>
{
    static Gen<podium::protocol::Leaderboard> arbitrary()
    {
        using podium::protocol::Leaderboard, podium::protocol::LeaderboardRange;
        const auto page = gen::build<LeaderboardRange>(
            gen::set(&LeaderboardRange::offset, podium::test::count()),
            gen::set(&LeaderboardRange::limit, gen::inRange(1, podium::protocol::PageSizeMax + 1)));
        const auto neighbours = gen::map(gen::pair(gen::arbitrary<podium::ParticipantId>(),
                                                   gen::inRange(1, podium::protocol::PageSizeMax + 1)),
                                         [](const std::pair<podium::ParticipantId, int> &values) {
                                             LeaderboardRange range;
                                             range.around = values.first;
                                             range.limit = values.second;
                                             return range;
                                         });
        return gen::build<Leaderboard>(gen::set(&Leaderboard::range, gen::oneOf(page, neighbours)));
    }
};

template<>
struct Arbitrary<podium::protocol::Step>
{
    static Gen<podium::protocol::Step> arbitrary()
    {
        return gen::build<podium::protocol::Step>(gen::set(&podium::protocol::Step::step));
    }
};

template<>
struct Arbitrary<podium::protocol::Kick>
{
    static Gen<podium::protocol::Kick> arbitrary()
    {
        using podium::protocol::Kick;
        return gen::build<Kick>(gen::set(&Kick::participant), gen::set(&Kick::ban));
    }
};

template<>
struct Arbitrary<podium::protocol::Lock>
{
    static Gen<podium::protocol::Lock> arbitrary()
    {
        return gen::build<podium::protocol::Lock>(gen::set(&podium::protocol::Lock::locked));
    }
};

template<>
struct Arbitrary<podium::protocol::Ping>
{
    static Gen<podium::protocol::Ping> arbitrary() { return gen::just(podium::protocol::Ping()); }
};

template<>
struct Arbitrary<podium::protocol::Welcome>
{
    static Gen<podium::protocol::Welcome> arbitrary()
    {
        using podium::protocol::Welcome;
        return gen::build<Welcome>(gen::set(&Welcome::protocol, podium::test::count()),
                                   gen::set(&Welcome::server), gen::set(&Welcome::serverTime));
    }
};

template<>
struct Arbitrary<podium::protocol::Joined>
{
    static Gen<podium::protocol::Joined> arbitrary()
    {
        using podium::protocol::Joined;
        return gen::build<Joined>(gen::set(&Joined::participant), gen::set(&Joined::resumeToken),
                                  gen::set(&Joined::session));
    }
};

template<>
struct Arbitrary<podium::protocol::Hosting>
{
    static Gen<podium::protocol::Hosting> arbitrary()
    {
        using podium::protocol::Hosting;
        return gen::build<Hosting>(
            gen::set(&Hosting::session),
            gen::set(&Hosting::participants, podium::test::listOf<podium::ParticipantStatus>(10)),
            gen::set(&Hosting::progress), gen::set(&Hosting::revealed));
    }
};

template<>
struct Arbitrary<podium::protocol::AnswerRecorded>
{
    static Gen<podium::protocol::AnswerRecorded> arbitrary()
    {
        using podium::protocol::AnswerRecorded;
        return gen::build<AnswerRecorded>(gen::set(&AnswerRecorded::question),
                                          gen::set(&AnswerRecorded::answerId));
    }
};

template<>
struct Arbitrary<podium::protocol::AnswerResult>
{
    static Gen<podium::protocol::AnswerResult> arbitrary()
    {
        using podium::protocol::AnswerResult;
        return gen::build<AnswerResult>(gen::set(&AnswerResult::question), gen::set(&AnswerResult::correct),
                                        gen::set(&AnswerResult::correctOption, podium::test::count()),
                                        gen::set(&AnswerResult::explanation),
                                        gen::set(&AnswerResult::points, podium::test::count64()),
                                        gen::set(&AnswerResult::standing), gen::set(&AnswerResult::next));
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
        return gen::build<podium::protocol::Pong>(gen::set(&podium::protocol::Pong::serverTime));
    }
};

template<>
struct Arbitrary<podium::protocol::SignedIn>
{
    static Gen<podium::protocol::SignedIn> arbitrary()
    {
        using podium::protocol::SignedIn;
        return gen::build<SignedIn>(gen::set(&SignedIn::user), gen::set(&SignedIn::accessToken),
                                    gen::set(&SignedIn::refreshToken), gen::set(&SignedIn::expiresAt));
    }
};

template<>
struct Arbitrary<podium::protocol::QuizPage>
{
    static Gen<podium::protocol::QuizPage> arbitrary()
    {
        using podium::protocol::QuizPage;
        return gen::build<QuizPage>(
            gen::set(&QuizPage::quizzes, podium::test::listOf<podium::QuizSummary>(10)),
            gen::set(&QuizPage::total, podium::test::count()));
    }
};

template<>
struct Arbitrary<podium::protocol::ImportProblem>
{
    static Gen<podium::protocol::ImportProblem> arbitrary()
    {
        using podium::protocol::ImportProblem;
        return gen::build<ImportProblem>(gen::set(&ImportProblem::line, gen::inRange(1, 1'000'000)),
                                         gen::set(&ImportProblem::reason));
    }
};

template<>
struct Arbitrary<podium::protocol::ImportResult>
{
    static Gen<podium::protocol::ImportResult> arbitrary()
    {
        using podium::protocol::ImportResult;
        return gen::build<ImportResult>(
            gen::set(&ImportResult::quiz), gen::set(&ImportResult::imported, podium::test::count()),
            gen::set(&ImportResult::problems, podium::test::listOf<podium::protocol::ImportProblem>(5)));
    }
};

template<>
struct Arbitrary<podium::protocol::UploadedPicture>
{
    static Gen<podium::protocol::UploadedPicture> arbitrary()
    {
        using podium::protocol::UploadedPicture;
        return gen::build<UploadedPicture>(gen::set(&UploadedPicture::id), gen::set(&UploadedPicture::url),
                                           gen::set(&UploadedPicture::width, podium::test::count()),
                                           gen::set(&UploadedPicture::height, podium::test::count()));
    }
};

} // namespace rc
