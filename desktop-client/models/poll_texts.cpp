// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace podium::client {
namespace {

struct PollTexts
{
    Q_DECLARE_TR_FUNCTIONS(podium::client::PollTexts)
};

} // namespace

QString momentText(Timestamp moment)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()),
                              QLocale::ShortFormat);
}

QString codeText(const QString &code)
{
    return code.left(3) + u' ' + code.mid(3);
}

QString votesText(std::int64_t votes)
{
    // Counts of a country's votes are larger than the number that a plural takes; only one is singular.
    const QString number = QLocale().toString(qint64(votes));
    return votes == 1 ? PollTexts::tr("%1 vote").arg(number) : PollTexts::tr("%1 votes").arg(number);
}

QString statusText(PollStatus status)
{
    switch (status) {
    case PollStatus::Draft:
        return PollTexts::tr("Not opened");
    case PollStatus::Open:
        return PollTexts::tr("Open");
    case PollStatus::Closed:
        return PollTexts::tr("Closed");
    }
    return {};
}

QString votingText(Voting voting)
{
    switch (voting) {
    case Voting::OneChangeable:
        return PollTexts::tr("One vote each, may be changed");
    case Voting::OneFinal:
        return PollTexts::tr("One vote each, final");
    case Voting::Unlimited:
        return PollTexts::tr("As many votes as one likes");
    }
    return {};
}

QString visibilityText(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Live:
        return PollTexts::tr("Everybody, while it runs");
    case Visibility::AfterVote:
        return PollTexts::tr("Whoever has voted");
    case Visibility::AfterClose:
        return PollTexts::tr("Everybody, once it has closed");
    case Visibility::Host:
        return PollTexts::tr("Only me");
    }
    return {};
}

QString botCheckText(BotCheck check)
{
    switch (check) {
    case BotCheck::None:
        return PollTexts::tr("No check");
    case BotCheck::ProofOfWork:
        return PollTexts::tr("The voter's device works for a moment");
    case BotCheck::Picture:
        return PollTexts::tr("The voter reads a picture");
    }
    return {};
}

} // namespace podium::client
