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
        return gen::exec([] {
            PublicOption value;
            value.id = *podium::test::count(podium::limits::OptionsMax - 1);
            podium::test::fill(value.text);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::PublicQuestion>
{
    static Gen<podium::PublicQuestion> arbitrary()
    {
        using podium::PublicQuestion;
        return gen::exec([] {
            PublicQuestion value;
            podium::test::fill(value.id);
            podium::test::fill(value.text);
            podium::test::fill(value.picture);
            value.options = *podium::test::listOf<podium::PublicOption>(podium::limits::OptionsMax);
            value.weight = *gen::inRange(podium::limits::WeightMin, podium::limits::WeightMax + 1);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::OpenQuestion>
{
    static Gen<podium::OpenQuestion> arbitrary()
    {
        using podium::OpenQuestion;
        return gen::exec([] {
            OpenQuestion value;
            value.index = *podium::test::count();
            value.total = *podium::test::count();
            podium::test::fill(value.question);
            podium::test::fill(value.opensAt);
            podium::test::fill(value.closesAt);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Participant>
{
    static Gen<podium::Participant> arbitrary()
    {
        using podium::Participant;
        return gen::exec([] {
            Participant value;
            podium::test::fill(value.id);
            podium::test::fill(value.nickname);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::ParticipantStatus>
{
    static Gen<podium::ParticipantStatus> arbitrary()
    {
        using podium::ParticipantStatus;
        return gen::exec([] {
            ParticipantStatus value;
            podium::test::fill(value.participant);
            podium::test::fill(value.connected);
            value.score = *podium::test::count64();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Standing>
{
    static Gen<podium::Standing> arbitrary()
    {
        using podium::Standing;
        return gen::exec([] {
            Standing value;
            value.rank = *podium::test::count();
            value.score = *podium::test::count64();
            value.streak = *podium::test::count();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::LeaderboardEntry>
{
    static Gen<podium::LeaderboardEntry> arbitrary()
    {
        using podium::LeaderboardEntry;
        return gen::exec([] {
            LeaderboardEntry value;
            value.rank = *podium::test::count();
            podium::test::fill(value.participant);
            podium::test::fill(value.nickname);
            value.score = *podium::test::count64();
            value.streak = *podium::test::count();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::LeaderboardPage>
{
    static Gen<podium::LeaderboardPage> arbitrary()
    {
        using podium::LeaderboardPage;
        return gen::exec([] {
            LeaderboardPage value;
            value.entries = *podium::test::listOf<podium::LeaderboardEntry>(10);
            value.total = *podium::test::count();
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::AnswerFeedback>
{
    static Gen<podium::AnswerFeedback> arbitrary()
    {
        using podium::AnswerFeedback;
        return gen::exec([] {
            AnswerFeedback value;
            value.option = *podium::test::optionalOf(podium::test::count());
            podium::test::fill(value.correct);
            value.points = *podium::test::count64();
            podium::test::fill(value.standing);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::SessionSnapshot>
{
    static Gen<podium::SessionSnapshot> arbitrary()
    {
        using podium::SessionSnapshot;
        return gen::exec([] {
            SessionSnapshot value;
            podium::test::fill(value.id);
            value.code = *podium::test::sessionCode();
            podium::test::fill(value.title);
            podium::test::fill(value.pace);
            podium::test::fill(value.state);
            value.index = *gen::inRange(-1, podium::limits::QuestionsMax);
            value.total = *podium::test::count();
            podium::test::fill(value.scoring);
            value.participantCount = *podium::test::count();
            podium::test::fill(value.locked);
            podium::test::fill(value.question);
            podium::test::fill(value.opensAt);
            podium::test::fill(value.closesAt);
            podium::test::fill(value.you);
            value.answeredOption = *podium::test::optionalOf(podium::test::count());
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::QuestionShown>
{
    static Gen<podium::QuestionShown> arbitrary()
    {
        return gen::exec([] {
            podium::QuestionShown value;
            podium::test::fill(value.shown);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Progress>
{
    static Gen<podium::Progress> arbitrary()
    {
        using podium::Progress;
        return gen::exec([] {
            Progress value;
            podium::test::fill(value.question);
            value.answered = *podium::test::count();
            value.joined = *podium::test::count();
            value.connected = *podium::test::count();
            value.waiting = *podium::test::optionalOf(podium::test::listOf<podium::ParticipantId>(10));
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::QuestionClosed>
{
    static Gen<podium::QuestionClosed> arbitrary()
    {
        return gen::exec([] {
            podium::QuestionClosed value;
            podium::test::fill(value.question);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Revealed>
{
    static Gen<podium::Revealed> arbitrary()
    {
        using podium::Revealed;
        return gen::exec([] {
            Revealed value;
            podium::test::fill(value.question);
            value.correctOption = *podium::test::count();
            podium::test::fill(value.explanation);
            value.counts = *podium::test::listOf(podium::test::count(), 4);
            podium::test::fill(value.you);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::LeaderboardShown>
{
    static Gen<podium::LeaderboardShown> arbitrary()
    {
        using podium::LeaderboardShown;
        return gen::exec([] {
            LeaderboardShown value;
            podium::test::fill(value.page);
            podium::test::fill(value.you);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::ParticipantChanged>
{
    static Gen<podium::ParticipantChanged> arbitrary()
    {
        using podium::ParticipantChange, podium::ParticipantChanged;
        return gen::exec([] {
            ParticipantChanged value;
            podium::test::fill(value.status);
            value.change = *gen::element(ParticipantChange::Joined, ParticipantChange::Left,
                                         ParticipantChange::Back, ParticipantChange::Kicked);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::PodiumShown>
{
    static Gen<podium::PodiumShown> arbitrary()
    {
        using podium::PodiumShown;
        return gen::exec([] {
            PodiumShown value;
            value.entries = *podium::test::listOf<podium::LeaderboardEntry>(3);
            podium::test::fill(value.you);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::SessionEnded>
{
    static Gen<podium::SessionEnded> arbitrary() { return gen::just(podium::SessionEnded()); }
};

template<>
struct Arbitrary<podium::SessionChanged>
{
    static Gen<podium::SessionChanged> arbitrary()
    {
        using podium::SessionChanged;
        return gen::exec([] {
            SessionChanged value;
            podium::test::fill(value.state);
            podium::test::fill(value.locked);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Notice>
{
    static Gen<podium::Notice> arbitrary()
    {
        using podium::Notice, podium::NoticeLevel;
        return gen::exec([] {
            Notice value;
            value.level = *gen::element(NoticeLevel::Info, NoticeLevel::Warning);
            podium::test::fill(value.code);
            podium::test::fill(value.message);
            return value;
        });
    }
};

} // namespace rc
