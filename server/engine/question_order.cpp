// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/question_order.h"

#include <QCoreApplication>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace podium::engine {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LiveSession", text);
}

//! What a shuffle is for: keeps the shuffles that grow from one seed apart.
enum class Purpose : std::uint64_t { Draw = 1, Questions = 2, Options = 3 };

//! The finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

//! std::shuffle and std::uniform_int_distribution differ between standard libraries; the engine itself is
//! fixed by the standard.
class Shuffler final
{
public:
    Shuffler(std::uint64_t seed, Purpose purpose, std::uint64_t participant = 0, std::uint64_t position = 0)
        : m_random(mixed(mixed(mixed(seed + static_cast<std::uint64_t>(purpose)) + participant) + position))
    {}

    //! The first `count` of a random permutation of 0 .. size - 1 (Fisher and Yates).
    QList<int> draw(int size, int count)
    {
        QList<int> numbers(size);
        std::iota(numbers.begin(), numbers.end(), 0);
        for (int place = 0; place < count; ++place) {
            const auto left = static_cast<std::uint64_t>(size - place);
            numbers.swapItemsAt(place, place + static_cast<int>(below(left)));
        }
        numbers.resize(count);
        return numbers;
    }

private:
    //! Rejects the uneven rest of the range, so that every number is equally likely.
    std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t rest = (std::mt19937_64::max() % bound + 1) % bound;
        const std::uint64_t last = std::mt19937_64::max() - rest;
        std::uint64_t value = m_random();
        while (value > last)
            value = m_random();
        return value % bound;
    }

    std::mt19937_64 m_random;
};

QList<int> authoredOrder(int size)
{
    QList<int> order(size);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

} // namespace

Result<QList<Question>> drawQuestions(const QList<Question> &questions, const SessionSettings &settings,
                                      std::uint64_t seed)
{
    if (questions.isEmpty()) {
        return failure(ErrorCode::Invalid, tr("The quiz has no questions yet."),
                       {{u"questions"_s, tr("add at least one question")}});
    }
    if (!settings.questionCount)
        return questions;

    const int count = *settings.questionCount;
    if (count < 1 || count > questions.size()) {
        return failure(ErrorCode::Invalid, tr("The quiz cannot give that many questions."),
                       {{u"question_count"_s, tr("must be from 1 to %1").arg(questions.size())}});
    }
    QList<Question> drawn;
    drawn.reserve(count);
    const QList<int> positions =
        Shuffler(seed, Purpose::Draw).draw(static_cast<int>(questions.size()), count);
    for (const int position : positions)
        drawn.append(questions.at(position));
    return drawn;
}

QList<int> questionOrder(const SessionSettings &settings, int total, std::uint64_t seed,
                         ParticipantId participant)
{
    if (settings.pace != Pace::Self || !settings.shuffleQuestions)
        return authoredOrder(total);
    return Shuffler(seed, Purpose::Questions, static_cast<std::uint64_t>(participant.value()))
        .draw(total, total);
}

QList<int> optionOrder(const SessionSettings &settings, int optionCount, std::uint64_t seed,
                       ParticipantId participant, int position)
{
    if (!settings.shuffleOptions)
        return authoredOrder(optionCount);
    return Shuffler(seed, Purpose::Options, static_cast<std::uint64_t>(participant.value()),
                    static_cast<std::uint64_t>(position))
        .draw(optionCount, optionCount);
}

} // namespace podium::engine
