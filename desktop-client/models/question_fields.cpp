// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/question_fields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(QuestionFields)
};

QString optionField(qsizetype index)
{
    return u"options[%1].text"_s.arg(index);
}

//! \returns -1 for a field of another kind.
int optionIndex(const QString &field)
{
    for (int index = 0; index < limits::OptionsMax; ++index) {
        if (field == optionField(index))
            return index;
    }
    return -1;
}

QString letter(int index)
{
    return QString(QChar(u'A' + static_cast<char16_t>(index)));
}

} // namespace

QStringList differingFields(const Question &before, const Question &after)
{
    QStringList fields;
    if (before.text != after.text)
        fields.append(u"text"_s);
    if (before.picture != after.picture)
        fields.append(u"picture"_s);
    if (before.options.size() != after.options.size()) {
        fields.append(u"options"_s);
    } else {
        for (qsizetype index = 0; index < after.options.size(); ++index) {
            if (before.options[index] != after.options[index])
                fields.append(optionField(index));
        }
    }
    if (before.correctOption != after.correctOption)
        fields.append(u"correct_option"_s);
    if (before.explanation != after.explanation)
        fields.append(u"explanation"_s);
    if (before.timeLimitS != after.timeLimitS)
        fields.append(u"time_limit_s"_s);
    if (before.weight != after.weight)
        fields.append(u"weight"_s);
    return fields;
}

bool concerns(const QStringList &changed, const QString &field)
{
    return std::any_of(changed.cbegin(), changed.cend(), [&field](const QString &name) {
        return name == field ||
               (name == "options"_L1 && (field.startsWith("options"_L1) || field == "correct_option"_L1));
    });
}

QString fieldName(const QString &field)
{
    if (const int index = optionIndex(field); index >= 0)
        return Texts::tr("Option %1").arg(letter(index));
    if (field == "text"_L1)
        return Texts::tr("Question");
    if (field == "picture"_L1)
        return Texts::tr("Picture");
    if (field == "options"_L1)
        return Texts::tr("Options");
    if (field == "correct_option"_L1)
        return Texts::tr("Right answer");
    if (field == "explanation"_L1)
        return Texts::tr("Explanation");
    if (field == "time_limit_s"_L1)
        return Texts::tr("Time limit");
    if (field == "weight"_L1)
        return Texts::tr("Weight");
    if (field == "title"_L1)
        return Texts::tr("Title");
    if (field == "description"_L1)
        return Texts::tr("Description");
    return field;
}

QString fieldValue(const Question &question, const QString &field)
{
    if (const int index = optionIndex(field); index >= 0)
        return question.options.value(index);
    if (field == "text"_L1)
        return question.text;
    if (field == "picture"_L1)
        return question.picture ? Texts::tr("Picture %1").arg(question.picture->value()) : Texts::tr("None");
    if (field == "options"_L1)
        return question.options.join(u" · "_s);
    if (field == "correct_option"_L1)
        return u"%1 %2"_s.arg(letter(question.correctOption), question.options.value(question.correctOption));
    if (field == "explanation"_L1)
        return question.explanation;
    if (field == "time_limit_s"_L1)
        return Texts::tr("%1 s").arg(question.timeLimitS);
    if (field == "weight"_L1)
        return u"× %1"_s.arg(question.weight);
    return {};
}

} // namespace podium::client
