// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/metrics.h"
#include "server/ports/ballot_writer.h"
#include "server/ports/durable_writer.h"

#include <chrono>

namespace podium::app {

//! \brief The durable writer and the writer of ballots, with what goes through them and the time from
//! submitting to committing counted.
class MeasuredWriter final : public DurableWriter, public BallotWriter
{
public:
    //! All outlive it.
    MeasuredWriter(DurableWriter &records, BallotWriter &ballots, net::Metrics &metrics)
        : m_records(records), m_ballots(ballots), m_metrics(metrics)
    {}

    void submit(DurableRecord record, DurableWriter::Done done) override
    {
        m_records.submit(std::move(record), [this, done = std::move(done),
                                             submitted = Steady::now()](const Result<void> &outcome) {
            if (outcome)
                committed(submitted);
            done(outcome);
        });
    }

    void cast(Ballot ballot, BallotWriter::Done done) override
    {
        m_metrics.ballotReceived();
        m_ballots.cast(std::move(ballot), [this, done = std::move(done),
                                           submitted = Steady::now()](const Result<BallotReceipt> &receipt) {
            if (receipt) {
                committed(submitted);
                if (!receipt->repeated)
                    m_metrics.ballotStored();
            }
            done(receipt);
        });
    }

private:
    using Steady = std::chrono::steady_clock;

    void committed(Steady::time_point submitted)
    {
        m_metrics.committed(std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - submitted));
    }

    DurableWriter &m_records;
    BallotWriter &m_ballots;
    net::Metrics &m_metrics;
};

} // namespace podium::app
