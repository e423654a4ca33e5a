// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/server_address.h"
#include "tests/desktop-client/models/session_values.h"
#include "tests/desktop-client/net/fake_accounts.h"
#include "tests/desktop-client/net/live_values.h"

#include <QBuffer>
#include <QImage>

namespace podium::test {

//! \brief A scripted server with both parts of the protocol on one port: one account, one quiz, one session,
//! one picture; everybody is let in and every request succeeds.
class FakeServer final
{
public:
    FakeServer()
    {
        live.setScript(&FakeServer::replyTo);
        http.setLiveServer(&live);
        http.setScript([this](const FakeRequest &request) { return answer(request); });
    }
    Q_DISABLE_COPY_MOVE(FakeServer)

    [[nodiscard]] QString address() const { return client::addressText(http.url()); }

    FakeAccounts accounts;
    FakeLiveServer live;
    FakeHttpServer http;

private:
    [[nodiscard]] std::optional<FakeResponse> answer(const FakeRequest &request)
    {
        if (request.target == "/api/v1/pictures/4") {
            QImage image(40, 30, QImage::Format_RGB32);
            image.fill(Qt::blue);
            QBuffer png;
            image.save(&png, "PNG");
            return FakeResponse{200, png.data()};
        }
        if (auto refused = accounts.answer(request))
            return refused;
        Quiz quiz;
        quiz.id = QuizId(12);
        quiz.title = QStringLiteral("Capitals");
        if (request.target.startsWith("/api/v1/quizzes?"))
            return FakeResponse{
                200,
                bytes(protocol::toJson(protocol::QuizPage{
                    {{QuizId(12), QStringLiteral("Capitals"), QuizStatus::Draft, 3, Timestamp(Ms{0})}}, 1}))};
        if (request.target == "/api/v1/quizzes/12/start")
            return FakeResponse{201, bytes(protocol::toJson(snapshot(SessionState::Lobby)))};
        if (request.target.startsWith("/api/v1/quizzes/12/export"))
            return FakeResponse{200, "Who?\nA. me\nB. you\nANSWER: B\n"};
        return FakeResponse{200, bytes(protocol::toJson(quiz))};
    }

    [[nodiscard]] static std::optional<protocol::Reply> replyTo(const protocol::Request &request)
    {
        if (std::holds_alternative<protocol::Join>(request) ||
            std::holds_alternative<protocol::Resume>(request))
            return joined();
        if (std::holds_alternative<protocol::Host>(request))
            return hosting();
        if (const auto *answered = std::get_if<protocol::Answer>(&request))
            return protocol::AnswerRecorded{answered->question, answered->answerId};
        if (std::holds_alternative<protocol::Step>(request))
            return protocol::Done{};
        return std::nullopt;
    }
};

} // namespace podium::test
