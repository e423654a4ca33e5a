// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_report.h"

#include <algorithm>
#include <array>

namespace podium::test {

//! \brief A session as it may have been, the same each time: participants of different strength, questions of
//! different difficulty, some left out, one late, one removed; nicknames that a spreadsheet would run.
inline SessionResults sampleResults(int participants, int questions)
{
    struct Written
    {
        QString text;
        QStringList options;
        int correct;
    };
    const std::array<Written, 6> bank{{
        {QStringLiteral("Which planet has the longest day, measured from noon to noon?"),
         {QStringLiteral("Mercury"), QStringLiteral("Venus"), QStringLiteral("Mars"),
          QStringLiteral("Neptune")},
         0},
        {QStringLiteral("Water boils at a lower temperature on a mountain."),
         {QStringLiteral("True"), QStringLiteral("False")},
         0},
        {QStringLiteral("What does a seismograph record?"),
         {QStringLiteral("The speed of the wind"), QStringLiteral("Movements of the ground"),
          QStringLiteral("The height of the tide, as it is measured at a fixed point of the coast")},
         1},
        {QStringLiteral(
             "Who first described the law that the volume of a gas is inversely proportional to its "
             "pressure, as long as its temperature stays the same?"),
         {QStringLiteral("Robert Boyle"), QStringLiteral("Isaac Newton"), QStringLiteral("Blaise Pascal"),
          QStringLiteral("Antoine Lavoisier")},
         0},
        {QStringLiteral("Quantos ossos tem um ser humano adulto?"),
         {QStringLiteral("106"), QStringLiteral("206"), QStringLiteral("306"), QStringLiteral("406")},
         1},
        {QStringLiteral("=1+1 is how a formula begins. What is 1+1?"),
         {QStringLiteral("=2"), QStringLiteral("+2"), QStringLiteral("-2"), QStringLiteral("@2")},
         0},
    }};
    const std::array<QString, 12> names{
        {QStringLiteral("Ana"), QStringLiteral("Björn"), QStringLiteral("Chloé"), QStringLiteral("Dmitri"),
         QStringLiteral("Esra"), QStringLiteral("Fatima"), QStringLiteral("=HYPERLINK(\"x\")"),
         QStringLiteral("Hyejin"), QStringLiteral("João"), QStringLiteral("Kwame"), QStringLiteral("Łukasz"),
         QStringLiteral("Maria do Céu Andrade")}};

    SessionResults results;
    results.id = SessionId(7);
    results.quiz = QuizId(3);
    results.code = QStringLiteral("482913");
    results.title = QStringLiteral("Science, year 7: what we learned this term");
    results.createdAt = Timestamp(Ms(1'795'000'000'000));
    results.endedAt = results.createdAt + Ms(1'000) * (60 + 25 * questions);
    for (int position = 0; position < questions; ++position) {
        const Written &written = bank[std::size_t(position) % bank.size()];
        results.questions.append({QuestionId(100 + position), written.text, written.options, written.correct,
                                  position % 4 == 3 ? 2 : 1, 20});
    }
    unsigned state = 12'345; // of a linear congruential generator
    const auto chance = [&state](unsigned outOf) {
        state = state * 1'664'525u + 1'013'904'223u;
        return (state >> 16) % outOf;
    };
    for (int number = 0; number < participants; ++number) {
        ParticipantResult participant;
        participant.id = ParticipantId(number + 1);
        const QString &name = names[std::size_t(number) % names.size()];
        participant.nickname = number < int(names.size())
                                   ? name
                                   : name + QStringLiteral(" %1").arg(number / int(names.size()) + 1);
        participant.joinedAt = results.createdAt;
        participant.kicked = participants > 3 && number == participants - 1;
        const int first = participants > 3 && number == participants - 2 ? questions / 2 : 0; // came late
        const unsigned strength = 95 - unsigned(number * 70 / std::max(participants, 1));
        for (int position = first; position < questions; ++position) {
            const PlayedQuestion &question = results.questions[position];
            AnswerResult answer;
            answer.question = question.id;
            const unsigned difficulty = unsigned(position * 37 % 50);
            if (chance(100) >= 6) {
                const bool right = chance(100) + difficulty / 2 < strength;
                const int wrong =
                    (question.correctOption + 1 + int(chance(unsigned(question.options.size() - 1)))) %
                    int(question.options.size());
                answer.option = right ? question.correctOption : wrong;
                answer.correct = right;
                answer.response = Ms(900 + qint64(chance(16'000)));
                answer.answeredAt = results.createdAt + Ms(30'000 + position * 25'000) + *answer.response;
                answer.points = right ? 1'000 - answer.response->count() / 40 : 0;
                participant.score += participant.kicked ? 0 : answer.points;
            }
            participant.answers.append(answer);
        }
        results.participants.append(participant);
    }
    std::stable_sort(results.participants.begin(), results.participants.end(),
                     [](const auto &left, const auto &right) {
                         return left.kicked != right.kicked ? right.kicked : left.score > right.score;
                     });
    for (qsizetype place = 0; place < results.participants.size(); ++place) {
        if (!results.participants[place].kicked)
            results.participants[place].rank = int(place + 1);
    }
    return results;
}

} // namespace podium::test
