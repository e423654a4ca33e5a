// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/session_report.h"

#include <QHash>

#include <algorithm>
#include <tuple>
#include <vector>

namespace podium {
namespace {

//! The mean of durations as they come in.
class Average final
{
public:
    void add(Ms value)
    {
        m_sum += value;
        ++m_count;
    }
    [[nodiscard]] std::optional<Ms> value() const
    {
        if (m_count == 0)
            return std::nullopt;
        return Ms((m_sum.count() + m_count / 2) / m_count);
    }

private:
    Ms m_sum{0};
    std::int64_t m_count = 0;
};

void count(AnswerCounts &counts, const AnswerReport &answer)
{
    if (!answer.option)
        ++counts.unanswered;
    else if (answer.correct)
        ++counts.right;
    else
        ++counts.wrong;
}

ParticipantReport participantReport(const ParticipantResult &result, const QHash<QuestionId, int> &positions)
{
    ParticipantReport report;
    report.id = result.id;
    report.nickname = result.nickname;
    report.kicked = result.kicked;
    report.rank = result.rank;
    report.score = result.score;
    Average response;
    for (const AnswerResult &given : result.answers) {
        const auto position = positions.constFind(given.question);
        if (position == positions.cend())
            continue; // of no question that we know of, there is nothing to tell
        const AnswerReport answer{*position, given.option, given.correct, given.points, given.response};
        count(report.counts, answer);
        if (answer.option && answer.response)
            response.add(*answer.response);
        report.answers.append(answer);
    }
    report.averageResponse = response.value();
    std::stable_sort(
        report.answers.begin(), report.answers.end(),
        [](const AnswerReport &left, const AnswerReport &right) { return left.position < right.position; });
    return report;
}

std::optional<Ms> durationOf(const SessionResults &results)
{
    std::optional<Timestamp> opened;
    std::optional<Timestamp> lastAnswer;
    for (const ParticipantResult &participant : results.participants) {
        for (const AnswerResult &answer : participant.answers) {
            if (!answer.answeredAt)
                continue;
            const Timestamp opening = *answer.answeredAt - answer.response.value_or(Ms(0));
            opened = std::min(opened.value_or(opening), opening);
            lastAnswer = std::max(lastAnswer.value_or(*answer.answeredAt), *answer.answeredAt);
        }
    }
    const std::optional<Timestamp> end = results.endedAt ? results.endedAt : lastAnswer;
    if (!end)
        return std::nullopt;
    return std::max(Ms(0), *end - opened.value_or(results.createdAt));
}

} // namespace

std::optional<double> AnswerCounts::rightShare() const
{
    if (asked() == 0)
        return std::nullopt;
    return static_cast<double>(right) / asked();
}

SessionReport reportOf(const SessionResults &results)
{
    SessionReport report;
    report.session = results.id;
    report.quiz = results.quiz;
    report.code = results.code;
    report.title = results.title;
    report.pace = results.pace;
    report.scoring = results.scoring;
    report.isOver = results.state == SessionState::Ended;
    report.createdAt = results.createdAt;
    report.duration = durationOf(results);

    QHash<QuestionId, int> positions;
    for (const PlayedQuestion &question : results.questions) {
        const int position = static_cast<int>(report.questions.size());
        positions.insert(question.id, position);
        report.questions.append({position, question, {}, QList<int>(question.options.size(), 0), {}, {}});
    }

    std::vector<Average> responses(static_cast<std::size_t>(results.questions.size()));
    Average response;
    std::int64_t scores = 0;
    for (const ParticipantResult &result : results.participants) {
        report.participants.append(participantReport(result, positions));
        const ParticipantReport &participant = report.participants.last();
        if (participant.kicked)
            continue;
        ++report.participantCount;
        scores += participant.score;
        for (const AnswerReport &answer : participant.answers) {
            QuestionReport &question = report.questions[answer.position];
            count(question.counts, answer);
            count(report.counts, answer);
            if (!answer.option) {
                question.silent.append(report.participants.size() - 1);
                continue;
            }
            if (*answer.option >= 0 && *answer.option < question.chosen.size())
                ++question.chosen[*answer.option];
            if (answer.response) {
                responses[static_cast<std::size_t>(answer.position)].add(*answer.response);
                response.add(*answer.response);
            }
        }
    }
    for (QuestionReport &question : report.questions) {
        question.averageResponse = responses[static_cast<std::size_t>(question.position)].value();
        report.askedCount += question.wasAsked() ? 1 : 0;
    }
    report.averageResponse = response.value();
    if (report.participantCount > 0)
        report.averageScore = static_cast<double>(scores) / report.participantCount;
    return report;
}

QList<int> hardestFirst(const SessionReport &report)
{
    QList<int> positions;
    for (const QuestionReport &question : report.questions) {
        if (question.wasAsked())
            positions.append(question.position);
    }
    const auto hardness = [&report](int position) {
        const QuestionReport &question = report.questions[position];
        return std::tuple(question.counts.rightShare().value_or(0),
                          -question.averageResponse.value_or(Ms(0)).count(), position);
    };
    std::sort(positions.begin(), positions.end(),
              [&](int left, int right) { return hardness(left) < hardness(right); });
    return positions;
}

} // namespace podium
