// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/languages.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/net/live_connection.h"
#include "desktop-client/net/server_address.h"
#include "desktop-client/net/server_text.h"
#include "desktop-client/net/server_text_catalogue.h"
#include "shared/protocol/error_codes.h"
#include "shared/protocol/resources.h"
#include "tests/desktop-client/net/fake_http_server.h"
#include "tests/desktop-client/net/live_values.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

//! What the sources give to tr() and translate(), by the file.
QHash<QString, QString> textsIn(const QString &folder)
{
    static const QRegularExpression call(
        uR"re(\b(?:tr|translate|QT_TRANSLATE_NOOP)\(\s*(?:"[A-Za-z]+",\s*)?((?:"(?:[^"\\]|\\.)*"\s*)+)\))re"_s);
    static const QRegularExpression literal(uR"re("((?:[^"\\]|\\.)*)")re"_s);
    QHash<QString, QString> texts;
    QDirIterator files(QStringLiteral(SOURCES "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        const QString source = QString::fromUtf8(file.readAll());
        for (const QRegularExpressionMatch &match : call.globalMatch(source)) {
            QString text;
            for (const QRegularExpressionMatch &part : literal.globalMatch(match.captured(1)))
                text += part.captured(1);
            texts.insert(text.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s), file.fileName());
        }
    }
    return texts;
}

//! Whoever starts the server reads these, in its terminal; no client is told.
bool isForTheTerminal(const QString &fileName, const QString &text)
{
    static const QStringList files{u"/storage/connection.cpp"_s, u"/storage/database_address.cpp"_s,
                                   u"/storage/migrator.cpp"_s, u"/storage/poll_audit.cpp"_s,
                                   u"/net/http_listener.cpp"_s};
    const bool isListed =
        std::ranges::any_of(files, [&fileName](const QString &name) { return fileName.endsWith(name); });
    // Of the connection's texts some are for clients as well: those that name no file.
    return isListed && (!fileName.endsWith(u"/storage/connection.cpp"_s) || text.contains(u'%') ||
                        text.startsWith(u"its "_s));
}

} // namespace

//! The server speaks English; what it says is shown in the language of the program.
class TestServerText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { speak(u"pt"_s); }
    void cleanup() { speak(u"en"_s); }

    void theCatalogueIsAsTheServersSources();
    void textsAreTranslated_data();
    void textsAreTranslated();
    void faultsOfFieldsAreTranslated();
    void aFreeNicknameStaysAsItIs();
    void unknownTextsBecomeWhatTheirCodeSays();
    void englishStaysInTheServersWords();
    void noticesAreTranslated();
    void refusalsOverHttpAreTranslated();
    void refusalsOverLiveConnectionsAreTranslated();
};

void TestServerText::theCatalogueIsAsTheServersSources()
{
    QHash<QString, QString> texts;
    for (const char *folder : {"server/engine", "server/net", "server/accounts", "server/bot_check",
                               "server/storage", "shared/domain", "shared/protocol"})
        texts.insert(textsIn(QString::fromLatin1(folder)));
    // Not a text that anybody reads as an error.
    texts.remove(u"Imported quiz"_s);
    QVERIFY(texts.size() > 100);

    QSet<QString> known;
    for (const auto part : {serverSentences(), serverFaults()}) {
        for (const char *text : part)
            known.insert(QString::fromUtf8(text));
    }
    QStringList missing;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (!known.contains(text.key()) && !isForTheTerminal(text.value(), text.key()))
            missing.append(text.key());
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"Add to desktop-client/net/server_text_catalogue.cpp:\n"_s + missing.join(u'\n')));
}

void TestServerText::textsAreTranslated_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("portuguese");
    QTest::newRow("plain") << u"This session is full."_s << u"Esta sessão está cheia."_s;
    QTest::newRow("two arguments") << u"Somebody here is called “Ana” already. “Ana 2” is free."_s
                                   << u"Alguém aqui já se chama “Ana”. “Ana 2” está livre."_s;
    QTest::newRow("argument that looks like a place")
        << u"Somebody here is called “%2” already. “%2 2” is free."_s
        << u"Alguém aqui já se chama “%2”. “%2 2” está livre."_s;
    QTest::newRow("argument that is a text itself") << u"The field \"quiz.title\" must not be empty."_s
                                                    << u"O campo \"quiz.title\" não pode ficar em branco."_s;
    QTest::newRow("argument with arguments") << u"The field \"nickname\" has 30 characters; at most 24 fit."_s
                                             << u"O campo \"nickname\" tem 30 caracteres; o máximo é 24."_s;
}

