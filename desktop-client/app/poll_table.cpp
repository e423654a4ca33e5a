// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(podium::client::PollTable)
};

QString cell(QString text)
{
    text = text.simplified();
    // What begins like a formula would be one in a spreadsheet.
    if (!text.isEmpty() && u"=+-@"_s.contains(text[0]))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u';'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

} // namespace

QByteArray pollTable(const Poll &poll, const Timeline &votes, const QTimeZone &zone)
{
    QStringList header{cell(Texts::tr("Time"))};
    for (const PollOption &option : poll.options)
        header.append(cell(option.text));
    header.append(cell(Texts::tr("Total")));
    header.append(cell(Texts::tr("Moved here")));
    QStringList lines{header.join(u',')};

    QList<std::int64_t> sums(poll.options.size(), 0);
    std::int64_t allMoved = 0;
    for (const TimelineBucket &bucket : votes.buckets) {
        const QDateTime start =
            QDateTime::fromMSecsSinceEpoch(bucket.startAt.time_since_epoch().count(), zone);
        QStringList row{start.toOffsetFromUtc(start.offsetFromUtc()).toString(Qt::ISODate)};
        std::int64_t total = 0;
        std::int64_t moved = 0;
        for (int option = 0; option < poll.options.size(); ++option) {
            const BucketVotes here = bucket.options.value(option);
            row.append(QString::number(qint64(here.votes)));
            sums[option] += here.votes;
            total += here.votes;
            moved += here.moved;
        }
        allMoved += moved;
        row.append({QString::number(qint64(total)), QString::number(qint64(moved))});
        lines.append(row.join(u','));
    }
    QStringList last{cell(Texts::tr("Total"))};
    std::int64_t total = 0;
    for (const std::int64_t sum : std::as_const(sums)) {
        last.append(QString::number(qint64(sum)));
        total += sum;
    }
    last.append({QString::number(qint64(total)), QString::number(qint64(allMoved))});
    lines.append(last.join(u','));
    return "\xEF\xBB\xBF" + (lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8();
}

} // namespace podium::client
