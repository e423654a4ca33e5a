// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/add_user.h"

namespace podium::accounts {

Result<UserProfile> addUser(AccountRepository &accounts, const PasswordHasher &hasher,
                            const NewAccount &account)
{
    const Result<NewAccount> checked = checkedAccount(account);
    if (!checked)
        return tl::unexpected(checked.error());
    const Result<QByteArray> hash = hasher.hashNow(checked->password);
    if (!hash)
        return tl::unexpected(hash.error());
    const Result<User> created = accounts.create(
        {{UserId{}, checked->username, checked->displayName, checked->role, {}}, *hash}, false);
    if (!created)
        return tl::unexpected(created.error());
    return created->profile;
}

} // namespace podium::accounts
