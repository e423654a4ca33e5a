// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/draft_store.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace podium::client {

//! \brief Keeps the draft of the document that is being edited on disk, at most WriteDelay behind what is
//! typed.
//!
//! Encoding and writing happen on a thread of its own, one write at a time and in order; the destructor waits
//! for them. What is kept when this is destroyed stays and is found again.
class DraftKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftKeeper)

public:
    static constexpr std::chrono::milliseconds WriteDelay{400};

    //! \param current the draft as it is now, its name aside; nothing when there is nothing to keep.
    using Source = std::function<std::optional<Draft>()>;

    DraftKeeper(const QString &folder, Source current, QObject *parent = nullptr);
    ~DraftKeeper() override;

    //! Looks for drafts of earlier runs (see DraftStore::abandoned()); abandonedFound() tells of them.
    void findAbandoned();
    //! \brief Goes on with a draft of an earlier run. \returns whether it is there and nobody else has it.
    [[nodiscard]] bool adopt(const QString &name);
    //! Drops a draft of an earlier run.
    void discardAbandoned(const QString &name);

    //! Something was edited: writes soon.
    void noteChange();
    //! Writes what is there, or removes what is no longer needed, without waiting for the delay.
    void flush();
    //! The draft is not needed any more: it was saved or given up. The next change begins another one.
    void discard();
    //! Leaves the draft on disk for later; the next change begins another one.
    void release();

Q_SIGNALS:
    //! \param drafts newest first.
    void abandonedFound(const QList<podium::client::Draft> &drafts);
    //! It is on disk.
    void written();
    //! \param why changes would be lost in a crash.
    void failed(const QString &why);

private:
    void remove(const QString &name, std::unique_ptr<QLockFile> lock);

    DraftStore m_store;
    Source m_current;
    QString m_name; //!< empty: nothing was kept yet
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_delay;
    QThreadPool m_thread;
};

} // namespace podium::client
