// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <array>

namespace podium::net {
namespace {

constexpr int StatusClasses = 5;

prometheus::Gauge &gauge(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

prometheus::Counter &counter(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry).Add({});
}

std::array<prometheus::Counter *, StatusClasses> requestCounters(prometheus::Registry &registry)
{
    auto &family = prometheus::BuildCounter()
                       .Name("podium_http_requests_total")
                       .Help("HTTP requests answered, by class of status")
                       .Register(registry);
    std::array<prometheus::Counter *, StatusClasses> counters{};
    for (int i = 0; i < StatusClasses; ++i)
        counters[i] = &family.Add({{"status", std::to_string(i + 1) + "xx"}});
    return counters;
}

prometheus::Histogram &commitHistogram(prometheus::Registry &registry)
{
    return prometheus::BuildHistogram()
        .Name("podium_commit_seconds")
        .Help("Time from handing a record over to its durable commit")
        .Register(registry)
        .Add({}, prometheus::Histogram::BucketBoundaries{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                                         0.5, 1, 2.5, 5});
}

} // namespace

struct Metrics::Instruments
{
    prometheus::Registry registry;
    prometheus::Gauge &connections =
        gauge(registry, "podium_connections", "Open connections, HTTP and WebSocket");
    prometheus::Gauge &openSessions = gauge(registry, "podium_open_sessions", "Sessions that have not ended");
    prometheus::Counter &answers =
        counter(registry, "podium_answers_recorded_total", "Answers made durable and acknowledged");
    prometheus::Counter &ballotsReceived =
        counter(registry, "podium_ballots_received_total", "Ballots that went to storage");
    prometheus::Counter &ballotsStored =
        counter(registry, "podium_ballots_stored_total", "Ballots made durable and acknowledged, each once");
    std::array<prometheus::Counter *, StatusClasses> requests = requestCounters(registry);
    prometheus::Histogram &commits = commitHistogram(registry);
};

Metrics::Metrics() : m_instruments(std::make_unique<Instruments>()) {}

Metrics::~Metrics() = default;

void Metrics::connectionOpened()
{
    m_instruments->connections.Increment();
}

void Metrics::connectionClosed()
{
    m_instruments->connections.Decrement();
}

void Metrics::requestAnswered(int status)
{
    m_instruments->requests.at(std::clamp(status / 100, 1, StatusClasses) - 1)->Increment();
}

void Metrics::answerRecorded()
{
    m_instruments->answers.Increment();
}

void Metrics::ballotReceived()
{
    m_instruments->ballotsReceived.Increment();
}

void Metrics::ballotStored()
{
    m_instruments->ballotsStored.Increment();
}

void Metrics::committed(std::chrono::microseconds latency)
{
    m_instruments->commits.Observe(std::chrono::duration<double>(latency).count());
}

void Metrics::setOpenSessions(int count)
{
    m_instruments->openSessions.Set(count);
}

QByteArray Metrics::text() const
{
    return QByteArray::fromStdString(
        prometheus::TextSerializer().Serialize(m_instruments->registry.Collect()));
}

} // namespace podium::net
