// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/gift_text.h"
#include "shared/formats/quiz_format.h"

using namespace Qt::StringLiterals;

namespace podium {
namespace {

//! No text ever starts a line, where "//" would make it a comment, and none is taken for marked-up text.
QString plainMarked(const QString &text)
{
    const QString trimmed = text.trimmed();
    return (startsWithMarkup(trimmed) ? u"[plain]"_s : QString()) + giftEscaped(trimmed);
}

QString optionLine(const QString &option, bool isCorrect)
{
    const QString text = plainMarked(option);
    // A text such as "%50% more" would be read as a weight, unless one stands before it.
    if (giftWeightLength(text) > 0)
        return (isCorrect ? u"~%100%"_s : u"~%0%"_s) + text;
    return (isCorrect ? u'=' : u'~') + text;
}

} // namespace

QString writeGift(const Quiz &quiz)
{
    QString file = u"// "_s + quiz.title.simplified() + u'\n';
    int number = 0;
    for (const Question &question : quiz.questions) {
        // Texts are plain: without the mark, Moodle would look for HTML in them.
        file += u"\n::Q%1::[plain]"_s.arg(++number) + giftEscaped(question.text.trimmed()) + u" {\n"_s;
        for (qsizetype option = 0; option < question.options.size(); ++option)
            file += u"  "_s + optionLine(question.options[option], option == question.correctOption) + u'\n';
        if (!question.explanation.trimmed().isEmpty())
            file += u"  ####"_s + plainMarked(question.explanation) + u'\n';
        file += u"}\n"_s;
    }
    return file;
}

} // namespace podium
