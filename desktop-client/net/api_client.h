// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/http_transport.h"
#include "shared/domain/session.h"
#include "shared/protocol/poll_resources.h"
#include "shared/protocol/resources.h"
#include "shared/protocol/session_resources.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace podium::client {

template<typename T>
using ApiReply = std::function<void(Result<T>)>;

//! \brief The HTTP part of the protocol as typed calls; holds who is signed in.
//!
//! Every call returns at once; its reply comes later, exactly once, unless `context` is destroyed first,
//! which cancels the call. An access token that the server no longer takes is refreshed once, without the
//! caller noticing; calls that meet it at the same time share that refresh. When the refresh is refused as
//! well, the calls fail with NotAuthenticated and signedOut() is told. One thread.
class ApiClient final : public QObject
{
    Q_OBJECT

public:
    enum class TextFormat { Aiken, Gift, Json };
    enum class ResultFormat { Json, Csv };

    explicit ApiClient(QObject *parent = nullptr);
    //! \param silenceMax how long nothing may move before a call is given up.
    explicit ApiClient(Ms silenceMax, QObject *parent = nullptr);

    //! \param server as serverFromText() returns it. Another server than before: nobody is signed in there.
    void setServer(const QUrl &server);
    [[nodiscard]] const QUrl &server() const { return m_transport.server(); }

    // --- accounts
    [[nodiscard]] bool isSignedIn() const { return m_signedIn.has_value(); }
    [[nodiscard]] std::optional<UserProfile> user() const;
    //! For the live connection; empty while nobody is signed in.
    [[nodiscard]] QString accessToken() const;
    //! \param setupCode for the first account of a new server, from another machine than its own; may be
    //! empty.
    void registerAccount(const QString &username, const QString &password, const QString &displayName,
                         const QString &setupCode, QObject *context, ApiReply<UserProfile> reply);
    void login(const QString &username, const QString &password, QObject *context,
               ApiReply<UserProfile> reply);
    //! Nobody is signed in here from now on; the server is told.
    void logout();
    //! \brief Exchanges the refresh token; for the live connection, which sees a refused token before we do.
    void refresh(QObject *context, ApiReply<void> reply);
    void profile(QObject *context, ApiReply<UserProfile> reply);

    // --- quizzes
    void quizzes(int offset, int limit, const QString &titlePart, QObject *context,
                 ApiReply<protocol::QuizPage> reply);
    void quiz(QuizId id, QObject *context, ApiReply<Quiz> reply);
    void createQuiz(const Quiz &quiz, QObject *context, ApiReply<Quiz> reply, TransferProgress progress = {});
    //! \param quiz with its id and the version it was loaded in.
    void updateQuiz(const Quiz &quiz, QObject *context, ApiReply<Quiz> reply);
    void deleteQuiz(QuizId id, QObject *context, ApiReply<void> reply);
    void exportQuiz(QuizId id, TextFormat format, QObject *context, ApiReply<QByteArray> reply);

    // --- sessions
    void startSession(QuizId quiz, const SessionSettings &settings, QObject *context,
                      ApiReply<SessionSnapshot> reply);
    void session(const QString &code, QObject *context, ApiReply<SessionSnapshot> reply);
    //! \param quiz only sessions of that quiz.
    void sessions(std::optional<QuizId> quiz, int offset, int limit, QObject *context,
                  ApiReply<SessionPage> reply);
    void results(SessionId session, ResultFormat format, QObject *context, ApiReply<QByteArray> reply);

    // --- polls
    void polls(int offset, int limit, const QString &titlePart, QObject *context,
               ApiReply<protocol::PollPage> reply);
    //! With its votes where the asker may see them: its host always.
    void poll(PollId id, QObject *context, ApiReply<protocol::PollDetails> reply);
    void createPoll(const Poll &poll, QObject *context, ApiReply<Poll> reply);
    //! \param poll with its id and the version it was loaded in.
    void updatePoll(const Poll &poll, QObject *context, ApiReply<Poll> reply);
    //! Its votes go with it.
    void deletePoll(PollId id, QObject *context, ApiReply<void> reply);
    void openPoll(PollId id, QObject *context, ApiReply<Poll> reply);
    void closePoll(PollId id, QObject *context, ApiReply<Poll> reply);
    void challenge(PollId id, QObject *context, ApiReply<Challenge> reply);
    //! Best first.
    void pollLeaderboard(PollId id, int offset, int limit, QObject *context,
                         ApiReply<OptionLeaderboardPage> reply);
    //! \param from, to the first moment, and the first behind; none: all there is.
    //! \param zone by whose clocks hours and days begin.
    void timeline(PollId id, TimelineBucketSize size, std::optional<Timestamp> from,
                  std::optional<Timestamp> to, const QTimeZone &zone, QObject *context,
                  ApiReply<Timeline> reply);

    // --- pictures
    void uploadPicture(const QByteArray &image, QObject *context, ApiReply<protocol::UploadedPicture> reply,
                       TransferProgress progress = {});
    //! The encoded bytes; decoding is the caller's.
    void picture(PictureId id, QObject *context, ApiReply<QByteArray> reply, TransferProgress progress = {});

Q_SIGNALS:
    //! The server does not take our tokens any more; somebody has to sign in again.
    void signedOut();

private:
    struct Waiter
    {
        QPointer<QObject> context;
        ApiReply<void> reply;
    };

    void callSignedIn(HttpCall call, QObject *context, HttpTransport::Handler handler);
    void signIn(const QString &path, const QJsonObject &body, QObject *context, ApiReply<UserProfile> reply);
    void onRefreshed(int account, const Result<QByteArray> &answer);

    HttpTransport m_transport;
    std::optional<protocol::SignedIn> m_signedIn;
    bool m_isRefreshing = false;
    int m_account =
        0; //!< grows with every change of who is signed in; late answers to older ones are dropped
    std::vector<Waiter> m_refreshWaiters;
};

} // namespace podium::client
