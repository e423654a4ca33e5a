// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace podium::protocol;
using namespace Qt::StringLiterals;

namespace {

//! The object that the text is, with ' for the quotation marks.
QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

QJsonObject goodQuestion()
{
    return object("{'text':'Which?','options':[{'text':'a'},{'text':'b'}],'correct_option':1}");
}

QJsonObject quizOf(const QJsonArray &questions)
{
    return {{u"title"_s, u"Rivers"_s}, {u"questions"_s, questions}};
}

//! A quiz whose second question has `value` in place of `field`; without it when undefined.
QJsonObject quizWith(const QString &field, const QJsonValue &value)
{
    QJsonObject question = goodQuestion();
    question.insert(field, value);
    return quizOf({goodQuestion(), question});
}

QJsonArray optionsOf(int count)
{
    QJsonArray options;
    for (int index = 0; index < count; ++index)
        options.append(QJsonObject{{u"text"_s, QString::number(index)}});
    return options;
}

} // namespace

//! The bodies of HTTP requests and answers.
class TestResources final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuizAsWritten()
    {
        Quiz quiz;
        quiz.id = QuizId(5);
        quiz.title = u"Rivers"_s;
        quiz.status = QuizStatus::Ended;
        quiz.version = 3;
        quiz.questions = {
            {QuestionId(4), u"Which?"_s, PictureId(9), {u"a"_s, u"b"_s}, 1, u"Because."_s, 30, 2}};
        QCOMPARE(toJson(quiz),
                 object("{'id':5,'title':'Rivers','description':'','status':'ended','version':3,'questions':["
                        "{'id':4,'text':'Which?','picture':9,'options':[{'id':0,'text':'a'},"
                        "{'id':1,'text':'b'}],'correct_option':1,'explanation':'Because.',"
                        "'time_limit_s':30,'weight':2}]}"));
    }

    void aQuizMayLeaveOutMuch()
    {
        const auto quiz = quizFromJson(quizOf({goodQuestion()}));
        QVERIFY(quiz);
        QCOMPARE(quiz->id, std::nullopt);
        QCOMPARE(quiz->version, 1);
        QCOMPARE(quiz->description, QString());
        const Question &question = quiz->questions.first();
        QCOMPARE(question.id, std::nullopt);
        QCOMPARE(question.picture, std::nullopt);
        QCOMPARE(question.options, QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(question.correctOption, 1);
        QCOMPARE(question.explanation, QString());
        QCOMPARE(question.timeLimitS, DefaultTimeLimitS);
        QCOMPARE(question.weight, 1);
    }

    //! What a quiz's status is follows from its sessions, not from who saves it.
    void aQuizsStatusIsNotRead()
    {
        QJsonObject body = quizOf({});
        body.insert(u"status"_s, 42);
        const auto quiz = quizFromJson(body);
        QVERIFY(quiz);
        QCOMPARE(quiz->status, QuizStatus::Draft);
    }

    //! The domain's limits are the domain's to judge, so that all its problems are told at once.
    void limitsOfTheDomainAreLeftToIt_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("five options") << quizWith(u"options"_s, optionsOf(5));
        QTest::newRow("no option") << quizWith(u"options"_s, optionsOf(0));
        QTest::newRow("long text") << quizWith(u"text"_s, QString(501, u'x'));
        QTest::newRow("empty text") << quizWith(u"text"_s, QString());
        QTest::newRow("negative time limit") << quizWith(u"time_limit_s"_s, -1);
        QTest::newRow("weight") << quizWith(u"weight"_s, 11);
        QTest::newRow("correct option is none of them") << quizWith(u"correct_option"_s, 2);
    }
    void limitsOfTheDomainAreLeftToIt()
    {
        QFETCH(QJsonObject, body);
        const auto quiz = quizFromJson(body);
        QVERIFY(quiz);
        QVERIFY(!validate(*quiz));
    }

    void invalidQuizzesNameTheField_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QJsonObject &body, const QString &field) {
            QTest::newRow(name) << body << field;
        };
        const auto inQuestion = [&row](const char *name, const QString &field, const QJsonValue &value) {
            row(name, quizWith(field, value), u"questions[1]."_s + field);
        };
        const QJsonValue absent(QJsonValue::Undefined);
        const QString correct = u"correct_option"_s;
        inQuestion("invalid_no_correct_option", correct, absent);
        inQuestion("invalid_null_correct_option", correct, QJsonValue::Null);
        inQuestion("invalid_two_correct_options", correct, QJsonArray{0, 1});
        inQuestion("invalid_list_of_one_correct_option", correct, QJsonArray{0});
        inQuestion("invalid_correct_option_text", correct, u"1"_s);
        inQuestion("invalid_correct_option_fraction", correct, 0.5);
        inQuestion("invalid_correct_option_negative", correct, -1);
        inQuestion("invalid_correct_option_beyond_32_bits", correct, 4294967296.0);
        inQuestion("invalid_options_missing", u"options"_s, absent);
        inQuestion("invalid_options_object", u"options"_s, QJsonObject{});
        inQuestion("invalid_options_by_the_hundred", u"options"_s, optionsOf(101));
        inQuestion("invalid_text_missing", u"text"_s, absent);
        inQuestion("invalid_text_number", u"text"_s, 42);
        inQuestion("invalid_text_with_nul", u"text"_s, QString(QChar::Null));
        inQuestion("invalid_text_half_a_character", u"text"_s, QString(QChar(0xD83D)));
        inQuestion("invalid_text_endless", u"text"_s, QString(20'001, u'x'));
        inQuestion("invalid_picture_url", u"picture"_s, u"http://example.org/a.png"_s);
        inQuestion("invalid_picture_zero", u"picture"_s, 0);
        inQuestion("invalid_time_limit_text", u"time_limit_s"_s, u"20"_s);
        inQuestion("invalid_time_limit_null", u"time_limit_s"_s, QJsonValue::Null);
        inQuestion("invalid_weight_fraction", u"weight"_s, 1.5);
        inQuestion("invalid_weight_beyond_32_bits", u"weight"_s, 1e18);
        inQuestion("invalid_explanation_list", u"explanation"_s, QJsonArray{});
        inQuestion("invalid_id_negative", u"id"_s, -4);
        row("invalid_option_text_missing", quizWith(u"options"_s, QJsonArray{QJsonObject{}}),
            u"questions[1].options[0].text"_s);
        row("invalid_option_plain_text", quizWith(u"options"_s, QJsonArray{u"a"_s, u"b"_s}),
            u"questions[1].options[0]"_s);
        row("invalid_option_id_not_its_place",
            object("{'title':'t','questions':[{'text':'q','correct_option':0,'options':"
                   "[{'id':0,'text':'a'},{'id':2,'text':'b'}]}]}"),
            u"questions[0].options[1].id"_s);
        row("invalid_title_missing", object("{'questions':[]}"), u"title"_s);
        row("invalid_questions_missing", object("{'title':'t'}"), u"questions"_s);
        row("invalid_questions_object", object("{'title':'t','questions':{}}"), u"questions"_s);
        row("invalid_question_text", object("{'title':'t','questions':['q']}"), u"questions[0]"_s);
        row("invalid_version_zero", object("{'title':'t','questions':[],'version':0}"), u"version"_s);
        row("invalid_id_text", object("{'title':'t','questions':[],'id':'5'}"), u"id"_s);
        row("invalid_empty", {}, u"title"_s);
    }
    void invalidQuizzesNameTheField()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, field);
        const auto quiz = quizFromJson(body);
        QVERIFY(!quiz);
        QCOMPARE(quiz.error().code, ErrorCode::Invalid);
        QVERIFY2(quiz.error().fields.contains(field), qPrintable(quiz.error().fields.keys().join(u' ')));
    }

    void twoCorrectOptionsAreExplained()
    {
        const auto quiz = quizFromJson(quizWith(u"correct_option"_s, QJsonArray{0, 1}));
        QVERIFY(!quiz);
        QVERIFY(quiz.error().fields.value(u"questions[1].correct_option"_s).contains(u"exactly one"));
    }

    void allProblemsOfAQuizAreCollected()
    {
        QJsonObject first = goodQuestion();
        first.remove(u"text"_s);
        QJsonObject second = goodQuestion();
        second.remove(u"correct_option"_s);
        second.insert(u"weight"_s, u"heavy"_s);
        const auto quiz = quizFromJson(quizOf({first, second}));
        QVERIFY(!quiz);
        QCOMPARE(quiz.error().fields.keys(),
                 QStringList(
                     {u"questions[0].text"_s, u"questions[1].correct_option"_s, u"questions[1].weight"_s}));
    }

    void theListOfProblemsIsBounded()
    {
        QJsonArray questions;
        for (int count = 0; count < limits::QuestionsMax; ++count)
            questions.append(QJsonObject{});
        const auto quiz = quizFromJson(quizOf(questions));
        QVERIFY(!quiz);
        QCOMPARE(quiz.error().fields.size(), 100);
    }

    void aWholeQuestionBankIsRead()
    {
        QJsonArray questions;
        for (int count = 0; count < limits::QuestionsMax; ++count)
            questions.append(goodQuestion());
        const auto quiz = quizFromJson(quizOf(questions));
        QVERIFY(quiz);
        QCOMPARE(quiz->questions.size(), limits::QuestionsMax);

        questions.append(goodQuestion());
        const auto tooMany = quizFromJson(quizOf(questions));
        QVERIFY(!tooMany);
        QCOMPARE(tooMany.error().fields.keys(), QStringList{u"questions"_s});
    }

    void settingsMayAllBeLeftOut()
    {
        const auto settings = settingsFromJson({});
        QVERIFY(settings);
        QVERIFY(*settings == SessionSettings());
    }

    void settingsAsSent()
    {
        const auto settings = settingsFromJson(
            object("{'pace':'self','scoring':'accuracy','streak_bonus':true,'shuffle_questions':true,"
                   "'shuffle_options':true,'late_join':false,'auto_advance':true,'question_count':5000}"));
        QVERIFY(settings);
        const SessionSettings expected{Pace::Self, {ScoringRule::Accuracy, true}, true, true, false, true,
                                       5000};
        QVERIFY(*settings == expected);
    }

    void invalidSettings_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *body, const char *field) {
            QTest::newRow(name) << object(body) << QString::fromLatin1(field);
        };
        row("invalid_pace", "{'pace':'fast'}", "pace");
        row("invalid_pace_number", "{'pace':1}", "pace");
        row("invalid_pace_null", "{'pace':null}", "pace");
        row("invalid_scoring", "{'scoring':'luck'}", "scoring");
        row("invalid_scoring_object", "{'scoring':{'rule':'speed'}}", "scoring");
        row("invalid_streak_bonus", "{'streak_bonus':1}", "streak_bonus");
        row("invalid_shuffle_options", "{'shuffle_options':'yes'}", "shuffle_options");
        row("invalid_late_join", "{'late_join':0}", "late_join");
        row("invalid_auto_advance", "{'auto_advance':[]}", "auto_advance");
        row("invalid_question_count_0", "{'question_count':0}", "question_count");
        row("invalid_question_count_5001", "{'question_count':5001}", "question_count");
        row("invalid_question_count_text", "{'question_count':'10'}", "question_count");
        row("invalid_question_count_fraction", "{'question_count':2.5}", "question_count");
    }
    void invalidSettings()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, field);
        const auto settings = settingsFromJson(body);
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::BadMessage);
        QVERIFY(settings.error().message.contains(u'"' + field + u'"'));
    }

    void hostPacedQuestionsAreNotShuffled()
    {
        const auto settings = settingsFromJson(object("{'pace':'host','shuffle_questions':true}"));
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::Invalid);
        QCOMPARE(settings.error().fields.keys(), QStringList{u"shuffle_questions"_s});
    }

    //! What everybody may ask about a session holds less than what its members get.
    void aSnapshotForEverybody()
    {
        const auto session =
            snapshotFromJson(object("{'id':17,'code':'042137','title':'Rivers','pace':'self',"
                                    "'state':'running','participant_count':2}"));
        QVERIFY(session);
        QCOMPARE(session->state, SessionState::Running);
        QCOMPARE(session->participantCount, 2);
        QCOMPARE(session->index, -1);
        QVERIFY(!session->question);
    }

    void signedInAsSent()
    {
        const SignedIn signedIn{{UserId(2), u"ana"_s, u"Ana"_s, UserRole::Admin, {}},
                                u"access"_s,
                                u"refresh"_s,
                                Timestamp(Ms(5))};
        QCOMPARE(toJson(signedIn),
                 object("{'user':{'id':2,'username':'ana','display_name':'Ana','role':'admin',"
                        "'avatar':null},'access_token':'access','refresh_token':'refresh','expires_at':5}"));
    }

    void errorsAsSent()
    {
        QCOMPARE(toJson(Error{ErrorCode::VersionConflict, u"Saved in between."_s, {}}),
                 object("{'error':{'code':'version_conflict','message':'Saved in between.',"
                        "'retryable':false}}"));
        QCOMPARE(toJson(Error{ErrorCode::Invalid, u"No."_s, {{u"title"_s, u"must not be empty"_s}}}),
                 object("{'error':{'code':'invalid','message':'No.','retryable':false,"
                        "'fields':{'title':'must not be empty'}}}"));
    }

    //! A proxy's page, an empty body: whatever came, there is an error to show.
    void answersWithoutAnErrorAreInternal_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("page") << QByteArray("<html>502 Bad Gateway</html>");
        QTest::newRow("no error") << QByteArray("{}");
        QTest::newRow("error is a text") << QByteArray("{\"error\":\"no\"}");
        QTest::newRow("error without message") << QByteArray("{\"error\":{\"code\":\"not_found\"}}");
    }
    void answersWithoutAnErrorAreInternal()
    {
        QFETCH(QByteArray, body);
        const Error error = errorFromJson(body);
        QCOMPARE(error.code, ErrorCode::Internal);
        QVERIFY(!error.message.isEmpty());
    }

    void textFieldsInTheOrderAsked()
    {
        const auto texts = textFields(object("{'password':'b','username':'a','more':1}"),
                                      {{"username"_L1, 10}, {"password"_L1, 10}});
        QVERIFY(texts);
        QCOMPARE(*texts, QStringList({u"a"_s, u"b"_s}));
    }

    void invalidTextFields_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("invalid_missing") << object("{'username':'a'}");
        QTest::newRow("invalid_null") << object("{'username':'a','password':null}");
        QTest::newRow("invalid_number") << object("{'username':'a','password':1}");
        QTest::newRow("invalid_too_long") << object("{'username':'a','password':'12345678901'}");
    }
    void invalidTextFields()
    {
        QFETCH(QJsonObject, body);
        const auto texts = textFields(body, {{"username"_L1, 10}, {"password"_L1, 10}});
        QVERIFY(!texts);
        QCOMPARE(texts.error().code, ErrorCode::BadMessage);
        QVERIFY(texts.error().message.contains(u"\"password\""));
    }

    void rolesHaveNames_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("name");
        QTest::newRow("admin") << static_cast<int>(UserRole::Admin) << u"admin"_s;
        QTest::newRow("host") << static_cast<int>(UserRole::Host) << u"host"_s;
        QTest::newRow("participant") << static_cast<int>(UserRole::Participant) << u"participant"_s;
    }
    void rolesHaveNames()
    {
        QFETCH(int, role);
        QFETCH(QString, name);
        QCOMPARE(QString(wireName(static_cast<UserRole>(role))), name);
        QCOMPARE(roleFromWire(name), std::optional(static_cast<UserRole>(role)));
        QVERIFY(!roleFromWire(name.toUpper()));
    }
};

QTEST_GUILESS_MAIN(TestResources)
#include "test_resources.moc"
