// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <utility>

namespace podium::client {

//! \brief Runs work beside the thread of the user interface, one piece after the other. Destroying it waits
//! for the piece that runs and drops those that wait; no result is delivered after that.
class Background final
{
public:
    Background() { m_workers.setMaxThreadCount(1); }
    ~Background()
    {
        m_workers.clear();
        m_workers.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(Background)

    //! \brief Runs `work()` on another thread, then `done(outcome)` on this object's.
    template<typename Work, typename Done>
    void run(Work work, Done done)
    {
        m_workers.start([this, work = std::move(work), done = std::move(done)]() mutable {
            auto outcome = work();
            QMetaObject::invokeMethod(
                &m_home,
                [done = std::move(done), outcome = std::move(outcome)]() mutable {
                    done(std::move(outcome));
                },
                Qt::QueuedConnection);
        });
    }

private:
    QObject
        m_home; //!< what results are delivered to; goes after the workers, with what it was not handed yet
    QThreadPool m_workers;
};

} // namespace podium::client
