// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/domain/live_event.h"
#include "shared/domain/quiz.h"
#include "shared/domain/session.h"
#include "shared/domain/user.h"

#include <QString>
#include <QStringList>

#include <rapidcheck.h>

#include <limits>
#include <ostream>

//! Generators of the domain's values for property tests. Texts are unkind: quotes, backslashes, control
//! characters, combining and right-to-left characters, and such beyond the Basic Multilingual Plane.
namespace podium::test {

//! A character that a text may hold: anything but NUL and halves of surrogate pairs.
inline rc::Gen<char32_t> anyCharacter()
{
    return rc::gen::weightedOneOf<char32_t>({
        {8, rc::gen::inRange<char32_t>(0x20, 0x7F)},
        {2, rc::gen::elementOf(std::u32string(U"\"\\/{}[],:'<>&%"))},
        {2, rc::gen::inRange<char32_t>(0x01, 0x20)},
        {2, rc::gen::inRange<char32_t>(0x7F, 0x600)},
        {1, rc::gen::elementOf(std::u32string(U"\u0301\u200B\u202E\u2028\u3042\uFEFF\uFFFD\uFFFF"))},
        {1, rc::gen::inRange<char32_t>(0xE000, 0x10000)},
        {2, rc::gen::inRange<char32_t>(0x1F300, 0x1F700)},
        {1, rc::gen::inRange<char32_t>(0x10000, 0x110000)},
    });
}

//! \param lengthMax in characters (code points)
//! None begins with a byte order mark, which a reader of JSON drops.
inline rc::Gen<QString> text(int lengthMax, int lengthMin = 0)
{
    return rc::gen::mapcat(rc::gen::inRange(lengthMin, lengthMax + 1), [](int length) {
        return rc::gen::map(
            rc::gen::container<std::u32string>(static_cast<std::size_t>(length), anyCharacter()),
            [](std::u32string characters) {
                if (characters.starts_with(U'\uFEFF'))
                    characters.front() = U'\u2060';
                return QString::fromStdU32String(characters);
            });
    });
}

inline rc::Gen<QString> sessionCode()
{
    return rc::gen::map(rc::gen::inRange(0, 1'000'000),
                        [](int number) { return QString::number(number).rightJustified(6, u'0'); });
}

//! Any integer that JSON holds exactly and that is not negative.
inline rc::Gen<std::int64_t> count64()
{
    return rc::gen::inRange<std::int64_t>(0, QuestionId::Maximum + 1);
}

inline rc::Gen<int> count(int maximum = std::numeric_limits<int>::max() - 1)
{
    return rc::gen::inRange(0, maximum + 1);
}

template<typename T>
rc::Gen<std::optional<T>> optionalOf(const rc::Gen<T> &value)
{
    return rc::gen::map(rc::gen::maybe(value), [](rc::Maybe<T> maybe) {
        return maybe ? std::optional<T>(std::move(*maybe)) : std::nullopt;
    });
}

template<typename T>
rc::Gen<QList<T>> listOf(const rc::Gen<T> &value, int countMax)
{
    return rc::gen::mapcat(rc::gen::inRange(0, countMax + 1), [value](int size) {
        return rc::gen::map(
            rc::gen::container<std::vector<T>>(static_cast<std::size_t>(size), value),
            [](const std::vector<T> &elements) { return QList<T>(elements.begin(), elements.end()); });
    });
}

template<typename T>
rc::Gen<QList<T>> listOf(int countMax)
{
    return listOf(rc::gen::arbitrary<T>(), countMax);
}

//! Inside rc::gen::exec: gives `value` any value of its type.
template<typename T>
void fill(T &value)
{
    value = *rc::gen::arbitrary<T>();
}

} // namespace podium::test

//! How a counterexample shows a text.
inline void showValue(const QString &text, std::ostream &stream)
{
    stream << '"' << text.toStdString() << '"';
}

