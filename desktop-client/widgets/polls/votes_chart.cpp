// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/votes_chart.h"

#include "desktop-client/models/poll_options_model.h"
#include "desktop-client/models/poll_texts.h"
#include "desktop-client/models/poll_timeline_model.h"
#include "desktop-client/widgets/chart_look.h"
#include "desktop-client/widgets/polls/vote_series.h"
#include "desktop-client/widgets/theme.h"

#include <QCategoryAxis>
#include <QKeyEvent>
#include <QLegend>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr double ZoomStep = 1.25;
constexpr int LabelWidth = 110; // px that a time at the axis has

//! 1, 2 or 5 times a power of ten: the next such step for about four lines below `highest`.
double niceStep(double highest)
{
    const double rough = std::max(1.0, highest / 4);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

VotesChart::VotesChart(PollTimelineModel *timeline, PollOptionsModel *options, QWidget *parent)
    : QChartView(makeChart(), parent), m_timeline(timeline), m_options(options), m_times(new QCategoryAxis),
      m_votes(new QValueAxis)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Votes over time"));
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_times->setGridLineVisible(false);
    m_votes->setLabelFormat(u"%.0f"_s);
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_votes, Qt::AlignLeft);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    connect(timeline, &PollTimelineModel::bucketsChanged, this, &VotesChart::follow);
    connect(timeline, &PollTimelineModel::sizeChanged, this, [this] {
        m_window.showAll();
        unmark();
    });
    follow();
}

void VotesChart::setLayers(Layers layers)
{
    if (m_layers == layers)
        return;
    m_layers = layers;
    draw();
}

void VotesChart::setStageScale(double scale)
{
    m_scale = std::max(1.0, scale);
    draw();
}

void VotesChart::follow()
{
    const int total = int(m_timeline->buckets().size());
    m_window.setTotal(total);
    if (m_marked && *m_marked >= total)
        unmark();
    draw();
}

void VotesChart::mark(int bucket)
{
    const int total = int(m_timeline->buckets().size());
    if (total == 0)
        return;
    m_marked = std::clamp(bucket, 0, total - 1);
    if (!m_window.contains(*m_marked)) {
        m_window.reveal(*m_marked);
        draw();
    }
    setAccessibleDescription(readOut(*m_marked));
    viewport()->update();
    Q_EMIT readOutChanged(readOut(*m_marked));
    Q_EMIT markMoved(readOut(*m_marked));
}

void VotesChart::unmark()
{
    if (!std::exchange(m_marked, {}))
        return;
    viewport()->update();
    Q_EMIT readOutChanged({});
}

void VotesChart::showAll()
{
    m_window.showAll();
    follow();
}

void VotesChart::zoom(double factor, int around)
{
    m_window.zoom(factor, around);
    draw();
}

void VotesChart::pan(int buckets)
{
    m_window.pan(buckets);
    draw();
}

void VotesChart::draw()
{
    chart()->removeAllSeries();
    VoteSeries votes;
    if (m_window.count() > 0)
        votes = m_layers == Layers::Total ? totalSeries(*m_timeline, m_window)
                                          : optionSeries(*m_timeline, *m_options, m_window, m_scale);
    for (QAbstractSeries *series : std::as_const(votes.series)) {
        chart()->addSeries(series);
        series->attachAxis(m_times);
        series->attachAxis(m_votes);
    }
    drawAxes(votes.highest);
    applyColours();
    setAccessibleDescription(m_window.count() > 0 ? readOut(m_marked.value_or(m_window.end() - 1))
                                                  : emptyText());
    Q_EMIT readOutChanged(readOutNow());
}

void VotesChart::drawAxes(double highest)
{
    const double step = niceStep(highest);
    const double top = std::max(1.0, std::ceil(highest * 1.04 / step)) * step;
    m_votes->setRange(0, top);
    m_votes->setTickCount(int(std::lround(top / step)) + 1);

    for (const QString &label : m_times->categoriesLabels())
        m_times->remove(label);
    m_times->setStartValue(-0.5);
    m_times->setRange(-0.5, std::max(0.5, m_window.count() - 0.5));
    const int labels = std::max(2, int(viewport()->width() / (LabelWidth * m_scale)));
    const int every = std::max(1, int(std::ceil(double(m_window.count()) / labels)));
    // An axis shows each label once: the repeated hour of a change of clocks has none.
    QStringList used;
    for (int bar = every / 2; bar < m_window.count(); bar += every) {
        const QString label = m_timeline->labelText(m_window.first() + bar);
        if (!used.contains(label))
            m_times->append(label, bar);
        used.append(label);
    }
}

void VotesChart::applyColours()
{
    applyLook(*chart(), m_scale);
    // New bars appear where they are: what grows from nothing every few seconds only unsettles.
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->setVisible(m_window.count() > 0);
    chart()->legend()->setFont(Theme::font(TextStyle::Caption, m_scale));
    for (QAbstractAxis *axis : chart()->axes())
        axis->setVisible(m_window.count() > 0);
    chart()->legend()->setLabelColor(Theme::colours().quietText);
    setBackgroundBrush(Qt::NoBrush);
}

QString VotesChart::emptyText() const
{
    return m_timeline->isLoaded() ? tr("No votes in this time") : tr("Loading …");
}

