// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/participant_chips.h"

#include "desktop-client/models/participant_list_model.h"
#include "desktop-client/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace podium::client {
namespace {

constexpr int FrameMs = 16;
constexpr double RisePixels = 12; // from where a new chip comes, at scale 1

} // namespace

ParticipantChips::ParticipantChips(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    viewport()->setAutoFillBackground(false);
    // Scrolling then moves what is painted already, and only the new rows are painted.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("Participants"));
    m_clock.start();
}

void ParticipantChips::setModel(ParticipantListModel *participants)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = participants;
    readAll();
    if (!participants)
        return;
    connect(participants, &QAbstractItemModel::modelReset, this, &ParticipantChips::readAll);
    connect(participants, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { insert(first, last); });
    connect(participants, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_chips.remove(first, last - first + 1);
                layOut();
                viewport()->update();
            });
    connect(participants, &QAbstractItemModel::rowsMoved, this, &ParticipantChips::readAll);
    connect(participants, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { refresh(first.row(), last.row()); });
}

void ParticipantChips::setStageScale(double scale)
{
    m_scale = scale;
    readAll();
}

QRect ParticipantChips::chipRect(int row) const
{
    if (row < 0 || row >= m_chips.size())
        return {};
    return m_chips[row].place.translated(0, -verticalScrollBar()->value());
}

QString ParticipantChips::accessibleItemName(int row) const
{
    const Chip &chip = m_chips[row];
    return chip.connected ? chip.nickname : tr("%1, not connected").arg(chip.nickname);
}

QRect ParticipantChips::accessibleItemRect(int row) const
{
    return chipRect(row).translated(viewport()->pos());
}

QFont ParticipantChips::chipFont() const
{
    return Theme::fontOfPixelSize(std::max(15, int(std::lround(20 * m_scale))), QFont::Medium);
}

ParticipantChips::Chip ParticipantChips::read(int row) const
{
    const ParticipantStatus &status = m_model->at(row);
    Chip chip;
    chip.nickname = status.participant.nickname;
    chip.textWidth = QFontMetrics(chipFont()).horizontalAdvance(chip.nickname);
    chip.connected = status.connected;
    return chip;
}

void ParticipantChips::readAll()
{
    m_chips.clear();
    m_current = -1;
    m_hovered = -1;
    const int count = m_model ? m_model->rowCount() : 0;
    m_chips.reserve(count);
    // Those who are here already do not appear anew.
    for (int row = 0; row < count; ++row) {
        m_chips.append(read(row));
        m_chips.last().appearedMs = -Theme::durationMs(Motion::Place);
    }
    layOut();
    viewport()->update();
}

void ParticipantChips::insert(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        Chip chip = read(row);
        chip.appearedMs = m_clock.elapsed();
        m_chips.insert(row, chip);
    }
    layOut();
    if (Theme::durationMs(Motion::Place) > 0 && isVisible())
        m_frames.start(FrameMs, this);
}

void ParticipantChips::refresh(int first, int last)
{
    bool widthChanged = false;
    for (int row = first; row <= std::min(last, int(m_chips.size()) - 1); ++row) {
        Chip chip = read(row);
        widthChanged = widthChanged || chip.textWidth != m_chips[row].textWidth;
        chip.appearedMs = m_chips[row].appearedMs;
        if (chip.nickname == m_chips[row].nickname) {
            chip.place = m_chips[row].place;
            chip.text = m_chips[row].text;
        }
        m_chips[row] = chip;
    }
    if (widthChanged)
        layOut();
    viewport()->update();
}

void ParticipantChips::layOut()
{
    const int gap = int(std::lround(10 * m_scale));
    const int padding = int(std::lround(16 * m_scale));
    const int height = int(std::lround(QFontMetrics(chipFont()).height() + 14 * m_scale));
    const int width = viewport()->width() - 4;
    const QFont font = chipFont();
    int firstMoved = int(m_chips.size());
    int x = 2;
    int y = 2;
    for (int row = 0; row < m_chips.size(); ++row) {
        Chip &chip = m_chips[row];
        const int wanted = std::min(chip.textWidth + 2 * padding, width);
        if (x > 2 && x + wanted > width) {
            x = 2;
            y += height + gap;
        }
        if (place(chip, QRect(x, y, wanted, height), font))
            firstMoved = std::min(firstMoved, row);
        x += wanted + gap;
    }
    const int bottom = m_chips.isEmpty() ? 0 : m_chips.last().place.bottom() + 4;
    QScrollBar *bar = verticalScrollBar();
    // Whoever looks at the end goes on to see newcomers; whoever scrolled up is left in peace.
    const bool followsEnd = bar->value() >= bar->maximum();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(height + gap);
    bar->setRange(0, std::max(0, bottom - viewport()->height()));
    if (followsEnd)
        bar->setValue(bar->maximum());
    m_current = std::min(m_current, int(m_chips.size()) - 1);
    updateChips(firstMoved, int(m_chips.size()) - 1);
}

bool ParticipantChips::place(Chip &chip, const QRect &where, const QFont &font)
{
    if (chip.place == where)
        return false;
    if (chip.place.size() != where.size()) {
        const int room = where.width() - int(where.height() * 0.6);
        chip.text.setText(QFontMetrics(font).elidedText(chip.nickname, Qt::ElideRight, room));
        chip.text.setTextFormat(Qt::PlainText);
        chip.text.prepare({}, font);
    }
    chip.place = where;
    return true;
}

void ParticipantChips::updateChips(int first, int last)
{
    if (first > last)
        return;
    // Chips stand in rows, so a band across the whole width holds them.
    const QRect from = chipRect(first);
    const QRect to = chipRect(last);
    const int rise = int(std::ceil(RisePixels * m_scale));
    viewport()->update(0, from.top() - 2, viewport()->width(), to.bottom() - from.top() + rise + 4);
}

