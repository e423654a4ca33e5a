// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/storage_thread.h"

#include "server/storage/sql_account_repository.h"
#include "server/storage/sql_ballot_repository.h"
#include "server/storage/sql_picture_repository.h"
#include "server/storage/sql_poll_repository.h"
#include "server/storage/sql_quiz_repository.h"
#include "server/storage/sql_session_repository.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <utility>

namespace podium::storage {

StorageThread::StorageThread(DatabaseAddress address, int waitingMax)
    : m_waitingMax(static_cast<std::size_t>(waitingMax)),
      m_thread([this, address = std::move(address)] { runWork(address); })
{}

StorageThread::~StorageThread()
{
    stop();
}

bool StorageThread::post(Work work)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping || m_waiting.size() >= m_waitingMax)
        return false;
    m_waiting.push_back(std::move(work));
    m_changed.notify_one();
    return true;
}

void StorageThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void StorageThread::runWork(const DatabaseAddress &address)
{
    Connection connection(address);
    SqlAccountRepository accounts(connection);
    SqlQuizRepository quizzes(connection);
    SqlPictureRepository pictures(connection);
    SqlSessionRepository sessions(connection);
    SqlPollRepository polls(connection);
    SqlBallotRepository ballots(connection);
    Repositories repositories{accounts, quizzes, pictures, sessions, polls, ballots};

    QDeadlineTimer pause(0);
    while (const Work work = nextWork()) {
        // Without a connection every statement of the work fails with Busy.
        if (pause.hasExpired()) {
            QElapsedTimer attempt;
            attempt.start();
            if (!connection.open())
                pause.setRemainingTime(attempt.elapsed());
        }
        work(repositories);
    }
}

StorageThread::Work StorageThread::nextWork()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    if (m_waiting.empty())
        return {};
    Work work = std::move(m_waiting.front());
    m_waiting.pop_front();
    return work;
}

} // namespace podium::storage
