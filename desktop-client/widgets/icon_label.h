// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/stage_page.h"

#include <QWidget>

namespace podium::client {

//! \brief A small icon beside a text. Painted in the theme's colours as they are, so it follows a change of
//! scheme.
class IconLabel final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)

public:
    //! \param name what it says to those who do not see it.
    IconLabel(Icon which, IconTone tone, const QString &name, QWidget *parent = nullptr);

    void setStageScale(double scale) override;
    void setSymbol(Icon which, IconTone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    IconTone m_tone;
};

} // namespace podium::client
