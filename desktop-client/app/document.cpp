// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/document.h"

namespace podium::client {
namespace {

void forgetServer(Quiz &quiz)
{
    quiz.id.reset();
    quiz.version = Quiz().version;
}

void forgetServer(Poll &poll)
{
    poll.id.reset();
    poll.code.clear();
    poll.version.reset();
    poll.status = PollStatus::Draft;
}

} // namespace

QString titleOf(const Document &document)
{
    return std::visit([](const auto &one) { return one.title; }, document);
}

std::optional<qint64> idOf(const Document &document)
{
    return std::visit(
        [](const auto &one) { return one.id ? std::optional<qint64>(one.id->value()) : std::nullopt; },
        document);
}

Document blankLike(const Document &document)
{
    return std::visit([](auto one) -> Document { return decltype(one){}; }, document);
}

Document asNew(const Document &document)
{
    return std::visit(
        [](auto one) -> Document {
            forgetServer(one);
            return one;
        },
        document);
}

} // namespace podium::client
