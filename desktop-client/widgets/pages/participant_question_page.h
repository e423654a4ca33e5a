// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

namespace podium::client {

class CountdownRing;
class FittedLabel;
class ParticipantSessionModel;
class PictureModel;
class PictureView;
class QuestionBoard;
class TextLabel;

//! \brief The open question, to be answered by mouse, Tab and Space, or the keys 1 to 4 and A to D. Says
//! that an answer is recorded only when the server has it safely.
class ParticipantQuestionPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantQuestionPage)

public:
    //! Both outlive the page.
    ParticipantQuestionPage(ParticipantSessionModel *session, PictureModel *pictures,
                            QWidget *parent = nullptr);

    //! \returns whether the key chose an answer.
    bool handleKey(int key);
    [[nodiscard]] QuestionBoard *board() const { return m_board; }
    //! How things stand with the own answer.
    [[nodiscard]] QString statusText() const;

protected:
    void rescaled() override;

private:
    void showQuestion();
    void showPhase();
    void updateRing();

    ParticipantSessionModel *m_session;
    TextLabel *m_number;
    TextLabel *m_weight;
    CountdownRing *m_ring;
    FittedLabel *m_text;
    PictureView *m_picture;
    QuestionBoard *m_board;
    TextLabel *m_status;
};

} // namespace podium::client
