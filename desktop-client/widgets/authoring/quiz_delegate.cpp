// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/quiz_delegate.h"

#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/widgets/library_row.h"

namespace podium::client {
namespace {

Tone toneOf(QuizStatus status)
{
    switch (status) {
    case QuizStatus::Draft:
        return Tone::Quiet;
    case QuizStatus::Started:
        return Tone::Good;
    case QuizStatus::Ended:
        return Tone::Accent;
    }
    Q_UNREACHABLE();
}

} // namespace

void QuizDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    paintLibraryRow(*painter, option,
                    {.symbol = Icon::Quiz,
                     .title = index.data(Qt::DisplayRole).toString().simplified(),
                     .subtitle = index.data(QuizListModel::SubtitleRole).toString(),
                     .status = index.data(QuizListModel::StatusTextRole).toString(),
                     .tone = toneOf(QuizStatus(index.data(QuizListModel::StatusRole).toInt()))});
}

QSize QuizDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, LibraryRowHeight};
}

} // namespace podium::client
