// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/poll_option_list.h"

#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/picture_drop.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"
#include "shared/domain/quiz.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

namespace podium::client {
namespace {

constexpr int RowHeight = 60;
constexpr int Gap = 6;
constexpr double NumberWidth = 52;
constexpr double PictureSide = 40;

QRectF textPlace(const QRectF &row)
{
    return row.adjusted(NumberWidth, 0, -PictureSide - 24, 0);
}

class OptionDelegate final : public QStyledItemDelegate
{
public:
    explicit OptionDelegate(PollOptionList *list) : QStyledItemDelegate(list), m_list(*list) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {240, RowHeight + Gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = Theme::colours();
        const bool selected = option.state & QStyle::State_Selected;
        const QString problem = index.data(PollEditModel::ProblemRole).toString();
        const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -Gap);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool marked = selected || !problem.isEmpty();
        painter->setPen(QPen(!problem.isEmpty() ? colours.bad
                             : selected         ? colours.accent
                                                : colours.line,
                             selected && m_list.hasFocus() ? 3
                             : marked                      ? 2
                                                           : 1));
        painter->setBrush(selected ? blended(colours.surface, colours.accent, 0.08)
                          : option.state & QStyle::State_MouseOver ? colours.raised
                                                                   : colours.surface);
        painter->drawRoundedRect(row, 10, 10);

        painter->setPen(colours.quietText);
        drawTabular(*painter, Theme::fontOfPixelSize(13, QFont::DemiBold),
                    {row.left(), row.top(), NumberWidth - 12, row.height()},
                    Qt::AlignRight | Qt::AlignVCenter, QString::number(index.row() + 1));
        paintText(painter, row, index.data(PollEditModel::TextRole).toString(), problem);
        paintPicture(painter, row, index.data(PollEditModel::PictureRole));
        painter->restore();
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setAccessibleName(PollOptionList::tr("Text of the option"));
        // Longer than it may be, so that the rule is explained rather than letters swallowed.
        editor->setMaxLength(2 * limits::OptionTextLength);
        return editor;
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &) const override
    {
        const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -Gap);
        editor->setGeometry(textPlace(row).adjusted(-12, 8, 0, -8).toRect());
    }

private:
    static void paintText(QPainter *painter, const QRectF &row, const QString &text, const QString &problem)
    {
        const Colours &colours = Theme::colours();
        const QString line = text.simplified();
        const QFont font = Theme::font(TextStyle::Body);
        QRectF place = textPlace(row);
        if (!problem.isEmpty()) {
            const QFont small = Theme::font(TextStyle::Caption);
            painter->setFont(small);
            painter->setPen(colours.bad);
            painter->drawText(place.adjusted(0, row.height() / 2, 0, -6), Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetricsF(small).elidedText(problem, Qt::ElideRight, place.width()));
            place.adjust(0, 6, 0, -row.height() / 2 + 2);
        }
        painter->setFont(font);
        painter->setPen(line.isEmpty() ? colours.quietText : colours.text);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(
                              line.isEmpty() ? PollOptionList::tr("Write the option here") : line,
                              Qt::ElideRight, place.width()));
    }

    void paintPicture(QPainter *painter, const QRectF &row, const QVariant &picture) const
    {
        const Colours &colours = Theme::colours();
        const QRectF place(row.right() - PictureSide - 10, row.center().y() - PictureSide / 2, PictureSide,
                           PictureSide);
        const QImage image =
            picture.isValid() ? m_list.pictures()->picture(PictureId(picture.toLongLong())) : QImage();
        if (image.isNull()) {
            paintIcon(*painter, Icon::Picture, place.adjusted(10, 10, -10, -10),
                      picture.isValid() ? colours.accent : colours.line);
            return;
        }
        QPainterPath rounded;
        rounded.addRoundedRect(place, 6, 6);
        painter->setClipPath(rounded);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const double side = std::min(image.width(), image.height());
        painter->drawImage(place, image,
                           QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side));
    }

    const PollOptionList &m_list;
};

} // namespace

PollOptionList::PollOptionList(PollEditModel *poll, PictureModel *pictures, QWidget *parent)
    : QListView(parent), m_poll(poll), m_pictures(pictures)
{
    setModel(poll);
    setItemDelegate(new OptionDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setAccessibleName(tr("Options"));
    connect(pictures, &PictureModel::changed, viewport(), qOverload<>(&QWidget::update));
}

void PollOptionList::setCurrentRow(int row)
{
    if (row < 0 || row >= m_poll->rowCount())
        return;
    setCurrentIndex(m_poll->index(row));
    scrollTo(currentIndex());
}

void PollOptionList::move(int by)
{
    const int row = currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_poll->rowCount())
        return;
    m_poll->moveOption(row, to);
    setCurrentRow(to);
}

void PollOptionList::removeCurrent()
{
    const int row = currentRow();
    if (row < 0 || !m_poll->isLayoutFree())
        return;
    m_poll->removeOption(row);
    setCurrentRow(std::min(row, m_poll->rowCount() - 1));
}

void PollOptionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

void PollOptionList::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (alt && event->key() == Qt::Key_Up) {
        move(-1);
    } else if (alt && event->key() == Qt::Key_Down) {
        move(1);
    } else if (event->key() == Qt::Key_Delete && state() != EditingState) {
        removeCurrent();
    } else if (isEnter && state() != EditingState && currentIndex().isValid()) {
        edit(currentIndex());
    } else {
        QListView::keyPressEvent(event);
    }
}

void PollOptionList::paste()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    const std::optional<PictureSource> picture = PictureDrop::pictureIn(content);
    const bool isFile = picture && std::holds_alternative<QString>(*picture);
    // Cells of a spreadsheet come with a picture of them.
    if (!isFile && content->hasFormat(QStringLiteral("text/plain")) && m_poll->isLayoutFree())
        m_poll->addLines(content->text());
    else if (picture && currentRow() >= 0)
        Q_EMIT pictureGiven(currentRow(), *picture);
}

void PollOptionList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this || PictureDrop::accepts(event->mimeData()))
        event->acceptProposedAction();
}

void PollOptionList::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->source() == this) {
        QListView::dragMoveEvent(event);
        event->accept();
        return;
    }
    const QModelIndex over = indexAt(event->position().toPoint());
    if (over.isValid()) {
        setCurrentIndex(over);
        event->acceptProposedAction();
    } else {
        event->ignore();
    }
}

void PollOptionList::dropEvent(QDropEvent *event)
{
    const QPoint place = event->position().toPoint();
    const QModelIndex over = indexAt(place);
    if (event->source() == this) {
        const int from = currentRow();
        // Before the row or behind it, as the line that stands between them shows.
        int gap = m_poll->rowCount();
        if (over.isValid())
            gap = place.y() < visualRect(over).center().y() ? over.row() : over.row() + 1;
        const int to = gap > from ? gap - 1 : gap;
        m_poll->moveOption(from, to);
        setCurrentRow(to);
        // The rows have moved: nobody is to remove the dragged one.
        event->setDropAction(Qt::CopyAction);
        event->accept();
        setState(NoState);
        viewport()->update();
    } else if (const auto picture = PictureDrop::pictureIn(event->mimeData()); picture && over.isValid()) {
        event->acceptProposedAction();
        Q_EMIT pictureGiven(over.row(), *picture);
    }
}

} // namespace podium::client
