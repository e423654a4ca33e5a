// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/report_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

QString unknown()
{
    return u"–"_s;
}

} // namespace

QDateTime localTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString dateText(Timestamp time)
{
    const QDateTime local = localTime(time);
    const QLocale locale;
    //: A date and a time of day.
    return Texts::tr("%1, %2").arg(locale.toString(local.date(), Texts::tr("d MMMM yyyy")),
                                   locale.toString(local.time(), QLocale::ShortFormat));
}

QString shareText(std::optional<double> share)
{
    if (!share)
        return unknown();
    int percent = static_cast<int>(std::lround(*share * 100));
    if (*share > 0 && *share < 1)
        percent = std::clamp(percent, 1, 99);
    return Texts::tr("%1 %").arg(QLocale().toString(percent));
}

QString responseText(std::optional<Ms> time)
{
    if (!time)
        return unknown();
    return Texts::tr("%1 s").arg(QLocale().toString(static_cast<double>(time->count()) / 1'000, 'f', 1));
}

QString durationText(std::optional<Ms> time)
{
    if (!time)
        return unknown();
    const qint64 seconds = (time->count() + 500) / 1'000;
    if (seconds < 60)
        return Texts::tr("%1 s").arg(seconds);
    if (seconds < 3'600)
        return Texts::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    const qint64 minutes = (seconds + 30) / 60;
    return Texts::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString numberText(std::int64_t number)
{
    return QLocale().toString(qint64{number});
}

QString averageText(std::optional<double> average)
{
    return average ? QLocale().toString(*average, 'f', 1) : unknown();
}

QString settingsText(Pace pace, const Scoring &scoring)
{
    QStringList parts{pace == Pace::Host ? Texts::tr("Everybody together")
                                         : Texts::tr("Everybody at their own pace"),
                      scoring.rule == ScoringRule::Speed ? Texts::tr("points for right and fast answers")
                                                         : Texts::tr("points for right answers")};
    if (scoring.streakBonus)
        parts.append(Texts::tr("streak bonus"));
    return parts.join(u", "_s);
}

} // namespace podium::client
