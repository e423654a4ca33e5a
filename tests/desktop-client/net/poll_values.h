// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/messages.h"

//! A poll that tests of clients watch and vote in.
namespace podium::test {

inline Poll openPoll()
{
    using namespace Qt::StringLiterals;
    Poll poll;
    poll.id = PollId(9);
    poll.code = u"482913"_s;
    poll.title = u"Where do we eat?"_s;
    poll.status = PollStatus::Open;
    poll.options = {{u"Italian"_s, {}}, {u"Thai"_s, {}}, {u"Anything"_s, {}}};
    return poll;
}

inline protocol::Watching watching(const Poll &poll = openPoll())
{
    protocol::Watching reply;
    reply.poll = poll;
    reply.optionCount = int(poll.options.size());
    reply.total = 6;
    reply.counts = {1, 2, 3};
    return reply;
}

} // namespace podium::test
