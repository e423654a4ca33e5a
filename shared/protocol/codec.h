// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/messages.h"

#include <QByteArray>

//! \brief The one codec of the WebSocket messages: UTF-8 JSON, decoded strictly.
//! Decoding refuses what is missing, mistyped, out of range or too long with BadMessage (Invalid where a
//! value is well formed but against a rule) and a message that names the field; unknown fields are ignored.
//! Free functions without state; thread-safe.
namespace podium::protocol {

[[nodiscard]] QByteArray encode(const RequestFrame &frame);
[[nodiscard]] QByteArray encode(const ReplyFrame &frame);
[[nodiscard]] QByteArray encode(const LiveEvent &push);
[[nodiscard]] QByteArray encode(const PollEvent &push);

//! \brief A push that many receive, encoded once; `personal` appends one receiver's own part (`you`).
class SharedPush final
{
public:
    explicit SharedPush(const LiveEvent &withoutYou);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray with(const Standing &you) const;
    [[nodiscard]] QByteArray with(const AnswerFeedback &you) const;

private:
    QByteArray m_bytes;
};

//! A request that could not be read; `id` when at least that was readable, so that the reply finds its
//! request.
struct UnreadableRequest
{
    std::optional<qint64> id;
    Error error;
};

[[nodiscard]] tl::expected<RequestFrame, UnreadableRequest> decodeRequest(const QByteArray &utf8);

//! \brief For clients. Types that a newer server may send and this client does not know are NotFound errors,
//! to be passed over.
[[nodiscard]] Result<ServerFrame> decodeServerFrame(const QByteArray &utf8);

} // namespace podium::protocol
