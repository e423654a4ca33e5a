// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/bot_check/challenge_ledger.h"
#include "server/bot_check/puzzle_painter.h"
#include "server/bot_check/signing_key.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/domain/bot_check.h"
#include "shared/domain/poll.h"

#include <QObject>

#include <functional>

namespace podium::bot_check {

struct BotCheckSettings
{
    //! Where the search for a number ends: half as many hashes on average, some tenths of a second on a
    //! phone.
    std::int64_t maxNumber = 200'000;
    Ms lifetime = std::chrono::minutes(5);
    int picturesWaitingMax = PuzzlePainter::WaitingMax;
    std::function<QString()> newAnswer = PuzzlePainter::newAnswer; //!< what the next picture shows
};

//! \brief Hands out challenges and judges what ballots bring as their proof.
//!
//! A challenge is bound to its poll, expires, and serves one ballot: a proof is good for the ballot that
//! brought it first, as often as that ballot is repeated, and for no other. A wrong reading of a picture uses
//! the challenge up. What it takes to judge stands in the challenge itself, signed; the answer of a picture
//! only within the signature.
//!
//! The keys are made anew with each object. A server that starts again therefore takes no proof of before,
//! used or not; a voter's program then asks for another challenge and repeats its ballot with that. One
//! thread only.
class BotChecks final
{
public:
    //! \param clock outlives this.
    explicit BotChecks(const Clock &clock, BotCheckSettings settings = {});
    Q_DISABLE_COPY_MOVE(BotChecks)

    //! \brief A new challenge. `done` runs at once or later, on the thread of `context`, which must outlive
    //! this. NotFound when the poll asks for no proof; Busy when too many are wanted.
    void challenge(PollId poll, BotCheck kind, QObject &context,
                   const std::function<void(Result<Challenge>)> &done);

    //! The ballot that brings a proof.
    struct Ballot
    {
        PollId poll;
        QString voterToken;
        QString ballotId;
    };
    //! \brief Whether the ballot may be cast; if so, its proof is spent on it.
    //! \returns ProofRequired, with the reason in words, when the proof is missing or not good.
    [[nodiscard]] Result<void> accept(const Ballot &ballot, BotCheck kind, const std::optional<Proof> &proof);

private:
    [[nodiscard]] Result<QString> newSalt(PollId poll);
    [[nodiscard]] Result<WorkChallenge> workChallenge(PollId poll);
    void pictureChallenge(PollId poll, QObject &context, const std::function<void(Result<Challenge>)> &done);

    [[nodiscard]] Result<void> acceptWork(const Ballot &ballot, const WorkProof &proof);
    [[nodiscard]] Result<void> acceptPicture(const Ballot &ballot, const PictureProof &proof);
    //! The nonce of a salt that is for this poll and has not expired.
    [[nodiscard]] Result<QString> nonceOf(const QString &salt, PollId poll) const;
    [[nodiscard]] Result<void> spend(const QString &nonce, const Ballot &ballot);

    const Clock &m_clock;
    const BotCheckSettings m_settings;
    const SigningKey m_workKey;
    const SigningKey m_pictureKey;
    ChallengeLedger m_ledger;
    PuzzlePainter m_painter;
};

} // namespace podium::bot_check
