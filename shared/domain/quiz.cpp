// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/quiz.h"

#include "shared/domain/field_checks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Quiz)
};

} // namespace

void collectProblems(const Question &question, const QString &path, QMap<QString, QString> &problems)
{
    checkText(question.text, limits::QuestionTextLength, path + u".text"_s, problems);
    checkOptionalText(question.explanation, limits::ExplanationLength, path + u".explanation"_s, problems);
    checkRange(question.timeLimitS, limits::TimeLimitMinS, limits::TimeLimitMaxS, path + u".time_limit_s"_s,
               problems);
    checkRange(question.weight, limits::WeightMin, limits::WeightMax, path + u".weight"_s, problems);

    const auto optionCount = question.options.size();
    if (optionCount < limits::OptionsMin || optionCount > limits::OptionsMax) {
        problems.insert(path + u".options"_s, Texts::tr("has %1 options; a question has %2 to %3")
                                                  .arg(optionCount)
                                                  .arg(limits::OptionsMin)
                                                  .arg(limits::OptionsMax));
    }
    for (qsizetype index = 0; index < std::min<qsizetype>(optionCount, limits::OptionsMax); ++index) {
        checkText(question.options[index], limits::OptionTextLength, path + u".options[%1].text"_s.arg(index),
                  problems);
    }
    if (question.correctOption < 0 || question.correctOption >= optionCount)
        problems.insert(path + u".correct_option"_s, Texts::tr("must be the id of one of the options"));
}

Result<void> validate(const Quiz &quiz)
{
    QMap<QString, QString> problems;
    checkText(quiz.title, limits::TitleLength, u"title"_s, problems);
    checkOptionalText(quiz.description, limits::DescriptionLength, u"description"_s, problems);
    if (quiz.questions.size() > limits::QuestionsMax) {
        problems.insert(u"questions"_s, Texts::tr("are %1; a quiz holds at most %2")
                                            .arg(quiz.questions.size())
                                            .arg(limits::QuestionsMax));
    } else {
        for (qsizetype index = 0; index < quiz.questions.size(); ++index)
            collectProblems(quiz.questions[index], u"questions[%1]"_s.arg(index), problems);
    }
    if (!problems.isEmpty())
        return failure(ErrorCode::Invalid, Texts::tr("The quiz has problems; see the marked fields."),
                       problems);
    return {};
}

} // namespace podium
