// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/signal_watcher.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace podium::app {
namespace {

// A signal handler has no other way to reach its watcher.
volatile std::sig_atomic_t signalPipe = -1;

void handleSignal(int)
{
    const int savedError = errno;
    const char byte = 1;
    // A full pipe already holds a request to stop.
    [[maybe_unused]] const auto written = ::write(signalPipe, &byte, 1);
    errno = savedError;
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent) : QObject(parent)
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("Cannot make a pipe to receive signals through.");
    signalPipe = m_pipe[1];

    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        while (::read(m_pipe[0], bytes.data(), bytes.size()) > 0) {
        }
        Q_EMIT stopRequested();
    });

    struct sigaction action = {};
    action.sa_handler = handleSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

SignalWatcher::~SignalWatcher()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    delete m_notifier;
    signalPipe = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

} // namespace podium::app
