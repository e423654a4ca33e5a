// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/generators.h"

//! Generators of what is seen of a running session.
namespace rc {

template<>
struct Arbitrary<podium::PublicOption>
{
    static Gen<podium::PublicOption> arbitrary()
    {
        using podium::PublicOption;
        return gen::build<PublicOption>(
            gen::set(&PublicOption::id, podium::test::count(podium::limits::OptionsMax - 1)),
            gen::set(&PublicOption::text));
    }
};

template<>
struct Arbitrary<podium::PublicQuestion>
{
    static Gen<podium::PublicQuestion> arbitrary()
    {
        using podium::PublicQuestion;
        return gen::build<PublicQuestion>(
            gen::set(&PublicQuestion::id), gen::set(&PublicQuestion::text),
            gen::set(&PublicQuestion::picture),
            gen::set(&PublicQuestion::options,
                     podium::test::listOf<podium::PublicOption>(podium::limits::OptionsMax)),
            gen::set(&PublicQuestion::weight,
                     gen::inRange(podium::limits::WeightMin, podium::limits::WeightMax + 1)));
    }
};

template<>
struct Arbitrary<podium::OpenQuestion>
{
    static Gen<podium::OpenQuestion> arbitrary()
    {
        using podium::OpenQuestion;
        return gen::build<OpenQuestion>(gen::set(&OpenQuestion::index, podium::test::count()),
                                        gen::set(&OpenQuestion::total, podium::test::count()),
                                        gen::set(&OpenQuestion::question), gen::set(&OpenQuestion::opensAt),
                                        gen::set(&OpenQuestion::closesAt));
    }
};

template<>
struct Arbitrary<podium::Participant>
{
    static Gen<podium::Participant> arbitrary()
    {
        using podium::Participant;
        return gen::build<Participant>(gen::set(&Participant::id), gen::set(&Participant::nickname));
    }
};

template<>
struct Arbitrary<podium::ParticipantStatus>
{
    static Gen<podium::ParticipantStatus> arbitrary()
    {
        using podium::ParticipantStatus;
        return gen::build<ParticipantStatus>(gen::set(&ParticipantStatus::participant),
                                             gen::set(&ParticipantStatus::connected),
                                             gen::set(&ParticipantStatus::score, podium::test::count64()));
    }
};

template<>
struct Arbitrary<podium::Standing>
{
    static Gen<podium::Standing> arbitrary()
    {
        using podium::Standing;
        return gen::build<Standing>(gen::set(&Standing::rank, podium::test::count()),
                                    gen::set(&Standing::score, podium::test::count64()),
                                    gen::set(&Standing::streak, podium::test::count()));
    }
};

template<>
struct Arbitrary<podium::LeaderboardEntry>
{
    static Gen<podium::LeaderboardEntry> arbitrary()
    {
        using podium::LeaderboardEntry;
        return gen::build<LeaderboardEntry>(gen::set(&LeaderboardEntry::rank, podium::test::count()),
                                            gen::set(&LeaderboardEntry::participant),
                                            gen::set(&LeaderboardEntry::nickname),
                                            gen::set(&LeaderboardEntry::score, podium::test::count64()),
                                            gen::set(&LeaderboardEntry::streak, podium::test::count()));
    }
};

template<>
struct Arbitrary<podium::LeaderboardPage>
{
    static Gen<podium::LeaderboardPage> arbitrary()
    {
        using podium::LeaderboardPage;
        return gen::build<LeaderboardPage>(
            gen::set(&LeaderboardPage::entries, podium::test::listOf<podium::LeaderboardEntry>(10)),
            gen::set(&LeaderboardPage::total, podium::test::count()));
    }
};

template<>
struct Arbitrary<podium::AnswerFeedback>
{
    static Gen<podium::AnswerFeedback> arbitrary()
    {
        using podium::AnswerFeedback;
        return gen::build<AnswerFeedback>(
            gen::set(&AnswerFeedback::option, podium::test::optionalOf(podium::test::count())),
            gen::set(&AnswerFeedback::correct), gen::set(&AnswerFeedback::points, podium::test::count64()),
            gen::set(&AnswerFeedback::standing));
    }
};

template<>
struct Arbitrary<podium::SessionSnapshot>
{
    static Gen<podium::SessionSnapshot> arbitrary()
    {
        using podium::SessionSnapshot;
        return gen::build<SessionSnapshot>(
            gen::set(&SessionSnapshot::id), gen::set(&SessionSnapshot::code, podium::test::sessionCode()),
            gen::set(&SessionSnapshot::title), gen::set(&SessionSnapshot::pace),
            gen::set(&SessionSnapshot::state),
            gen::set(&SessionSnapshot::index, gen::inRange(-1, podium::limits::QuestionsMax)),
            gen::set(&SessionSnapshot::total, podium::test::count()), gen::set(&SessionSnapshot::scoring),
            gen::set(&SessionSnapshot::participantCount, podium::test::count()),
            gen::set(&SessionSnapshot::locked), gen::set(&SessionSnapshot::question),
            gen::set(&SessionSnapshot::opensAt), gen::set(&SessionSnapshot::closesAt),
            gen::set(&SessionSnapshot::you),
            gen::set(&SessionSnapshot::answeredOption, podium::test::optionalOf(podium::test::count())));
    }
};

template<>
struct Arbitrary<podium::QuestionShown>
{
    static Gen<podium::QuestionShown> arbitrary()
    {
        return gen::build<podium::QuestionShown>(gen::set(&podium::QuestionShown::shown));
    }
};

template<>
struct Arbitrary<podium::Progress>
{
    static Gen<podium::Progress> arbitrary()
    {
        using podium::Progress;
        return gen::build<Progress>(
            gen::set(&Progress::question), gen::set(&Progress::answered, podium::test::count()),
            gen::set(&Progress::joined, podium::test::count()),
            gen::set(&Progress::connected, podium::test::count()),
            gen::set(&Progress::waiting,
                     podium::test::optionalOf(podium::test::listOf<podium::ParticipantId>(10))));
    }
};

template<>
struct Arbitrary<podium::QuestionClosed>
{
    static Gen<podium::QuestionClosed> arbitrary()
    {
        return gen::build<podium::QuestionClosed>(gen::set(&podium::QuestionClosed::question));
    }
};

template<>
struct Arbitrary<podium::Revealed>
{
    static Gen<podium::Revealed> arbitrary()
    {
        using podium::Revealed;
        return gen::build<Revealed>(
            gen::set(&Revealed::question), gen::set(&Revealed::correctOption, podium::test::count()),
            gen::set(&Revealed::explanation),
            gen::set(&Revealed::counts, podium::test::listOf(podium::test::count(), 4)),
            gen::set(&Revealed::you));
    }
};

template<>
struct Arbitrary<podium::LeaderboardShown>
{
    static Gen<podium::LeaderboardShown> arbitrary()
    {
        using podium::LeaderboardShown;
        return gen::build<LeaderboardShown>(gen::set(&LeaderboardShown::page),
                                            gen::set(&LeaderboardShown::you));
    }
};

template<>
struct Arbitrary<podium::ParticipantChanged>
{
    static Gen<podium::ParticipantChanged> arbitrary()
    {
        using podium::ParticipantChange, podium::ParticipantChanged;
        return gen::build<ParticipantChanged>(
            gen::set(&ParticipantChanged::status),
            gen::set(&ParticipantChanged::change,
                     gen::element(ParticipantChange::Joined, ParticipantChange::Left, ParticipantChange::Back,
                                  ParticipantChange::Kicked)));
    }
};

template<>
struct Arbitrary<podium::PodiumShown>
{
    static Gen<podium::PodiumShown> arbitrary()
    {
        using podium::PodiumShown;
        return gen::build<PodiumShown>(
            gen::set(&PodiumShown::entries, podium::test::listOf<podium::LeaderboardEntry>(3)),
            gen::set(&PodiumShown::you));
    }
};

template<>
struct Arbitrary<podium::SessionEnded>
{
    static Gen<podium::SessionEnded> arbitrary() { return gen::just(podium::SessionEnded()); }
};

template<>
struct Arbitrary<podium::Notice>
{
    static Gen<podium::Notice> arbitrary()
    {
        using podium::Notice, podium::NoticeLevel;
        return gen::build<Notice>(
            gen::set(&Notice::level, gen::element(NoticeLevel::Info, NoticeLevel::Warning)),
            gen::set(&Notice::code), gen::set(&Notice::message));
    }
};

} // namespace rc
