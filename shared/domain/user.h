// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

#include <QString>

#include <optional>

namespace podium {

enum class UserRole {
    Admin,       //!< adds hosts, and hosts
    Host,        //!< writes quizzes and runs sessions
    Participant, //!< signed in, but hosts nothing
};

//! What an account shows of itself.
struct UserProfile
{
    UserId id;
    QString username; //!< as typed; unique without regard to case
    QString displayName;
    UserRole role = UserRole::Host;
    std::optional<PictureId> avatar;

    bool operator==(const UserProfile &) const = default;
};

} // namespace podium
