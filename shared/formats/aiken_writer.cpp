// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/quiz_format.h"

using namespace Qt::StringLiterals;

namespace podium {
namespace {

QString onOneLine(const QString &text)
{
    QString line = text.trimmed();
    line.replace("\r\n"_L1, " "_L1);
    line.replace(u'\n', u' ');
    line.replace(u'\r', u' ');
    return line;
}

QChar letterOf(qsizetype option)
{
    return QChar(u'A' + static_cast<char16_t>(option));
}

} // namespace

QString writeAiken(const Quiz &quiz)
{
    QString file;
    for (const Question &question : quiz.questions) {
        if (!file.isEmpty())
            file += u'\n';
        file += onOneLine(question.text) + u'\n';
        for (qsizetype option = 0; option < question.options.size(); ++option)
            file += letterOf(option) + u") "_s + onOneLine(question.options[option]) + u'\n';
        file += u"ANSWER: "_s + letterOf(question.correctOption) + u'\n';
    }
    return file;
}

} // namespace podium
