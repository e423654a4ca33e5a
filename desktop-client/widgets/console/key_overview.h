// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace podium::client {

//! \brief Which keys drive a session.
class KeyOverview final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyOverview)

public:
    explicit KeyOverview(QWidget *parent = nullptr);

protected:
    //! The keys that opened it close it as well.
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace podium::client
