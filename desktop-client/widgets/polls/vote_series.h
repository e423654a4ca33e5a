// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAbstractSeries;

namespace podium::client {

class BucketWindow;
class PollOptionsModel;
class PollTimelineModel;

//! \brief What a chart of votes over time shows, in the colours of now. Positions count from the first bucket
//! in view. Whoever asks for series owns them; a chart that takes them does then.
struct VoteSeries
{
    QList<QAbstractSeries *> series;
    double highest = 0; //!< votes of the highest bar
};

//! All votes of a bucket as one bar, in which those that were moved are marked.
[[nodiscard]] VoteSeries totalSeries(const PollTimelineModel &timeline, const BucketWindow &window);

//! \brief Bars stacked by option: the ones with most votes in view, and all others together where there are
//! more than colours. Buckets into which votes were moved have a mark.
//! \param scale of the marks; 1 for a screen at arm's length.
[[nodiscard]] VoteSeries optionSeries(const PollTimelineModel &timeline, const PollOptionsModel &options,
                                      const BucketWindow &window, double scale);

//! An option's name in one line, short enough for a legend.
[[nodiscard]] QString shortOptionName(const QString &text);

} // namespace podium::client
