// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/icons.h"

#include <QAbstractButton>

namespace podium::client {

//! \brief A large choice: icon, a word, and a line that says what it is for.
class ChoiceTile final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceTile)

public:
    ChoiceTile(Icon which, const QString &title, const QString &explanation, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {320, 248}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 220}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Icon m_icon;
    QString m_explanation;
};

} // namespace podium::client
