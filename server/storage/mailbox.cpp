// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace podium::storage {
namespace {

QEvent::Type mailEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

} // namespace

void Mailbox::put(std::function<void()> call)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_calls.empty();
        m_calls.push_back(std::move(call));
    }
    if (isFirst)
        QCoreApplication::postEvent(this, new QEvent(mailEvent()));
}

void Mailbox::deliver()
{
    std::vector<std::function<void()>> calls;
    {
        const std::lock_guard lock(m_mutex);
        calls.swap(m_calls);
    }
    for (const auto &call : calls)
        call();
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != mailEvent())
        return QObject::event(event);
    deliver();
    return true;
}

} // namespace podium::storage
