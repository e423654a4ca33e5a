// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_samples.h"
#include "desktop-client/widgets/polls/ballot_list.h"
#include "desktop-client/widgets/polls/poll_bars.h"
#include "desktop-client/widgets/polls/poll_delegate.h"
#include "desktop-client/widgets/polls/poll_option_list.h"
#include "desktop-client/widgets/polls/poll_settings.h"
#include "desktop-client/widgets/polls/poll_totals.h"
#include "desktop-client/widgets/polls/puzzle_panel.h"
#include "desktop-client/widgets/polls/votes_chart.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using samples::disabled;
using samples::sized;

const PictureId Landscape(1);
constexpr int OptionsMany = 10'000;

enum class Options { Few, WithPictures, Long, Many };

QList<PollOption> optionsOf(Options which)
{
    if (which == Options::Many) {
        QList<PollOption> many;
        for (int number = 1; number <= OptionsMany; ++number)
            many.append({u"Photograph %1"_s.arg(number), {}});
        return many;
    }
    QList<PollOption> few{
        {u"The Atlantic"_s, {}}, {u"The Pacific"_s, {}}, {u"The Indian Ocean"_s, {}}, {u"The Arctic"_s, {}}};
    for (PollOption &option : few) {
        if (which == Options::WithPictures)
            option.picture = Landscape;
        if (which == Options::Long)
            option.text = samples::longOption();
    }
    return few;
}

QList<std::int64_t> votesOf(qsizetype options)
{
    QList<std::int64_t> votes;
    for (qsizetype option = 0; option < options; ++option)
        votes.append((option * 7'919 + 1'312) % 2'003 + (option == 1 ? 2'400 : 0));
    return votes;
}

void count(PollOptionsModel *options)
{
    const QList<std::int64_t> votes = votesOf(options->rowCount());
    std::int64_t total = 0;
    for (const std::int64_t each : votes)
        total += each;
    options->setCounts(votes, total);
}

PictureModel *loadedPictures()
{
    auto *pictures = new PictureModel;
    pictures->setPicture(Landscape, samples::landscape());
    return pictures;
}

// --- bars and ballots

QWidget *bars(Options which, bool counted, bool loaded = true)
{
    auto *options = new PollOptionsModel;
    options->setOptions(optionsOf(which));
    if (counted)
        count(options);
    else
        options->setCounts(QList<std::int64_t>(options->rowCount(), 0), 0);
    PictureModel *pictures = loaded ? loadedPictures() : new PictureModel;
    auto *shown = new PollBars;
    options->setParent(shown);
    pictures->setParent(shown);
    shown->setModels(options, pictures);
    return sized(shown, {620, 340});
}

BallotList *ballot(Options which, bool counted, std::optional<int> chosen)
{
    auto *options = new PollOptionsModel;
    options->setOptions(optionsOf(which));
    if (counted)
        count(options);
    options->setChosen(chosen);
    PictureModel *pictures = loadedPictures();
    auto *shown = new BallotList(options, pictures);
    options->setParent(shown);
    pictures->setParent(shown);
    return sized(shown, {520, 330});
}

QWidget *selectedBallot()
{
    BallotList *shown = ballot(Options::Few, false, std::nullopt);
    shown->selectOption(1);
    return shown;
}

QWidget *closedBallot()
{
    BallotList *shown = ballot(Options::Few, true, 1);
    shown->setSelectable(false);
    return shown;
}

// --- votes over time

Timeline timelineOf(int options)
{
    Timeline timeline;
    const Timestamp start{Ms{1'790'000'040'000}};
    for (int minute = 0; minute < 48; ++minute) {
        if (minute == 11 || minute == 30)
            continue;
        TimelineBucket bucket;
        bucket.startAt = start + Ms{minute * 60'000};
        for (int option = 0; option < std::min(8, options); ++option) {
            const int votes = (minute * 37 + option * 61) % 53 + (option == 1 ? minute : 5);
            bucket.options.insert(option, {votes, minute % 7 == 3 ? votes / 4 : 0});
        }
        timeline.buckets.append(bucket);
    }
    return timeline;
}

QWidget *chart(Options which, VotesChart::Layers layers, bool voted = true)
{
    auto *options = new PollOptionsModel;
    options->setOptions(optionsOf(which));
    auto *timeline = new PollTimelineModel;
    timeline->setTimeline(TimelineBucketSize::Minute, voted ? timelineOf(options->rowCount()) : Timeline{});
    auto *shown = new VotesChart(timeline, options);
    options->setParent(shown);
    timeline->setParent(shown);
    shown->setLayers(layers);
    return sized(shown, {720, 220});
}

// --- figures

class StandingClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return Timestamp{Ms{1'790'000'000'000}}; }
};

