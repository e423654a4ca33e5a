// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/account_rules.h"
#include "server/accounts/password_hasher.h"
#include "server/ports/account_repository.h"

namespace podium::accounts {

//! \brief Makes an account as the machine's own administrator may: by the rules of account_rules.h, whatever
//! the registration policy. For the command line: blocks while it hashes and stores.
//! \returns the new account; Invalid with fields.
[[nodiscard]] Result<UserProfile> addUser(AccountRepository &accounts, const PasswordHasher &hasher,
                                          const NewAccount &account);

} // namespace podium::accounts
