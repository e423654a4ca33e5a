// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace podium::client {

//! \brief Runs `work` on a thread of `pool` and hands its result to `done` on the thread of `context`, later
//! than this returns. When `context` is destroyed first, nobody is told.
template<typename T, typename Work, typename Done>
void inBackground(QObject *context, Work work, Done done, QThreadPool *pool = QThreadPool::globalInstance())
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    promise->future().then(context, std::move(done));
    pool->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace podium::client
