// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/api_client.h"

#include "desktop-client/net/api_answers.h"

#include <QMimeDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

constexpr Ms SilenceMax{15'000};

QString wireName(ApiClient::TextFormat format)
{
    switch (format) {
    case ApiClient::TextFormat::Aiken:
        return u"aiken"_s;
    case ApiClient::TextFormat::Gift:
        return u"gift"_s;
    case ApiClient::TextFormat::Json:
        return u"json"_s;
    }
    return {};
}

} // namespace

Error unreadable(const Error &why)
{
    return {ErrorCode::Internal,
            ApiClient::tr("The server's answer cannot be read (%1). Is this program out of date?")
                .arg(why.message),
            {}};
}

ApiClient::ApiClient(QObject *parent) : ApiClient(SilenceMax, parent) {}

ApiClient::ApiClient(Ms silenceMax, QObject *parent) : QObject(parent), m_transport(silenceMax) {}

void ApiClient::setServer(const QUrl &server)
{
    if (server == m_transport.server())
        return;
    ++m_account;
    m_signedIn.reset();
    m_transport.setServer(server);
}

// --- accounts -----------------------------------------------------------------------------------------

std::optional<UserProfile> ApiClient::user() const
{
    return m_signedIn ? std::optional(m_signedIn->user) : std::nullopt;
}

QString ApiClient::accessToken() const
{
    return m_signedIn ? m_signedIn->accessToken : QString();
}

void ApiClient::registerAccount(const QString &username, const QString &password, const QString &displayName,
                                const QString &setupCode, QObject *context, ApiReply<UserProfile> reply)
{
    QJsonObject body{{u"username"_s, username}, {u"password"_s, password}, {u"display_name"_s, displayName}};
    if (!setupCode.isEmpty())
        body.insert(u"setup_code"_s, setupCode);
    signIn(u"/users/register"_s, body, context, std::move(reply));
}

void ApiClient::login(const QString &username, const QString &password, QObject *context,
                      ApiReply<UserProfile> reply)
{
    signIn(u"/users/login"_s, {{u"username"_s, username}, {u"password"_s, password}}, context,
           std::move(reply));
}

void ApiClient::signIn(const QString &path, const QJsonObject &body, QObject *context,
                       ApiReply<UserProfile> reply)
{
    const int account = ++m_account;
    m_signedIn.reset();
    HttpCall call{.method = "POST", .path = apiPath(path), .body = toBody(body)};
    m_transport.call(
        call, context,
        decoding<protocol::SignedIn>(
            protocol::signedInFromJson,
            [this, account, reply = std::move(reply)](const Result<protocol::SignedIn> &signedIn) {
                if (account != m_account) {
                    reply(failure(ErrorCode::Busy, tr("Somebody else has signed in meanwhile.")));
                    return;
                }
                if (signedIn)
                    m_signedIn = *signedIn;
                reply(signedIn.map([](const protocol::SignedIn &s) { return s.user; }));
            }));
}

void ApiClient::logout()
{
    if (!m_signedIn)
        return;
    ++m_account;
    const protocol::SignedIn was = *std::exchange(m_signedIn, std::nullopt);
    const HttpCall call{.method = "POST",
                        .path = apiPath(u"/users/logout"_s),
                        .body = toBody({{u"refresh_token"_s, was.refreshToken}}),
                        .bearerToken = was.accessToken.toLatin1()};
    // Nothing depends on the answer: the tokens are forgotten here, and there they expire.
    m_transport.call(call, this, [](const Result<QByteArray> &) {});
}

void ApiClient::refresh(QObject *context, ApiReply<void> reply)
{
    if (!m_signedIn) {
        QMetaObject::invokeMethod(
            context,
            [reply = std::move(reply)] { reply(failure(ErrorCode::NotAuthenticated, tr("Sign in first."))); },
            Qt::QueuedConnection);
        return;
    }
    m_refreshWaiters.push_back({context, std::move(reply)});
    if (std::exchange(m_isRefreshing, true))
        return;
    const HttpCall call{.method = "POST",
                        .path = apiPath(u"/users/refresh-token"_s),
                        .body = toBody({{u"refresh_token"_s, m_signedIn->refreshToken}})};
    m_transport.call(call, this, [this, account = m_account](const Result<QByteArray> &answer) {
        onRefreshed(account, answer);
    });
}

void ApiClient::onRefreshed(int account, const Result<QByteArray> &answer)
{
    m_isRefreshing = false;
    Result<void> outcome;
    bool isSignedOut = false;
    if (account != m_account) {
        outcome = failure(ErrorCode::NotAuthenticated, tr("Signed out."));
    } else if (!answer) {
        outcome = tl::unexpected(answer.error());
        isSignedOut = !answer.error().retryable();
    } else if (auto renewed = protocol::parseObject(*answer).and_then(protocol::signedInFromJson); renewed) {
        m_signedIn = std::move(*renewed);
    } else {
        outcome = tl::unexpected(unreadable(renewed.error()));
        isSignedOut = true;
    }
    if (isSignedOut) {
        ++m_account;
        m_signedIn.reset();
    }
    for (const Waiter &waiter : std::exchange(m_refreshWaiters, {})) {
        if (waiter.context)
            waiter.reply(outcome);
    }
    if (isSignedOut)
        Q_EMIT signedOut();
}

