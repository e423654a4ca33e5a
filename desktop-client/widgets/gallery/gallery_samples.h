// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

//! What the widgets of the gallery show.
namespace podium::client::samples {

[[nodiscard]] const QStringList &nicknames();

//! Some hills in the evening.
[[nodiscard]] QImage landscape();

//! As long as a question's option may be.
[[nodiscard]] QString longOption();

//! \brief Fixes `widget`'s size. \returns it.
template<typename Widget>
Widget *sized(Widget *widget, const QSize &size)
{
    widget->setFixedSize(size);
    return widget;
}

//! \brief Switches it off. \returns it.
template<typename Widget>
Widget *disabled(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

} // namespace podium::client::samples
