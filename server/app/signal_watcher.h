// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>

namespace podium::app {

//! \brief Turns SIGTERM and SIGINT into a Qt signal on the event loop. One per process.
class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;
    Q_DISABLE_COPY_MOVE(SignalWatcher)

Q_SIGNALS:
    void stopRequested();

private:
    std::array<int, 2> m_pipe{-1, -1}; // the handler writes into [1], the notifier reads from [0]
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace podium::app
