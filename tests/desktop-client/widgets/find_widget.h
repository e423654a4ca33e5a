// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/buttons.h"

#include <QWidget>

//! Finding what a person would press or type into.
namespace podium::test {

//! Null when there is none.
template<typename Widget>
Widget *named(const QWidget &page, const QString &accessibleName)
{
    for (Widget *widget : page.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

//! With this text, and in sight; null when there is none.
inline client::Button *button(const QWidget &page, const QString &text)
{
    for (client::Button *candidate : page.findChildren<client::Button *>()) {
        if (candidate->text() == text && candidate->isVisibleTo(&page))
            return candidate;
    }
    return nullptr;
}

} // namespace podium::test
