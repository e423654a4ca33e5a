// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <initializer_list>

namespace podium::test {

struct VirtualScreen
{
    QString name;
    QRect geometry;
};

//! \brief Plugs screens in and out while a program runs, on Qt's platform without a display ("offscreen").
//! Screens of a name that is there already stay; those that are not listed are unplugged.
void setVirtualScreens(std::initializer_list<VirtualScreen> screens);

} // namespace podium::test
