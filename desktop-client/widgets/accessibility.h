// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace podium::client {

//! \brief What a painted widget is to a screen reader. Its name and description are the widget's own
//! accessibleName and accessibleDescription. Call it in the constructor, before naming the widget: the
//! platform may ask from then on. Not for buttons and fields, which Qt describes well.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

//! \brief Asks screen readers to speak the name of `widget` now, because something happened that a person
//! who looks elsewhere must hear. Its role should be AlertMessage.
void announce(QWidget *widget);

//! \brief The items of a widget that paints a list itself. A widget with a role of List and this interface
//! has one accessible child for each item.
class AccessibleItems
{
public:
    AccessibleItems(const AccessibleItems &) = delete;
    AccessibleItems &operator=(const AccessibleItems &) = delete;

    [[nodiscard]] virtual int accessibleItemCount() const = 0;
    //! \param index 0 <= index < accessibleItemCount(), here and below.
    [[nodiscard]] virtual QString accessibleItemName(int index) const = 0;
    //! In coordinates of the widget.
    [[nodiscard]] virtual QRect accessibleItemRect(int index) const = 0;
    //! The one that keys act on; -1 when they act on none.
    [[nodiscard]] virtual int accessibleCurrentItem() const { return -1; }

protected:
    AccessibleItems() = default;
    ~AccessibleItems() = default;
};

} // namespace podium::client
