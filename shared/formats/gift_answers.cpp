// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/gift_answers.h"

#include "shared/formats/html_text.h"

#include <QCoreApplication>
#include <QList>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

constexpr QStringView GeneralFeedback = u"####";

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(QuizFormat)
};

struct Answer
{
    QStringView text;
    QStringView feedback;
    double weight = 0; //!< percent of the points
};

//! Cuts the general feedback off the end of `body`. The last mark counts: feedback of an answer may end in
//! '#'.
QStringView takeGeneralFeedback(QStringView &body)
{
    qsizetype mark = -1;
    for (qsizetype hash = indexOfUnescaped(body, u"#"); hash >= 0;
         hash = indexOfUnescaped(body, u"#", hash + 1)) {
        if (body.sliced(hash).startsWith(GeneralFeedback))
            mark = hash;
    }
    if (mark < 0)
        return {};
    const QStringView feedback = body.sliced(mark + GeneralFeedback.size());
    body = body.first(mark).trimmed();
    return feedback.trimmed();
}

void splitFeedback(QStringView text, Answer &answer)
{
    const qsizetype hash = indexOfUnescaped(text, u"#");
    answer.text = (hash < 0 ? text : text.first(hash)).trimmed();
    answer.feedback = hash < 0 ? QStringView() : text.sliced(hash + 1).trimmed();
}

//! \param marked starts with '=' or '~'
Answer answerFrom(QStringView marked)
{
    Answer answer;
    answer.weight = marked[0] == u'=' ? 100 : 0;
    QStringView text = marked.sliced(1).trimmed();
    if (const qsizetype length = giftWeightLength(text); length > 0) {
        answer.weight = text.sliced(1, length - 2).toDouble();
        text = text.sliced(length);
    }
    splitFeedback(text, answer);
    return answer;
}

QList<Answer> answersIn(QStringView body)
{
    QList<Answer> answers;
    qsizetype start = 0;
    while (start < body.size()) {
        const qsizetype next = indexOfUnescaped(body, u"~=", start + 1);
        const qsizetype end = next < 0 ? body.size() : next;
        answers += answerFrom(body.sliced(start, end - start));
        start = end;
    }
    return answers;
}

tl::expected<int, QString> correctAmong(const QList<Answer> &answers)
{
    int correct = -1;
    for (qsizetype index = 0; index < answers.size(); ++index) {
        const double weight = answers[index].weight;
        if (weight <= 0)
            continue;
        if (weight != 100)
            return tl::unexpected(Texts::tr("an answer gives part of the points"));
        if (correct >= 0)
            return tl::unexpected(Texts::tr("the question has several correct answers"));
        correct = static_cast<int>(index);
    }
    if (correct < 0)
        return tl::unexpected(Texts::tr("the question has no correct answer"));
    return correct;
}

//! T, TRUE, F or FALSE, with or without feedback to wrong and right answers.
std::optional<bool> trueOrFalse(QStringView body)
{
    const qsizetype hash = indexOfUnescaped(body, u"#");
    const QStringView word = (hash < 0 ? body : body.first(hash)).trimmed();
    for (const QStringView yes : {u"T", u"TRUE"}) {
        if (word.compare(yes, Qt::CaseInsensitive) == 0)
            return true;
    }
    for (const QStringView no : {u"F", u"FALSE"}) {
        if (word.compare(no, Qt::CaseInsensitive) == 0)
            return false;
    }
    return std::nullopt;
}

//! The name of a type of question that Podium does not have; empty when it is multiple choice.
QString unsupportedType(QStringView body)
{
    if (body.isEmpty())
        return Texts::tr("essay questions (empty braces) are not supported");
    if (body.startsWith(u'#'))
        return Texts::tr("numerical questions are not supported");
    if (indexOfUnescaped(body, u"~") >= 0)
        return {};
    if (indexOfUnescaped(body, u"=") < 0)
        return Texts::tr("the braces hold no answers; they start with = or ~");
    if (body.contains(u"->"))
        return Texts::tr("matching questions are not supported");
    return Texts::tr("short-answer questions (= without ~) are not supported");
}

//! An answer or feedback may carry a format marker of its own.
std::optional<QString> ownText(QStringView escaped, GiftMarkup markup)
{
    QStringView rest = escaped.trimmed();
    takeMarkup(rest, markup);
    return giftPlainText(rest, markup);
}

//! "wrong#right" after the word; what is not empty of it.
bool hasTrueFalseFeedback(QStringView body)
{
    const qsizetype hash = indexOfUnescaped(body, u"#");
    return hash >= 0 && !body.sliced(hash + 1).trimmed().isEmpty();
}

} // namespace

std::optional<QString> giftPlainText(QStringView escaped, GiftMarkup markup)
{
    const QString text = giftUnescaped(escaped);
    if (markup == GiftMarkup::Plain)
        return text.trimmed();
    if (htmlHasMedia(text))
        return std::nullopt;
    return htmlToPlainText(text);
}

QString mediaReason()
{
    return Texts::tr("the question needs a picture, a sound or a film, which the file does not hold");
}

tl::expected<GiftAnswers, QString> readGiftAnswers(QStringView body, GiftMarkup markup)
{
    body = body.trimmed();
    const auto general = ownText(takeGeneralFeedback(body), markup);
    if (!general)
        return tl::unexpected(mediaReason());

    GiftAnswers result;
    result.explanation = *general;

    if (const auto isTrue = trueOrFalse(body)) {
        result.options = {u"True"_s, u"False"_s};
        result.correctOption = *isTrue ? 0 : 1;
        result.feedbackLeftOut = hasTrueFalseFeedback(body);
        return result;
    }
    if (const QString reason = unsupportedType(body); !reason.isEmpty())
        return tl::unexpected(reason);
    if (body[0] != u'=' && body[0] != u'~')
        return tl::unexpected(Texts::tr("text before the first answer; answers start with = or ~"));

    const QList<Answer> answers = answersIn(body);
    const auto correct = correctAmong(answers);
    if (!correct)
        return tl::unexpected(correct.error());
    result.correctOption = *correct;

    for (const Answer &answer : answers) {
        const auto text = ownText(answer.text, markup);
        if (!text)
            return tl::unexpected(mediaReason());
        result.options += *text;
    }
    for (qsizetype index = 0; index < answers.size(); ++index) {
        const QStringView feedback = answers[index].feedback;
        if (feedback.isEmpty())
            continue;
        const auto text =
            index == *correct && result.explanation.isEmpty() ? ownText(feedback, markup) : std::nullopt;
        if (text)
            result.explanation = *text;
        else
            result.feedbackLeftOut = true;
    }
    return result;
}

} // namespace podium
