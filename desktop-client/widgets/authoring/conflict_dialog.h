// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QDialog>

namespace podium::client {

//! \brief Somebody saved the quiz in between: shows what differs and asks which version is to stay. Rejected:
//! the person goes on writing, and nothing is decided.
class ConflictDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictDialog)

public:
    ConflictDialog(const Quiz &mine, const Quiz &theirs, QWidget *parent = nullptr);

Q_SIGNALS:
    void mineChosen();
    void theirsChosen();
    //! Mine beside theirs, as a quiz of its own.
    void bothChosen();

private:
    [[nodiscard]] QWidget *makeTable(const Quiz &mine, const Quiz &theirs);
    [[nodiscard]] QLayout *makeButtons();
};

} // namespace podium::client
