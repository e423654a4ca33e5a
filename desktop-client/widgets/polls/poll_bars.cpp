// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/poll_bars.h"

#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/poll_options_model.h"
#include "desktop-client/models/poll_texts.h"
#include "desktop-client/widgets/polls/option_row.h"
#include "desktop-client/widgets/polls/option_tints.h"
#include "desktop-client/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr double RowHeightMin = 56;
constexpr double RowHeightMax = 128;
constexpr double RowHeightFilling = 260;
constexpr double Gap = 8;

} // namespace

PollBars::PollBars(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("Options by votes"));
    viewport()->setAutoFillBackground(false);
    connect(&m_motion, &ShareMotion::begun, this, &PollBars::rank);
    connect(&m_motion, &ShareMotion::moved, viewport(), qOverload<>(&QWidget::update));
}

void PollBars::setModels(PollOptionsModel *options, PictureModel *pictures)
{
    m_options = options;
    m_pictures = pictures;
    m_motion.setModel(options);
    connect(options, &QAbstractItemModel::modelReset, this, &PollBars::restart);
    connect(pictures, &PictureModel::changed, viewport(), qOverload<>(&QWidget::update));
    restart();
}

void PollBars::setFilling(bool filling)
{
    m_filling = filling;
    measure();
}

void PollBars::setStageScale(double scale)
{
    m_scale = scale;
    measure();
}

void PollBars::restart()
{
    m_from.clear();
    m_order.clear();
    m_place.clear();
    m_hasPictures = false;
    for (int option = 0; option < m_options->rowCount() && !m_hasPictures; ++option)
        m_hasPictures = m_options->at(option).picture.has_value();
    rank();
    measure();
    verticalScrollBar()->setValue(0);
}

void PollBars::rank()
{
    if (!m_options)
        return;
    const QList<int> order = m_options->ranking();
    QList<int> place(order.size());
    for (int slot = 0; slot < order.size(); ++slot)
        place[order[slot]] = slot;

    QHash<int, double> from;
    if (m_order.size() == order.size()) {
        const int first = std::max(0, firstInView() - 1);
        const int last = std::min(int(order.size()) - 1, lastInView() + 1);
        // Whoever comes from far away comes from just outside, or it would only be seen to arrive.
        const double highest = first - 2.0;
        const double lowest = last + 2.0;
        for (int slot = first; slot <= last; ++slot) {
            for (const int option : {order[slot], m_order[slot]}) {
                if (const double now = slotOf(option); now != place[option])
                    from.insert(option, std::clamp(now, highest, lowest));
            }
        }
    }
    m_from = from;
    m_order = order;
    m_place = place;
    viewport()->update();
}

double PollBars::slotOf(int option) const
{
    const double place = m_place[option];
    const auto from = m_from.constFind(option);
    return from == m_from.cend() ? place : *from + (place - *from) * m_motion.progress();
}

QRectF PollBars::rowRect(int option) const
{
    return {0, slotOf(option) * (m_rowHeight + Gap) - verticalScrollBar()->value(),
            double(viewport()->width()), m_rowHeight};
}

int PollBars::firstInView() const
{
    return int(verticalScrollBar()->value() / (m_rowHeight + Gap));
}

int PollBars::lastInView() const
{
    const double bottom = verticalScrollBar()->value() + viewport()->height();
    return std::min(int(bottom / (m_rowHeight + Gap)), int(m_order.size()) - 1);
}

QSize PollBars::sizeHint() const
{
    return {600, 400};
}

void PollBars::measure()
{
    const int count = m_options ? std::max(1, m_options->rowCount()) : 1;
    const double scale = std::max(1.0, m_scale);
    m_rowHeight = std::clamp(double(viewport()->height()) / count - Gap, RowHeightMin * scale,
                             (m_filling ? RowHeightFilling : RowHeightMax) * scale);
    const int content = int(count * (m_rowHeight + Gap) - Gap);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(m_rowHeight + Gap));
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
    viewport()->update();
}

void PollBars::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
    Q_EMIT scrolled();
}

void PollBars::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT scrolled();
}

void PollBars::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void PollBars::focusInEvent(QFocusEvent *event)
{
    m_focus.come(*event);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PollBars::focusOutEvent(QFocusEvent *event)
{
    m_focus.go();
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PollBars::keyPressEvent(QKeyEvent *event)
{
    m_focus.press();
    viewport()->update();
    QAbstractScrollArea::keyPressEvent(event);
}

QColor PollBars::tintOf(int option) const
{
    // With few options each has the colour it has over time, too.
    return m_options->rowCount() <= OptionTints ? optionTint(option) : Theme::colours().accent;
}

void PollBars::paintRow(QPainter &painter, int option) const
{
    const QRectF place = rowRect(option);
    if (place.bottom() < 0 || place.top() > viewport()->height())
        return;
    OptionRow row;
    row.text = m_options->at(option).text.simplified();
    row.hasPicture = m_hasPictures;
    if (m_options->at(option).picture && m_pictures)
        row.picture = m_pictures->picture(*m_options->at(option).picture);
    row.tint = tintOf(option);
    const double share = m_motion.share(option);
    const double longest = m_options->rowCount() > WholeBarsMax ? m_motion.share(m_order.constFirst()) : 1;
    row.share = longest > 0 ? std::min(1.0, share / longest) : 0;
    row.shareText = percentText(share);
    row.votesText = votesText(m_options->votes(option));
    row.rank = m_options->votes(option) > 0 ? QString::number(m_options->rankOf(option)) : u"–"_s;
    row.scale = std::max(1.0, m_scale);
    paintOptionRow(painter, place.adjusted(1, 1, -1, -1), row);
}

void PollBars::paintEvent(QPaintEvent *)
{
    if (!m_options || m_order.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const int last = lastInView();
    QList<int> climbing;
    for (int slot = std::max(0, firstInView()); slot <= last; ++slot) {
        const int option = m_order[slot];
        if (!m_from.contains(option))
            paintRow(painter, option);
    }
    // Those who climb pass in front of those who fall.
    for (auto moving = m_from.cbegin(); moving != m_from.cend(); ++moving) {
        if (moving.value() > m_place[moving.key()])
            climbing.append(moving.key());
        else
            paintRow(painter, moving.key());
    }
    for (const int option : std::as_const(climbing))
        paintRow(painter, option);
    if (m_focus.isSeen())
        KeyboardFocus::paint(painter, viewport()->rect());
}

int PollBars::accessibleItemCount() const
{
    return int(m_order.size());
}

QString PollBars::accessibleItemName(int index) const
{
    const int option = m_order[index];
    return tr("%1. %2: %3, %4")
        .arg(m_options->rankOf(option))
        .arg(m_options->at(option).text.simplified(), percentText(m_options->share(option)),
             votesText(m_options->votes(option)));
}

QRect PollBars::accessibleItemRect(int index) const
{
    return rowRect(m_order[index]).toAlignedRect();
}

} // namespace podium::client
