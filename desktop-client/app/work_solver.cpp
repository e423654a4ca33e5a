// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/work_solver.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! About a minute of work; no honest server asks for more.
constexpr std::int64_t NumberMax = 50'000'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(podium::client::WorkSolver)
};

} // namespace

Result<WorkProof> solve(const WorkChallenge &challenge)
{
    const auto unsolvable = [] {
        return failure(ErrorCode::Invalid, Texts::tr("The server's check cannot be solved by this program."));
    };
    if (challenge.algorithm != "SHA-256"_L1 || challenge.maxNumber > NumberMax)
        return unsolvable();
    const QByteArray wanted = QByteArray::fromHex(challenge.challenge.toLatin1());
    const QByteArray salt = challenge.salt.toUtf8();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (std::int64_t number = 0; number <= challenge.maxNumber; ++number) {
        hash.reset();
        hash.addData(salt);
        hash.addData(QByteArray::number(qint64(number)));
        if (hash.resultView() == wanted) {
            return WorkProof{challenge.algorithm, challenge.challenge, challenge.salt, challenge.signature,
                             number};
        }
    }
    return unsolvable();
}

} // namespace podium::client
