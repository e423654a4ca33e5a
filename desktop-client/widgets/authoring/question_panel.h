// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QListView;

namespace podium::client {

class Button;
class QuizEditModel;
class TextLabel;

//! \brief The questions of the quiz that is edited: find, choose, add, copy, delete, and put in order by
//! dragging or by Alt with Up and Down. While a search hides questions the order cannot be changed.
class QuestionPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionPanel)

public:
    //! \param quiz outlives this.
    explicit QuestionPanel(QuizEditModel *quiz, QWidget *parent = nullptr);

    //! -1: there is none.
    [[nodiscard]] int currentRow() const;
    //! Ends a search that hides it.
    void setCurrentRow(int row);
    void focusSearch();

    void addQuestion();
    void duplicateQuestion();
    void removeQuestion();
    //! \param by -1 or 1.
    void moveQuestion(int by);

Q_SIGNALS:
    void currentRowChanged(int row);
    //! A new one, to be written now.
    void questionAdded(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTools();
    void search();
    void refresh();

    QuizEditModel *m_quiz;
    QLineEdit *m_search;
    QListView *m_list;
    TextLabel *m_count;
    Button *m_add;
    Button *m_copy;
    Button *m_up;
    Button *m_down;
    Button *m_remove;
};

} // namespace podium::client
