// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace podium::client {

//! What is asked, and what may be answered.
struct ChoiceTexts
{
    QString title;
    QString explanation;
    QString primary;     //!< what most people want; empty: nothing but the way out
    QString destructive; //!< what gives something up
    QString cancel;
};

//! \brief A question with one answer or two and a way out. Rejected: none of them.
class ChoiceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceDialog)

public:
    explicit ChoiceDialog(const ChoiceTexts &texts, QWidget *parent = nullptr);

Q_SIGNALS:
    void primaryChosen();
    void destructiveChosen();
};

} // namespace podium::client
