// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/documents/document_list_page.h"
#include "shared/domain/poll.h"

namespace podium::client {

class PollListModel;

//! \brief The host's polls: find, write, open, follow, close, duplicate and delete.
class PollsPage final : public DocumentListPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollsPage)

public:
    //! \param polls outlives the page.
    explicit PollsPage(PollListModel *polls, QWidget *parent = nullptr);

    void select(PollId id) { selectId(id.value()); }
    [[nodiscard]] std::optional<PollSummary> selected() const;

Q_SIGNALS:
    void quizzesRequested();
    void editRequested(podium::PollId id);
    void dashboardRequested(podium::PollId id);
    void openRequested(podium::PollId id);
    void closeRequested(podium::PollId id);
    void duplicateRequested(podium::PollId id);
    void deleteRequested(const podium::PollSummary &poll);

protected:
    [[nodiscard]] QString countText(int count) const override;
    [[nodiscard]] QString nothingFoundText(const QString &searchText) const override;
    void refreshCommands(bool ready) override;

private:
    void addCommands();

    PollListModel *m_polls;
    Button *m_open = nullptr;
    Button *m_close = nullptr;
};

} // namespace podium::client
