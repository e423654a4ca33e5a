// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"
#include "shared/domain/session.h"

#include <QDialog>

class QCheckBox;
class QRadioButton;
class QSpinBox;

namespace podium::client {

//! \brief How a session is to run, asked before it starts.
class SessionSettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionSettingsDialog)

public:
    //! \param settings shown at first; what does not fit the quiz is left out.
    SessionSettingsDialog(const QuizSummary &quiz, const SessionSettings &settings,
                          QWidget *parent = nullptr);

    [[nodiscard]] SessionSettings settings() const;

private:
    void refresh();

    QRadioButton *m_hostPace;
    QRadioButton *m_selfPace;
    QRadioButton *m_speed;
    QRadioButton *m_accuracy;
    QCheckBox *m_streakBonus;
    QCheckBox *m_shuffleQuestions;
    QCheckBox *m_shuffleOptions;
    QCheckBox *m_lateJoin;
    QCheckBox *m_autoAdvance;
    QCheckBox *m_draw;
    QSpinBox *m_questionCount;
};

} // namespace podium::client
