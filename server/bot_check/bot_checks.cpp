// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/bot_checks.h"

#include "server/bot_check/challenge_salt.h"

#include <QCoreApplication>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace podium::bot_check {
namespace {

constexpr auto Algorithm = "SHA-256"_L1;

QString tr(const char *text)
{
    return QCoreApplication::translate("BotChecks", text);
}

tl::unexpected<Error> proofRequired(const QString &message)
{
    return failure(ErrorCode::ProofRequired, message);
}

QString solved(const QString &salt, std::int64_t number)
{
    return sha256(salt + QString::number(number));
}

//! What the signature of a picture is made of. No salt holds a line feed.
QString signedAnswer(const QString &salt, const QString &answer)
{
    return salt + u'\n' + PuzzlePainter::plainAnswer(answer);
}

} // namespace

BotChecks::BotChecks(const Clock &clock, BotCheckSettings settings)
    : m_clock(clock), m_settings(std::move(settings)), m_painter(m_settings.picturesWaitingMax)
{}

void BotChecks::challenge(PollId poll, BotCheck kind, QObject &context,
                          const std::function<void(Result<Challenge>)> &done)
{
    switch (kind) {
    case BotCheck::None:
        done(failure(ErrorCode::NotFound, tr("This poll asks for no proof.")));
        break;
    case BotCheck::ProofOfWork:
        done(workChallenge(poll).map([](WorkChallenge made) { return Challenge(std::move(made)); }));
        break;
    case BotCheck::Picture:
        pictureChallenge(poll, context, done);
        break;
    }
}

Result<QString> BotChecks::newSalt(PollId poll)
{
    const Timestamp now = m_clock.now();
    const Timestamp expiresAt = std::chrono::floor<std::chrono::seconds>(now + m_settings.lifetime);
    const std::optional<QString> nonce = m_ledger.issue(expiresAt, now);
    if (!nonce)
        return failure(ErrorCode::Busy, tr("Too many are voting at once. Try again in a moment."));
    return ChallengeSalt{*nonce, expiresAt, poll}.text();
}

Result<WorkChallenge> BotChecks::workChallenge(PollId poll)
{
    const Result<QString> salt = newSalt(poll);
    if (!salt)
        return tl::unexpected(salt.error());
    const auto number = randombytes_uniform(static_cast<std::uint32_t>(m_settings.maxNumber) + 1);
    const QString challenge = solved(*salt, number);
    return WorkChallenge{Algorithm, challenge, *salt, m_settings.maxNumber, m_workKey.sign(challenge)};
}

void BotChecks::pictureChallenge(PollId poll, QObject &context,
                                 const std::function<void(Result<Challenge>)> &done)
{
    const Result<QString> salt = newSalt(poll);
    if (!salt)
        return done(tl::unexpected(salt.error()));
    const QString answer = m_settings.newAnswer();
    m_painter.paint(answer, context,
                    [done, salt = *salt, signature = m_pictureKey.sign(signedAnswer(*salt, answer))](
                        const Result<QString> &image) {
                        done(image.map([&](const QString &drawn) -> Challenge {
                            return PictureChallenge{drawn, salt, signature};
                        }));
                    });
}

Result<void> BotChecks::accept(const Ballot &ballot, BotCheck kind, const std::optional<Proof> &proof)
{
    if (kind == BotCheck::None)
        return {};
    if (!proof)
        return proofRequired(tr("This poll asks for a proof that no program is voting."));
    if (const auto *work = std::get_if<WorkProof>(&*proof); work && kind == BotCheck::ProofOfWork)
        return acceptWork(ballot, *work);
    if (const auto *picture = std::get_if<PictureProof>(&*proof); picture && kind == BotCheck::Picture)
        return acceptPicture(ballot, *picture);
    return proofRequired(tr("The proof is of another kind than this poll asks for."));
}

Result<void> BotChecks::acceptWork(const Ballot &ballot, const WorkProof &proof)
{
    const Result<QString> nonce = nonceOf(proof.salt, ballot.poll);
    if (!nonce)
        return tl::unexpected(nonce.error());
    if (proof.algorithm != Algorithm || proof.challenge != solved(proof.salt, proof.number) ||
        !m_workKey.isSignature(proof.signature, proof.challenge))
        return proofRequired(tr("The proof is wrong. Get a new challenge."));
    return spend(*nonce, ballot);
}

Result<void> BotChecks::acceptPicture(const Ballot &ballot, const PictureProof &proof)
{
    const Result<QString> nonce = nonceOf(proof.salt, ballot.poll);
    if (!nonce)
        return tl::unexpected(nonce.error());
    if (!m_pictureKey.isSignature(proof.signature, signedAnswer(proof.salt, proof.answer))) {
        m_ledger.giveUp(*nonce);
        return proofRequired(tr("That is not what the picture shows. Try a new one."));
    }
    return spend(*nonce, ballot);
}

Result<QString> BotChecks::nonceOf(const QString &salt, PollId poll) const
{
    const std::optional<ChallengeSalt> parts = ChallengeSalt::parse(salt);
    if (!parts || parts->poll != poll)
        return proofRequired(tr("The proof is not for this poll. Get a new challenge."));
    if (m_clock.now() >= parts->expiresAt)
        return proofRequired(tr("The check has expired. Try a new one."));
    return parts->nonce;
}

Result<void> BotChecks::spend(const QString &nonce, const Ballot &ballot)
{
    // No token or id can look like another pair of both: the length tells them apart.
    const QString named = u"%1 %2 %3 %4"_s.arg(ballot.poll.value())
                              .arg(ballot.voterToken.size())
                              .arg(ballot.voterToken, ballot.ballotId);
    switch (m_ledger.spend(nonce, named)) {
    case ChallengeLedger::Spending::First:
    case ChallengeLedger::Spending::Same:
        return {};
    case ChallengeLedger::Spending::Other:
        return proofRequired(tr("This proof has served already. Get a new challenge."));
    case ChallengeLedger::Spending::Never:
        break;
    }
    return proofRequired(tr("The proof is wrong. Get a new challenge."));
}

} // namespace podium::bot_check
