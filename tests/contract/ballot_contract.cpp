// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ballot_contract.h"

#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"

namespace podium::test {

void BallotContract::init()
{
    m_storage.clear();
    m_owner = storedHost(m_storage.repositories()).profile.id;
}

PollId BallotContract::poll(Voting voting, int options)
{
    return openPoll(m_storage.repositories(), m_owner, options, voting);
}

QList<std::int64_t> BallotContract::counts(PollId poll)
{
    return countsOf(m_storage.repositories(), poll);
}

bool BallotContract::isExact(PollId poll)
{
    return test::isExact(m_storage.repositories(), poll);
}

} // namespace podium::test
