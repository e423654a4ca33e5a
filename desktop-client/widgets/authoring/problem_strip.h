// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace podium::client {

class Button;
class QuizEditModel;
struct QuizProblem;
class TextLabel;

//! \brief What stands between the quiz and the server: how many problems, the one at hand, and the way to
//! each. Hidden while there is none.
class ProblemStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemStrip)

public:
    //! \param quiz outlives this.
    explicit ProblemStrip(QuizEditModel *quiz, QWidget *parent = nullptr);

    //! To the first one, and tells it.
    void begin();
    //! \param by -1 or 1; goes around.
    void step(int by);

Q_SIGNALS:
    void jumpRequested(const podium::client::QuizProblem &problem);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QuizEditModel *m_quiz;
    qsizetype m_current = 0;
    TextLabel *m_count;
    TextLabel *m_text;
    Button *m_previous;
    Button *m_next;
};

} // namespace podium::client
