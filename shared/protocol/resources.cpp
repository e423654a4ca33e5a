// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/resources.h"

#include "shared/protocol/authored_options.h"
#include "shared/protocol/value_fields.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace podium::protocol {
namespace {

//! More options than this are refused unread; how many a question may have is the domain's to say.
constexpr ElementCount OptionsReadMax{100};

constexpr auto ErrorField = "error"_L1;

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Protocol)
};

struct AuthoredOption
{
    std::optional<int> id;
    QString text;
};

} // namespace

// --- quiz ---------------------------------------------------------------------------------------------

void describe(auto &json, Is<AuthoredOption> auto &option)
{
    json.optional("id"_L1, option.id);
    json.required("text"_L1, option.text, AnyText);
}

constexpr auto CorrectOptionField = "correct_option"_L1;

void describeOptions(JsonReader &json, Question &question)
{
    QList<AuthoredOption> options;
    json.required(OptionsField, options, OptionsReadMax);
    question.options.clear();
    checkPlaces(json, options);
    for (const AuthoredOption &option : options)
        question.options.append(option.text);

    const auto correct = JsonReader::exactInteger(json.value(CorrectOptionField));
    if (correct && *correct >= 0 && *correct < OptionsReadMax.maximum)
        question.correctOption = static_cast<int>(*correct);
    else
        json.problems().addMalformed(
            json.pathOf(CorrectOptionField),
            Texts::tr("must be the id of one option: exactly one option must be correct"));
}

void describeOptions(JsonWriter &json, const Question &question)
{
    QList<AuthoredOption> options;
    for (const QString &text : question.options)
        options.append({static_cast<int>(options.size()), text});
    json.required(OptionsField, options);
    json.required(CorrectOptionField, question.correctOption);
}

void describe(auto &json, Is<Question> auto &question)
{
    json.optional("id"_L1, question.id);
    json.required("text"_L1, question.text, AnyText);
    json.nullable("picture"_L1, question.picture);
    describeOptions(json, question);
    json.defaulted("explanation"_L1, question.explanation, AnyText);
    json.defaulted("time_limit_s"_L1, question.timeLimitS, AnyInt);
    json.defaulted("weight"_L1, question.weight, AnyInt);
}

void describe(auto &json, Is<Quiz> auto &quiz)
{
    json.optional("id"_L1, quiz.id);
    json.required("title"_L1, quiz.title, AnyText);
    json.defaulted("description"_L1, quiz.description, AnyText);
    json.derived("status"_L1, quiz.status);
    json.defaulted("version"_L1, quiz.version, IntegerRange{1});
    json.required("questions"_L1, quiz.questions, ElementCount{limits::QuestionsMax});
}

void describe(auto &json, Is<QuizSummary> auto &quiz)
{
    json.required("id"_L1, quiz.id);
    json.required("title"_L1, quiz.title, AnyText);
    json.required("status"_L1, quiz.status);
    json.required("question_count"_L1, quiz.questionCount);
    json.required("updated_at"_L1, quiz.updatedAt);
}

void describe(auto &json, Is<QuizPage> auto &page)
{
    json.required("quizzes"_L1, page.quizzes, AnyCount);
    json.required("total"_L1, page.total);
}

void describe(auto &json, Is<ImportProblem> auto &problem)
{
    json.required("line"_L1, problem.line, IntegerRange{1});
    json.required("reason"_L1, problem.reason, AnyText);
}

void describe(auto &json, Is<ImportResult> auto &result)
{
    json.required("quiz"_L1, result.quiz);
    json.required("imported"_L1, result.imported);
    json.required("problems"_L1, result.problems, AnyCount);
}

// --- the others ---------------------------------------------------------------------------------------

constexpr auto ShuffleQuestionsField = "shuffle_questions"_L1;

void describe(auto &json, Is<SessionSettings> auto &settings)
{
    json.defaulted("pace"_L1, settings.pace);
    json.defaulted("scoring"_L1, settings.scoring.rule);
    json.defaulted("streak_bonus"_L1, settings.scoring.streakBonus);
    json.defaulted(ShuffleQuestionsField, settings.shuffleQuestions);
    json.defaulted("shuffle_options"_L1, settings.shuffleOptions);
    json.defaulted("late_join"_L1, settings.lateJoin);
    json.defaulted("auto_advance"_L1, settings.autoAdvance);
    json.optional("question_count"_L1, settings.questionCount, IntegerRange{1, limits::QuestionsMax});
}

void describe(auto &json, Is<UserProfile> auto &profile)
{
    json.required("id"_L1, profile.id);
    json.required("username"_L1, profile.username, AnyText);
    json.required("display_name"_L1, profile.displayName, AnyText);
    json.required("role"_L1, profile.role);
    json.nullable("avatar"_L1, profile.avatar);
}

