// SPDX-License-Identifier: GPL-3.0-or-later
//! \file
//! Prints how many messages one thread encodes and decodes in a second of processor time.
#include "shared/protocol/codec.h"

#include <QTextStream>

#include <ctime>

using namespace podium;
using namespace podium::protocol;
using namespace Qt::StringLiterals;

namespace {

//! Runs `action` for about a second; `action` returns something that depends on its work.
template<typename Action>
void measure(QTextStream &out, const QString &name, const Action &action)
{
    constexpr int Batch = 1000;
    quint64 rounds = 0;
    quint64 bytes = 0;
    // Processor time, so that what else the machine does counts for little.
    const std::clock_t start = std::clock();
    std::clock_t used = 0;
    while (used < CLOCKS_PER_SEC) {
        for (int count = 0; count < Batch; ++count)
            bytes += static_cast<quint64>(action());
        rounds += Batch;
        used = std::clock() - start;
    }
    const double thousands = double(rounds) * CLOCKS_PER_SEC / double(used) / 1000;
    out << name.leftJustified(32) << QString::number(thousands, 'f', 0).rightJustified(8) << " k/s  "
        << QString::number(double(bytes) / double(rounds), 'f', 0).rightJustified(5) << " bytes\n";
    out.flush();
}

LeaderboardPage topTen()
{
    LeaderboardPage page;
    for (int rank = 1; rank <= 10; ++rank)
        page.entries.append(
            {rank, ParticipantId(rank * 37), u"Participant %1"_s.arg(rank), 12'000 - rank, 3});
    page.total = 500;
    return page;
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const RequestFrame answer{7, protocol::Answer{QuestionId(4), 2, u"0f8fad5b-d9cb-469f-a165"_s}};
    const ReplyFrame recorded{7, AnswerRecorded{QuestionId(4), u"0f8fad5b-d9cb-469f-a165"_s}};
    const LiveEvent question =
        QuestionShown{{0,
                       10,
                       {QuestionId(4),
                        u"Which river carries the most water to the sea?"_s,
                        {},
                        {{0, u"Amazon"_s}, {1, u"Congo"_s}, {2, u"Nile"_s}, {3, u"Yangtze"_s}},
                        1},
                       Timestamp(Ms(1'700'000'000'000)),
                       Timestamp(Ms(1'700'000'020'000))}};
    const LiveEvent leaderboard = LeaderboardShown{topTen(), {}};
    const SharedPush shared(leaderboard);
    const Standing you{42, 7'300, 2};

    const QByteArray answerBytes = encode(answer);
    const QByteArray recordedBytes = encode(recorded);
    const QByteArray questionBytes = encode(question);
    const QByteArray leaderboardBytes = shared.with(you);

    measure(out, u"encode answer"_s, [&] { return encode(answer).size(); });
    measure(out, u"decode answer"_s,
            [&] { return decodeRequest(answerBytes) ? answerBytes.size() : qsizetype(0); });
    measure(out, u"encode answer_recorded"_s, [&] { return encode(recorded).size(); });
    measure(out, u"decode answer_recorded"_s,
            [&] { return decodeServerFrame(recordedBytes) ? recordedBytes.size() : qsizetype(0); });
    measure(out, u"encode question"_s, [&] { return encode(question).size(); });
    measure(out, u"decode question"_s,
            [&] { return decodeServerFrame(questionBytes) ? questionBytes.size() : qsizetype(0); });
    measure(out, u"encode leaderboard"_s, [&] { return encode(leaderboard).size(); });
    measure(out, u"add you to shared leaderboard"_s, [&] { return shared.with(you).size(); });
    measure(out, u"decode leaderboard with you"_s,
            [&] { return decodeServerFrame(leaderboardBytes) ? leaderboardBytes.size() : qsizetype(0); });
    return 0;
}
