// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

class QStackedLayout;
class QVBoxLayout;

namespace podium::client {

class CountdownRing;
class DistributionBars;
class FittedLabel;
class HostSessionModel;
class NumberLabel;
class PictureModel;
class PictureView;
class QuestionBoard;
class TextLabel;

//! \brief The question as the room sees it, from its opening to its result: text, picture, tiles, time left,
//! how many have answered; then which one was right and how the answers spread.
class HostQuestionPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostQuestionPage)

public:
    //! Both outlive the page.
    HostQuestionPage(HostSessionModel *session, PictureModel *pictures, QWidget *parent = nullptr);

protected:
    void rescaled() override;

private:
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeResult();
    void showQuestion();
    void showProgress();
    void showPhase();

    HostSessionModel *m_session;
    QVBoxLayout *m_column;
    TextLabel *m_number;
    TextLabel *m_weight;
    FittedLabel *m_text;
    PictureView *m_picture;
    CountdownRing *m_ring;
    NumberLabel *m_answered;
    TextLabel *m_answeredText;
    QStackedLayout *m_middle;
    DistributionBars *m_bars;
    FittedLabel *m_explanation;
    QuestionBoard *m_board;
};

} // namespace podium::client