QWidget *totals(PollStatus status, std::int64_t votes, bool presenting = false)
{
    static const StandingClock clock;
    auto *model = new PollDashboardModel(clock);
    Poll poll;
    poll.id = PollId(1);
    poll.code = u"482913"_s;
    poll.title = u"Which ocean is the largest?"_s;
    poll.status = status;
    poll.options = optionsOf(Options::Few);
    if (status == PollStatus::Draft)
        poll.opensAt = clock.now();
    model->setJoinAddress(u"http://192.168.1.20:8640"_s);
    model->setPoll(poll, QList<std::int64_t>{votes, 0, 0, 0});
    if (status != PollStatus::Draft)
        model->setTally({*poll.id, votes, {votes, 0, 0, 0}, status, BallotFigures{votes, votes, votes}});
    auto *shown = new PollTotals(model);
    model->setParent(shown);
    sized(shown, {264, presenting ? 520 : 360});
    shown->setPresenting(presenting);
    return shown;
}

// --- writing a poll

PollEditModel *written(bool wrong)
{
    auto *model = new PollEditModel;
    Poll poll;
    poll.title = u"Which ocean is the largest?"_s;
    poll.options = optionsOf(Options::Few);
    poll.options[1].picture = Landscape;
    poll.closesAt = Timestamp{Ms{1'790'000'000'000}};
    if (wrong) {
        poll.options[2].text.clear();
        poll.opensAt = *poll.closesAt + Ms{60'000};
    }
    model->open(poll);
    if (wrong)
        model->check();
    return model;
}

QWidget *optionList(PollEditModel *model, int current)
{
    PictureModel *pictures = loadedPictures();
    auto *shown = new PollOptionList(model, pictures);
    model->setParent(shown);
    pictures->setParent(shown);
    if (current >= 0)
        shown->setCurrentRow(current);
    return sized(shown, {480, 260});
}

PollEditModel *manyOptions()
{
    auto *model = new PollEditModel;
    Poll poll;
    poll.options = optionsOf(Options::Many);
    model->open(poll);
    return model;
}

QWidget *settings(PollEditModel *model)
{
    auto *shown = new PollSettings(model);
    model->setParent(shown);
    shown->setFixedWidth(340);
    return shown;
}

PollEditModel *openedOnce()
{
    PollEditModel *model = written(false);
    Poll poll = model->poll();
    poll.id = PollId(1);
    poll.status = PollStatus::Closed;
    model->open(poll);
    return model;
}

QWidget *polls(int current)
{
    auto *model = new PollListModel;
    QObject::connect(model, &PollListModel::listRequested, model, [model](int request, int offset) {
        const Timestamp at{Ms{1'790'000'000'000}};
        const QList<PollSummary> list{
            {PollId(1), u"482913"_s, u"Which ocean is the largest?"_s, PollStatus::Open, 4, 7'090, at},
            {PollId(2), u"482930"_s, u"Photograph of the year"_s, PollStatus::Closed, 10'000, 1'012'599, at},
            {PollId(3), u"482947"_s, samples::longOption(), PollStatus::Draft, 2, 0, at}};
        model->setPage(request, offset, list, int(list.size()));
    });
    model->reload();
    auto *shown = new QListView;
    model->setParent(shown);
    shown->setModel(model);
    shown->setItemDelegate(new PollDelegate(shown));
    if (current >= 0)
        shown->setCurrentIndex(model->index(current));
    return sized(shown, {620, 260});
}

// --- the puzzle

//! Letters on a wave, as the server draws them.
QImage puzzlePicture()
{
    QImage image(280, 112, QImage::Format_RGB32);
    image.fill(QColor(240, 236, 220));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(60, 70, 120), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (int letter = 0; letter < 5; ++letter) {
        painter.save();
        painter.translate(34 + letter * 50, 36 + (letter % 2) * 14);
        painter.rotate(letter * 9 - 18);
        QPainterPath stroke(QPointF(0, 44));
        stroke.lineTo(12, 0);
        stroke.lineTo(26, 44);
        stroke.moveTo(5, 26 + letter * 3);
        stroke.lineTo(22, 26);
        painter.drawPath(stroke);
        painter.restore();
    }
    return image;
}

QWidget *puzzle(const QImage &picture, bool missed)
{
    auto *shown = new PuzzlePanel;
    shown->setFixedWidth(720);
    shown->showPuzzle(picture, missed);
    return shown;
}

} // namespace

QList<GalleryEntry> pollEntries()
{
    using Layers = VotesChart::Layers;
    return {
        {u"PollBars"_s,
         {{u"no votes"_s, [] { return bars(Options::Few, false); }},
          {u"votes"_s, [] { return bars(Options::Few, true); }},
          {u"pictures"_s, [] { return bars(Options::WithPictures, true); }},
          {u"pictures on their way"_s, [] { return bars(Options::WithPictures, true, false); }},
          {u"longest texts"_s, [] { return bars(Options::Long, true); }},
          {u"10,000 options"_s, [] { return bars(Options::Many, true); }},
          {u"focus"_s, [] { return bars(Options::Few, true); }, true}}},
        {u"BallotList"_s,
         {{u"nothing chosen"_s, [] { return ballot(Options::Few, false, std::nullopt); }},
          {u"selected"_s, selectedBallot},
          {u"focus"_s, selectedBallot, true},
          {u"focus, nothing chosen"_s, [] { return ballot(Options::Few, false, std::nullopt); }, true},
          {u"voted"_s, [] { return ballot(Options::WithPictures, true, 1); }},
          {u"closed"_s, closedBallot},
          {u"longest texts"_s, [] { return ballot(Options::Long, true, 1); }},
          {u"10,000 options"_s, [] { return ballot(Options::Many, true, 2); }}}},
        {u"VotesChart"_s,
         {{u"no votes"_s, [] { return chart(Options::Few, Layers::Total, false); }},
          {u"total"_s, [] { return chart(Options::Few, Layers::Total); }},
          {u"by option"_s, [] { return chart(Options::Few, Layers::Options); }},
          {u"by option of 10,000"_s, [] { return chart(Options::Many, Layers::Options); }},
          {u"focus"_s, [] { return chart(Options::Few, Layers::Total); }, true}}},
        {u"PollTotals"_s,
         {{u"not opened"_s, [] { return totals(PollStatus::Draft, 0); }},
          {u"open"_s, [] { return totals(PollStatus::Open, 7'090); }},
          {u"open, for the room"_s, [] { return totals(PollStatus::Open, 7'090, true); }},
          {u"closed, a country voted"_s, [] { return totals(PollStatus::Closed, 123'456'789); }}}},
        {u"PuzzlePanel"_s,
         {{u"loading"_s, [] { return puzzle({}, false); }},
          {u"a picture"_s, [] { return puzzle(puzzlePicture(), false); }},
          {u"misread"_s, [] { return puzzle(puzzlePicture(), true); }},
          {u"focus"_s, [] { return puzzle(puzzlePicture(), false); }, true}}},
        {u"PollOptionList"_s,
         {{u"options"_s, [] { return optionList(written(false), -1); }},
          {u"selected"_s, [] { return optionList(written(false), 1); }},
          {u"focus"_s, [] { return optionList(written(false), 1); }, true},
          {u"an empty one"_s, [] { return optionList(written(true), 0); }},
          {u"10,000 options"_s, [] { return optionList(manyOptions(), 0); }}}},
        {u"PollSettings"_s,
         {{u"of a draft"_s, [] { return settings(written(false)); }},
          {u"opens too late"_s, [] { return settings(written(true)); }},
          {u"opened once"_s, [] { return settings(openedOnce()); }},
          {u"disabled"_s, [] { return disabled(settings(written(false))); }}}},
        {u"PollDelegate"_s,
         {{u"polls"_s, [] { return polls(-1); }},
          {u"selected"_s, [] { return polls(0); }},
          {u"focus"_s, [] { return polls(0); }, true}}},
    };
}

} // namespace podium::client
