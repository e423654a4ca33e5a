// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/draft_keeper.h"

#include "desktop-client/app/off_thread.h"

namespace podium::client {

DraftKeeper::DraftKeeper(const QString &folder, Source current, QObject *parent)
    : QObject(parent), m_store(folder), m_current(std::move(current))
{
    // One thread, so that writes and removals happen in the order they were asked for.
    m_thread.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(WriteDelay);
    connect(&m_delay, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    m_thread.waitForDone();
}

void DraftKeeper::findAbandoned()
{
    inBackground<QList<Draft>>(
        this, [store = m_store] { return store.abandoned(); },
        [this](const QList<Draft> &drafts) { Q_EMIT abandonedFound(drafts); }, &m_thread);
}

bool DraftKeeper::adopt(const QString &name)
{
    release();
    m_lock = m_store.lock(name);
    if (m_lock)
        m_name = name;
    return m_lock != nullptr;
}

void DraftKeeper::discardAbandoned(const QString &name)
{
    if (auto lock = m_store.lock(name))
        remove(name, std::move(lock));
}

void DraftKeeper::noteChange()
{
    // Not started anew with every key: who types without a pause is kept up with as well.
    if (!m_delay.isActive())
        m_delay.start();
}

void DraftKeeper::flush()
{
    m_delay.stop();
    std::optional<Draft> draft = m_current();
    if (!draft) {
        discard();
        return;
    }
    if (m_name.isEmpty()) {
        m_name = DraftStore::newName();
        m_lock = m_store.lock(m_name);
    }
    draft->name = m_name;
    draft->changedAt = QDateTime::currentDateTimeUtc();
    inBackground<Result<void>>(
        this, [store = m_store, kept = std::move(*draft)] { return store.write(kept); },
        [this](const Result<void> &result) {
            if (result)
                Q_EMIT written();
            else
                Q_EMIT failed(result.error().message);
        },
        &m_thread);
}

void DraftKeeper::discard()
{
    m_delay.stop();
    if (!m_name.isEmpty())
        remove(m_name, std::move(m_lock));
    m_name.clear();
}

void DraftKeeper::release()
{
    m_delay.stop();
    m_thread.waitForDone();
    m_name.clear();
    m_lock.reset();
}

void DraftKeeper::remove(const QString &name, std::unique_ptr<QLockFile> lock)
{
    m_thread.start(
        [store = m_store, name, held = std::shared_ptr<QLockFile>(std::move(lock))] { store.remove(name); });
}

} // namespace podium::client
