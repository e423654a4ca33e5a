// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace podium::client {

//! \brief Podium's mark and name.
class WordMark final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WordMark)

public:
    explicit WordMark(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace podium::client
