// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/durable_writer.h"

#include <QTest>

#include <vector>

namespace podium::test {

//! What a test waits for at most; long, for machines that do much else.
inline constexpr int PatienceMs = 60'000;

//! Submits records and keeps what became of each.
class Submissions final
{
public:
    explicit Submissions(DurableWriter &writer) : m_writer(writer) {}
    Q_DISABLE_COPY_MOVE(Submissions)

    void submit(const DurableRecord &record)
    {
        const std::size_t index = m_outcomes.size();
        m_outcomes.emplace_back();
        m_writer.submit(record, [this, index](const Result<void> &outcome) {
            m_outcomes[index] = outcome;
            m_order.push_back(index);
        });
    }

    //! Whether every record has its outcome within PatienceMs.
    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([this] { return m_order.size() == m_outcomes.size(); }, PatienceMs);
    }

    [[nodiscard]] bool allSucceeded() const { return count(std::nullopt) == m_outcomes.size(); }
    [[nodiscard]] std::size_t size() const { return m_outcomes.size(); }
    //! Those with an outcome, in the order in which they got it.
    [[nodiscard]] const std::vector<std::size_t> &order() const { return m_order; }

    //! What became of one; empty: nothing yet.
    [[nodiscard]] const std::optional<Result<void>> &outcome(std::size_t index) const
    {
        return m_outcomes[index];
    }

    //! Those with this error; without one: those that succeeded.
    [[nodiscard]] std::size_t count(std::optional<ErrorCode> error) const
    {
        std::size_t number = 0;
        for (const auto &outcome : m_outcomes) {
            if (outcome && (outcome->has_value() ? !error : error == outcome->error().code))
                ++number;
        }
        return number;
    }

private:
    DurableWriter &m_writer;
    std::vector<std::optional<Result<void>>> m_outcomes;
    std::vector<std::size_t> m_order;
};

} // namespace podium::test