namespace rc {

template<typename Kind>
struct Arbitrary<podium::Id<Kind>>
{
    static Gen<podium::Id<Kind>> arbitrary()
    {
        return gen::map(gen::inRange<std::int64_t>(1, podium::Id<Kind>::Maximum + 1),
                        [](std::int64_t value) { return podium::Id<Kind>(value); });
    }
};

template<>
struct Arbitrary<podium::Timestamp>
{
    static Gen<podium::Timestamp> arbitrary()
    {
        return gen::map(podium::test::count64(),
                        [](std::int64_t value) { return podium::Timestamp(podium::Ms(value)); });
    }
};

template<>
struct Arbitrary<QString>
{
    static Gen<QString> arbitrary() { return podium::test::text(40); }
};

template<typename T>
struct Arbitrary<std::optional<T>>
{
    static Gen<std::optional<T>> arbitrary() { return podium::test::optionalOf(gen::arbitrary<T>()); }
};

template<>
struct Arbitrary<podium::ErrorCode>
{
    static Gen<podium::ErrorCode> arbitrary()
    {
        return gen::map(gen::inRange(0, static_cast<int>(podium::ErrorCode::Internal) + 1),
                        [](int code) { return static_cast<podium::ErrorCode>(code); });
    }
};

template<>
struct Arbitrary<podium::Error>
{
    static Gen<podium::Error> arbitrary()
    {
        using podium::Error;
        return gen::exec([] {
            Error value;
            podium::test::fill(value.code);
            podium::test::fill(value.message);
            if (value.code == podium::ErrorCode::Invalid) {
                for (const QString &text : *podium::test::listOf<QString>(5))
                    value.fields.insert(text, text + u'!');
            } else if (value.code == podium::ErrorCode::NicknameTaken) {
                podium::test::fill(value.fields[QStringLiteral("nickname")]);
            }
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::Pace>
{
    static Gen<podium::Pace> arbitrary() { return gen::element(podium::Pace::Host, podium::Pace::Self); }
};

template<>
struct Arbitrary<podium::Scoring>
{
    static Gen<podium::Scoring> arbitrary()
    {
        using podium::Scoring, podium::ScoringRule;
        return gen::exec([] {
            Scoring value;
            value.rule = *gen::element(ScoringRule::Accuracy, ScoringRule::Speed);
            podium::test::fill(value.streakBonus);
            return value;
        });
    }
};

//! Settings that may start a session: questions are shuffled only when self-paced.
template<>
struct Arbitrary<podium::SessionSettings>
{
    static Gen<podium::SessionSettings> arbitrary()
    {
        using podium::SessionSettings;
        return gen::exec([] {
            SessionSettings value;
            podium::test::fill(value.pace);
            podium::test::fill(value.scoring);
            podium::test::fill(value.shuffleQuestions);
            podium::test::fill(value.shuffleOptions);
            podium::test::fill(value.lateJoin);
            podium::test::fill(value.autoAdvance);
            value.questionCount =
                *podium::test::optionalOf(gen::inRange(1, podium::limits::QuestionsMax + 1));
            value.shuffleQuestions = value.shuffleQuestions && value.pace == podium::Pace::Self;
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::SessionState>
{
    static Gen<podium::SessionState> arbitrary()
    {
        return gen::map(gen::inRange(0, static_cast<int>(podium::SessionState::Ended) + 1),
                        [](int state) { return static_cast<podium::SessionState>(state); });
    }
};

template<>
struct Arbitrary<podium::HostStep>
{
    static Gen<podium::HostStep> arbitrary()
    {
        return gen::map(gen::inRange(0, static_cast<int>(podium::HostStep::End) + 1),
                        [](int step) { return static_cast<podium::HostStep>(step); });
    }
};

//! A question within all limits but those on what its texts hold.
template<>
struct Arbitrary<podium::Question>
{
    static Gen<podium::Question> arbitrary()
    {
        using podium::Question;
        namespace limits = podium::limits;
        return gen::exec([] {
            Question value;
            podium::test::fill(value.id);
            value.text = *podium::test::text(60, 1);
            podium::test::fill(value.picture);
            const int optionCount = *gen::inRange(limits::OptionsMin, limits::OptionsMax + 1);
            for (int option = 0; option < optionCount; ++option)
                value.options.append(*podium::test::text(20, 1));
            value.correctOption = *gen::inRange(0, optionCount);
            podium::test::fill(value.explanation);
            value.timeLimitS = *gen::inRange(limits::TimeLimitMinS, limits::TimeLimitMaxS + 1);
            value.weight = *gen::inRange(limits::WeightMin, limits::WeightMax + 1);
            return value;
        });
    }
};

//! A draft.
template<>
struct Arbitrary<podium::Quiz>
{
    static Gen<podium::Quiz> arbitrary()
    {
        using podium::Quiz;
        return gen::exec([] {
            Quiz value;
            podium::test::fill(value.id);
            value.title = *podium::test::text(60, 1);
            podium::test::fill(value.description);
            value.version = *gen::inRange(1, std::numeric_limits<int>::max());
            value.questions = *podium::test::listOf<podium::Question>(8);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::QuizSummary>
{
    static Gen<podium::QuizSummary> arbitrary()
    {
        using podium::QuizStatus, podium::QuizSummary;
        return gen::exec([] {
            QuizSummary value;
            podium::test::fill(value.id);
            podium::test::fill(value.title);
            value.status = *gen::element(QuizStatus::Draft, QuizStatus::Started, QuizStatus::Ended);
            value.questionCount = *podium::test::count(podium::limits::QuestionsMax);
            podium::test::fill(value.updatedAt);
            return value;
        });
    }
};

template<>
struct Arbitrary<podium::UserProfile>
{
    static Gen<podium::UserProfile> arbitrary()
    {
        using podium::UserProfile, podium::UserRole;
        return gen::exec([] {
            UserProfile value;
            podium::test::fill(value.id);
            podium::test::fill(value.username);
            podium::test::fill(value.displayName);
            value.role = *gen::element(UserRole::Admin, UserRole::Host, UserRole::Participant);
            podium::test::fill(value.avatar);
            return value;
        });
    }
};

} // namespace rc
