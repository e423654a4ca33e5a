// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop-client/frame_log.h"

#include <QWidget>

#include <algorithm>
#include <ctime>

namespace podium::test {

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

FrameLog::FrameLog(int &argc, char **argv) : QApplication(argc, argv)
{
    m_clock.start();
}

void FrameLog::restart()
{
    m_frames.clear();
    m_longestEvent = 0;
    m_spentBefore = processorTime();
    m_clock.start();
}

double FrameLog::now() const
{
    return double(m_clock.nsecsElapsed()) / 1e6;
}

double FrameLog::spent() const
{
    return processorTime() - m_spentBefore;
}

bool FrameLog::waitForFrame(int limitMs)
{
    const auto before = m_frames.size();
    QElapsedTimer waiting;
    waiting.start();
    while (m_frames.size() == before && waiting.elapsed() < limitMs)
        processEvents(QEventLoop::AllEvents, 10);
    return m_frames.size() > before;
}

void FrameLog::waitForRest()
{
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < 1'000 && waitForFrame(100)) {
    }
}

bool FrameLog::notify(QObject *receiver, QEvent *event)
{
    // A window draws what is due when it is asked to update.
    const auto *widget = qobject_cast<const QWidget *>(receiver);
    const bool draws = event->type() == QEvent::UpdateRequest && widget && widget->isWindow();
    const double begin = processorTime();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const double cost = processorTime() - begin;
    if (draws)
        m_frames.append({now(), cost});
    if (m_depth == 0)
        m_longestEvent = std::max(m_longestEvent, cost);
    return handled;
}

} // namespace podium::test
