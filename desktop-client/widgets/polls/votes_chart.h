// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

class QCategoryAxis;
class QValueAxis;

namespace podium::client {

class PollOptionsModel;
class PollTimelineModel;

//! \brief Votes over time as bars, in total or stacked by option; votes that came by moving an earlier one
//! are marked. The wheel and plus and minus zoom, dragging and the arrow keys move along, a double click and
//! Home show all; the bucket under the pointer is read out. Who looks at the newest bucket keeps seeing the
//! newest.
class VotesChart final : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VotesChart)

public:
    enum class Layers { Total, Options };

    //! More bars at once cannot be told apart.
    static constexpr int BarsMax = 240;
    static constexpr int BarsMin = 6;

    //! Both outlive the chart.
    VotesChart(PollTimelineModel *timeline, PollOptionsModel *options, QWidget *parent = nullptr);

    void setLayers(Layers layers);
    [[nodiscard]] Layers layers() const { return m_layers; }
    //! Buckets in view: the first one, and how many.
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int count() const { return m_count; }
    //! \brief A bucket read out: when, how many votes, for what. Empty when there is none.
    [[nodiscard]] QString readOut(int bucket) const;
    void showAll();
    //! \param factor below 1 shows fewer. \param around the bucket that stays where it is.
    void zoom(double factor, int around);
    void pan(int buckets);

Q_SIGNALS:
    //! What the pointer is on, also when that has changed under it; empty when it is on nothing.
    void readOutChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void keepInRange();
    void draw();
    void addTotals(double &highest);
    void addOptions(double &highest);
    void drawAxes(double highest);
    void applyColours();
    [[nodiscard]] int bucketAt(const QPointF &place) const;
    //! The options with most votes in view, best first, as many as can be told apart.
    [[nodiscard]] QList<int> leaders() const;

    PollTimelineModel *m_timeline;
    PollOptionsModel *m_options;
    QCategoryAxis *m_times;
    QValueAxis *m_votes;
    Layers m_layers = Layers::Total;
    int m_first = 0;
    int m_count = 0;
    bool m_followsNewest = true;
    bool m_showsAll = true;
    std::optional<QPointF> m_pointer; //!< where it was last, while it is here
    std::optional<QPointF> m_dragFrom;
    int m_dragFirst = 0;
};

} // namespace podium::client
