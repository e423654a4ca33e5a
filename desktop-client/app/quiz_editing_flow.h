// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/editing_flow.h"

namespace podium::client {

class QuizEditingController;

//! \brief Writing quizzes; see EditingFlow. Two versions are shown side by side, and both can be kept.
class QuizEditingFlow final : public EditingFlow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizEditingFlow)

public:
    //! Both outlive it.
    QuizEditingFlow(QuizEditingController &editing, MainWindow &window, QObject *parent = nullptr);

protected:
    void askAboutConflict(const Document &theirs) override;

private:
    QuizEditingController &m_quizzes;
};

} // namespace podium::client
