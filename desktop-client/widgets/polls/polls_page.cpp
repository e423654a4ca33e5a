// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/polls_page.h"

#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/widgets/polls/poll_delegate.h"

namespace podium::client {

PollsPage::PollsPage(PollListModel *polls, QWidget *parent)
    : DocumentListPage(
          {.symbol = Icon::Poll,
           .list = tr("Polls"),
           .create = tr("New poll"),
           .emptyTitle = tr("No polls yet"),
           .emptyHint = tr("Press New poll: write the options, open it, and people vote by its code.")},
          LibraryTabs::Tab::Polls, new PollDelegate, parent),
      m_polls(polls)
{
    connect(tabs(), &LibraryTabs::quizzesRequested, this, &PollsPage::quizzesRequested);
    addCommands();
    assemble();
    setModel(polls);
}

void PollsPage::addCommands()
{
    addCommand(ButtonLook::Quiet, Icon::Delete, tr("Delete"), Qt::Key_Delete,
               [this] { Q_EMIT deleteRequested(*selected()); });
    addCommand(ButtonLook::Quiet, Icon::Copy, tr("Duplicate"), Qt::CTRL | Qt::Key_D,
               [this] { Q_EMIT duplicateRequested(selected()->id); });
    addCommand(ButtonLook::Secondary, Icon::Edit, tr("Edit"), Qt::CTRL | Qt::Key_E,
               [this] { Q_EMIT editRequested(selected()->id); });
    m_open = addCommand(ButtonLook::Secondary, Icon::Play, tr("Open"), {},
                        [this] { Q_EMIT openRequested(selected()->id); });
    m_close = addCommand(ButtonLook::Secondary, Icon::Stop, tr("Close"), {},
                         [this] { Q_EMIT closeRequested(selected()->id); });
    addCommand(ButtonLook::Primary, Icon::Report, tr("Dashboard"), Qt::Key_Return,
               [this] { Q_EMIT dashboardRequested(selected()->id); });
}

std::optional<PollSummary> PollsPage::selected() const
{
    const int row = selectedRow();
    return row < 0 ? std::nullopt : std::optional(m_polls->at(row));
}

QString PollsPage::countText(int count) const
{
    return tr("%Ln poll(s)", nullptr, count);
}

QString PollsPage::nothingFoundText(const QString &searchText) const
{
    return tr("No poll has “%1” in its title.").arg(searchText);
}

void PollsPage::refreshCommands(bool)
{
    const std::optional<PollSummary> poll = selected();
    const bool isOpen = poll && poll->status == PollStatus::Open;
    m_open->setVisible(!isOpen);
    m_close->setVisible(isOpen);
}

} // namespace podium::client
