// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace podium::accounts {

//! \brief Argon2id by libsodium, away from the event loop.
//!
//! hash() and verify() return at once; `done` runs later, on the thread of `context`, which must outlive
//! this. When too many are waiting, `done` gets Busy. Passwords are compared in NFC, so that it does not
//! matter how a keyboard composes its letters, and are wiped from this class's own memory after use.
class PasswordHasher final
{
public:
    //! What one hash costs; kept in the hash, so that old ones verify after a change.
    struct Cost
    {
        unsigned long long operations = 0;
        std::size_t memoryBytes = 0;
    };
    //! Where somebody waits for the answer: 64 MiB and some tenths of a second.
    [[nodiscard]] static Cost interactiveCost();
    //! The least that Argon2id takes; for tests.
    [[nodiscard]] static Cost leastCost();

    static constexpr int Threads = 2;
    static constexpr int WaitingMax = 64;

    explicit PasswordHasher(Cost cost = interactiveCost(), int threads = Threads,
                            int waitingMax = WaitingMax);
    //! Finishes what has begun and drops what was waiting.
    ~PasswordHasher();
    Q_DISABLE_COPY_MOVE(PasswordHasher)

    //! Internal when memory does not suffice.
    void hash(const QString &password, QObject &context, std::function<void(Result<QByteArray>)> done);
    //! \brief Whether the password is the one behind `hash`.
    //! \param hash empty: there is no such user. That takes as long as a wrong password and is false.
    void verify(const QString &password, const QByteArray &hash, QObject &context,
                std::function<void(Result<bool>)> done);

    //! hash() for programs without an event loop: blocks for its whole time.
    [[nodiscard]] Result<QByteArray> hashNow(const QString &password) const;

private:
    template<typename T, typename Work>
    void start(QObject &context, std::function<void(Result<T>)> done, Work work);

    const Cost m_cost;
    const int m_pendingMax;
    QByteArray m_nobodysHash;
    std::atomic<int> m_pending = 0; // running and waiting
    QThreadPool m_pool;
};

} // namespace podium::accounts
