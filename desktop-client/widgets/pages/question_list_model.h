// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QAbstractListModel>

namespace podium::client {

//! \brief The questions of the quiz that is being edited, which this model owns while it is.
class QuestionListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionListModel)

public:
    enum Role {
        TextRole = Qt::DisplayRole, //!< QString: the question's text in one line
        NumberRole = Qt::UserRole,  //!< int, from 1
        ProblemRole,                //!< bool: something is wrong with it
    };

    explicit QuestionListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const QList<Question> &questions() const { return m_questions; }
    [[nodiscard]] const Question &at(int row) const { return m_questions[row]; }

    void setQuestions(const QList<Question> &questions);
    void setQuestion(int row, const Question &question);
    //! \returns the row of the new question.
    int append(const Question &question);
    void remove(int row);
    //! \param by -1 or 1. \returns the row it has now; the same at the ends.
    int move(int row, int by);
    //! Marks the rows named in `problems` ("questions[2].text").
    void setProblems(const QMap<QString, QString> &problems);

private:
    QList<Question> m_questions;
    QList<bool> m_problems;
};

} // namespace podium::client
