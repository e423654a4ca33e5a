// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/vote_series.h"

#include "desktop-client/models/poll_options_model.h"
#include "desktop-client/models/poll_timeline_model.h"
#include "desktop-client/widgets/polls/bucket_window.h"
#include "desktop-client/widgets/polls/option_tints.h"
#include "desktop-client/widgets/theme.h"

#include <QBarSet>
#include <QCoreApplication>
#include <QMap>
#include <QScatterSeries>
#include <QStackedBarSeries>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int NameLength = 24;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(podium::client::VotesChart)
};

//! Of the room that a bar has; many stand closer.
double barWidth(const BucketWindow &window)
{
    return window.count() > 60 ? 0.9 : 0.7;
}

//! The options with most votes in view, best first, as many as can be told apart.
QList<int> leaders(const PollTimelineModel &timeline, const PollOptionsModel &options,
                   const BucketWindow &window)
{
    QMap<int, std::int64_t> votes;
    for (int bucket = window.first(); bucket < window.end(); ++bucket) {
        const auto &cast = timeline.buckets()[bucket].options;
        for (auto each = cast.cbegin(); each != cast.cend(); ++each)
            votes[each.key()] += each.value().votes;
    }
    QList<int> order = votes.keys();
    std::stable_sort(order.begin(), order.end(),
                     [&votes](int one, int other) { return votes[one] > votes[other]; });
    // The last colour stays for all others.
    if (order.size() > OptionTints)
        order.resize(OptionTints - 1);
    if (options.rowCount() <= OptionTints)
        std::sort(order.begin(), order.end());
    return order;
}

} // namespace

VoteSeries totalSeries(const PollTimelineModel &timeline, const BucketWindow &window)
{
    double highest = 0;
    const Colours &colours = Theme::colours();
    auto *series = new QStackedBarSeries;
    auto *cast = new QBarSet(Texts::tr("New votes"));
    auto *moved = new QBarSet(Texts::tr("Moved votes"));
    for (int bucket = window.first(); bucket < window.end(); ++bucket) {
        const auto &each = timeline.buckets()[bucket];
        cast->append(double(each.votes - each.moved));
        moved->append(double(each.moved));
        highest = std::max(highest, double(each.votes));
    }
    cast->setColor(colours.accent);
    moved->setBrush(QBrush(colours.warning, Qt::BDiagPattern));
    for (QBarSet *set : {cast, moved})
        set->setPen(Qt::NoPen);
    moved->setPen(QPen(colours.warning, 1));
    series->append({cast, moved});
    series->setBarWidth(barWidth(window));
    return {{series}, highest};
}

VoteSeries optionSeries(const PollTimelineModel &timeline, const PollOptionsModel &options,
                        const BucketWindow &window, double scale)
{
    double highest = 0;
    const Colours &colours = Theme::colours();
    const QList<int> shown = leaders(timeline, options, window);
    const bool few = options.rowCount() <= OptionTints;
    auto *series = new QStackedBarSeries;
    QList<QBarSet *> sets;
    for (int place = 0; place < shown.size(); ++place) {
        auto *set = new QBarSet(shortOptionName(options.at(shown[place]).text));
        set->setColor(optionTint(few ? shown[place] : place));
        set->setPen(Qt::NoPen);
        sets.append(set);
    }
    auto *others = few ? nullptr : new QBarSet(Texts::tr("Others"));
    auto *moved = new QScatterSeries;
    for (int bucket = window.first(); bucket < window.end(); ++bucket) {
        const auto &each = timeline.buckets()[bucket];
        std::int64_t rest = each.votes;
        for (int place = 0; place < shown.size(); ++place) {
            const std::int64_t votes = each.options.value(shown[place]).votes;
            sets[place]->append(double(votes));
            rest -= votes;
        }
        if (others)
            others->append(double(rest));
        if (each.moved > 0)
            moved->append(bucket - window.first(), double(each.votes));
        highest = std::max(highest, double(each.votes));
    }
    if (others) {
        others->setColor(colours.control);
        others->setPen(Qt::NoPen);
        sets.append(others);
    }
    series->append(sets);
    series->setBarWidth(barWidth(window));
    moved->setName(Texts::tr("Votes moved here"));
    moved->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    moved->setMarkerSize(11 * scale);
    moved->setColor(colours.warning);
    moved->setBorderColor(colours.surface);
    return {{series, moved}, highest};
}

QString shortOptionName(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > NameLength ? line.left(NameLength - 1) + u'…' : line;
}

} // namespace podium::client
