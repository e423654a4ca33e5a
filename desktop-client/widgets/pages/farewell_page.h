// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/stage_page.h"
#include "desktop-client/widgets/text_label.h"

namespace podium::client {

class SymbolDisc;

//! \brief Why a participant is out, and the way back to the start.
class FarewellPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FarewellPage)

public:
    explicit FarewellPage(QWidget *parent = nullptr);

    void setReason(Icon which, Tone tone, const QString &title, const QString &text);
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void leaveRequested();

private:
    SymbolDisc *m_disc;
    TextLabel *m_title;
    TextLabel *m_text;
};

} // namespace podium::client
