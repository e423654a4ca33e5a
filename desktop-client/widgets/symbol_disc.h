// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/text_label.h"

namespace podium::client {

//! \brief A large icon on a disc: how something went, at a glance.
class SymbolDisc final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SymbolDisc)

public:
    explicit SymbolDisc(QWidget *parent = nullptr);

    void setSymbol(Icon which, Tone tone);
    void setStageScale(double scale) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon = Icon::Check;
    Tone m_tone = Tone::Good;
    double m_scale = 1;
};

} // namespace podium::client
