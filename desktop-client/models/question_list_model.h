// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QAbstractListModel>

#include <optional>

namespace podium::client {

//! A question's name while it is edited: unlike its row it stays when others come, go or move, and unlike its
//! id a new question has one. Never used twice in one model.
enum class QuestionKey : quint64 {};

//! One question of the list, with what is wrong with it.
struct QuestionRow
{
    QuestionKey key{};
    Question question;
    QMap<QString, QString> problems; //!< by the field's name within the question ("options[1].text")
};

//! \brief A list of questions that a view shows. What a view changes by dragging is only asked for, by
//! moveRequested(); whoever owns the model decides.
class QuestionListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionListModel)

public:
    enum Role {
        TextRole = Qt::DisplayRole, //!< QString: the question's text in one line
        NumberRole = Qt::UserRole,  //!< int, from 1
        ProblemRole,                //!< bool: something is wrong with it
        PictureRole,                //!< bool: it has a picture
    };

    explicit QuestionListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    //! Emits moveRequested() for one row; whether it moved is then up to who listens.
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before) override;

    [[nodiscard]] QList<Question> questions() const;
    [[nodiscard]] const QList<QuestionRow> &rows() const { return m_rows; }
    [[nodiscard]] const Question &at(int row) const { return m_rows[row].question; }
    [[nodiscard]] QuestionKey keyAt(int row) const { return m_rows[row].key; }
    [[nodiscard]] std::optional<int> rowOf(QuestionKey key) const;
    [[nodiscard]] const QMap<QString, QString> &problemsAt(int row) const { return m_rows[row].problems; }
    //! \brief Whether `text` is found in the question, its options or its explanation; case does not matter.
    [[nodiscard]] bool matches(int row, const QString &text) const;

    void setQuestions(const QList<Question> &questions);
    void setRows(const QList<QuestionRow> &rows);
    void replace(int row, const Question &question);
    [[nodiscard]] QuestionRow newRow(const Question &question);
    void insert(int row, const QuestionRow &inserted);
    QuestionRow take(int row);
    //! \param to the row it has afterwards.
    void move(int from, int to);
    void setProblems(int row, const QMap<QString, QString> &problems);

Q_SIGNALS:
    //! \param to the row it is to have afterwards.
    void moveRequested(int from, int to);

private:
    void tellNumbers(int first);

    QList<QuestionRow> m_rows;
    quint64 m_lastKey = 0;
};

} // namespace podium::client
