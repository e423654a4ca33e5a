// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/keyboard_focus.h"
#include "desktop-client/widgets/polls/bucket_window.h"
#include "desktop-client/widgets/stage_page.h"

#include <QChartView>

class QCategoryAxis;
class QValueAxis;

namespace podium::client {

class PollOptionsModel;
class PollTimelineModel;

//! \brief Votes over time as bars, in total or stacked by option; votes that came by moving an earlier one
//! are marked. The wheel and plus and minus zoom, dragging and Page Up and Page Down move along, a double
//! click and Escape show all. The bucket under the pointer is read out, or the one that the arrow keys, Home
//! and End have marked. Who looks at the newest bucket keeps seeing the newest.
class VotesChart final : public QChartView, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VotesChart)

public:
    enum class Layers { Total, Options };

    //! Both outlive the chart.
    VotesChart(PollTimelineModel *timeline, PollOptionsModel *options, QWidget *parent = nullptr);

    void setLayers(Layers layers);
    void setStageScale(double scale) override;
    [[nodiscard]] Layers layers() const { return m_layers; }
    //! Buckets in view: the first one, and how many.
    [[nodiscard]] int first() const { return m_window.first(); }
    [[nodiscard]] int count() const { return m_window.count(); }
    //! \brief A bucket read out: when, how many votes, for what. Empty when there is none.
    [[nodiscard]] QString readOut(int bucket) const;
    void showAll();
    //! The bucket that keys have marked; it stays in view.
    [[nodiscard]] std::optional<int> marked() const { return m_marked; }
    //! \brief Marks the nearest bucket that there is and reads it out.
    void mark(int bucket);
    //! \param factor below 1 shows fewer. \param around the bucket that stays where it is.
    void zoom(double factor, int around);
    void pan(int buckets);

Q_SIGNALS:
    //! What the pointer is on, else what keys have marked, also when that has changed there; empty when it is
    //! nothing.
    void readOutChanged(const QString &text);
    //! Keys have marked a bucket, which is to be spoken too.
    void markMoved(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void unmark();
    void draw();
    void paintMark(QPainter &painter) const;
    void drawAxes(double highest);
    void applyColours();
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString readOutNow() const;
    [[nodiscard]] int bucketAt(const QPointF &place) const;

    PollTimelineModel *m_timeline;
    PollOptionsModel *m_options;
    QCategoryAxis *m_times;
    QValueAxis *m_votes;
    KeyboardFocus m_focus;
    Layers m_layers = Layers::Total;
    double m_scale = 1; //!< at least 1
    BucketWindow m_window;
    std::optional<QPointF> m_pointer; //!< where it was last, while it is here
    std::optional<QPointF> m_dragFrom;
    int m_dragFirst = 0;
    std::optional<int> m_marked;
};

} // namespace podium::client