void describe(auto &json, Is<SignedIn> auto &signedIn)
{
    json.required("user"_L1, signedIn.user);
    json.required("access_token"_L1, signedIn.accessToken, AnyText);
    json.required("refresh_token"_L1, signedIn.refreshToken, AnyText);
    json.required("expires_at"_L1, signedIn.expiresAt);
}

void describe(auto &json, Is<UploadedPicture> auto &picture)
{
    json.required("id"_L1, picture.id);
    json.required("url"_L1, picture.url, AnyText);
    json.required("width"_L1, picture.width);
    json.required("height"_L1, picture.height);
}

// --- public entry points ------------------------------------------------------------------------------

namespace {

//! By way of the text, so that there is one writer; HTTP bodies are few beside live messages.
template<typename T>
QJsonObject object(const T &value)
{
    return QJsonDocument::fromJson(writtenValue(value)).object();
}

} // namespace

QJsonObject toJson(const Quiz &quiz)
{
    return object(quiz);
}

QJsonObject toJson(const SessionSettings &settings)
{
    return object(settings);
}

QJsonObject toJson(const SessionSnapshot &snapshot)
{
    return object(snapshot);
}

QJsonObject toJson(const LeaderboardPage &page)
{
    return object(page);
}

QJsonObject toJson(const UserProfile &profile)
{
    return object(profile);
}

QJsonObject toJson(const SignedIn &signedIn)
{
    return object(signedIn);
}

QJsonObject toJson(const QuizPage &page)
{
    return object(page);
}

QJsonObject toJson(const ImportResult &result)
{
    return object(result);
}

QJsonObject toJson(const UploadedPicture &picture)
{
    return object(picture);
}

QJsonObject toJson(const Error &error)
{
    return {{ErrorField, object(error)}};
}

Result<QJsonObject> parseObject(const QByteArray &utf8)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return failure(
            ErrorCode::BadMessage,
            Texts::tr("This is not JSON: %1, at byte %2.").arg(problem.errorString()).arg(problem.offset));
    }
    if (!document.isObject())
        return failure(ErrorCode::BadMessage, Texts::tr("The JSON value must be an object."));
    return document.object();
}

Result<Quiz> quizFromJson(const QJsonObject &object)
{
    JsonProblems problems;
    JsonReader json(object, problems);
    Quiz quiz;
    describe(json, quiz);
    if (!problems.isEmpty())
        return tl::unexpected(problems.toInvalid(Texts::tr("The quiz has problems; see the marked fields.")));
    return quiz;
}

Result<SessionSettings> settingsFromJson(const QJsonObject &object)
{
    JsonProblems problems;
    JsonReader json(object, problems);
    SessionSettings settings;
    describe(json, settings);
    if (settings.shuffleQuestions && settings.pace == Pace::Host) {
        problems.addAgainstRule(json.pathOf(ShuffleQuestionsField),
                                Texts::tr("is possible only when everybody goes at their own pace"));
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems.toError());
    return settings;
}

Result<SessionSnapshot> snapshotFromJson(const QJsonObject &object)
{
    return readValue<SessionSnapshot>(object);
}

Result<LeaderboardPage> leaderboardFromJson(const QJsonObject &object)
{
    return readValue<LeaderboardPage>(object);
}

Result<UserProfile> profileFromJson(const QJsonObject &object)
{
    return readValue<UserProfile>(object);
}

Result<SignedIn> signedInFromJson(const QJsonObject &object)
{
    return readValue<SignedIn>(object);
}

Result<QuizPage> quizPageFromJson(const QJsonObject &object)
{
    return readValue<QuizPage>(object);
}

Result<ImportResult> importResultFromJson(const QJsonObject &object)
{
    return readValue<ImportResult>(object);
}

Result<UploadedPicture> uploadedPictureFromJson(const QJsonObject &object)
{
    return readValue<UploadedPicture>(object);
}

Error errorFromJson(const QByteArray &utf8)
{
    const auto body = parseObject(utf8);
    if (body && body->value(ErrorField).isObject()) {
        if (auto error = readValue<Error>(body->value(ErrorField).toObject()))
            return *std::move(error);
    }
    return {ErrorCode::Internal, Texts::tr("The server answered with something that is not understood."), {}};
}

QLatin1StringView wireName(UserRole role)
{
    return toWire(role);
}

std::optional<UserRole> roleFromWire(QStringView name)
{
    return fromWire<UserRole>(name);
}

Result<QStringList> textFields(const QJsonObject &object, std::initializer_list<TextField> fields)
{
    JsonProblems problems;
    JsonReader json(object, problems);
    QStringList texts;
    for (const TextField &field : fields) {
        QString text;
        json.required(field.name, text, TextLength{field.lengthMax});
        texts.append(text);
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems.toError());
    return texts;
}

} // namespace podium::protocol
