// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/leaving_guard.h"

#include "desktop-client/widgets/pages/main_window.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace podium::client {

LeavingGuard::LeavingGuard(MainWindow &window, std::vector<UnfinishedWork> work, QObject *parent)
    : QObject(parent), m_window(window), m_work(std::move(work))
{
    m_window.installEventFilter(this);
}

const UnfinishedWork *LeavingGuard::next() const
{
    const auto found = std::find_if(m_work.cbegin(), m_work.cend(),
                                    [](const UnfinishedWork &work) { return work.isThere(); });
    return found == m_work.cend() ? nullptr : &*found;
}

void LeavingGuard::leave(const std::function<void()> &then)
{
    if (const UnfinishedWork *work = next())
        work->finish([this, then] { leave(then); });
    else
        then();
}

bool LeavingGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close || !next())
        return QObject::eventFilter(watched, event);
    event->ignore();
    leave([this] { m_window.close(); });
    return true;
}

} // namespace podium::client
