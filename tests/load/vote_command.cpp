// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/server_address.h"
#include "shared/domain/poll.h"
#include "shared/protocol/wire_names.h"
#include "tests/load/commands.h"
#include "tests/load/option_values.h"
#include "tests/load/vote_run.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::load {
namespace {

constexpr int ConnectionsMax = 20'000;
constexpr int RateMax = 1'000'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VoteCommand)
};

Result<VoteRunOptions::OwnPoll> ownPollFrom(const QCommandLineParser &parser)
{
    if (parser.value(u"username"_s).isEmpty() || !parser.isSet(u"password-stdin"_s)) {
        return failure(ErrorCode::Invalid,
                       Texts::tr("Either --code is needed, or --username and --password-stdin "
                                 "of a host for whom a poll is made."));
    }
    const auto options = number(parser, u"options"_s, limits::PollOptionsMin, limits::PollOptionsMax);
    if (!options)
        return tl::unexpected(options.error());
    const auto &votings = protocol::WireNames<Voting>::Table;
    const QString voting = parser.value(u"voting"_s);
    const auto found = std::find_if(votings.begin(), votings.end(),
                                    [&voting](const auto &each) { return each.name == voting; });
    if (found == votings.end())
        return failure(ErrorCode::Invalid, Texts::tr("--voting is one_changeable, one_final or unlimited."));
    return VoteRunOptions::OwnPoll{parser.value(u"username"_s), passwordFromInput(), *options, found->value};
}