QString VotesChart::readOutNow() const
{
    return m_pointer ? readOut(bucketAt(*m_pointer)) : readOut(m_marked.value_or(-1));
}

QString VotesChart::readOut(int bucket) const
{
    if (bucket < 0 || bucket >= m_timeline->buckets().size())
        return {};
    const auto &shown = m_timeline->buckets()[bucket];
    QStringList parts{m_timeline->spanText(bucket), votesText(shown.votes)};
    if (shown.moved > 0)
        parts.append(tr("%1 of them moved").arg(QLocale().toString(qint64(shown.moved))));
    if (m_layers == Layers::Options) {
        QList<std::pair<int, std::int64_t>> best;
        for (auto each = shown.options.cbegin(); each != shown.options.cend(); ++each)
            best.append({each.key(), each.value().votes});
        std::stable_sort(best.begin(), best.end(),
                         [](const auto &one, const auto &other) { return one.second > other.second; });
        for (const auto &[option, votes] : best.mid(0, 3)) {
            if (option < m_options->rowCount())
                parts.append(tr("%1: %2").arg(shortOptionName(m_options->at(option).text),
                                              QLocale().toString(qint64(votes))));
        }
    }
    return parts.join(u"  ·  "_s);
}

int VotesChart::bucketAt(const QPointF &place) const
{
    if (m_window.count() == 0 || chart()->series().isEmpty())
        return -1;
    const QPointF value = chart()->mapToValue(chart()->mapFromScene(mapToScene(place.toPoint())),
                                              chart()->series().constFirst());
    const int bar = int(std::lround(value.x()));
    return bar < 0 || bar >= m_window.count() ? -1 : m_window.first() + bar;
}

void VotesChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        draw();
    QChartView::changeEvent(event);
}

void VotesChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    draw();
}

void VotesChart::paintEvent(QPaintEvent *event)
{
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    if (m_window.count() == 0) {
        painter.setPen(Theme::colours().quietText);
        painter.setFont(Theme::font(TextStyle::Body, m_scale));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, emptyText());
    }
    paintMark(painter);
    if (m_focus.isSeen())
        KeyboardFocus::paint(painter, viewport()->rect());
}

void VotesChart::paintMark(QPainter &painter) const
{
    if (!m_marked || !m_window.contains(*m_marked))
        return;
    const QRectF plot = chart()->plotArea();
    const double bar = plot.width() / m_window.count();
    const QRectF place(plot.left() + (*m_marked - m_window.first()) * bar, plot.top(), bar, plot.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colours().text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place, 4, 4);
}

void VotesChart::wheelEvent(QWheelEvent *event)
{
    const int turn = event->angleDelta().y();
    const int bucket = bucketAt(event->position());
    if (turn != 0)
        zoom(turn > 0 ? 1 / ZoomStep : ZoomStep, bucket < 0 ? m_window.middle() : bucket);
    event->accept();
}

void VotesChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->position();
    m_dragFirst = m_window.first();
    setCursor(Qt::ClosedHandCursor);
}

void VotesChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom && m_window.count() > 0) {
        const double bar = chart()->plotArea().width() / m_window.count();
        const int by = int(std::lround((m_dragFrom->x() - event->position().x()) / std::max(1.0, bar)));
        if (m_dragFirst + by != m_window.first())
            pan(m_dragFirst + by - m_window.first());
        return;
    }
    m_pointer = event->position();
    Q_EMIT readOutChanged(readOut(bucketAt(*m_pointer)));
}

void VotesChart::mouseReleaseEvent(QMouseEvent *)
{
    m_dragFrom.reset();
    unsetCursor();
}

void VotesChart::mouseDoubleClickEvent(QMouseEvent *)
{
    showAll();
}

void VotesChart::leaveEvent(QEvent *event)
{
    m_pointer.reset();
    Q_EMIT readOutChanged(readOutNow());
    QChartView::leaveEvent(event);
}

void VotesChart::focusInEvent(QFocusEvent *event)
{
    m_focus.come(*event);
    QChartView::focusInEvent(event);
    viewport()->update();
}

void VotesChart::focusOutEvent(QFocusEvent *event)
{
    m_focus.go();
    unmark();
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void VotesChart::keyPressEvent(QKeyEvent *event)
{
    m_focus.press();
    viewport()->update();
    const int around = m_marked.value_or(m_window.middle());
    const int newest = m_window.end() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return mark(m_marked ? *m_marked - 1 : newest);
    case Qt::Key_Right:
        return mark(m_marked ? *m_marked + 1 : newest);
    case Qt::Key_Home:
        return mark(0);
    case Qt::Key_End:
        return mark(int(m_timeline->buckets().size()) - 1);
    case Qt::Key_PageUp:
        return pan(-std::max(1, m_window.count() / 2));
    case Qt::Key_PageDown:
        return pan(std::max(1, m_window.count() / 2));
    case Qt::Key_Plus:
    case Qt::Key_Equal: // where plus needs Shift
        return zoom(1 / ZoomStep, around);
    case Qt::Key_Minus:
        return zoom(ZoomStep, around);
    case Qt::Key_Escape:
        if (m_window.showsAll() && !m_marked)
            break; // of the page
        unmark();
        return showAll();
    default:
        break;
    }
    QChartView::keyPressEvent(event);
}

} // namespace podium::client
