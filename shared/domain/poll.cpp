// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/poll.h"

#include "shared/domain/field_checks.h"
#include "shared/domain/quiz.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

//! A list of more problems than this helps nobody.
constexpr qsizetype ProblemsMax = 100;

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Poll)
};

void checkOptions(const QList<PollOption> &options, FieldProblems &problems)
{
    if (options.size() < limits::PollOptionsMin || options.size() > limits::PollOptionsMax) {
        problems.insert(u"options"_s, Texts::tr("are %1; a poll has %2 to %3")
                                          .arg(options.size())
                                          .arg(limits::PollOptionsMin)
                                          .arg(limits::PollOptionsMax));
        return;
    }
    for (qsizetype index = 0; index < options.size() && problems.size() < ProblemsMax; ++index) {
        checkText(options[index].text, limits::OptionTextLength, u"options[%1].text"_s.arg(index), problems);
    }
}

} // namespace

Result<void> validate(const Poll &poll)
{
    FieldProblems problems;
    checkText(poll.title, limits::TitleLength, u"title"_s, problems);
    checkOptionalText(poll.description, limits::DescriptionLength, u"description"_s, problems);
    if (poll.opensAt && poll.closesAt && *poll.closesAt <= *poll.opensAt)
        problems.insert(u"closes_at"_s, Texts::tr("must be later than the opening"));
    checkOptions(poll.options, problems);
    if (!problems.isEmpty())
        return failure(ErrorCode::Invalid, Texts::tr("The poll has problems; see the marked fields."),
                       problems);
    return {};
}

PollStatus statusAt(const Poll &poll, Timestamp now)
{
    PollStatus status = poll.status;
    if (status == PollStatus::Draft && poll.opensAt && *poll.opensAt <= now)
        status = PollStatus::Open;
    if (status == PollStatus::Open && poll.closesAt && *poll.closesAt <= now)
        status = PollStatus::Closed;
    return status;
}

std::optional<Timestamp> nextChange(const Poll &poll)
{
    switch (poll.status) {
    case PollStatus::Draft:
        return poll.opensAt;
    case PollStatus::Open:
        return poll.closesAt;
    case PollStatus::Closed:
        break;
    }
    return std::nullopt;
}

bool showsCounts(Visibility visibility, PollStatus status, bool hasVoted)
{
    switch (visibility) {
    case Visibility::Live:
        return true;
    case Visibility::AfterVote:
        return hasVoted || status == PollStatus::Closed;
    case Visibility::AfterClose:
        return status == PollStatus::Closed;
    case Visibility::Host:
        break;
    }
    return false;
}

double percentOf(std::int64_t votes, std::int64_t total)
{
    if (total <= 0)
        return 0;
    return std::round(10'000.0 * static_cast<double>(votes) / static_cast<double>(total)) / 100.0;
}

} // namespace podium
