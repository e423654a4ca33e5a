// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/countdown_ring.h"
#include "desktop-client/widgets/stage_page.h"
#include "shared/domain/live_event.h"

namespace podium::client {

class FittedLabel;
class TextLabel;

//! \brief The moments before a question opens: which one it is, what it counts, its text to read, and the
//! seconds left. The same for host and participants.
class GetReadyPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GetReadyPage)

public:
    explicit GetReadyPage(QWidget *parent = nullptr);

    //! \param index from 0.
    //! \param remaining until it opens; must stay callable while the page is shown.
    void showQuestion(int index, int total, const PublicQuestion &question,
                      CountdownRing::Remaining remaining);

private:
    TextLabel *m_number;
    TextLabel *m_weight;
    FittedLabel *m_text;
    CountdownRing *m_ring;
};

} // namespace podium::client
