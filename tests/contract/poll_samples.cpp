// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/poll_samples.h"

#include "tests/contract/samples.h"

#include <QCryptographicHash>

#include <numeric>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

template<typename T>
T required(Result<T> result)
{
    if (!result)
        qFatal("The ground of a test could not be stored: %ls", qUtf16Printable(result.error().message));
    return *std::move(result);
}

} // namespace

Poll samplePoll(int options, Voting voting)
{
    Poll poll;
    poll.title = u"Where to?"_s;
    poll.description = u"It's \"all\" \\ of {it}, 100 %, 日本, 🏆"_s;
    poll.voting = voting;
    for (int index = 0; index < options; ++index)
        poll.options += PollOption{u"Option %1: what's \\N or ? and :name, $1 'quoted'?"_s.arg(index), {}};
    return poll;
}

PollRepository::Codes countingCodes(int first)
{
    return [next = first]() mutable { return QString::number(next++); };
}

StoredPoll storedPoll(Repositories repositories, UserId owner, const Poll &poll, const QString &code)
{
    return required(repositories.polls.create(
        owner, poll, [code] { return code; }, at(500)));
}

PollId openPoll(Repositories repositories, UserId owner, int options, Voting voting, const QString &code)
{
    const PollId id = *storedPoll(repositories, owner, samplePoll(options, voting), code).poll.id;
    (void)required(repositories.polls.open(id, countingCodes(), OpeningDay));
    return id;
}

Ballot ballotOf(PollId poll, int voter, int option, const QString &id, Timestamp castAt)
{
    return {poll, option, voterNumber(voter), id, castAt};
}

QByteArray voterNumber(int number)
{
    return QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256);
}

QList<std::int64_t> countsOf(Repositories repositories, PollId poll)
{
    return repositories.ballots.counts(poll).value_or(QList<std::int64_t>{-1});
}

std::int64_t total(const QList<std::int64_t> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

bool isExact(Repositories repositories, PollId poll)
{
    const auto audit = repositories.ballots.audit(poll);
    if (!audit)
        return false;
    for (const QString &difference : audit->differences)
        qWarning("%ls", qUtf16Printable(difference));
    return audit->isExact() && audit->counted == audit->timeline && audit->counted == audit->ballots &&
           audit->counted == total(countsOf(repositories, poll));
}

} // namespace podium::test
