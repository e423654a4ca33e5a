// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/poll_delegate.h"

#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/widgets/library_row.h"

namespace podium::client {
namespace {

Tone toneOf(PollStatus status)
{
    switch (status) {
    case PollStatus::Draft:
        return Tone::Quiet;
    case PollStatus::Open:
        return Tone::Good;
    case PollStatus::Closed:
        return Tone::Accent;
    }
    Q_UNREACHABLE();
}

} // namespace

void PollDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    paintLibraryRow(*painter, option,
                    {.symbol = Icon::Poll,
                     .title = index.data(PollListModel::TitleRole).toString(),
                     .subtitle = index.data(PollListModel::SubtitleRole).toString(),
                     .status = index.data(PollListModel::StatusTextRole).toString(),
                     .tone = toneOf(PollStatus(index.data(PollListModel::StatusRole).toInt()))});
}

QSize PollDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, LibraryRowHeight};
}

} // namespace podium::client
