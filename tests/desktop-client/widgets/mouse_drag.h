// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QTest>
#include <QTimer>
#include <QWindow>

namespace podium::test {

//! Whether something was dragged over a widget.
class DragWatch final : public QObject
{
public:
    bool seen = false;

    bool eventFilter(QObject *, QEvent *event) override
    {
        seen = seen || event->type() == QEvent::DragEnter;
        return false;
    }
};

//! \brief Presses the left button on a row, draws it along to `place` of the view's viewport, by steps that
//! the window system tells of, and lets go there. While the drag lasts, it has an event loop of its own.
//! Needs a platform that drags; "offscreen" does not, "minimal" does. \returns whether a drag had begun.
inline bool dragRow(QAbstractItemView &view, int row, const QPoint &place)
{
    QWidget *const viewport = view.viewport();
    QWidget *const top = view.window();
    QWindow *const window = top->windowHandle();
    const auto inWindow = [&](const QPoint &point) { return viewport->mapTo(top, point); };
    const QPoint from = view.visualRect(view.model()->index(row, 0)).center();

    DragWatch watch;
    viewport->installEventFilter(&watch);
    int step = 0;
    QTimer hand;
    hand.setInterval(0);
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        constexpr int Steps = 8;
        if (++step <= Steps) {
            QTest::mouseMove(window, inWindow(from + (place - from) * step / Steps));
            return;
        }
        hand.stop();
        QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, inWindow(place));
    });
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, inWindow(from));
    const QPoint nudge(0, place.y() > from.y() ? QApplication::startDragDistance() + 2
                                               : -QApplication::startDragDistance() - 2);
    QTest::mouseMove(window, inWindow(from + nudge / 2));
    // With the next move the drag begins, and events are handled within it until the hand lets go.
    hand.start();
    QTest::mouseMove(window, inWindow(from + nudge));
    if (hand.isActive()) {
        hand.stop();
        QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, inWindow(from + nudge));
    }
    // The picture of what was dragged was a window, too.
    top->activateWindow();
    return QTest::qWaitForWindowActive(top) && watch.seen;
}

//! Just above the middle of a row: before it.
inline QPoint beforeRow(const QAbstractItemView &view, int row)
{
    const QRect rect = view.visualRect(view.model()->index(row, 0));
    return {rect.center().x(), rect.top() + 1};
}

inline QPoint afterRow(const QAbstractItemView &view, int row)
{
    const QRect rect = view.visualRect(view.model()->index(row, 0));
    return {rect.center().x(), rect.bottom() - 1};
}

} // namespace podium::test
