// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_report.h"

#include <QWidget>

namespace podium::client {

class AnswersBar;
class Button;
class FigureCard;
class QuestionSharesChart;
class TextLabel;

//! \brief The figures of a report at a glance: how many, how well, how fast, and which questions were hard.
class ReportSummary final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportSummary)

public:
    static constexpr int HardestShown = 5;

    explicit ReportSummary(QWidget *parent = nullptr);

    void setReport(const SessionReport &report);

Q_SIGNALS:
    //! \param position of a question in the session, to be shown in the list of all.
    void questionRequested(int position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void elide(Button *question) const;
    [[nodiscard]] QWidget *makeFigures();
    [[nodiscard]] QWidget *makeHardest();

    FigureCard *m_participants;
    FigureCard *m_right;
    FigureCard *m_time;
    FigureCard *m_duration;
    AnswersBar *m_answers;
    QuestionSharesChart *m_shares;
    TextLabel *m_nothingHard;
    QList<Button *> m_hardest;
    QList<TextLabel *> m_hardestShares;
    QList<int> m_hardestPositions;
};

} // namespace podium::client
