// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/metrics.h"
#include "server/ports/durable_writer.h"

#include <chrono>

namespace podium::app {

//! \brief The durable writer, with the time from submitting to committing counted.
class MeasuredWriter final : public DurableWriter
{
public:
    //! Both outlive it.
    MeasuredWriter(DurableWriter &writer, net::Metrics &metrics) : m_writer(writer), m_metrics(metrics) {}

    void submit(DurableRecord record, Done done) override
    {
        using std::chrono::steady_clock;
        m_writer.submit(std::move(record), [this, done = std::move(done),
                                            submitted = steady_clock::now()](const Result<void> &outcome) {
            if (outcome) {
                m_metrics.committed(
                    std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - submitted));
            }
            done(outcome);
        });
    }

private:
    DurableWriter &m_writer;
    net::Metrics &m_metrics;
};

} // namespace podium::app
