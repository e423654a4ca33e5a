// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_writer.h"
#include "server/ports/storage.h"

//! Polls and ballots that the contract suites store.
namespace podium::test {

//! When sample polls open; a full minute, hour and day (UTC).
inline constexpr Timestamp OpeningDay{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};

//! A valid poll, not yet stored, whose texts are not easy on any database.
[[nodiscard]] Poll samplePoll(int options = 3, Voting voting = Voting::OneChangeable);

//! "100000", "100001", ...
[[nodiscard]] PollRepository::Codes countingCodes(int first = 100'000);

//! A poll in the status that creating one gives it.
[[nodiscard]] StoredPoll storedPoll(Repositories repositories, UserId owner, const Poll &poll,
                                    const QString &code = QStringLiteral("123456"));
//! A poll that has been open since OpeningDay.
[[nodiscard]] PollId openPoll(Repositories repositories, UserId owner, int options = 3,
                              Voting voting = Voting::OneChangeable,
                              const QString &code = QStringLiteral("123456"));

//! A ballot of the voter with this number; `id` is its ballot's id.
[[nodiscard]] Ballot ballotOf(PollId poll, int voter, int option, const QString &id = QStringLiteral("b-1"),
                              Timestamp castAt = OpeningDay + std::chrono::hours(1));

//! The voter as storage knows it.
[[nodiscard]] QByteArray voterNumber(int number);

//! Votes by option id; {-1} when storage does not tell.
[[nodiscard]] QList<std::int64_t> countsOf(Repositories repositories, PollId poll);
[[nodiscard]] std::int64_t total(const QList<std::int64_t> &counts);
//! Whether counts, timeline and ballots agree; says where they do not.
[[nodiscard]] bool isExact(Repositories repositories, PollId poll);

} // namespace podium::test
