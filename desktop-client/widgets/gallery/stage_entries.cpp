// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/leaderboard_model.h"
#include "desktop-client/models/participant_list_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/widgets/answer_tile.h"
#include "desktop-client/widgets/code_display.h"
#include "desktop-client/widgets/countdown_ring.h"
#include "desktop-client/widgets/distribution_bars.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_samples.h"
#include "desktop-client/widgets/leaderboard_view.h"
#include "desktop-client/widgets/participant_chips.h"
#include "desktop-client/widgets/picture_view.h"
#include "desktop-client/widgets/podium_stand.h"
#include "desktop-client/widgets/qr_code.h"
#include "desktop-client/widgets/theme.h"

#include <QElapsedTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using samples::nicknames;

GalleryEntry answerTiles()
{
    using State = AnswerTile::State;
    GalleryEntry entry{u"AnswerTile"_s, {}};
    const std::pair<const char *, State> states[] = {
        {"idle", State::Idle},   {"sending", State::Sending}, {"recorded", State::Recorded},
        {"right", State::Right}, {"wrong", State::Wrong},     {"faded", State::Faded}};
    for (const auto &[name, state] : states) {
        for (int position = 0; position < 4; ++position) {
            entry.states.append({QString::fromUtf8(name), [position, state = state] {
                                     auto *tile = new AnswerTile(position);
                                     tile->setFixedSize(300, 84);
                                     tile->setOptionText(position == 3
                                                             ? u"A longer answer that needs two lines"_s
                                                             : u"The Pacific"_s);
                                     tile->setState(state);
                                     return tile;
                                 }});
        }
    }
    const auto longTile = [] {
        auto *tile = new AnswerTile(0);
        tile->setFixedSize(300, 84);
        tile->setOptionText(samples::longOption());
        return tile;
    };
    entry.states.append({u"longest text"_s, longTile});
    entry.states.append({u"focus"_s,
                         [] {
                             auto *tile = new AnswerTile(2);
                             tile->setFixedSize(300, 84);
                             tile->setOptionText(u"The Pacific"_s);
                             return tile;
                         },
                         true});
    return entry;
}

//! \param runs counts down; stands still otherwise.
QWidget *ring(Ms left, bool runs)
{
    auto *shown = new CountdownRing;
    auto since = std::make_shared<QElapsedTimer>();
    since->start();
    shown->start(Ms{20'000}, [left, runs, since] { return runs ? left - Ms{since->elapsed()} : left; });
    return shown;
}

QWidget *overRing()
{
    auto *shown = new CountdownRing;
    shown->stop();
    return shown;
}

QWidget *bars(const QList<int> &counts, std::optional<int> right)
{
    auto *shown = new DistributionBars;
    shown->setFixedSize(440, 220);
    shown->setCounts(counts, right);
    return shown;
}

LeaderboardPage leaderboard(int people, int shift)
{
    LeaderboardPage page;
    page.total = 28;
    for (int rank = 1; rank <= people; ++rank) {
        const int id = (rank - 1 + shift) % people + 1;
        page.entries.append({rank, ParticipantId(id), nicknames()[(id - 1) % nicknames().size()],
                             9'000 - rank * rank * 40, rank % 3 == 0 ? 3 : 0});
    }
    return page;
}

QWidget *leaders(bool ownApart)
{
    auto *shown = new LeaderboardView;
    auto *model = new LeaderboardModel(shown);
    model->update(leaderboard(10, 1));
    model->beginRound();
    model->update(leaderboard(10, 0));
    model->setOwnParticipant(ParticipantId(ownApart ? 99 : 4));
    model->setOwnStanding(Standing{ownApart ? 24 : 4, 2'910, 0});
    shown->setOwnNickname(u"Ines"_s);
    shown->setModel(model);
    shown->setFixedSize(500, 440);
    return shown;
}

QWidget *chips(int count)
{
    auto *shown = new ParticipantChips;
    auto *model = new ParticipantListModel(shown);
    QList<ParticipantStatus> people;
    for (int id = 1; id <= count; ++id)
        people.append({{ParticipantId(id), nicknames()[id % nicknames().size()]}, id % 5 != 0, 0});
    model->reset(people);
    shown->setModel(model);
    shown->setFixedSize(520, 160);
    return shown;
}

QWidget *picture(int state)
{
    auto *shown = new PictureView;
    auto *model = new PictureModel(shown);
    const PictureId id(1);
    if (state == 1) {
        model->setFailed(id);
    } else if (state == 2) {
        model->setPicture(id, samples::landscape());
    }
    shown->setModel(model);
    shown->setPicture(id);
    shown->setFixedSize(240, 150);
    return shown;
}

QWidget *stand(int people)
{
    auto *shown = new PodiumStand;
    shown->setEntries(leaderboard(10, 0).entries.mid(0, people));
    shown->setFixedSize(460, 320);
    return shown;
}

QWidget *qrCode()
{
    auto *shown = new QrCode;
    shown->setText(u"http://192.168.1.20:8640/?code=482913"_s);
    shown->setFixedSize(180, 180);
    return shown;
}

QWidget *code()
{
    auto *shown = new CodeDisplay;
    shown->setCode(u"482913"_s);
    shown->setFixedWidth(520);
    return shown;
}

} // namespace

QList<GalleryEntry> stageEntries()
{
    return {
        answerTiles(),
        {u"CodeDisplay"_s, {{u"a code"_s, code}}},
        {u"QrCode"_s, {{u"an address"_s, qrCode}}},
        {u"CountdownRing"_s,
         {{u"running"_s, [] { return ring(Ms{20'000}, true); }},
          {u"standing"_s, [] { return ring(Ms{13'000}, false); }},
          {u"hurry"_s, [] { return ring(Ms{4'000}, false); }},
          {u"over"_s, overRing}}},
        {u"DistributionBars"_s,
         {{u"open"_s,
           [] {
               return bars({5, 16, 4, 3}, std::nullopt);
           }},
          {u"revealed"_s,
           [] {
               return bars({5, 16, 4, 3}, 1);
           }},
          {u"nobody"_s,
           [] {
               return bars({0, 0, 0}, 0);
           }}}},
        {u"LeaderboardView"_s,
         {{u"own row among the first"_s, [] { return leaders(false); }},
          {u"own row far behind"_s, [] { return leaders(true); }}}},
        {u"ParticipantChips"_s,
         {{u"a few"_s, [] { return chips(9); }},
          {u"many"_s, [] { return chips(60); }},
          {u"focus"_s, [] { return chips(9); }, true}}},
        {u"PictureView"_s,
         {{u"on its way"_s, [] { return picture(0); }},
          {u"failed"_s, [] { return picture(1); }},
          {u"here"_s, [] { return picture(2); }}}},
        {u"PodiumStand"_s, {{u"three"_s, [] { return stand(3); }}, {u"only one"_s, [] { return stand(1); }}}},
    };
}

} // namespace podium::client
