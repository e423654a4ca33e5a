// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/user.h"

#include <QString>

//! What names and passwords of accounts may be. Lengths count characters (Unicode code points).
namespace podium::accounts {

inline constexpr int UsernameLengthMax = 64;
inline constexpr int DisplayNameLengthMax = 80;
inline constexpr int PasswordLengthMin = 8;
inline constexpr int PasswordLengthMax = 1'024;

//! An account that somebody wants.
struct NewAccount
{
    QString username;
    QString password;
    QString displayName; //!< empty: the username
    UserRole role = UserRole::Host;
};

//! \brief The account with its names as they are stored: trimmed, white space folded, in NFC.
//! \returns Invalid with one entry in `fields` per problem ("username", "password", "display_name").
[[nodiscard]] Result<NewAccount> checkedAccount(NewAccount account);

//! \returns the display name as it is stored; Invalid with field "display_name".
[[nodiscard]] Result<QString> checkedDisplayName(const QString &typed);

//! \brief The form in which usernames are stored and looked up. Two that differ in case alone name the same
//! account; storage sees to that.
[[nodiscard]] QString normalizedUsername(const QString &typed);

} // namespace podium::accounts
