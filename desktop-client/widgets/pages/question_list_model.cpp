// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/question_list_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {

int QuestionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_questions.size());
}

QVariant QuestionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case TextRole: {
        const QString text = m_questions[index.row()].text.simplified();
        return text.isEmpty() ? tr("New question") : text;
    }
    case NumberRole:
        return index.row() + 1;
    case ProblemRole:
        return m_problems[index.row()];
    case Qt::AccessibleTextRole:
        return m_problems[index.row()] ? tr("%1, has problems").arg(data(index, TextRole).toString())
                                       : data(index, TextRole);
    default:
        return {};
    }
}

void QuestionListModel::setQuestions(const QList<Question> &questions)
{
    beginResetModel();
    m_questions = questions;
    m_problems.fill(false, questions.size());
    endResetModel();
}

void QuestionListModel::setQuestion(int row, const Question &question)
{
    m_questions[row] = question;
    m_problems[row] = false;
    Q_EMIT dataChanged(index(row), index(row));
}

int QuestionListModel::append(const Question &question)
{
    const int row = int(m_questions.size());
    beginInsertRows({}, row, row);
    m_questions.append(question);
    m_problems.append(false);
    endInsertRows();
    return row;
}

void QuestionListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_questions.removeAt(row);
    m_problems.removeAt(row);
    endRemoveRows();
    // Those behind have a new number.
    if (row < m_questions.size())
        Q_EMIT dataChanged(index(row), index(int(m_questions.size()) - 1));
}

int QuestionListModel::move(int row, int by)
{
    const int target = std::clamp(row + by, 0, int(m_questions.size()) - 1);
    if (target == row)
        return row;
    beginMoveRows({}, row, row, {}, target > row ? target + 1 : target);
    m_questions.move(row, target);
    m_problems.move(row, target);
    endMoveRows();
    Q_EMIT dataChanged(index(std::min(row, target)), index(std::max(row, target)));
    return target;
}

void QuestionListModel::setProblems(const QMap<QString, QString> &problems)
{
    m_problems.fill(false, m_questions.size());
    for (int row = 0; row < m_questions.size(); ++row) {
        const QString path = u"questions[%1]."_s.arg(row);
        const auto found = problems.lowerBound(path);
        m_problems[row] = found != problems.cend() && found.key().startsWith(path);
    }
    if (!m_questions.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_questions.size()) - 1));
}

} // namespace podium::client
