// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/columns.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace podium::storage {

QString caseFolded(const QString &text)
{
    // Folding can undo the normal form, so it is made again afterwards.
    return text.normalized(QString::NormalizationForm_C)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

QString patternHolding(const QString &part)
{
    QString escaped = part;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + escaped + u'%';
}

QVariantList questionValues(const Question &question)
{
    const QByteArray options =
        QJsonDocument(QJsonArray::fromStringList(question.options)).toJson(QJsonDocument::Compact);
    return values(question.text, question.picture, QString::fromUtf8(options), question.correctOption,
                  question.explanation, question.timeLimitS, question.weight);
}

Question questionFrom(QuestionId id, Row &row)
{
    Question question;
    question.id = id;
    question.text = row.text();
    question.picture = row.optionalId<PictureId>();
    const QJsonArray options = QJsonDocument::fromJson(row.text().toUtf8()).array();
    for (const auto &option : options)
        question.options += option.toString();
    question.correctOption = row.count();
    question.explanation = row.text();
    question.timeLimitS = row.count();
    question.weight = row.count();
    return question;
}

} // namespace podium::storage
