// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/bot_checks.h"
#include "tests/support/manual_clock.h"
#include "tests/support/settled.h"

#include <QCryptographicHash>
#include <QImage>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrlQuery>

using namespace podium;
using namespace podium::bot_check;
using namespace Qt::StringLiterals;

namespace {

const PollId Here(7);
const BotChecks::Ballot Mine{Here, u"voter"_s, u"ballot-1"_s};

//! As the published ALTCHA programs do it: try every number.
WorkProof solve(const WorkChallenge &challenge)
{
    for (std::int64_t number = 0; number <= challenge.maxNumber; ++number) {
        const QByteArray hash = QCryptographicHash::hash(
            challenge.salt.toUtf8() + QByteArray::number(qlonglong{number}), QCryptographicHash::Sha256);
        if (hash.toHex() == challenge.challenge.toLatin1())
            return {challenge.algorithm, challenge.challenge, challenge.salt, challenge.signature, number};
    }
    return {};
}

} // namespace

class BotChecksTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ManualClock> m_clock;
    QObject m_context;
    std::unique_ptr<BotChecks> m_checks;

    Result<Challenge> challenge(BotCheck kind, PollId poll = Here)
    {
        return test::settled<Challenge>(
            [&](const auto &reply) { m_checks->challenge(poll, kind, m_context, reply); });
    }
    WorkChallenge work(PollId poll = Here)
    {
        return std::get<WorkChallenge>(challenge(BotCheck::ProofOfWork, poll).value());
    }
    PictureChallenge picture() { return std::get<PictureChallenge>(challenge(BotCheck::Picture).value()); }

    //! Empty when accepted.
    QString refusal(const std::optional<Proof> &proof, const BotChecks::Ballot &ballot = Mine,
                    BotCheck kind = BotCheck::ProofOfWork)
    {
        const Result<void> accepted = m_checks->accept(ballot, kind, proof);
        if (accepted)
            return {};
        if (accepted.error().code != ErrorCode::ProofRequired)
            return u"another error: "_s + accepted.error().message;
        return accepted.error().message;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>();
        BotCheckSettings settings;
        settings.maxNumber = 500;
        settings.picturesWaitingMax = 20;
        settings.newAnswer = [] { return u"K3UXA"_s; };
        m_checks = std::make_unique<BotChecks>(*m_clock, settings);
    }

    void workIsInTheOpenFormat()
    {
        const WorkChallenge challenge = work();
        QCOMPARE(challenge.algorithm, u"SHA-256"_s);
        QCOMPARE(challenge.maxNumber, 500);
        QCOMPARE(challenge.challenge.size(), 64);
        QCOMPARE(challenge.signature.size(), 64);
        // What its programs read the expiry from: Unix seconds in the salt's parameters.
        const QUrlQuery parameters(challenge.salt.section(u'?', 1));
        QCOMPARE(parameters.queryItemValue(u"expires"_s).toLongLong(), 1'700'000'300);
        QCOMPARE(parameters.queryItemValue(u"poll"_s), u"7"_s);
        QVERIFY(challenge.salt.endsWith(u'&'));
    }

    void theNumbersDiffer()
    {
        QSet<std::int64_t> numbers;
        for (int i = 0; i < 20; ++i)
            numbers.insert(solve(work()).number);
        QVERIFY(numbers.size() > 10);
    }

    void solvedWorkIsAccepted() { QCOMPARE(refusal(solve(work())), QString()); }

    void noPollAsksForWhatItDoesNotCheck()
    {
        QCOMPARE(refusal(std::nullopt, Mine, BotCheck::None), QString());
        QCOMPARE(challenge(BotCheck::None).error().code, ErrorCode::NotFound);
    }

    void aProofIsGoodForOneBallot()
    {
        const WorkProof proof = solve(work());
        QCOMPARE(refusal(proof), QString());
        QCOMPARE(refusal(proof, {Here, u"voter"_s, u"ballot-2"_s}),
                 u"This proof has served already. Get a new challenge."_s);
        QVERIFY(!refusal(proof, {Here, u"somebody"_s, u"ballot-1"_s}).isEmpty());
        // The same letters, divided otherwise.
        QVERIFY(!refusal(proof, {Here, u"voter "_s, u"ballot-1"_s}).isEmpty());
        QVERIFY(!refusal(proof, {Here, u"voter ballot-1"_s, u""_s}).isEmpty());
    }

    void aRepeatedBallotMayBringItsProofAgain()
    {
        const WorkProof proof = solve(work());
        QCOMPARE(refusal(proof), QString());
        QCOMPARE(refusal(proof), QString());
    }

    void expiresAfterFiveMinutes()
    {
        const WorkProof early = solve(work());
        const WorkProof late = solve(work());
        m_clock->advance(Ms{299'999});
        QCOMPARE(refusal(early), QString());
        m_clock->advance(Ms{1});
        QCOMPARE(refusal(late), u"The check has expired. Try a new one."_s);
    }

    void isBoundToItsPoll()
    {
        const WorkProof proof = solve(work(PollId(8)));
        QCOMPARE(refusal(proof), u"The proof is not for this poll. Get a new challenge."_s);
        QCOMPARE(refusal(proof, {PollId(8), u"voter"_s, u"ballot-1"_s}), QString());
    }

    void whatWasTamperedWithIsRefused_data()
    {
        QTest::addColumn<std::function<void(WorkProof &)>>("change");
        using Change = std::function<void(WorkProof &)>;
        const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
        row("number", [](WorkProof &proof) { proof.number = (proof.number + 1) % 500; });
        row("negative number", [](WorkProof &proof) { proof.number = -1; });
        row("huge number", [](WorkProof &proof) { proof.number = std::numeric_limits<qint64>::max(); });
        row("algorithm", [](WorkProof &proof) { proof.algorithm = u"SHA-1"_s; });
        row("no algorithm", [](WorkProof &proof) { proof.algorithm.clear(); });
        row("challenge", [](WorkProof &proof) { proof.challenge = QString(64, u'0'); });
        row("no challenge", [](WorkProof &proof) { proof.challenge.clear(); });
        row("later expiry", [](WorkProof &proof) { proof.salt.replace(u"expires=1"_s, u"expires=2"_s); });
        row("salt without parameters", [](WorkProof &proof) { proof.salt = proof.salt.section(u'?', 0, 0); });
        row("no salt", [](WorkProof &proof) { proof.salt.clear(); });
        row("signature", [](WorkProof &proof) { proof.signature = QString(64, u'f'); });
        row("short signature", [](WorkProof &proof) { proof.signature.chop(1); });
        row("no signature", [](WorkProof &proof) { proof.signature.clear(); });
        row("signature beyond Latin", [](WorkProof &proof) { proof.signature = QString(64, u'\u0161'); });
    }

    void whatWasTamperedWithIsRefused()
    {
        QFETCH(std::function<void(WorkProof &)>, change);
        const WorkProof good = solve(work());
        WorkProof proof = good;
        change(proof);
        QVERIFY(!refusal(proof).isEmpty());
        // And the attempt has not spoilt the good one.
        QCOMPARE(refusal(good), QString());
    }

    void ownChallengesAreRefused()
    {
        const WorkChallenge given = work();
        // Everything is right but who has signed it.
        const QByteArray hash =
            QCryptographicHash::hash(given.salt.toUtf8() + "0", QCryptographicHash::Sha256).toHex();
        const QByteArray signature =
            QMessageAuthenticationCode::hash(hash, "my key", QCryptographicHash::Sha256).toHex();
        QVERIFY(!refusal(WorkProof{u"SHA-256"_s, QString::fromLatin1(hash), given.salt,
                                   QString::fromLatin1(signature), 0})
                     .isEmpty());
    }

    void digitsCannotMoveFromTheNumberToTheSalt()
    {
        WorkProof proof = solve(work());
        while (proof.number < 10)
            proof = solve(work());
        const QString digits = QString::number(proof.number);
        // The hash of both together stays what it was, and so does its signature.
        proof.salt += digits.first(1);
        proof.number = digits.sliced(1).toLongLong();
        QVERIFY(!refusal(proof).isEmpty());
    }

    void aServerThatStartsAgainTakesNoOldProof()
    {
        const WorkProof used = solve(work());
        const WorkProof unused = solve(work());
        QCOMPARE(refusal(used), QString());
        init();
        work();
        work();
        QVERIFY(!refusal(used).isEmpty());
        QVERIFY(!refusal(unused).isEmpty());
    }

    void theKindMustBeThePolls()
    {
        const WorkProof proof = solve(work());
        QCOMPARE(refusal(proof, Mine, BotCheck::Picture),
                 u"The proof is of another kind than this poll asks for."_s);
        QVERIFY(!refusal(PictureProof{proof.salt, proof.signature, u"ABCDE"_s}).isEmpty());
        QVERIFY(!refusal(std::nullopt).isEmpty());
    }

    void aPictureHoldsItsAnswerOnlySigned()
    {
        const PictureChallenge given = picture();
        QVERIFY(given.image.startsWith(u"data:image/png;base64,"_s));
        const QImage image =
            QImage::fromData(QByteArray::fromBase64(given.image.section(u',', 1).toLatin1()));
        QCOMPARE(image.size(), QSize(400, 150));
        QVERIFY(image.textKeys().isEmpty());
        QCOMPARE(given.signature.size(), 64);
        QVERIFY(given.salt.contains(u"&poll=7&"_s));
    }

    void aPictureIsReadWithoutCaseAndBlanks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as drawn") << u"K3UXA"_s;
        QTest::newRow("small") << u"k3uxa"_s;
        QTest::newRow("blanks") << u" k3 u x a\t"_s;
    }

    void aPictureIsReadWithoutCaseAndBlanks()
    {
        QFETCH(QString, typed);
        const PictureChallenge given = picture();
        const PictureProof proof{given.salt, given.signature, typed};
        QCOMPARE(refusal(proof, Mine, BotCheck::Picture), QString());
        QCOMPARE(refusal(proof, Mine, BotCheck::Picture), QString());
        QVERIFY(!refusal(proof, {Here, u"voter"_s, u"ballot-2"_s}, BotCheck::Picture).isEmpty());
    }

    void aWrongReadingUsesThePictureUp()
    {
        const PictureChallenge given = picture();
        QCOMPARE(refusal(PictureProof{given.salt, given.signature, u"K3UXX"_s}, Mine, BotCheck::Picture),
                 u"That is not what the picture shows. Try a new one."_s);
        QVERIFY(!refusal(PictureProof{given.salt, given.signature, u"K3UXA"_s}, Mine, BotCheck::Picture)
                     .isEmpty());
    }

    void aPictureIsRefusedWhereItDoesNotBelong()
    {
        const PictureChallenge given = picture();
        const PictureProof good{given.salt, given.signature, u"K3UXA"_s};
        QVERIFY(!refusal(good, {PollId(8), u"voter"_s, u"ballot-1"_s}, BotCheck::Picture).isEmpty());
        PictureProof later = good;
        later.salt.replace(u"expires=1"_s, u"expires=2"_s);
        m_clock->advance(std::chrono::minutes(5));
        QCOMPARE(refusal(good, Mine, BotCheck::Picture), u"The check has expired. Try a new one."_s);
        QVERIFY(!refusal(later, Mine, BotCheck::Picture).isEmpty());
    }

    void asManyPicturesAsMayWaitAreDrawn()
    {
        int drawn = 0;
        int refused = 0;
        for (int i = 0; i < 400; ++i) {
            m_checks->challenge(Here, BotCheck::Picture, m_context, [&](const Result<Challenge> &made) {
                if (made)
                    ++drawn;
                else if (made.error().code == ErrorCode::Busy)
                    ++refused;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(drawn + refused, 400, 30'000);
        QVERIFY(drawn >= 20);
        QVERIFY(refused > 0);
    }
};

QTEST_GUILESS_MAIN(BotChecksTest)
#include "test_bot_checks.moc"
