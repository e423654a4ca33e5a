// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/challenge_salt.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace podium::bot_check {

QString ChallengeSalt::text() const
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(expiresAt).time_since_epoch().count();
    return u"%1?expires=%2&poll=%3&"_s.arg(nonce).arg(seconds).arg(poll.value());
}

std::optional<ChallengeSalt> ChallengeSalt::parse(const QString &text)
{
    static const QRegularExpression form(
        u"\\A([0-9a-f]{32})\\?expires=([1-9][0-9]{0,11})&poll=([1-9][0-9]{0,15})&\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const PollId poll(match.capturedView(3).toLongLong());
    if (!match.hasMatch() || !poll.isValid())
        return std::nullopt;
    return ChallengeSalt{match.captured(1),
                         Timestamp{std::chrono::seconds(match.capturedView(2).toLongLong())}, poll};
}

} // namespace podium::bot_check
