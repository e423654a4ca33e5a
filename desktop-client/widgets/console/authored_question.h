// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"
#include "shared/domain/quiz.h"

#include <QWidget>

class QVBoxLayout;

namespace podium::client {

class TextLabel;

//! \brief A question as its host needs it while speaking: text, options with the right one ticked, how many
//! chose each once that is known, and the explanation as notes.
class AuthoredQuestion final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuthoredQuestion)

public:
    explicit AuthoredQuestion(QWidget *parent = nullptr);

    //! \param knowsAnswer whether `correctOption` means anything.
    void setQuestion(const Question &question, bool knowsAnswer);
    void setStageScale(double scale) override { m_scale = scale; }
    //! By option id; empty while they are not known.
    void setCounts(const QList<int> &counts);

private:
    class OptionRow;

    TextLabel *m_text;
    QVBoxLayout *m_options;
    QList<OptionRow *> m_rows;
    TextLabel *m_notesTitle;
    TextLabel *m_notes;
    double m_scale = 1; //!< of rows to come; those that are there are told themselves
};

} // namespace podium::client
