// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/setting_options.h"
#include "server/app/with_repositories.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::app {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(PollCommand)
};

struct AuditedPoll
{
    Poll poll;
    PollAudit audit;
};

Result<AuditedPoll> audit(Repositories &repositories, const QString &code)
{
    const auto stored = repositories.polls.findByCode(code);
    if (!stored)
        return tl::unexpected(stored.error());
    auto found = repositories.ballots.audit(*stored->poll.id);
    if (!found)
        return tl::unexpected(std::move(found).error());
    return AuditedPoll{stored->poll, *std::move(found)};
}

int auditPoll(const QCommandLineParser &parser)
{
    const auto configuration = configurationFrom(parser);
    if (!configuration)
        return fail(configuration.error().message);
    const QString code = parser.positionalArguments().constFirst();
    const auto audited = withRepositories(
        configuration->database, [&](Repositories &repositories) { return audit(repositories, code); });
    if (!audited)
        return fail(audited.error().message);

    const auto &[poll, found] = *audited;
    print(Texts::tr("Poll %1, %2: %3 votes counted, %4 in the timeline, %5 in the ballots.")
              .arg(QString::number(poll.id->value()), poll.title)
              .arg(found.counted)
              .arg(found.timeline)
              .arg(found.ballots) +
          u'\n');
    if (found.isExact())
        return ExitOk;
    for (const QString &difference : found.differences)
        fail(difference);
    return fail(Texts::tr("The counts of this poll are not those of its ballots."));
}

} // namespace

Command pollAuditCommand()
{
    return {u"poll audit"_s,
            Texts::tr("Recomputes a poll's counts from its stored ballots; fails if one is off."),
            settingOptions({u"database"_s}),
            {{u"code"_s, Texts::tr("Code of the poll; of a closed one, the last that had it.")}},
            auditPoll};
}

} // namespace podium::app
