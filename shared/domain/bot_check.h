// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <variant>

//! What a server asks of a voter's program and what it answers, so that nobody votes by machine. A challenge
//! is signed by the server, expires, and serves one ballot.
namespace podium {

//! \brief Find the number from 0 to `maxNumber` for which SHA-256 of `salt` followed by the number in decimal
//! digits is `challenge`. The open ALTCHA format: https://altcha.org/docs/v2/proof-of-work/
struct WorkChallenge
{
    QString algorithm; //!< "SHA-256"
    QString challenge; //!< hexadecimal
    QString salt;      //!< may carry parameters of the server's, such as when it expires
    std::int64_t maxNumber = 0;
    QString signature; //!< hexadecimal

    bool operator==(const WorkChallenge &) const = default;
};

//! Read what the picture shows.
struct PictureChallenge
{
    QString image; //!< data URL
    QString salt;
    QString signature;

    bool operator==(const PictureChallenge &) const = default;
};

using Challenge = std::variant<WorkChallenge, PictureChallenge>;

//! The solution of a WorkChallenge, whose fields it repeats.
struct WorkProof
{
    QString algorithm;
    QString challenge;
    QString salt;
    QString signature;
    std::int64_t number = 0;

    bool operator==(const WorkProof &) const = default;
};

//! The solution of a PictureChallenge, whose fields it repeats but for the picture.
struct PictureProof
{
    QString salt;
    QString signature;
    QString answer; //!< as typed

    bool operator==(const PictureProof &) const = default;
};

using Proof = std::variant<WorkProof, PictureProof>;

} // namespace podium
