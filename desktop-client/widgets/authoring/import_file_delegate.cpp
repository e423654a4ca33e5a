// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/import_file_delegate.h"

#include "desktop-client/models/import_model.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace podium::client {
namespace {

constexpr int RowHeight = 60;
constexpr int BoxSize = 20;

using State = ImportModel::State;

QRectF boxOf(const QRect &row)
{
    return {row.left() + 12.0, row.center().y() - BoxSize / 2.0, double(BoxSize), double(BoxSize)};
}

void paintState(QPainter &painter, const QRectF &box, State state, bool chosen)
{
    const Colours &colours = Theme::colours();
    switch (state) {
    case State::Ready:
        painter.setPen(QPen(chosen ? colours.accent : colours.control, 1.5));
        painter.setBrush(chosen ? colours.accent : colours.surface);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        if (chosen)
            paintIcon(painter, Icon::Check, box.adjusted(3, 3, -3, -3), colours.onAccent);
        return;
    case State::Done:
        paintIcon(painter, Icon::Check, box, colours.good);
        return;
    case State::Unusable:
    case State::Failed:
        paintIcon(painter, Icon::Warning, box, colours.bad);
        return;
    case State::Reading:
    case State::Waiting:
    case State::Sending:
        paintIcon(painter, Icon::Clock, box, colours.quietText);
        return;
    }
}

} // namespace

void ImportFileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Colours &colours = Theme::colours();
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = selected && option.widget && option.widget->hasFocus();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(focused ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(selected ? blended(colours.surface, colours.accent, 0.14) : colours.raised);
        painter->drawRoundedRect(row, 8, 8);
    }
    const auto state = State(index.data(ImportModel::StateRole).toInt());
    const QRectF box = boxOf(option.rect);
    paintState(*painter, box, state, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);

    const QRectF texts(box.right() + 12, row.top() + 9, row.right() - box.right() - 20, row.height() - 18);
    const auto draw = [&](const QFont &font, const QColor &colour, Qt::Alignment place, const QString &text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(texts, Qt::AlignLeft | place,
                          QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, texts.width()));
    };
    draw(Theme::fontOfPixelSize(14, QFont::DemiBold), colours.text, Qt::AlignTop,
         index.data(ImportModel::NameRole).toString());
    const bool bad = state == State::Unusable || state == State::Failed;
    draw(Theme::font(TextStyle::Caption), bad ? colours.bad : colours.quietText, Qt::AlignBottom,
         index.data(ImportModel::SummaryRole).toString());
    painter->restore();
}

QSize ImportFileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, RowHeight};
}

bool ImportFileDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                     const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool clicked =
        event->type() == QEvent::MouseButtonRelease &&
        boxOf(option.rect).adjusted(-6, -6, 6, 6).contains(static_cast<QMouseEvent *>(event)->position());
    const bool pressed =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!clicked && !pressed)
        return false;
    const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace podium::client
