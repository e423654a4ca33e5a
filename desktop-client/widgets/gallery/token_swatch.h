// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/theme.h"

#include <QWidget>

namespace podium::client {

//! \brief A colour token of the present scheme, with its value.
class TokenSwatch final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenSwatch)

public:
    explicit TokenSwatch(QColor (*pick)(const Colours &), QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor (*m_pick)(const Colours &);
};

} // namespace podium::client
