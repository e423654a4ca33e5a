// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/editing_flow.h"

namespace podium::client {

class PollEditingController;
class PollEditorPage;

//! \brief Writing polls; see EditingFlow. Makes the editor's page.
class PollEditingFlow final : public EditingFlow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollEditingFlow)

public:
    //! Both outlive it.
    PollEditingFlow(PollEditingController &editing, MainWindow &window, QObject *parent = nullptr);

    [[nodiscard]] PollEditorPage *page() const { return m_page; }

protected:
    void askAboutConflict(const Document &theirs) override;

private:
    PollEditingFlow(PollEditingController &editing, PollEditorPage *page, MainWindow &window,
                    QObject *parent);

    PollEditorPage *m_page; //!< owned by the window
};

} // namespace podium::client
