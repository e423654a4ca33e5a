// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/parsed_quiz_builder.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(QuizFormat)
};

QString optionLetter(qsizetype index)
{
    return QString(QChar(u'A' + static_cast<char16_t>(index)));
}

//! Says in words of the file what collectProblems() says in words of the wire.
QString readerReason(const QString &field, const QString &fault, const Question &question)
{
    if (field == ".text"_L1)
        return Texts::tr("the question's text %1").arg(fault);
    if (field == ".explanation"_L1)
        return Texts::tr("the explanation %1").arg(fault);
    for (qsizetype index = 0; index < question.options.size(); ++index) {
        if (field == u".options[%1].text"_s.arg(index))
            return Texts::tr("option %1 %2").arg(optionLetter(index), fault);
    }
    if (field == ".options"_L1)
        return Texts::tr("the question %1").arg(fault);
    return field.sliced(1) + u' ' + fault;
}

QStringList reasonsAgainst(const Question &question)
{
    // With the wrong number of options nothing else matters: it is another type of question.
    if (question.options.size() < limits::OptionsMin || question.options.size() > limits::OptionsMax) {
        return {Texts::tr("the question has %1 options; Podium's have %2 to %3")
                    .arg(question.options.size())
                    .arg(limits::OptionsMin)
                    .arg(limits::OptionsMax)};
    }

    QMap<QString, QString> faults;
    collectProblems(question, {}, faults);
    QStringList reasons;
    for (auto fault = faults.cbegin(); fault != faults.cend(); ++fault)
        reasons += readerReason(fault.key(), fault.value(), question);

    // Case tells options apart (Co, CO); white space does not.
    QHash<QString, qsizetype> firstWithText;
    for (qsizetype index = 0; index < question.options.size(); ++index) {
        const QString text = question.options[index].simplified();
        if (text.isEmpty())
            continue;
        if (firstWithText.contains(text)) {
            reasons += Texts::tr("options %1 and %2 are the same")
                           .arg(optionLetter(firstWithText[text]), optionLetter(index));
        } else {
            firstWithText.insert(text, index);
        }
    }
    return reasons;
}

} // namespace

void ParsedQuizBuilder::addQuestion(int line, Question question)
{
    question.text = question.text.trimmed();
    question.explanation = question.explanation.trimmed();
    for (QString &option : question.options)
        option = option.trimmed();

    const QStringList reasons = reasonsAgainst(question);
    if (!reasons.isEmpty()) {
        addProblem(line, reasons.join("; "_L1));
    } else if (m_parsed.questions.size() < limits::QuestionsMax) {
        m_parsed.questions.append(std::move(question));
    } else if (m_questionsBeyond++ == 0) {
        m_firstLineBeyond = line;
    }
}

void ParsedQuizBuilder::addProblem(int line, const QString &reason)
{
    if (m_parsed.problems.size() < FormatProblemsMax - 2)
        m_parsed.problems.append({line, reason});
    else if (m_problemsBeyond++ == 0)
        m_firstProblemBeyond = line;
}

ParsedQuiz ParsedQuizBuilder::take()
{
    if (m_questionsBeyond > 0) {
        m_parsed.problems.append(
            {m_firstLineBeyond,
             Texts::tr("further questions left out from here on: %1; a quiz holds at most %2")
                 .arg(m_questionsBeyond)
                 .arg(limits::QuestionsMax)});
    }
    if (m_problemsBeyond > 0) {
        m_parsed.problems.append(
            {m_firstProblemBeyond, Texts::tr("further problems from here on: %1").arg(m_problemsBeyond)});
    }
    std::ranges::stable_sort(m_parsed.problems, {}, &FormatProblem::line);
    return std::move(m_parsed);
}

} // namespace podium