Result<VoteRunOptions> optionsFrom(const QCommandLineParser &parser)
{
    const auto server = client::serverFromText(parser.value(u"server"_s));
    if (!server)
        return tl::unexpected(server.error());

    VoteRunOptions options;
    options.server = *server;
    const auto connections = number(parser, u"connections"_s, 1, ConnectionsMax);
    const auto rate = number(parser, u"rate"_s, 0, RateMax);
    const auto inFlight = number(parser, u"in-flight"_s, 1, InFlightMax);
    const auto voters = number(parser, u"voters"_s, 0, std::numeric_limits<int>::max());
    const auto warmUp = number(parser, u"warm-up-s"_s, 0, 3'600);
    const auto duration = number(parser, u"duration-s"_s, 1, 3'600);
    for (const Result<int> &value : {connections, rate, inFlight, voters, warmUp, duration}) {
        if (!value)
            return tl::unexpected(value.error());
    }
    options.connections = *connections;
    options.rate = *rate;
    options.inFlight = *inFlight;
    options.voters = *voters;
    options.warmUp = std::chrono::seconds(*warmUp);
    options.duration = std::chrono::seconds(*duration);
    if (parser.isSet(u"code"_s)) {
        options.poll = parser.value(u"code"_s);
        return options;
    }
    const auto own = ownPollFrom(parser);
    if (!own)
        return tl::unexpected(own.error());
    options.poll = *own;
    return options;
}

double milliseconds(Microseconds time)
{
    return static_cast<double>(time.count()) / 1'000;
}

double perSecond(const VoteRunOptions &options, const VoteReport &report)
{
    return 1'000.0 * static_cast<double>(report.acknowledgedInTime) /
           static_cast<double>(options.duration.count());
}

QJsonObject json(const VoteRunOptions &options, const VoteReport &report)
{
    QJsonObject refused;
    for (const auto &[code, count] : report.refused)
        refused.insert(code, qint64(count));
    const auto at = [&report](double share) { return milliseconds(report.latencies.percentile(share)); };
    return {
        {u"connections"_s, options.connections},
        {u"loop"_s, options.rate > 0 ? u"open"_s : u"closed"_s},
        {u"rate"_s, options.rate},
        {u"in_flight"_s, options.rate > 0 ? QJsonValue() : QJsonValue(options.inFlight)},
        {u"voters"_s, options.voters},
        {u"duration_s"_s, qint64(options.duration.count() / 1'000)},
        {u"sent"_s, qint64(report.sent)},
        {u"acknowledged"_s, qint64(report.acknowledged)},
        {u"acknowledged_per_s"_s, perSecond(options, report)},
        {u"moved"_s, qint64(report.moved)},
        {u"refused"_s, refused},
        {u"unanswered"_s, qint64(report.unanswered)},
        {u"reconnects"_s, qint64(report.reconnects)},
        {u"latency_ms"_s, QJsonObject{{u"p50"_s, at(0.5)},
                                      {u"p90"_s, at(0.9)},
                                      {u"p99"_s, at(0.99)},
                                      {u"p99_9"_s, at(0.999)},
                                      {u"max"_s, at(1)}}},
        {u"counted"_s, qint64(report.countedAfter - report.countedBefore)},
        {u"expected"_s, qint64(report.countExpected - report.countedBefore)},
    };
}

QString text(const VoteRunOptions &options, const VoteReport &report)
{
    const auto at = [&report](double share) {
        return QString::number(milliseconds(report.latencies.percentile(share)), 'f', 1);
    };
    QString lines =
        Texts::tr("%1 votes acknowledged a second (%2 of %3 in all).\n"
                  "After %4 ms (median), %5 ms (90 %), %6 ms (99 %), %7 ms (99.9 %), %8 ms (longest).\n")
            .arg(QString::number(perSecond(options, report), 'f', 0), QString::number(report.acknowledged),
                 QString::number(report.sent), at(0.5), at(0.9), at(0.99), at(0.999), at(1));
    for (const auto &[code, count] : report.refused)
        lines += Texts::tr("Refused with %1: %2.\n").arg(code).arg(count);
    if (report.unanswered > 0)
        lines += Texts::tr("Without an answer: %1.\n").arg(report.unanswered);
    lines += Texts::tr("Counted by the server: %1. By what it acknowledged it should be: %2.\n")
                 .arg(report.countedAfter - report.countedBefore)
                 .arg(report.countExpected - report.countedBefore);
    return lines;
}

int runVote(const QCommandLineParser &parser)
{
    const auto options = optionsFrom(parser);
    if (!options) {
        fail(options.error().message);
        return ExitUsage;
    }
    const bool wantsJson = parser.isSet(u"json"_s);
    VoteRun run(*options);
    if (!wantsJson)
        QObject::connect(&run, &VoteRun::told, &run, [](const QString &what) { print(what + u'\n'); });
    QObject::connect(&run, &VoteRun::failed, &run, [](const Error &error) {
        fail(error.message);
        QCoreApplication::exit(ExitFailed);
    });
    QObject::connect(&run, &VoteRun::finished, &run, [&] {
        const VoteReport &report = run.report();
        print(wantsJson ? QString::fromUtf8(QJsonDocument(json(*options, report)).toJson())
                        : text(*options, report));
        QCoreApplication::exit(report.isExact() ? ExitOk : ExitFailed);
    });
    run.start();
    return QCoreApplication::exec();
}

} // namespace

Command voteCommand()
{
    const auto tr = [](const char *text) { return Texts::tr(text); };
    return {
        u"vote"_s,
        tr("Votes in an open poll over many live connections, measures how long the acknowledgements take, "
           "and "
           "compares the server's count with what it has acknowledged. It fails when they differ."),
        {
            {u"server"_s, tr("The server's address."), u"address"_s, u"localhost"_s},
            {u"code"_s,
             tr("The code of an open poll without a bot check. Nobody else should vote in it. Without it, a "
                "poll is made for the host named by --username."),
             u"code"_s},
            {u"username"_s, tr("The host's name."), u"name"_s},
            {u"password-stdin"_s, tr("Reads the host's password from the first line of standard input.")},
            {u"options"_s, tr("Options of the poll that is made. Default: 4."), u"number"_s, u"4"_s},
            {u"voting"_s,
             tr("Of the poll that is made: one_changeable, one_final or unlimited. Default: one_changeable."),
             u"rule"_s, u"one_changeable"_s},
            {u"connections"_s, tr("How many. Default: 1000."), u"number"_s, u"1000"_s},
            {u"rate"_s,
             tr("Votes a second, sent whether or not those before are acknowledged. "
                "Default: 0, every connection votes again when its last vote is acknowledged."),
             u"number"_s, u"0"_s},
            {u"in-flight"_s, tr("Without --rate: votes that each connection has on their way. Default: 1."),
             u"number"_s, u"1"_s},
            {u"voters"_s, tr("How many voters take turns. Default: 0, every vote comes from another voter."),
             u"number"_s, u"0"_s},
            {u"warm-up-s"_s, tr("Seconds that are not measured. Default: 2."), u"seconds"_s, u"2"_s},
            {u"duration-s"_s, tr("Seconds that are measured. Default: 10."), u"seconds"_s, u"10"_s},
            {u"json"_s, tr("Prints the figures as JSON.")},
        },
        {},
        runVote};
}

} // namespace podium::load
