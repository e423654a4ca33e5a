// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>

#include <optional>
#include <utility>

namespace podium::net {

//! \brief Bounds what slow senders and slow readers can make the server hold: so many bytes all together, and
//! so many per address.
class ByteBudget final
{
public:
    //! A part of the budget, given back when this goes. The budget outlives it.
    class Share final
    {
    public:
        Share(Share &&other) noexcept
            : m_budget(std::exchange(other.m_budget, nullptr)), m_address(other.m_address),
              m_bytes(other.m_bytes)
        {}
        Share &operator=(Share &&other) noexcept
        {
            std::swap(m_budget, other.m_budget);
            std::swap(m_address, other.m_address);
            std::swap(m_bytes, other.m_bytes);
            return *this;
        }
        ~Share()
        {
            if (m_budget != nullptr)
                m_budget->giveBack(m_address, m_bytes);
        }
        Q_DISABLE_COPY(Share)

    private:
        friend class ByteBudget;
        Share(ByteBudget &budget, const QHostAddress &address, qint64 bytes)
            : m_budget(&budget), m_address(address), m_bytes(bytes)
        {}

        ByteBudget *m_budget;
        QHostAddress m_address;
        qint64 m_bytes;
    };

    ByteBudget(qint64 bytesMax, qint64 bytesPerAddressMax)
        : m_bytesMax(bytesMax), m_bytesPerAddressMax(bytesPerAddressMax)
    {}
    Q_DISABLE_COPY_MOVE(ByteBudget)

    //! \param address as limitedAddress() returned it. \returns none when that is more than there is.
    [[nodiscard]] std::optional<Share> take(const QHostAddress &address, qint64 bytes)
    {
        if (bytes > m_bytesMax - m_taken || bytes > m_bytesPerAddressMax - m_perAddress.value(address))
            return std::nullopt;
        m_taken += bytes;
        m_perAddress[address] += bytes;
        return Share(*this, address, bytes);
    }

private:
    void giveBack(const QHostAddress &address, qint64 bytes)
    {
        m_taken -= bytes;
        const auto found = m_perAddress.find(address);
        if ((found.value() -= bytes) == 0)
            m_perAddress.erase(found);
    }

    const qint64 m_bytesMax;
    const qint64 m_bytesPerAddressMax;
    qint64 m_taken = 0;
    QHash<QHostAddress, qint64> m_perAddress;
};

} // namespace podium::net
