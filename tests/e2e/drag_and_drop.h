// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QWidget>
#include <QWindow>

#include <qpa/qplatformdrag.h>
#include <qpa/qwindowsysteminterface.h>

namespace podium::test {

//! \brief Drags something from another program to a place of the widget and drops it there, as the window
//! system tells of it. \returns whether it was taken; where the drag is refused nothing is dropped.
[[nodiscard]] inline bool dropOn(QWidget &target, const QPoint &place, const QMimeData &content)
{
    QWindow *const window = target.window()->windowHandle();
    const QPoint inWindow = target.mapTo(target.window(), place);
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction;
    const auto drag = QWindowSystemInterface::handleDrag(window, &content, inWindow, actions, Qt::LeftButton,
                                                         Qt::NoModifier);
    if (!drag.isAccepted()) {
        QWindowSystemInterface::handleDrag(window, nullptr, {}, Qt::IgnoreAction, Qt::NoButton,
                                           Qt::NoModifier);
        return false;
    }
    return QWindowSystemInterface::handleDrop(window, &content, inWindow, actions, Qt::LeftButton,
                                              Qt::NoModifier)
        .isAccepted();
}

[[nodiscard]] inline bool dropOn(QWidget &target, const QMimeData &content)
{
    return dropOn(target, target.rect().center(), content);
}

} // namespace podium::test
