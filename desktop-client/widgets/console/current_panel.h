// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace podium::client {

class AuthoredQuestion;
class CountdownRing;
class HostSessionModel;
class NumberLabel;
class TextLabel;

//! \brief What is on now, for the host's eyes only: where the session stands, the time left, how many have
//! answered, and the question with its answer and notes.
class CurrentPanel final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CurrentPanel)

public:
    //! \param session outlives the panel.
    explicit CurrentPanel(HostSessionModel *session, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeHeader();
    void showQuestion();
    void showProgress();
    void showPhase();

    HostSessionModel *m_session;
    TextLabel *m_title;
    TextLabel *m_state;
    CountdownRing *m_ring;
    NumberLabel *m_answered;
    TextLabel *m_answeredText;
    AuthoredQuestion *m_question;
    TextLabel *m_hint;
};

} // namespace podium::client
