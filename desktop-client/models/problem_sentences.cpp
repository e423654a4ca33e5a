// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/problem_sentences.h"

#include "shared/domain/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ProblemSentences)
};

//! What may be wrong with a text.
struct TextSentences
{
    QString empty;
    QString tooLong; //!< with the places of its length and of what fits
    QString unshowable;
};

QString ofText(const QString &text, int lengthMax, const TextSentences &sentences)
{
    if (!hasVisible(text))
        return sentences.empty;
    if (const int length = characterCount(text); length > lengthMax)
        return sentences.tooLong.arg(length).arg(lengthMax);
    return isPlainText(text) ? QString() : sentences.unshowable;
}

QString ofTitle(const QString &title)
{
    return ofText(title, limits::TitleLength,
                  {Texts::tr("Write a title."), Texts::tr("The title has %1 characters; at most %2 fit."),
                   Texts::tr("The title has characters that cannot be shown.")});
}

QString ofExplanation(const QString &explanation, int lengthMax)
{
    return ofText(explanation, lengthMax,
                  {{},
                   Texts::tr("The explanation has %1 characters; at most %2 fit."),
                   Texts::tr("The explanation has characters that cannot be shown.")});
}

//! \param option what stands on its label ("A", "12").
QString ofOption(const QString &text, const QString &option)
{
    return ofText(text, limits::OptionTextLength,
                  {Texts::tr("Option %1 is empty: write it, or take it away.").arg(option),
                   Texts::tr("Option %1 has %2 characters; at most %3 fit.").arg(option),
                   Texts::tr("Option %1 has characters that cannot be shown.").arg(option)});
}

//! -1 for a field of another kind. \param name "text" or "picture".
int optionOf(const QString &field, QLatin1StringView name)
{
    static const QRegularExpression path(u"^options\\[(\\d+)\\]\\.(\\w+)$"_s);
    const QRegularExpressionMatch match = path.match(field);
    return match.hasMatch() && match.captured(2) == name ? match.captured(1).toInt() : -1;
}

QString orReason(const QString &sentence, const QString &why)
{
    if (!sentence.isEmpty())
        return sentence;
    // Others say whole sentences.
    if (!why.isEmpty() && why.at(0).isUpper())
        return why;
    return Texts::tr("This cannot be saved as it is (%1).").arg(why);
}

QString lostPicture()
{
    return Texts::tr("The server does not have this picture: add it again.");
}

} // namespace

QString quizProblemSentence(const Quiz &quiz, const QString &field, const QString &why)
{
    QString sentence;
    if (field == "title"_L1)
        sentence = ofTitle(quiz.title);
    else if (field == "description"_L1)
        sentence = ofExplanation(quiz.description, limits::DescriptionLength);
    else if (field == "questions"_L1 && quiz.questions.size() > limits::QuestionsMax)
        sentence = Texts::tr("The quiz has %1 questions; at most %2 fit.")
                       .arg(quiz.questions.size())
                       .arg(limits::QuestionsMax);
    return orReason(sentence, why);
}

QString questionProblemSentence(const Question &question, const QString &field, const QString &why)
{
    QString sentence;
    if (field == "text"_L1)
        sentence = ofText(question.text, limits::QuestionTextLength,
                          {Texts::tr("Write the question."),
                           Texts::tr("The question has %1 characters; at most %2 fit."),
                           Texts::tr("The question has characters that cannot be shown.")});
    else if (const int option = optionOf(field, "text"_L1); option >= 0)
        sentence = ofOption(question.options.value(option), QString(QChar(u'A' + char16_t(option))));
    else if (field == "correct_option"_L1)
        sentence = Texts::tr("Mark the option that is right.");
    else if (field == "explanation"_L1)
        sentence = ofExplanation(question.explanation, limits::ExplanationLength);
    else if (field == "time_limit_s"_L1)
        sentence = Texts::tr("The time limit is %1 s; it may be from %2 to %3 s.")
                       .arg(question.timeLimitS)
                       .arg(limits::TimeLimitMinS)
                       .arg(limits::TimeLimitMaxS);
    else if (field == "weight"_L1)
        sentence = Texts::tr("The weight is %1; it may be from %2 to %3.")
                       .arg(question.weight)
                       .arg(limits::WeightMin)
                       .arg(limits::WeightMax);
    else if (field == "options"_L1)
        sentence = Texts::tr("The question has %1 options; it may have %2 to %3.")
                       .arg(question.options.size())
                       .arg(limits::OptionsMin)
                       .arg(limits::OptionsMax);
    else if (field == "picture"_L1)
        sentence = lostPicture();
    return orReason(sentence, why);
}

QString pollProblemSentence(const Poll &poll, const QString &field, const QString &why)
{
    QString sentence;
    if (field == "title"_L1)
        sentence = ofTitle(poll.title);
    else if (field == "description"_L1)
        sentence = ofExplanation(poll.description, limits::DescriptionLength);
    else if (const int option = optionOf(field, "text"_L1); option >= 0)
        sentence = ofOption(poll.options.value(option).text, QString::number(option + 1));
    else if (optionOf(field, "picture"_L1) >= 0)
        sentence = lostPicture();
    else if (field == "closes_at"_L1 && poll.opensAt && poll.closesAt && *poll.closesAt <= *poll.opensAt)
        sentence = Texts::tr("The poll must close later than it opens.");
    else if (field == "options"_L1)
        sentence = Texts::tr("The poll has %1 options; it may have %2 to %3.")
                       .arg(poll.options.size())
                       .arg(limits::PollOptionsMin)
                       .arg(limits::PollOptionsMax);
    return orReason(sentence, why);
}

} // namespace podium::client
