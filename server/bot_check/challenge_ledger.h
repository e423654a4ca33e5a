// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QString>

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

namespace podium::bot_check {

//! \brief Remembers which challenges have served a ballot, exactly, until they expire.
//!
//! Challenges are numbered, so what has to be remembered is one entry for each number that is out, and a row
//! of numbers none of which has been spent takes nothing at all: whoever only asks for challenges cannot fill
//! the memory. 8 bytes for a spent challenge when most are spent; bounded by `outstandingMax`, and freed as
//! challenges expire.
//!
//! A nonce is the number under a mask that only this ledger can lift, so nobody can name a challenge that was
//! not given to them, nor learn from theirs how many there are. One thread only.
class ChallengeLedger final
{
public:
    //! Some 50,000 a second over five minutes.
    static constexpr std::int64_t OutstandingMax = 16'000'000;

    explicit ChallengeLedger(std::int64_t outstandingMax = OutstandingMax);
    ~ChallengeLedger();
    Q_DISABLE_COPY_MOVE(ChallengeLedger)

    //! \brief The nonce of a new challenge; none when too many are out.
    //! \param expiresAt not earlier than that of the challenge before.
    [[nodiscard]] std::optional<QString> issue(Timestamp expiresAt, Timestamp now);

    enum class Spending {
        First, //!< by this
        Same,  //!< had been spent by the same ballot
        Other, //!< had been spent by another ballot, or was given up
        Never, //!< no such challenge, or one that expired long ago
    };
    //! \param ballot whatever names the ballot.
    Spending spend(const QString &nonce, const QString &ballot);
    //! Makes a challenge serve no ballot any more.
    void giveUp(const QString &nonce);

    //! Rows of numbers that take memory.
    [[nodiscard]] int rowsInMemory() const;

private:
    static constexpr std::uint64_t RowLength = 4'096;
    using Row = std::array<std::uint64_t, RowLength>;
    //! What numbers of a row were spent by; no row while none was.
    struct Issued
    {
        Timestamp lastExpiresAt;
        std::unique_ptr<Row> spent;
    };
    using Key = std::array<unsigned char, 16>;

    void forgetExpired(Timestamp now);
    [[nodiscard]] std::uint64_t maskOf(const QByteArray &random) const;
    [[nodiscard]] std::optional<std::uint64_t> numberOf(const QString &nonce) const;
    Spending spendBy(const QString &nonce, std::uint64_t mark);

    const std::uint64_t m_outstandingMax;
    Key m_maskKey;
    Key m_ballotKey;
    std::deque<Issued> m_rows;
    std::uint64_t m_first = 0; //!< number of the first row's first challenge
    std::uint64_t m_next = 0;  //!< number of the next challenge
};

} // namespace podium::bot_check
