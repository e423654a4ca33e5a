// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

namespace podium::client {

//! \brief The mark of one position: shape, letter and colour, as on the answer tiles.
class MarkLabel final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkLabel)

public:
    //! \param position 0 to 3.
    explicit MarkLabel(int position, QWidget *parent = nullptr);

    void setStageScale(double scale) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_position;
};

} // namespace podium::client
