// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/challenge_ledger.h"

#include <sodium.h>

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace podium::bot_check {
namespace {

// What stands in a row in place of the mark of a ballot.
constexpr std::uint64_t Unspent = 0;
constexpr std::uint64_t GivenUp = ~std::uint64_t{0};

constexpr qsizetype HalfNonceBytes = 8;

template<typename Key>
std::uint64_t keyedHash(const Key &key, const QByteArray &bytes)
{
    static_assert(crypto_shorthash_KEYBYTES == sizeof(Key));
    std::uint64_t hash = 0;
    static_assert(crypto_shorthash_BYTES == sizeof hash);
    crypto_shorthash(reinterpret_cast<unsigned char *>(&hash),
                     reinterpret_cast<const unsigned char *>(bytes.constData()),
                     static_cast<unsigned long long>(bytes.size()), key.data());
    return hash;
}

} // namespace

ChallengeLedger::ChallengeLedger(std::int64_t outstandingMax)
    : m_outstandingMax(static_cast<std::uint64_t>(outstandingMax))
{
    if (sodium_init() < 0)
        qFatal("libsodium found no source of randomness.");
    randombytes_buf(m_maskKey.data(), m_maskKey.size());
    randombytes_buf(m_ballotKey.data(), m_ballotKey.size());
}

ChallengeLedger::~ChallengeLedger() = default;

std::optional<QString> ChallengeLedger::issue(Timestamp expiresAt, Timestamp now)
{
    forgetExpired(now);
    if (m_next - m_first >= m_outstandingMax)
        return std::nullopt;
    if (m_next - m_first == m_rows.size() * RowLength)
        m_rows.emplace_back();
    m_rows.back().lastExpiresAt = expiresAt;

    QByteArray nonce(2 * HalfNonceBytes, Qt::Uninitialized);
    randombytes_buf(nonce.data(), HalfNonceBytes);
    qToBigEndian(m_next++ ^ maskOf(nonce.first(HalfNonceBytes)), nonce.data() + HalfNonceBytes);
    return QString::fromLatin1(nonce.toHex());
}

void ChallengeLedger::forgetExpired(Timestamp now)
{
    while (m_next - m_first >= RowLength && m_rows.front().lastExpiresAt <= now) {
        m_rows.pop_front();
        m_first += RowLength;
    }
}

std::uint64_t ChallengeLedger::maskOf(const QByteArray &random) const
{
    return keyedHash(m_maskKey, random);
}

std::optional<std::uint64_t> ChallengeLedger::numberOf(const QString &nonce) const
{
    const QByteArray bytes = QByteArray::fromHex(nonce.toLatin1());
    if (bytes.size() != 2 * HalfNonceBytes)
        return std::nullopt;
    const std::uint64_t number = qFromBigEndian<std::uint64_t>(bytes.constData() + HalfNonceBytes) ^
                                 maskOf(bytes.first(HalfNonceBytes));
    if (number < m_first || number >= m_next)
        return std::nullopt;
    return number;
}

ChallengeLedger::Spending ChallengeLedger::spend(const QString &nonce, const QString &ballot)
{
    return spendBy(nonce, std::clamp(keyedHash(m_ballotKey, ballot.toUtf8()), Unspent + 1, GivenUp - 1));
}

void ChallengeLedger::giveUp(const QString &nonce)
{
    spendBy(nonce, GivenUp);
}

ChallengeLedger::Spending ChallengeLedger::spendBy(const QString &nonce, std::uint64_t mark)
{
    const std::optional<std::uint64_t> number = numberOf(nonce);
    if (!number)
        return Spending::Never;
    std::unique_ptr<Row> &row = m_rows[(*number - m_first) / RowLength].spent;
    if (!row)
        row = std::make_unique<Row>();
    std::uint64_t &spentBy = (*row)[(*number - m_first) % RowLength];
    if (spentBy == Unspent) {
        spentBy = mark;
        return Spending::First;
    }
    return spentBy == mark ? Spending::Same : Spending::Other;
}

int ChallengeLedger::rowsInMemory() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Issued &row) { return row.spent != nullptr; }));
}

} // namespace podium::bot_check