void ParticipantChips::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
}

void ParticipantChips::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    painter.fillRect(dirty, Theme::colours().background);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(chipFont());
    const int top = dirty.top() + verticalScrollBar()->value();
    // Chips stand in rows from top to bottom, so the first visible one is found by halving.
    const auto first = std::partition_point(m_chips.cbegin(), m_chips.cend(),
                                            [top](const Chip &chip) { return chip.place.bottom() < top; });
    for (int row = int(first - m_chips.cbegin()); row < m_chips.size(); ++row) {
        const QRect place = chipRect(row);
        if (place.top() > dirty.bottom())
            break;
        paintChip(painter, row, place);
    }
}

void ParticipantChips::paintChip(QPainter &painter, int row, const QRect &place)
{
    const Colours &colours = Theme::colours();
    const Chip &chip = m_chips[row];
    const int duration = Theme::durationMs(Motion::Place);
    const double age = duration > 0 ? double(m_clock.elapsed() - chip.appearedMs) / duration : 1;
    const double shown = 1 - std::pow(1 - std::clamp(age, 0.0, 1.0), 3);
    const QRect body = place.translated(0, int(std::lround((1 - shown) * RisePixels * m_scale)));
    const bool current = row == m_current && hasFocus();
    if (chip.connected && !current && row != m_hovered && PillShape::isExactOn(*this)) {
        m_shape.paint(painter, body, {colours.surface, colours.line}, colours.background, shown);
    } else {
        QPen edge(chip.connected ? colours.line : colours.control, 1);
        if (!chip.connected)
            edge.setStyle(Qt::DashLine);
        if (current)
            edge = QPen(colours.accent, 3);
        painter.setOpacity(shown);
        painter.setPen(edge);
        painter.setBrush(row == m_hovered ? colours.raised : colours.surface);
        const QRectF outline = QRectF(body).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
        painter.setOpacity(1);
    }
    painter.setPen(blended(colours.background, chip.connected ? colours.text : colours.quietText, shown));
    const QSizeF text = chip.text.size();
    painter.drawStaticText(QRectF(body).center() - QPointF(text.width(), text.height()) / 2, chip.text);
}

void ParticipantChips::resizeEvent(QResizeEvent *)
{
    layOut();
}

void ParticipantChips::keyPressEvent(QKeyEvent *event)
{
    const auto last = int(m_chips.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return setCurrent(std::min(last, m_current + 1));
    case Qt::Key_Left:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (m_current < 0)
            return setCurrent(0);
        const QRect here = m_chips[m_current].place;
        const int step = event->key() == Qt::Key_Down ? verticalScrollBar()->singleStep()
                                                      : -verticalScrollBar()->singleStep();
        const QPoint wanted(here.center().x(), here.center().y() + step - verticalScrollBar()->value());
        int row = rowAt(wanted);
        for (int x = wanted.x(); row < 0 && x > 0; x -= here.height() / 2)
            row = rowAt({x, wanted.y()});
        return setCurrent(row < 0 ? m_current : row);
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu:
    case Qt::Key_Delete:
        if (m_current >= 0) {
            choose(m_current);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void ParticipantChips::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row < 0)
        return event->ignore();
    setCurrent(row);
    choose(row);
}

void ParticipantChips::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->setCursor(row < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

void ParticipantChips::leaveEvent(QEvent *)
{
    m_hovered = -1;
    viewport()->update();
}

void ParticipantChips::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    // Begins with what is in view: receiving the focus is no reason to scroll.
    if (m_current < 0 && !m_chips.isEmpty())
        setCurrent(firstInView());
}

void ParticipantChips::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_frames.timerId())
        return QAbstractScrollArea::timerEvent(event);
    // Newcomers stand at the end; who was gone and came back is no newcomer.
    const qint64 begin = m_clock.elapsed() - Theme::durationMs(Motion::Place) - FrameMs;
    int first = int(m_chips.size());
    while (first > 0 && m_chips[first - 1].appearedMs >= begin)
        --first;
    if (first == m_chips.size())
        m_frames.stop();
    updateChips(first, int(m_chips.size()) - 1);
}

void ParticipantChips::setCurrent(int row)
{
    m_current = row;
    if (row >= 0) {
        const QRect place = m_chips[row].place;
        QScrollBar *bar = verticalScrollBar();
        if (place.top() < bar->value())
            bar->setValue(place.top() - 2);
        else if (place.bottom() > bar->value() + viewport()->height())
            bar->setValue(place.bottom() - viewport()->height() + 2);
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(row);
        QAccessible::updateAccessibility(&focus);
    }
    viewport()->update();
}

void ParticipantChips::choose(int row)
{
    const ParticipantStatus &status = m_model->at(row);
    Q_EMIT chosen(status.participant.id, status.participant.nickname,
                  viewport()->mapToGlobal(chipRect(row).bottomLeft()));
}

int ParticipantChips::firstInView() const
{
    const int top = verticalScrollBar()->value();
    const auto first = std::partition_point(m_chips.cbegin(), m_chips.cend(),
                                            [top](const Chip &chip) { return chip.place.top() < top; });
    return std::min(int(first - m_chips.cbegin()), int(m_chips.size()) - 1);
}

int ParticipantChips::rowAt(const QPoint &position) const
{
    const QPoint inFlow = position + QPoint(0, verticalScrollBar()->value());
    for (int row = 0; row < m_chips.size(); ++row) {
        if (m_chips[row].place.contains(inFlow))
            return row;
    }
    return -1;
}

} // namespace podium::client
