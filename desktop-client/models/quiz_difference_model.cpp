// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/quiz_difference_model.h"

#include "desktop-client/models/question_fields.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

QList<QuestionId> idsOf(const QList<Question> &questions, const QHash<QuestionId, int> &shared)
{
    QList<QuestionId> ids;
    for (const Question &question : questions) {
        if (question.id && shared.contains(*question.id))
            ids.append(*question.id);
    }
    return ids;
}

QHash<QuestionId, int> rowsOf(const QList<Question> &questions)
{
    QHash<QuestionId, int> rows;
    for (int row = 0; row < questions.size(); ++row) {
        if (questions[row].id)
            rows.insert(*questions[row].id, row);
    }
    return rows;
}

} // namespace

QuizDifferenceModel::QuizDifferenceModel(const Quiz &mine, const Quiz &theirs, QObject *parent)
    : QAbstractTableModel(parent)
{
    if (mine.title != theirs.title)
        add(fieldName(u"title"_s), mine.title, theirs.title);
    if (mine.description != theirs.description)
        add(fieldName(u"description"_s), mine.description, theirs.description);
    compareQuestions(mine.questions, theirs.questions);
    if (m_beyond > 0)
        m_rows.append({tr("%Ln more difference(s)", nullptr, m_beyond), {}, {}});
}

void QuizDifferenceModel::compareQuestions(const QList<Question> &mine, const QList<Question> &theirs)
{
    const QHash<QuestionId, int> mineById = rowsOf(mine);
    const QHash<QuestionId, int> theirsById = rowsOf(theirs);
    for (int row = 0; row < mine.size(); ++row) {
        const Question &own = mine[row];
        const int other = own.id ? theirsById.value(*own.id, -1) : -1;
        if (other < 0) {
            add(tr("Question %1").arg(row + 1), own.text, tr("Not there"));
            continue;
        }
        const QStringList fields = differingFields(own, theirs[other]);
        for (const QString &field : fields) {
            add(tr("Question %1: %2").arg(row + 1).arg(fieldName(field)), fieldValue(own, field),
                fieldValue(theirs[other], field));
        }
    }
    for (int row = 0; row < theirs.size(); ++row) {
        const Question &other = theirs[row];
        if (!other.id || !mineById.contains(*other.id))
            add(tr("Question %1 of theirs").arg(row + 1), tr("Not there"), other.text);
    }
    if (idsOf(mine, theirsById) != idsOf(theirs, mineById))
        add(tr("Order of the questions"), tr("Yours"), tr("Theirs"));
}

void QuizDifferenceModel::add(const QString &place, const QString &mine, const QString &theirs)
{
    if (m_rows.size() < RowsMax)
        m_rows.append({place, mine, theirs});
    else
        ++m_beyond;
}

int QuizDifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int QuizDifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QuizDifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Row &row = m_rows[index.row()];
    switch (index.column()) {
    case Place:
        return row.place;
    case Mine:
        return row.mine;
    default:
        return row.theirs;
    }
}

QVariant QuizDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place:
        return tr("Where");
    case Mine:
        return tr("Your version");
    default:
        return tr("The version at the server");
    }
}

} // namespace podium::client
