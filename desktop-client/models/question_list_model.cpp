// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/question_list_model.h"

#include <algorithm>
#include <utility>

namespace podium::client {

int QuestionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant QuestionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuestionRow &row = m_rows[index.row()];
    switch (role) {
    case TextRole: {
        const QString text = row.question.text.simplified();
        return text.isEmpty() ? tr("New question") : text;
    }
    case NumberRole:
        return index.row() + 1;
    case ProblemRole:
        return !row.problems.isEmpty();
    case PictureRole:
        return row.question.picture.has_value();
    case Qt::AccessibleTextRole: {
        const QString numbered = tr("%1: %2").arg(index.row() + 1).arg(data(index, TextRole).toString());
        return row.problems.isEmpty() ? numbered : tr("%1, has problems").arg(numbered);
    }
    default:
        return {};
    }
}

Qt::ItemFlags QuestionListModel::flags(const QModelIndex &index) const
{
    // Dropped between rows, never onto one.
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled;
}

bool QuestionListModel::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to,
                                 int before)
{
    if (from.isValid() || to.isValid() || count != 1 || row < 0 || row >= m_rows.size() || before < 0 ||
        before > m_rows.size())
        return false;
    const int target = before > row ? before - 1 : before;
    if (target == row)
        return false;
    Q_EMIT moveRequested(row, target);
    return true;
}

QList<Question> QuestionListModel::questions() const
{
    QList<Question> questions;
    questions.reserve(m_rows.size());
    for (const QuestionRow &row : m_rows)
        questions.append(row.question);
    return questions;
}

std::optional<int> QuestionListModel::rowOf(QuestionKey key) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].key == key)
            return row;
    }
    return std::nullopt;
}

bool QuestionListModel::matches(int row, const QString &text) const
{
    const Question &question = at(row);
    const auto holds = [&text](const QString &where) { return where.contains(text, Qt::CaseInsensitive); };
    return holds(question.text) || holds(question.explanation) ||
           std::any_of(question.options.cbegin(), question.options.cend(), holds);
}

void QuestionListModel::setQuestions(const QList<Question> &questions)
{
    QList<QuestionRow> rows;
    rows.reserve(questions.size());
    for (const Question &question : questions)
        rows.append(newRow(question));
    setRows(rows);
}

void QuestionListModel::setRows(const QList<QuestionRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void QuestionListModel::replace(int row, const Question &question)
{
    m_rows[row].question = question;
    Q_EMIT dataChanged(index(row), index(row));
}

QuestionRow QuestionListModel::newRow(const Question &question)
{
    return {QuestionKey(++m_lastKey), question, {}};
}

void QuestionListModel::insert(int row, const QuestionRow &inserted)
{
    beginInsertRows({}, row, row);
    m_rows.insert(row, inserted);
    endInsertRows();
    tellNumbers(row + 1);
}

QuestionRow QuestionListModel::take(int row)
{
    beginRemoveRows({}, row, row);
    QuestionRow taken = m_rows.takeAt(row);
    endRemoveRows();
    tellNumbers(row);
    return taken;
}

void QuestionListModel::move(int from, int to)
{
    if (!beginMoveRows({}, from, from, {}, to > from ? to + 1 : to))
        return;
    m_rows.move(from, to);
    endMoveRows();
    Q_EMIT dataChanged(index(std::min(from, to)), index(std::max(from, to)));
}

void QuestionListModel::setProblems(int row, const QMap<QString, QString> &problems)
{
    if (std::exchange(m_rows[row].problems, problems) != problems)
        Q_EMIT dataChanged(index(row), index(row));
}

void QuestionListModel::tellNumbers(int first)
{
    if (first < m_rows.size())
        Q_EMIT dataChanged(index(first), index(int(m_rows.size()) - 1));
}

} // namespace podium::client
