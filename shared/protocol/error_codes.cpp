// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/error_codes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace podium::protocol {
namespace {

struct Row
{
    ErrorCode code;
    QLatin1StringView name;
    int status;
};

// In the order of the enum, so that a code is its row's index.
constexpr auto Rows = std::to_array<Row>({
    {ErrorCode::BadMessage, "bad_message"_L1, 400},
    {ErrorCode::UnsupportedProtocol, "unsupported_protocol"_L1, 400},
    {ErrorCode::Invalid, "invalid"_L1, 422},
    {ErrorCode::NotAuthenticated, "not_authenticated"_L1, 401},
    {ErrorCode::Forbidden, "forbidden"_L1, 403},
    {ErrorCode::Banned, "banned"_L1, 403},
    {ErrorCode::NotFound, "not_found"_L1, 404},
    {ErrorCode::SessionClosed, "session_closed"_L1, 410},
    {ErrorCode::SessionLocked, "session_locked"_L1, 409},
    {ErrorCode::NicknameTaken, "nickname_taken"_L1, 409},
    {ErrorCode::NicknameInvalid, "nickname_invalid"_L1, 422},
    {ErrorCode::TooEarly, "too_early"_L1, 409},
    {ErrorCode::TooLate, "too_late"_L1, 409},
    {ErrorCode::AlreadyAnswered, "already_answered"_L1, 409},
    {ErrorCode::AlreadyVoted, "already_voted"_L1, 409},
    {ErrorCode::PollClosed, "poll_closed"_L1, 409},
    {ErrorCode::ProofRequired, "proof_required"_L1, 403},
    {ErrorCode::VersionConflict, "version_conflict"_L1, 409},
    {ErrorCode::RateLimited, "rate_limited"_L1, 429},
    {ErrorCode::Busy, "busy"_L1, 503},
    {ErrorCode::Internal, "internal"_L1, 500},
});

constexpr bool isInOrderOfEnum()
{
    for (std::size_t index = 0; index < Rows.size(); ++index) {
        if (static_cast<std::size_t>(Rows[index].code) != index)
            return false;
    }
    return Rows.back().code == ErrorCode::Internal;
}
static_assert(isInOrderOfEnum(), "each error code has its row, in the order of the enum");

const Row &rowOf(ErrorCode code)
{
    return Rows[static_cast<std::size_t>(code)];
}

} // namespace

QLatin1StringView wireName(ErrorCode code)
{
    return rowOf(code).name;
}

std::optional<ErrorCode> errorCodeFromWire(QStringView name)
{
    const auto row = std::ranges::find_if(Rows, [name](const Row &r) { return r.name == name; });
    if (row == Rows.end())
        return std::nullopt;
    return row->code;
}

int httpStatus(ErrorCode code)
{
    return rowOf(code).status;
}

} // namespace podium::protocol
