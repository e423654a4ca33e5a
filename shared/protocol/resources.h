// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/live_event.h"
#include "shared/domain/quiz.h"
#include "shared/domain/user.h"

#include <QJsonObject>

//! JSON of the HTTP part of the protocol, decoded as strictly as the WebSocket messages (see codec.h).
namespace podium::protocol {

//! Answer to register, login and refresh-token.
struct SignedIn
{
    UserProfile user;
    QString accessToken;
    QString refreshToken;
    Timestamp expiresAt; //!< of the access token
    bool operator==(const SignedIn &) const = default;
};

using QuizSummary = podium::QuizSummary;

struct QuizPage
{
    QList<QuizSummary> quizzes;
    int total = 0;
    bool operator==(const QuizPage &) const = default;
};

//! One thing an importer passed over.
struct ImportProblem
{
    int line = 0; //!< from 1
    QString reason;
    bool operator==(const ImportProblem &) const = default;
};

struct ImportResult
{
    Quiz quiz;
    int imported = 0;
    QList<ImportProblem> problems;
    bool operator==(const ImportResult &) const = default;
};

struct UploadedPicture
{
    PictureId id;
    QString url;
    int width = 0;
    int height = 0;
    bool operator==(const UploadedPicture &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Quiz &quiz);
[[nodiscard]] QJsonObject toJson(const SessionSettings &settings);
[[nodiscard]] QJsonObject toJson(const SessionSnapshot &snapshot);
[[nodiscard]] QJsonObject toJson(const LeaderboardPage &page);
[[nodiscard]] QJsonObject toJson(const UserProfile &profile);
[[nodiscard]] QJsonObject toJson(const SignedIn &signedIn);
[[nodiscard]] QJsonObject toJson(const QuizPage &page);
[[nodiscard]] QJsonObject toJson(const ImportResult &result);
[[nodiscard]] QJsonObject toJson(const UploadedPicture &picture);
[[nodiscard]] QJsonObject toJson(const Error &error); //!< {"error": {...}}

//! \brief Any JSON object body. BadMessage when `utf8` is not one.
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray &utf8);

//! \brief Shape only; the domain's validate() checks the limits. Options may come without `id`; with one it
//! must be the option's index. `version` and `id` are optional here.
[[nodiscard]] Result<Quiz> quizFromJson(const QJsonObject &object);
[[nodiscard]] Result<SessionSettings> settingsFromJson(const QJsonObject &object);
[[nodiscard]] Result<SessionSnapshot> snapshotFromJson(const QJsonObject &object);
[[nodiscard]] Result<LeaderboardPage> leaderboardFromJson(const QJsonObject &object);
[[nodiscard]] Result<UserProfile> profileFromJson(const QJsonObject &object);
[[nodiscard]] Result<SignedIn> signedInFromJson(const QJsonObject &object);
[[nodiscard]] Result<QuizPage> quizPageFromJson(const QJsonObject &object);
[[nodiscard]] Result<ImportResult> importResultFromJson(const QJsonObject &object);
[[nodiscard]] Result<UploadedPicture> uploadedPictureFromJson(const QJsonObject &object);
//! The error in an answer's body; Internal with a plain message when the body holds none.
[[nodiscard]] Error errorFromJson(const QByteArray &utf8);

[[nodiscard]] QLatin1StringView wireName(UserRole role);
[[nodiscard]] std::optional<UserRole> roleFromWire(QStringView name);

//! One string field of a body.
struct TextField
{
    QLatin1StringView name;
    int lengthMax = 200; //!< characters
};
//! \brief Exactly these required string fields, in this order. BadMessage names the one that is missing.
[[nodiscard]] Result<QStringList> textFields(const QJsonObject &object,
                                             std::initializer_list<TextField> fields);

} // namespace podium::protocol
