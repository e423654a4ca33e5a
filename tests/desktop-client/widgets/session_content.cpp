// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop-client/widgets/session_content.h"

using namespace podium::client;

namespace podium::test {
namespace {

const PictureId Landscape(1);

} // namespace

OpenQuestion question(WindowFixture &fixture, const PageContent &content)
{
    OpenQuestion open = fixture.question(content.question, content.options);
    if (!content.picture.isNull()) {
        fixture.hostPictures.setPicture(Landscape, content.picture);
        fixture.participantPictures.setPicture(Landscape, content.picture);
        open.question.picture = Landscape;
    }
    return open;
}

LeaderboardPage leaderboard(const PageContent &content)
{
    LeaderboardPage page;
    page.total = int(content.people.size());
    for (int rank = 1; rank <= 10; ++rank) {
        const ParticipantId id(rank == 2 ? 1 : rank + 100);
        page.entries.append({rank, id, content.people[rank - 1], content.score - rank * rank * 37,
                             rank == 2 || rank % 4 == 0 ? 3 : 0});
    }
    return page;
}

LeaderboardPage earlierLeaderboard(const PageContent &content)
{
    LeaderboardPage page = leaderboard(content);
    for (LeaderboardEntry &entry : page.entries)
        entry.score -= 640 + 30 * (entry.rank % 4);
    std::swap(page.entries[1].participant, page.entries[3].participant);
    std::swap(page.entries[1].nickname, page.entries[3].nickname);
    return page;
}

OpenQuestion questionUnderWay(WindowFixture &fixture, const PageContent &content)
{
    OpenQuestion open = question(fixture, content);
    open.opensAt -= Ms{10'000};
    open.closesAt -= Ms{10'000};
    return open;
}

QList<int> counts(const PageContent &content)
{
    const int all = int(content.people.size());
    return {all / 5, all - all / 5 - all / 7 - all / 9, all / 7, all / 9};
}

} // namespace podium::test
