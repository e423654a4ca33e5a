// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_writer.h"
#include "tests/contract/submissions.h"

namespace podium::test {

//! Casts ballots and keeps what became of each.
class Casts final
{
public:
    using Outcome = Result<BallotReceipt>;

    explicit Casts(BallotWriter &writer) : m_writer(writer) {}
    Q_DISABLE_COPY_MOVE(Casts)

    void cast(const Ballot &ballot)
    {
        const std::size_t index = m_outcomes.size();
        m_outcomes.emplace_back();
        m_writer.cast(ballot, [this, index](const Outcome &outcome) {
            m_outcomes[index] = outcome;
            m_order.push_back(index);
        });
    }

    //! Whether every ballot has its outcome within PatienceMs.
    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([this] { return m_order.size() == m_outcomes.size(); }, PatienceMs);
    }

    //! Casts one and waits for it.
    [[nodiscard]] Outcome outcomeOf(const Ballot &ballot)
    {
        cast(ballot);
        if (!settle())
            return failure(ErrorCode::Internal, QStringLiteral("No outcome in time"));
        return outcome(m_outcomes.size() - 1);
    }

    //! Only of one that has its outcome.
    [[nodiscard]] const Outcome &outcome(std::size_t index) const { return *m_outcomes[index]; }
    [[nodiscard]] bool hasOutcome(std::size_t index) const { return m_outcomes[index].has_value(); }
    [[nodiscard]] std::size_t size() const { return m_outcomes.size(); }
    [[nodiscard]] const std::vector<std::size_t> &order() const { return m_order; }

    //! Those with this error; without one: those with a receipt.
    [[nodiscard]] std::size_t count(std::optional<ErrorCode> error = {}) const
    {
        std::size_t number = 0;
        for (const auto &each : m_outcomes) {
            if (each && (each->has_value() ? !error : error == each->error().code))
                ++number;
        }
        return number;
    }

private:
    BallotWriter &m_writer;
    std::vector<std::optional<Outcome>> m_outcomes;
    std::vector<std::size_t> m_order;
};

} // namespace podium::test