void TestServerText::textsAreTranslated()
{
    QFETCH(QString, english);
    QFETCH(QString, portuguese);
    QCOMPARE(inOwnLanguage(Error{ErrorCode::BadMessage, english, {}}).message, portuguese);
}

void TestServerText::faultsOfFieldsAreTranslated()
{
    const Error error =
        inOwnLanguage(Error{ErrorCode::Invalid,
                            u"The quiz has problems; see the marked fields."_s,
                            {{u"title"_s, u"must not be empty"_s},
                             {u"username"_s, u"At most 32 characters."_s},
                             {u"questions[0]"_s, u"something that only a newer server says"_s}}});
    QCOMPARE(error.message, u"O quiz tem problemas; veja os campos marcados."_s);
    QCOMPARE(error.fields.value(u"title"_s), u"não pode ficar em branco"_s);
    QCOMPARE(error.fields.value(u"username"_s), u"No máximo 32 caracteres."_s);
    QCOMPARE(error.fields.value(u"questions[0]"_s), u"não pode ficar assim"_s);
}

void TestServerText::aFreeNicknameStaysAsItIs()
{
    const Error error = inOwnLanguage(Error{ErrorCode::NicknameTaken,
                                            u"Somebody here is called “is missing” already. “Ana” is free."_s,
                                            {{u"nickname"_s, u"is missing 2"_s}}});
    QCOMPARE(error.fields.value(u"nickname"_s), u"is missing 2"_s);
}

void TestServerText::unknownTextsBecomeWhatTheirCodeSays()
{
    const auto english = u"Said by a server of next year."_s;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        const Error error = inOwnLanguage(Error{ErrorCode(code), english, {}});
        QVERIFY(error.message != english);
        QVERIFY2(!error.message.isEmpty(), protocol::wireName(ErrorCode(code)).data());
    }
    QCOMPARE(inOwnLanguage(Error{ErrorCode::Busy, english, {}}).message,
             u"O servidor está ocupado. Tente de novo daqui a pouco."_s);
}

void TestServerText::englishStaysInTheServersWords()
{
    speak(u"en"_s);
    const Error error{ErrorCode::Invalid, u"Said by a server of next year."_s, {{u"title"_s, u"is odd"_s}}};
    QCOMPARE(inOwnLanguage(error), error);
}

void TestServerText::noticesAreTranslated()
{
    QCOMPARE(inOwnLanguage(Notice{NoticeLevel::Info, u"storage_well"_s,
                                  u"The database is back; everything is recorded."_s})
                 .message,
             u"O banco de dados voltou; tudo está gravado."_s);
}

void TestServerText::refusalsOverHttpAreTranslated()
{
    FakeHttpServer server;
    const Error refusal{ErrorCode::NotAuthenticated, u"The username or the password is not right."_s, {}};
    server.setScript([&refusal](const FakeRequest &) {
        return FakeResponse{401, QJsonDocument(protocol::toJson(refusal)).toJson()};
    });
    ApiClient api;
    api.setServer(server.url());
    std::optional<Result<UserProfile>> reply;
    api.login(u"mara"_s, u"wrong"_s, this, [&reply](const Result<UserProfile> &result) { reply = result; });
    QTRY_VERIFY(reply);
    QCOMPARE(reply->error().message, u"O nome de usuário ou a senha não está certo."_s);
}

void TestServerText::refusalsOverLiveConnectionsAreTranslated()
{
    FakeLiveServer server;
    LiveConnection connection(quickTiming(), noJitter());
    connection.open(liveUrl(server.url()));
    QTRY_COMPARE(connection.state(), LiveConnection::State::Online);
    server.setScript([](const protocol::Request &) -> std::optional<protocol::Reply> {
        return Error{ErrorCode::SessionLocked, u"The host has locked this session."_s, {}};
    });
    QString heard;
    connection.request(protocol::Ping{}, LiveConnection::Delivery::Once,
                       [&heard](const Result<protocol::Reply> &reply) { heard = reply.error().message; });
    QTRY_COMPARE(heard, u"O apresentador trancou esta sessão."_s);
}

QTEST_MAIN(TestServerText)
#include "test_server_text.moc"
