// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/commands.h"

#include "desktop-client/net/server_address.h"
#include "tests/load/option_values.h"
#include "tests/load/quiz_run.h"
#include "tests/load/terminal_leaderboard.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::load {
namespace {

constexpr int ParticipantsMax = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("QuizCommand", text);
}

Result<QuizRunOptions> optionsFrom(const QCommandLineParser &parser)
{
    QuizRunOptions options;
    const auto server = client::serverFromText(parser.value(u"server"_s));
    const auto participants = number(parser, u"participants"_s, 1, ParticipantsMax);
    const auto quiz = number(parser, u"quiz"_s, 1, std::numeric_limits<int>::max());
    const auto pause = number(parser, u"pause-ms"_s, 0, 60'000);
    const auto slowest = number(parser, u"slowest-answer-ms"_s, 1, 300'000);
    for (const Result<int> &value : {participants, quiz, pause, slowest}) {
        if (!value)
            return tl::unexpected(value.error());
    }
    if (!server)
        return tl::unexpected(server.error());
    const QString pace = parser.value(u"pace"_s);
    if (pace != u"host" && pace != u"self")
        return failure(ErrorCode::Invalid, tr("--pace is host or self."));
    if (parser.isSet(u"questions"_s)) {
        const auto questions = number(parser, u"questions"_s, 1, 5'000);
        if (!questions)
            return tl::unexpected(questions.error());
        options.settings.questionCount = *questions;
    }
    if (parser.value(u"username"_s).isEmpty() || !parser.isSet(u"password-stdin"_s))
        return failure(ErrorCode::Invalid, tr("--username and --password-stdin are needed."));
    options.server = *server;
    options.username = parser.value(u"username"_s);
    options.password = passwordFromInput();
    options.quiz = QuizId(*quiz);
    options.participants = *participants;
    options.settings.pace = pace == u"host" ? Pace::Host : Pace::Self;
    options.settings.scoring = {ScoringRule::Speed, true};
    options.pause = Ms(*pause);
    options.slowestAnswer = Ms(*slowest);
    return options;
}

QString percentiles(const QList<Ms> &ascending)
{
    if (ascending.isEmpty())
        return tr("No answer was acknowledged.");
    const auto at = [&](double share) {
        return QString::number(ascending[qsizetype(share * double(ascending.size() - 1))].count());
    };
    return tr("%1 answers acknowledged; after %2 ms (median), %3 ms (95 %), %4 ms (99 %), %5 ms (longest).")
        .arg(QString::number(ascending.size()), at(0.5), at(0.95), at(0.99), at(1));
}

int runQuiz(const QCommandLineParser &parser)
{
    const auto options = optionsFrom(parser);
    if (!options) {
        fail(options.error().message);
        return ExitUsage;
    }
    QuizRun run(*options);
    TerminalLeaderboard board;
    QObject::connect(&run, &QuizRun::told, &run, [&](const QString &what) { board.tell(what); });
    QObject::connect(&run, &QuizRun::leaderboardChanged, &run,
                     [&](const LeaderboardPage &page) { board.show(page); });
    QObject::connect(&run, &QuizRun::podiumShown, &run,
                     [&](const QList<LeaderboardEntry> &entries) { board.showPodium(entries); });
    QObject::connect(&run, &QuizRun::failed, &run, [](const Error &error) {
        fail(error.message);
        QCoreApplication::exit(ExitFailed);
    });
    QObject::connect(&run, &QuizRun::finished, &run, [&] {
        print(percentiles(run.acknowledgementTimes()) + u'\n');
        QCoreApplication::exit(ExitOk);
    });
    run.start();
    return QCoreApplication::exec();
}

} // namespace

Command quizCommand()
{
    return {
        u"quiz"_s,
        tr("Hosts a session of a quiz and plays it with simulated participants."),
        {
            {u"server"_s, tr("The server's address."), u"address"_s, u"localhost"_s},
            {u"username"_s, tr("The host's name."), u"name"_s},
            {u"password-stdin"_s, tr("Reads the host's password from the first line of standard input.")},
            {u"quiz"_s, tr("Number of the quiz."), u"number"_s},
            {u"participants"_s, tr("How many. Default: 40."), u"number"_s, u"40"_s},
            {u"questions"_s, tr("How many to draw at random. Default: all."), u"number"_s},
            {u"pace"_s, tr("host or self. Default: host."), u"pace"_s, u"host"_s},
            {u"pause-ms"_s, tr("Between the steps. Default: 2000."), u"ms"_s, u"2000"_s},
            {u"slowest-answer-ms"_s, tr("The longest anybody thinks. Default: 3000."), u"ms"_s, u"3000"_s},
        },
        {},
        runQuiz};
}

} // namespace podium::load
