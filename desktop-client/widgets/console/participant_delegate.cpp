// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/participant_delegate.h"

#include "desktop-client/models/participant_list_model.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace podium::client {
namespace {

constexpr int RowHeight = 34;
constexpr double IconSide = 18;

} // namespace

void ParticipantDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Colours &colours = Theme::colours();
    const bool isConnected = index.data(ParticipantListModel::ConnectedRole).toBool();
    const bool isWaiting = index.data(ParticipantListModel::WaitingRole).toBool();
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const bool isCurrent = hasFocus || option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const QRectF body = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    if (isCurrent || option.state & QStyle::State_MouseOver) {
        painter->setPen(hasFocus ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(colours.raised);
        painter->drawRoundedRect(body, 8, 8);
    }
    const double side = IconSide * m_scale;
    const QRectF symbol(body.left() + spacing::Tight, body.center().y() - side / 2, side, side);
    if (!isConnected)
        paintIcon(*painter, Icon::Offline, symbol, colours.warning);
    else if (isWaiting)
        paintIcon(*painter, Icon::Clock, symbol, colours.quietText);

    const QFont scoreFont = Theme::fontOfPixelSize(int(14 * m_scale), QFont::Medium);
    const qint64 score = index.data(ParticipantListModel::ScoreRole).toLongLong();
    const QString points = score > 0 ? QLocale().toString(score) : QString();
    const double pointsWidth = points.isEmpty() ? 0 : tabularWidth(scoreFont, points) + spacing::Small;
    painter->setPen(colours.quietText);
    drawTabular(*painter, scoreFont, body.adjusted(0, 0, -spacing::Tight, 0),
                Qt::AlignRight | Qt::AlignVCenter, points);

    const QRectF namePlace(symbol.right() + spacing::Tight, body.top(),
                           body.right() - symbol.right() - 2 * spacing::Tight - pointsWidth, body.height());
    const QFont nameFont = Theme::fontOfPixelSize(int(15 * m_scale), QFont::Medium);
    painter->setFont(nameFont);
    painter->setPen(isConnected ? colours.text : colours.quietText);
    painter->drawText(namePlace, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(nameFont).elidedText(index.data(Qt::DisplayRole).toString(),
                                                         Qt::ElideRight, namePlace.width()));
    painter->restore();
}

QSize ParticipantDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, int(RowHeight * m_scale)};
}

} // namespace podium::client
