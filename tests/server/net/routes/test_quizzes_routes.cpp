// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/resources.h"
#include "tests/server/net/routes/api_under_test.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ApiUnderTest;
using test::questionJson;
using test::quizJson;

namespace {

const QString Quizzes = u"/api/v1/quizzes"_s;

QString one(qint64 id, const QString &rest = {})
{
    return u"/api/v1/quizzes/%1%2"_s.arg(id).arg(rest);
}

QByteArray quizWith(const QJsonObject &question)
{
    return QJsonDocument(quizJson(u"Quiz"_s, {question})).toJson();
}

QJsonObject changed(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object[key] = value;
    return object;
}

} // namespace

class QuizzesRoutesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiUnderTest> m_api;
    QString m_ana;
    QString m_ben;

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiUnderTest>();
        m_ana = m_api->host(u"ana"_s);
        m_ben = m_api->host(u"ben"_s);
    }

    void aQuizIsMadeReadAndDeleted()
    {
        const Answer made =
            m_api->post(Quizzes, quizJson(u"Rivers"_s, {questionJson(u"The longest?"_s)}), m_ana);
        QCOMPARE(made.status(), 201);
        QCOMPARE(made.json()["version"_L1], 1);
        QCOMPARE(made.json()["status"_L1], u"draft"_s);
        const qint64 id = made.json()["id"_L1].toInteger();
        QCOMPARE(m_api->get(one(id), m_ana).json(), made.json());
        QCOMPARE(m_api->remove(one(id), m_ana).status(), 204);
        QCOMPARE(m_api->get(one(id), m_ana).status(), 404);
    }

    void otherPeoplesQuizzesDoNotExist()
    {
        const qint64 id = m_api->quiz(m_ana);
        const QJsonObject mine = changed(m_api->get(one(id), m_ana).json(), u"title"_s, u"Stolen"_s);
        QCOMPARE(m_api->get(one(id), m_ben).status(), 404);
        QCOMPARE(m_api->put(one(id), mine, m_ben).status(), 404);
        QCOMPARE(m_api->put(one(id), {}, m_ben).status(), 404);
        QCOMPARE(m_api->remove(one(id), m_ben).status(), 404);
        QCOMPARE(m_api->get(one(id, u"/export?format=json"_s), m_ben).status(), 404);
        QCOMPARE(m_api->post(one(id, u"/start"_s), QJsonObject(), m_ben).status(), 404);
        QCOMPARE(m_api->get(Quizzes, m_ben).json()["total"_L1], 0);
        QCOMPARE(m_api->get(one(id), m_ana).json()["title"_L1], u"A quiz"_s);
    }

    void idsThatAreNoneAreNotFound_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"0", "-1", "abc", "1.5", "9007199254740992", "99999999999999999999"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void idsThatAreNoneAreNotFound()
    {
        QFETCH(QString, id);
        QCOMPARE(m_api->get(u"/api/v1/quizzes/"_s + id, m_ana).errorCode(), u"not_found"_s);
    }

    void savingOverAnOlderVersionConflicts()
    {
        const qint64 id = m_api->quiz(m_ana);
        const QJsonObject quiz = m_api->get(one(id), m_ana).json();
        const Answer saved = m_api->put(one(id), changed(quiz, u"title"_s, u"Second"_s), m_ana);
        QCOMPARE(saved.status(), 200);
        QCOMPARE(saved.json()["version"_L1], 2);
        const Answer conflict = m_api->put(one(id), changed(quiz, u"title"_s, u"Third"_s), m_ana);
        QCOMPARE(conflict.status(), 409);
        QCOMPARE(conflict.errorCode(), u"version_conflict"_s);
        QCOMPARE(m_api->get(one(id), m_ana).json()["title"_L1], u"Second"_s);
    }

    void savingTakesAVersion()
    {
        const qint64 id = m_api->quiz(m_ana);
        const Answer refused = m_api->put(one(id), quizJson(u"No version"_s, {}), m_ana);
        QCOMPARE(refused.status(), 422);
        QCOMPARE(refused.errorFields(), QStringList{u"version"_s});
    }

    void badQuizzesNameTheField_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field");
        const QJsonObject good = questionJson(u"Question"_s);
        const QStringList five{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
        QTest::newRow("no title") << QByteArray(R"({"questions":[]})") << u"title"_s;
        QTest::newRow("empty title") << QByteArray(R"({"title":" ","questions":[]})") << u"title"_s;
        QTest::newRow("long title") << QJsonDocument(quizJson(QString(201, u'x'), {})).toJson() << u"title"_s;
        QTest::newRow("no questions") << QByteArray(R"({"title":"Quiz"})") << u"questions"_s;
        QTest::newRow("five options")
            << quizWith(questionJson(u"Question"_s, 0, five)) << u"questions[0].options"_s;
        QTest::newRow("one option") << quizWith(questionJson(u"Question"_s, 0, {u"a"_s}))
                                    << u"questions[0].options"_s;
        QTest::newRow("two correct options") << quizWith(changed(good, u"correct_option"_s, QJsonArray{0, 1}))
                                             << u"questions[0].correct_option"_s;
        QTest::newRow("no correct option") << quizWith(changed(good, u"correct_option"_s, QJsonValue::Null))
                                           << u"questions[0].correct_option"_s;
        QTest::newRow("a correct option that is none")
            << quizWith(changed(good, u"correct_option"_s, 4)) << u"questions[0].correct_option"_s;
        QTest::newRow("empty option") << quizWith(questionJson(u"Question"_s, 0, {u"a"_s, u" "_s}))
                                      << u"questions[0].options[1].text"_s;
        QTest::newRow("hurried") << quizWith(changed(good, u"time_limit_s"_s, 4))
                                 << u"questions[0].time_limit_s"_s;
        QTest::newRow("heavy") << quizWith(changed(good, u"weight"_s, 11)) << u"questions[0].weight"_s;
        QTest::newRow("missing picture")
            << quizWith(changed(good, u"picture"_s, 77)) << u"questions[0].picture"_s;
    }
    void badQuizzesNameTheField()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, field);
        const Answer answer = m_api->post(Quizzes, body, m_ana);
        QCOMPARE(answer.status(), 422);
        QCOMPARE(answer.errorCode(), u"invalid"_s);
        QVERIFY2(answer.errorFields().contains(field), answer.response.body.constData());
    }

    void whatIsNoJsonIsABadMessage()
    {
        QCOMPARE(m_api->post(Quizzes, QByteArray("{\"title\":\"\xff\"}"), m_ana).errorCode(),
                 u"bad_message"_s);
        QCOMPARE(m_api->post(Quizzes, QByteArray("[]"), m_ana).errorCode(), u"bad_message"_s);
    }

    void theListIsPagedAndSearched()
    {
        for (int i = 0; i < 25; ++i)
            m_api->post(Quizzes, quizJson(i % 5 == 0 ? u"Lakes %1"_s.arg(i) : u"Rivers %1"_s.arg(i), {}),
                        m_ana);
        const QJsonObject first = m_api->get(Quizzes, m_ana).json();
        QCOMPARE(first["total"_L1], 25);
        QCOMPARE(first["quizzes"_L1].toArray().size(), 20);
        const QJsonObject last = m_api->get(Quizzes + u"?offset=20&limit=100"_s, m_ana).json();
        QCOMPARE(last["quizzes"_L1].toArray().size(), 5);
        const QJsonObject lakes = m_api->get(Quizzes + u"?q=lAKES%20&limit=2"_s, m_ana).json();
        QCOMPARE(lakes["total"_L1], 5);
        QCOMPARE(lakes["quizzes"_L1].toArray().size(), 2);
        QCOMPARE(m_api->get(Quizzes + u"?q=a%2Bb"_s, m_ana).json()["total"_L1], 0);
    }

    void titlesAreSearchedForByAnyCharacter_data()
    {
        QTest::addColumn<QString>("encoded");
        QTest::newRow("percent") << u"100%25"_s;
        QTest::newRow("percent and digits") << u"%2541"_s;
        QTest::newRow("ampersand") << u"R%26B"_s;
        QTest::newRow("blank as a plus") << u"and+C"_s;
        QTest::newRow("plus") << u"C%2B%2B"_s;
        QTest::newRow("slash") << u"1%2F2"_s;
        QTest::newRow("umlaut") << u"%C3%BC"_s;
    }
    void titlesAreSearchedForByAnyCharacter()
    {
        QFETCH(QString, encoded);
        m_api->post(Quizzes, quizJson(u"100%41 R&B and C++ 1/2 ü"_s, {}), m_ana);
        QCOMPARE(m_api->get(Quizzes + u"?q="_s + encoded, m_ana).json()["total"_L1], 1);
    }

    void pagesOutsideTheLimitsAreRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("field");
        QTest::newRow("no entries") << u"limit=0"_s << u"limit"_s;
        QTest::newRow("too many") << u"limit=101"_s << u"limit"_s;
        QTest::newRow("no number") << u"limit=ten"_s << u"limit"_s;
        QTest::newRow("negative offset") << u"offset=-1"_s << u"offset"_s;
        QTest::newRow("huge offset") << u"offset=99999999999"_s << u"offset"_s;
    }
    void pagesOutsideTheLimitsAreRefused()
    {
        QFETCH(QString, query);
        QFETCH(QString, field);
        const Answer answer = m_api->get(Quizzes + u'?' + query, m_ana);
        QCOMPARE(answer.status(), 422);
        QCOMPARE(answer.errorFields(), QStringList{field});
    }

    void aFileIsImported()
    {
        const QByteArray aiken = "What is red?\nA. Blood\nB. Snow\nANSWER: A\n\nBroken\nA. One\n\n"
                                 "What is white?\nA. Blood\nB. Snow\nANSWER: B\n";
        const Answer made =
            m_api->post(Quizzes + u"/import?format=aiken&title=Colours%20of%20things"_s, aiken, m_ana);
        QCOMPARE(made.status(), 201);
        QCOMPARE(made.json()["imported"_L1], 2);
        QCOMPARE(made.json()["problems"_L1].toArray().size(), 1);
        QCOMPARE(made.json()["problems"_L1][0]["line"_L1], 6);
        QCOMPARE(made.json()["quiz"_L1]["title"_L1], u"Colours of things"_s);
        const qint64 id = made.json()["quiz"_L1]["id"_L1].toInteger();
        QCOMPARE(m_api->get(one(id), m_ana).json()["questions"_L1].toArray().size(), 2);
    }

    void badImportsAreRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("file");
        const QByteArray good = "Red?\nA. Blood\nB. Snow\nANSWER: A\n";
        QTest::newRow("no format") << QString() << good;
        QTest::newRow("unknown format") << u"format=pdf"_s << good;
        QTest::newRow("empty file") << u"format=aiken"_s << QByteArray();
        QTest::newRow("another file") << u"format=gift"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("long title") << u"format=aiken&title="_s + QString(201, u'x') << good;
    }
    void badImportsAreRefused()
    {
        QFETCH(QString, query);
        QFETCH(QByteArray, file);
        QCOMPARE(m_api->post(Quizzes + u"/import?"_s + query, file, m_ana).errorCode(), u"invalid"_s);
        QCOMPARE(m_api->get(Quizzes, m_ana).json()["total"_L1], 0);
    }

    void theRealQuestionBankIsImported()
    {
        QFile file(qEnvironmentVariable("PODIUM_TEST_DATA") +
                   u"/opentriviaqa-science-technology.aiken.txt"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const Answer made = m_api->post(Quizzes + u"/import?format=aiken"_s, file.readAll(), m_ana);
        QCOMPARE(made.status(), 201);
        QCOMPARE(made.json()["quiz"_L1]["title"_L1], u"Imported quiz"_s);
        const qint64 imported = made.json()["imported"_L1].toInteger();
        QVERIFY2(imported > 2'000, qPrintable(QString::number(imported)));
        const qint64 id = made.json()["quiz"_L1]["id"_L1].toInteger();
        QCOMPARE(m_api->get(one(id), m_ana).json()["questions"_L1].toArray().size(), imported);
    }

    void aQuizIsExported_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("fileName");
        QTest::newRow("aiken") << u"aiken"_s << QByteArray("text/plain; charset=utf-8")
                               << QByteArray(".aiken.txt");
        QTest::newRow("gift") << u"gift"_s << QByteArray("text/plain; charset=utf-8")
                              << QByteArray(".gift.txt");
        QTest::newRow("json") << u"json"_s << QByteArray("application/json") << QByteArray(".json");
    }
    void aQuizIsExported()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, fileName);
        const Answer made = m_api->post(
            Quizzes, quizJson(u"Flüsse \"A/B\"\r\nX: 1"_s, {questionJson(u"The longest?"_s)}), m_ana);
        const qint64 id = made.json()["id"_L1].toInteger();
        const Answer exported = m_api->get(one(id, u"/export?format="_s + format), m_ana);
        QCOMPARE(exported.status(), 200);
        QCOMPARE(exported.response.contentType, contentType);
        QVERIFY(exported.response.body.contains("The longest?"));
        const QByteArray disposition = exported.header("Content-Disposition");
        QVERIFY2(disposition.startsWith("attachment; filename=\"Fl_sse -A-B- X- 1" + fileName + "\""),
                 disposition);
        QVERIFY2(disposition.endsWith("filename*=UTF-8''Fl%C3%BCsse%20-A-B-%20X-%201" + fileName),
                 disposition);
    }

    void anExportedQuizComesBackTheSame_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("aiken") << u"aiken"_s;
        QTest::newRow("gift") << u"gift"_s;
    }
    void anExportedQuizComesBackTheSame()
    {
        QFETCH(QString, format);
        const qint64 id = m_api->quiz(m_ana);
        const Answer exported = m_api->get(one(id, u"/export?format="_s + format), m_ana);
        const Answer imported =
            m_api->post(Quizzes + u"/import?format="_s + format, exported.response.body, m_ana);
        QCOMPARE(imported.json()["imported"_L1], 3);
        QCOMPARE(imported.json()["quiz"_L1]["questions"_L1][2]["text"_L1], u"Question 2"_s);
        QCOMPARE(imported.json()["quiz"_L1]["questions"_L1][2]["correct_option"_L1], 1);
    }

    void unknownExportFormatsAreInvalid()
    {
        const qint64 id = m_api->quiz(m_ana);
        QCOMPARE(m_api->get(one(id, u"/export?format=pdf"_s), m_ana).errorFields(), QStringList{u"format"_s});
        QCOMPARE(m_api->get(one(id, u"/export"_s), m_ana).errorFields(), QStringList{u"format"_s});
    }

    //! In whatever script: the longest characters take four bytes.
    void theLargestQuizFitsTheBodyLimit()
    {
        const auto longest = [](int length) { return u"\U0001F3B2"_s.repeated(length); };
        Question question;
        question.text = longest(limits::QuestionTextLength);
        question.options = QList<QString>(limits::OptionsMax, longest(limits::OptionTextLength));
        question.explanation = longest(limits::ExplanationLength);
        Quiz quiz;
        quiz.title = longest(limits::TitleLength);
        quiz.questions = {question};
        const qint64 largest = QJsonDocument(protocol::toJson(quiz)).toJson(QJsonDocument::Compact).size() *
                               limits::QuestionsMax;

        using net::HttpMethod;
        QVERIFY(m_api->router.bodyBytesMax(HttpMethod::Post, u"/api/v1/quizzes") >= largest);
        QVERIFY(m_api->router.bodyBytesMax(HttpMethod::Post, u"/api/v1/quizzes/import") >= largest);
        QVERIFY(m_api->router.bodyBytesMax(HttpMethod::Put, u"/api/v1/quizzes/1") >= largest);
        QCOMPARE(m_api->router.bodyBytesMax(HttpMethod::Post, u"/api/v1/pictures"), 10 * 1024 * 1024);
        QVERIFY(m_api->router.bodyBytesMax(HttpMethod::Post, u"/api/v1/users/login") <= 64 * 1024);
    }
};

QTEST_GUILESS_MAIN(QuizzesRoutesTest)
#include "test_quizzes_routes.moc"
