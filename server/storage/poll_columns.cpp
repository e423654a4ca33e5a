// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/poll_columns.h"

#include "server/storage/column_names.h"

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

// The same words as on the wire; the schema lets no others in.
constexpr Names<PollStatus, 3> Statuses{
    {{PollStatus::Draft, "draft"_L1}, {PollStatus::Open, "open"_L1}, {PollStatus::Closed, "closed"_L1}}};
constexpr Names<Voting, 3> Votings{{{Voting::OneChangeable, "one_changeable"_L1},
                                    {Voting::OneFinal, "one_final"_L1},
                                    {Voting::Unlimited, "unlimited"_L1}}};
constexpr Names<Visibility, 4> Visibilities{{{Visibility::Live, "live"_L1},
                                             {Visibility::AfterVote, "after_vote"_L1},
                                             {Visibility::AfterClose, "after_close"_L1},
                                             {Visibility::Host, "host"_L1}}};
constexpr Names<BotCheck, 3> BotChecks{{{BotCheck::None, "none"_L1},
                                        {BotCheck::ProofOfWork, "proof_of_work"_L1},
                                        {BotCheck::Picture, "picture"_L1}}};

} // namespace

QString pollStatusName(PollStatus status)
{
    return nameOf(Statuses, status);
}

PollStatus pollStatusOf(const QString &name)
{
    return valueOf(Statuses, name);
}

QString votingName(Voting voting)
{
    return nameOf(Votings, voting);
}

Voting votingOf(const QString &name)
{
    return valueOf(Votings, name);
}

QString visibilityName(Visibility visibility)
{
    return nameOf(Visibilities, visibility);
}

Visibility visibilityOf(const QString &name)
{
    return valueOf(Visibilities, name);
}

QString botCheckName(BotCheck check)
{
    return nameOf(BotChecks, check);
}

BotCheck botCheckOf(const QString &name)
{
    return valueOf(BotChecks, name);
}

} // namespace podium::storage
