// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/result.h"

namespace podium {

bool Error::retryable() const
{
    return code == ErrorCode::RateLimited || code == ErrorCode::Busy || code == ErrorCode::Internal;
}

tl::unexpected<Error> failure(ErrorCode code, QString message, QMap<QString, QString> fields)
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(fields)});
}

} // namespace podium
