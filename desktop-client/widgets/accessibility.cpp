// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/accessibility.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWidget>

namespace podium::client {
namespace {

constexpr char RoleProperty[] = "podiumAccessibleRole";

//! One item of a painted list. Lives as long as the list's interface; the list may have shrunk meanwhile.
class AccessibleItem final : public QAccessibleInterface
{
public:
    AccessibleItem(QWidget *list, int index) : m_list(list), m_index(index) {}

    [[nodiscard]] bool isValid() const override
    {
        return items() && m_index < items()->accessibleItemCount();
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_list);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Name && isValid() ? items()->accessibleItemName(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = items()->accessibleItemRect(m_index);
        return {m_list->mapToGlobal(place.topLeft()), place.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const QRect place = items()->accessibleItemRect(m_index);
        state.invisible = !m_list->isVisible();
        state.offscreen = !m_list->rect().intersects(place);
        state.focusable = m_list->focusPolicy() != Qt::NoFocus;
        state.focused = m_list->hasFocus() && items()->accessibleCurrentItem() == m_index;
        state.selectable = state.focusable;
        state.selected = items()->accessibleCurrentItem() == m_index;
        return state;
    }

private:
    [[nodiscard]] const AccessibleItems *items() const
    {
        return dynamic_cast<const AccessibleItems *>(m_list.data());
    }

    QPointer<QWidget> m_list;
    int m_index;
};

//! A painted widget with the role it was given, and its items if it has any.
class AccessiblePainted final : public QAccessibleWidget
{
public:
    explicit AccessiblePainted(QWidget *widget) : QAccessibleWidget(widget, QAccessible::Client) {}
    ~AccessiblePainted() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(AccessiblePainted)

    [[nodiscard]] QAccessible::Role role() const override
    {
        return QAccessible::Role(widget()->property(RoleProperty).toInt());
    }
    [[nodiscard]] int childCount() const override
    {
        return items() ? items()->accessibleItemCount() : QAccessibleWidget::childCount();
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (!items())
            return QAccessibleWidget::child(index);
        if (index < 0 || index >= childCount())
            return nullptr;
        if (const auto known = m_ids.constFind(index); known != m_ids.cend())
            return QAccessible::accessibleInterface(*known);
        auto *item = new AccessibleItem(widget(), index);
        m_ids.insert(index, QAccessible::registerAccessibleInterface(item));
        return item;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (!items())
            return QAccessibleWidget::indexOfChild(child);
        return m_ids.key(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child)), -1);
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!items())
            return QAccessibleWidget::childAt(x, y);
        const QPoint place = widget()->mapFromGlobal(QPoint(x, y));
        for (int index = 0; index < childCount(); ++index) {
            if (items()->accessibleItemRect(index).contains(place))
                return child(index);
        }
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        if (items() && widget()->hasFocus() && items()->accessibleCurrentItem() >= 0)
            return child(items()->accessibleCurrentItem());
        return QAccessibleWidget::focusChild();
    }

private:
    [[nodiscard]] const AccessibleItems *items() const
    {
        return dynamic_cast<const AccessibleItems *>(widget());
    }

    mutable QHash<int, QAccessible::Id> m_ids; //!< of the items asked for so far
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && widget->property(RoleProperty).isValid() ? new AccessiblePainted(widget) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    widget->setProperty(RoleProperty, int(role));
}

void announce(QWidget *widget)
{
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    // Screen readers on Linux do not hear of alerts; they speak an alert message that comes into view.
    QAccessibleEvent shown(widget, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

} // namespace podium::client
