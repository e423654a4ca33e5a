// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QWidget>

class QVBoxLayout;

namespace podium::client {

class TextLabel;

//! \brief A question as its host needs it while speaking: text, options with the right one ticked, how many
//! chose each once that is known, and the explanation as notes.
class AuthoredQuestion final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuthoredQuestion)

public:
    explicit AuthoredQuestion(QWidget *parent = nullptr);

    //! \param knowsAnswer whether `correctOption` means anything.
    void setQuestion(const Question &question, bool knowsAnswer);
    //! By option id; empty while they are not known.
    void setCounts(const QList<int> &counts);

private:
    class OptionRow;

    TextLabel *m_text;
    QVBoxLayout *m_options;
    QList<OptionRow *> m_rows;
    TextLabel *m_notesTitle;
    TextLabel *m_notes;
};

} // namespace podium::client
