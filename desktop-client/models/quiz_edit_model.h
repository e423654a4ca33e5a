// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/question_list_model.h"
#include "shared/base/result.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <vector>

namespace podium::client {

//! Something wrong with the quiz that is edited.
struct QuizProblem
{
    int row = -1;  //!< of the question; -1: of the quiz itself
    QString field; //!< within the question, or of the quiz ("title")
    QString text;  //!< a sentence for a person

    bool operator==(const QuizProblem &) const = default;
};

//! \brief A quiz while it is written: the version it began from, what it is now, and every step between,
//! which can be taken back and repeated.
//!
//! Typing on in the same field is one step up to the next word. Ids and the version are not part of the
//! history: they follow what the server has stored, so that undoing beyond a save is safe.
//! Problems are shown from the first check() or setProblems() on; an edit settles those of its field.
class QuizEditModel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizEditModel)

public:
    explicit QuizEditModel(QObject *parent = nullptr);

    [[nodiscard]] QuestionListModel *questions() const { return m_questions; }
    [[nodiscard]] QUndoStack *history() { return &m_history; }
    [[nodiscard]] const QUndoStack *history() const { return &m_history; }
    //! As the server has it; without id while the quiz is new.
    [[nodiscard]] const Quiz &base() const { return m_base; }
    //! As it is now.
    [[nodiscard]] Quiz quiz() const;
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &description() const { return m_description; }
    [[nodiscard]] bool hasChanges() const { return !m_history.isClean(); }

    // --- where it comes from and goes to
    //! Begins with a quiz as it is stored, or with a new one.
    void open(const Quiz &stored);
    //! \brief Begins with changes that are not stored. \param base what they were made from.
    void restore(const Quiz &base, const Quiz &edited);
    //! \brief The quiz to be sent; setSaved() has to know which one that was.
    [[nodiscard]] Quiz beginSave();
    //! \brief `stored` is the answer to what beginSave() gave. Changes made in between stay changes.
    void setSaved(const Quiz &stored);
    //! \brief The edited quiz is to replace `theirs`, which somebody saved in between. Without an id it is to
    //! become a new quiz.
    void rebase(const Quiz &theirs);
    //! \brief Goes on with `theirs`; undoing brings the own version back, to be saved over it.
    void takeTheirs(const Quiz &theirs);

    // --- edits, each a step of the history
    void setTitle(const QString &title);
    void setDescription(const QString &description);
    //! \param question its id is ignored.
    void setQuestion(int row, const Question &question);
    void insertQuestion(int row, const Question &question);
    void removeQuestion(int row);
    //! \param to the row it has afterwards.
    void moveQuestion(int from, int to);

    //! \brief Drops the third and fourth options that stayed empty, where neither is marked as right: who has
    //! two answers leaves the other tiles alone.
    void dropUnusedOptions();

    // --- problems
    //! \brief Checks everything by the rules of the domain. \returns whether nothing is wrong.
    bool check();
    //! \param problems by path as on the wire ("questions[2].text").
    void setProblems(const QMap<QString, QString> &problems);
    //! In the order of the quiz.
    [[nodiscard]] const QList<QuizProblem> &problems() const { return m_problems; }
    //! What is wrong with a field of the quiz itself; empty when nothing is.
    [[nodiscard]] QString problemOf(const QString &field) const { return m_quizProblems.value(field); }

Q_SIGNALS:
    //! Another quiz, or another version of it: everything is to be shown anew.
    void reset();
    //! Title or description.
    void quizChanged();
    //! \param fields of the question at `row`, by their names; empty when it is new at this row or gone from
    //! it.
    void questionChanged(int row, const QStringList &fields);
    //! After every step, forward or back.
    void edited();
    //! hasChanges() or base().
    void stateChanged();
    void problemsChanged();

private:
    struct Step;
    class Edit;

    void push(Step step);
    void put(const QString &title, const QString &description, const QList<QuestionRow> &rows);
    void applyQuestion(int row, const Question &question);
    void applyInsertion(int row, const QuestionRow &inserted);
    void applyRemoval(int row);
    void applyMove(int from, int to);
    void gatherProblems();

    Quiz m_base;
    QString m_title;
    QString m_description;
    QuestionListModel *m_questions;
    QMap<QString, QString> m_quizProblems;
    QList<QuizProblem> m_problems;
    std::vector<QuestionKey> m_sentKeys; //!< of the questions that are being saved, in their order
    int m_sentIndex = -1;                //!< of the history, when they were sent
    QUndoStack m_history;
};

} // namespace podium::client
