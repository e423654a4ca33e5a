// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

namespace podium::client {

class FittedLabel;
class NumberLabel;
class ParticipantSessionModel;
class QuestionBoard;
class SymbolDisc;
class TextLabel;

//! \brief How one did: right or not, points, score, rank and streak; the right answer and why.
class ParticipantResultPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantResultPage)

public:
    //! \param session outlives the page.
    explicit ParticipantResultPage(ParticipantSessionModel *session, QWidget *parent = nullptr);

    [[nodiscard]] QString headline() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeSummary();
    void refresh();
    //! \param points as they are shown; empty for none.
    void describe(const QString &points);

    ParticipantSessionModel *m_session;
    QWidget *m_summary; //!< how it went, in one sentence for screen readers
    SymbolDisc *m_disc;
    TextLabel *m_headline;
    NumberLabel *m_points;
    TextLabel *m_streak;
    FittedLabel *m_question;
    QuestionBoard *m_board;
    FittedLabel *m_explanation;
};

} // namespace podium::client