void ApiClient::callSignedIn(HttpCall call, QObject *context, HttpTransport::Handler handler)
{
    call.bearerToken = accessToken().toLatin1();
    m_transport.call(
        call, context,
        [this, call, context, handler = std::move(handler)](const Result<QByteArray> &answer) mutable {
            if (answer || answer.error().code != ErrorCode::NotAuthenticated || !m_signedIn) {
                handler(answer);
                return;
            }
            auto again = [this, call, context, handler](const Result<void> &refreshed) mutable {
                if (!refreshed) {
                    handler(tl::unexpected(refreshed.error()));
                    return;
                }
                call.bearerToken = accessToken().toLatin1();
                m_transport.call(call, context, std::move(handler));
            };
            // Another call may have refreshed it while this one was under way.
            if (call.bearerToken != accessToken().toLatin1())
                again(Result<void>());
            else
                refresh(context, std::move(again));
        });
}

void ApiClient::profile(QObject *context, ApiReply<UserProfile> reply)
{
    callSignedIn({.method = "GET", .path = apiPath(u"/users/profile"_s)}, context,
                 decoding<UserProfile>(protocol::profileFromJson, std::move(reply)));
}

// --- quizzes ------------------------------------------------------------------------------------------

void ApiClient::quizzes(int offset, int limit, const QString &titlePart, QObject *context,
                        ApiReply<protocol::QuizPage> reply)
{
    callSignedIn(
        {.method = "GET", .path = apiPath(u"/quizzes"_s), .query = pageQuery(offset, limit, titlePart)},
        context, decoding<protocol::QuizPage>(protocol::quizPageFromJson, std::move(reply)));
}

void ApiClient::quiz(QuizId id, QObject *context, ApiReply<Quiz> reply)
{
    callSignedIn({.method = "GET", .path = numbered("quizzes"_L1, id.value())}, context,
                 decoding<Quiz>(protocol::quizFromJson, std::move(reply)));
}

void ApiClient::createQuiz(const Quiz &quiz, QObject *context, ApiReply<Quiz> reply,
                           TransferProgress progress)
{
    callSignedIn({.method = "POST",
                  .path = apiPath(u"/quizzes"_s),
                  .body = toBody(protocol::toJson(quiz)),
                  .uploadProgress = std::move(progress)},
                 context, decoding<Quiz>(protocol::quizFromJson, std::move(reply)));
}

void ApiClient::updateQuiz(const Quiz &quiz, QObject *context, ApiReply<Quiz> reply)
{
    callSignedIn({.method = "PUT",
                  .path = numbered("quizzes"_L1, quiz.id.value_or(QuizId()).value()),
                  .body = toBody(protocol::toJson(quiz))},
                 context, decoding<Quiz>(protocol::quizFromJson, std::move(reply)));
}

void ApiClient::deleteQuiz(QuizId id, QObject *context, ApiReply<void> reply)
{
    callSignedIn({.method = "DELETE", .path = numbered("quizzes"_L1, id.value())}, context,
                 withoutBody(std::move(reply)));
}

void ApiClient::exportQuiz(QuizId id, TextFormat format, QObject *context, ApiReply<QByteArray> reply)
{
    QUrlQuery query;
    query.addQueryItem(u"format"_s, wireName(format));
    callSignedIn({.method = "GET", .path = numbered("quizzes"_L1, id.value()) + "/export"_L1, .query = query},
                 context, std::move(reply));
}

// --- sessions -----------------------------------------------------------------------------------------

void ApiClient::startSession(QuizId quiz, const SessionSettings &settings, QObject *context,
                             ApiReply<SessionSnapshot> reply)
{
    callSignedIn({.method = "POST",
                  .path = numbered("quizzes"_L1, quiz.value()) + "/start"_L1,
                  .body = toBody(protocol::toJson(settings))},
                 context, decoding<SessionSnapshot>(protocol::snapshotFromJson, std::move(reply)));
}

void ApiClient::session(const QString &code, QObject *context, ApiReply<SessionSnapshot> reply)
{
    m_transport.call({.method = "GET", .path = apiPath(u"/sessions/"_s + code)}, context,
                     decoding<SessionSnapshot>(protocol::snapshotFromJson, std::move(reply)));
}

void ApiClient::sessions(std::optional<QuizId> quiz, int offset, int limit, QObject *context,
                         ApiReply<SessionPage> reply)
{
    QUrlQuery query = pageQuery(offset, limit);
    if (quiz)
        query.addQueryItem(u"quiz"_s, QString::number(quiz->value()));
    callSignedIn({.method = "GET", .path = apiPath(u"/sessions"_s), .query = query}, context,
                 decoding<SessionPage>(protocol::sessionPageFromJson, std::move(reply)));
}

void ApiClient::results(SessionId session, ResultFormat format, QObject *context, ApiReply<QByteArray> reply)
{
    QUrlQuery query;
    query.addQueryItem(u"format"_s, format == ResultFormat::Csv ? u"csv"_s : u"json"_s);
    callSignedIn(
        {.method = "GET", .path = numbered("sessions"_L1, session.value()) + "/results"_L1, .query = query},
        context, std::move(reply));
}

// --- pictures -----------------------------------------------------------------------------------------

void ApiClient::uploadPicture(const QByteArray &image, QObject *context,
                              ApiReply<protocol::UploadedPicture> reply, TransferProgress progress)
{
    callSignedIn({.method = "POST",
                  .path = apiPath(u"/pictures"_s),
                  .body = image,
                  .contentType = QMimeDatabase().mimeTypeForData(image).name().toLatin1(),
                  .uploadProgress = std::move(progress)},
                 context,
                 decoding<protocol::UploadedPicture>(protocol::uploadedPictureFromJson, std::move(reply)));
}

void ApiClient::picture(PictureId id, QObject *context, ApiReply<QByteArray> reply, TransferProgress progress)
{
    m_transport.call({.method = "GET",
                      .path = numbered("pictures"_L1, id.value()),
                      .downloadProgress = std::move(progress)},
                     context, std::move(reply));
}

} // namespace podium::client
