// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/timeline.h"

#include <QObject>

namespace podium::client {

//! \brief Votes over time as a chart shows them: one bucket after the other, empty ones among them, with
//! their edges by the clocks of the viewer.
class PollTimelineModel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollTimelineModel)

public:
    struct Bucket
    {
        Timestamp startAt;
        QMap<int, BucketVotes> options; //!< by option id
        std::int64_t votes = 0;
        std::int64_t moved = 0; //!< of `votes`
    };

    //! Of minutes only the last ones that have votes near them are shown; of hours a month.
    static constexpr Ms MinutesSpan = std::chrono::hours(24);
    static constexpr Ms HoursSpan = std::chrono::hours(24 * 31);

    //! \param zone the viewer's.
    explicit PollTimelineModel(const QTimeZone &zone = QTimeZone::systemTimeZone(),
                               QObject *parent = nullptr);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] TimelineBucketSize size() const { return m_size; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const QList<Bucket> &buckets() const { return m_buckets; }
    //! What is worth asking for at this size. \param now by the server's clock.
    [[nodiscard]] std::optional<Timestamp> from(Timestamp now) const;
    //! A bucket in words: "12 May 2026, 14:00 to 15:00".
    [[nodiscard]] QString spanText(int bucket) const;
    //! Shorter, for an axis.
    [[nodiscard]] QString labelText(int bucket) const;

    //! Another size forgets the buckets; sizeChanged() asks for others.
    void setSize(TimelineBucketSize size);
    void setTimeline(TimelineBucketSize size, const Timeline &timeline);
    void clear();

Q_SIGNALS:
    void sizeChanged();
    void bucketsChanged();

private:
    QTimeZone m_zone;
    TimelineBucketSize m_size = TimelineBucketSize::Minute;
    bool m_isLoaded = false;
    QList<Bucket> m_buckets;
};

} // namespace podium::client
