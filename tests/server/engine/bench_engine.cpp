// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/leaderboard.h"
#include "tests/server/engine/room.h"

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

//! Prints how much the engine does in a second of processor time, on one thread and without storage or
//! network.
namespace podium::test {
namespace {

using engine::HostCommand;

//! Processor time since `begin`, in seconds.
double since(std::clock_t begin)
{
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

//! Commits everything at once, as a batch would.
class BatchWriter final : public DurableWriter
{
public:
    void submit(DurableRecord, Done done) override { m_waiting.push_back(std::move(done)); }
    void commitAll()
    {
        while (!m_waiting.empty()) {
            const auto batch = std::exchange(m_waiting, {});
            for (const Done &done : batch)
                done({});
        }
    }

private:
    std::vector<Done> m_waiting;
};

//! Asks for everybody's own part, as encoding would, and throws it away.
class DeafPushes final : public PushChannel
{
public:
    explicit DeafPushes(int participants) : m_participants(participants) {}

    void toHosts(SessionId, const LiveEvent &) override {}
    void toParticipant(SessionId, ParticipantId, const LiveEvent &) override {}
    void toParticipants(SessionId, const LiveEvent &, const std::function<You(ParticipantId)> &you) override
    {
        for (int number = 1; number <= m_participants; ++number)
            static_cast<void>(you(ParticipantId(number)));
    }
    void dismiss(SessionId, ParticipantId, Farewell) override {}
    void dismissAll(SessionId, Farewell) override {}

private:
    int m_participants;
};

void measureAnswers(Pace pace, int sessionCount, int participants, int questions)
{
    ManualClock clock;
    BatchWriter writer;
    DeafPushes pushes(participants);
    CountingTokens tokens;
    engine::LiveSessions sessions(clock, writer, pushes, tokens);
    SessionSettings settings = hostPaced();
    settings.pace = pace;
    const auto command = [&](int session, HostCommand step) {
        sessions.command(SessionId(session), step, [](const Result<void> &) {});
        writer.commitAll();
    };
    for (int session = 1; session <= sessionCount; ++session) {
        const QString code = QString::number(100'000 + session);
        sessions.open(lobby(settings, questions, SessionId(session), code));
        for (int number = 1; number <= participants; ++number)
            sessions.join(code, u"P%1"_s.arg(number), [](const Result<engine::Admission> &) {});
        writer.commitAll();
        for (int number = 1; number <= participants; ++number)
            static_cast<void>(sessions.arrive({SessionId(session), ParticipantId(number)}, {}));
        command(session, HostCommand::Start);
    }

    int answered = 0;
    double spent = 0;
    for (int question = 0; question < questions; ++question) {
        clock.advance(Ms(3'001));
        const QString answerId = u"answer-%1"_s.arg(question);
        const auto begin = std::clock();
        for (int number = 1; number <= participants; ++number) {
            for (int session = 1; session <= sessionCount; ++session) {
                sessions.answer(
                    {SessionId(session), ParticipantId(number)},
                    {QuestionId(101 + question), number % 4, answerId},
                    [&answered](const Result<engine::RecordedAnswer> &reply) { answered += reply ? 1 : 0; });
            }
            writer.commitAll();
            clock.advance(Ms(15'000 / participants));
            sessions.advance();
        }
        spent += since(begin);
        if (pace == Pace::Self)
            continue;
        for (int session = 1; session <= sessionCount; ++session) {
            for (const auto step : {HostCommand::Reveal, HostCommand::ShowLeaderboard, HostCommand::Next})
                command(session, step);
        }
    }
    std::printf("%s, %d session(s) of %d: %d answers, %.0f a second\n",
                pace == Pace::Host ? "host-paced" : "self-paced", sessionCount, participants, answered,
                answered / spent);
}

void measureLeaderboard(int participants)
{
    constexpr int Changes = 500'000;
    engine::Leaderboard leaderboard;
    std::uint32_t random = 1;
    const auto next = [&random] { return random = random * 1'664'525U + 1'013'904'223U; };
    for (int number = 1; number <= participants; ++number)
        leaderboard.set(ParticipantId(number), 0, Ms(0));

    auto begin = std::clock();
    for (int change = 0; change < Changes; ++change)
        leaderboard.set(ParticipantId((next() >> 8U) % static_cast<std::uint32_t>(participants) + 1),
                        (next() >> 12U) % 50'000, Ms((next() >> 12U) % 60'000));
    const double changing = since(begin);

    begin = std::clock();
    std::int64_t sum = 0;
    for (int question = 0; question < Changes; ++question)
        sum +=
            *leaderboard.rankOf(ParticipantId((next() >> 8U) % static_cast<std::uint32_t>(participants) + 1));
    const double ranking = since(begin);

    begin = std::clock();
    for (int page = 0; page < Changes / 10; ++page)
        sum += leaderboard.page(0, 10).size();
    const double paging = since(begin);
    std::printf("leaderboard of %d: %.0f changes, %.0f ranks, %.0f top-ten pages a second (check %lld)\n",
                participants, Changes / changing, Changes / ranking, Changes / 10 / paging,
                static_cast<long long>(sum));
}

} // namespace
} // namespace podium::test

int main()
{
    using namespace podium;
    test::measureAnswers(Pace::Host, 1, 500, 20);
    test::measureAnswers(Pace::Self, 1, 500, 20);
    test::measureAnswers(Pace::Host, 1, 10'000, 5);
    test::measureAnswers(Pace::Host, 1'000, 100, 2);
    test::measureAnswers(Pace::Self, 1'000, 100, 2);
    test::measureLeaderboard(500);
    test::measureLeaderboard(10'000);
    return 0;
}
