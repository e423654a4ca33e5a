// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/ballot_list.h"

#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/poll_options_model.h"
#include "desktop-client/widgets/polls/option_row.h"
#include "desktop-client/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace podium::client {
namespace {

constexpr int RowHeightMin = 64;
constexpr int RowHeightMax = 104;
constexpr int Gap = 8;

class BallotDelegate final : public QStyledItemDelegate
{
public:
    explicit BallotDelegate(BallotList *list) : QStyledItemDelegate(list), m_list(*list) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, m_list.rowHeight() + Gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        OptionRow row;
        row.text = index.data(PollOptionsModel::TextRole).toString();
        const QVariant picture = index.data(PollOptionsModel::PictureRole);
        row.hasPicture = picture.isValid();
        if (row.hasPicture)
            row.picture = m_list.pictures()->picture(PictureId(picture.toLongLong()));
        const bool selectable = m_list.isSelectable();
        row.hasMark = selectable || m_list.hasChosen();
        row.chosen = index.data(PollOptionsModel::ChosenRole).toBool();
        row.current = selectable && option.state & QStyle::State_Selected;
        row.focused = row.current && m_list.hasFocus();
        row.underPointer = selectable && option.state & QStyle::State_MouseOver;
        row.tint = row.chosen ? Theme::colours().accent
                              : blended(Theme::colours().raised, Theme::colours().accent, 0.65);
        row.scale = m_list.scale();
        if (m_list.showsCounts()) {
            const double share = m_list.motion().share(m_list.optionAt(index));
            row.share = share;
            row.shareText = percentText(share);
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintOptionRow(*painter, QRectF(option.rect).adjusted(1, 1, -1, -Gap), row);
        painter->restore();
    }

private:
    const BallotList &m_list;
};

} // namespace

BallotList::BallotList(PollOptionsModel *options, PictureModel *pictures, QWidget *parent)
    : QListView(parent), m_options(options), m_pictures(pictures)
{
    m_filter.setSourceModel(options);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(&m_filter);
    setItemDelegate(new BallotDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAccessibleName(tr("Options"));
    m_motion.setModel(options);
    connect(&m_motion, &ShareMotion::moved, viewport(), qOverload<>(&QWidget::update));
    connect(pictures, &PictureModel::changed, viewport(), qOverload<>(&QWidget::update));
    // The host may edit the texts while somebody chooses.
    connect(options, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_selectedBefore = selectedOption(); });
    connect(options, &QAbstractItemModel::modelReset, this, [this] {
        measure();
        if (const auto option = std::exchange(m_selectedBefore, {});
            option && *option < m_options->rowCount())
            selectOption(*option);
    });
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT voteRequested(optionAt(index)); });
}

void BallotList::setFilter(const QString &text)
{
    const std::optional<int> selected = selectedOption();
    m_filter.setFilterFixedString(text);
    if (selected)
        selectOption(*selected);
    if (!selectedOption() && m_filter.rowCount() > 0 && !text.isEmpty())
        setCurrentIndex(m_filter.index(0, 0));
}

std::optional<int> BallotList::selectedOption() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !selectionModel()->isSelected(current))
        return std::nullopt;
    return optionAt(current);
}

void BallotList::selectOption(int option)
{
    const QModelIndex index = m_filter.mapFromSource(m_options->index(option));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void BallotList::setSelectable(bool selectable)
{
    if (m_selectable == selectable)
        return;
    m_selectable = selectable;
    viewport()->update();
}

bool BallotList::showsCounts() const
{
    return m_options->showsCounts();
}

bool BallotList::hasChosen() const
{
    return m_options->chosen().has_value();
}

int BallotList::optionAt(const QModelIndex &index) const
{
    return m_filter.mapToSource(index).row();
}

double BallotList::scale() const
{
    return std::max(1.0, stageScale(window()->size()));
}

void BallotList::focusInEvent(QFocusEvent *event)
{
    m_focus.come(*event);
    QListView::focusInEvent(event);
    viewport()->update();
}

void BallotList::focusOutEvent(QFocusEvent *event)
{
    m_focus.go();
    QListView::focusOutEvent(event);
    viewport()->update();
}

void BallotList::measure()
{
    const int count = std::max(1, m_options->rowCount());
    const double scale = this->scale();
    const int wanted =
        std::clamp(viewport()->height() / count - Gap, int(RowHeightMin * scale), int(RowHeightMax * scale));
    if (wanted == m_rowHeight)
        return;
    m_rowHeight = wanted;
    scheduleDelayedItemsLayout();
}

void BallotList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    // Nothing is chosen for anybody; until they do, the list itself shows that keys come here.
    if (!m_focus.isSeen() || (m_selectable && selectedOption()))
        return;
    QPainter painter(viewport());
    KeyboardFocus::paint(painter, viewport()->rect());
}

void BallotList::resizeEvent(QResizeEvent *event)
{
    measure();
    QListView::resizeEvent(event);
}

void BallotList::keyPressEvent(QKeyEvent *event)
{
    m_focus.press();
    viewport()->update();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat()) {
        if (const std::optional<int> option = selectedOption())
            Q_EMIT voteRequested(*option);
        return;
    }
    if (!selectedOption() && m_filter.rowCount() > 0) {
        // With the focus the first row became the current one, without being chosen.
        const int key = event->key();
        const bool first = key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_PageUp;
        if (first || key == Qt::Key_Up || key == Qt::Key_End) {
            setCurrentIndex(m_filter.index(first ? 0 : m_filter.rowCount() - 1, 0));
            return;
        }
    }
    QListView::keyPressEvent(event);
}

void BallotList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    // The current row follows the selection a moment later.
    QMetaObject::invokeMethod(this, &BallotList::selectionMoved, Qt::QueuedConnection);
}

} // namespace podium::client
