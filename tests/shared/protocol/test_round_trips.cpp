// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"
#include "shared/protocol/resources.h"
#include "tests/shared/protocol/message_generators.h"

#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace podium::protocol;

namespace {

using Property = bool (*)();

rc::Gen<qint64> requestId()
{
    return rc::gen::inRange<qint64>(0, QuestionId::Maximum + 1);
}

template<typename Message>
bool requestReturns()
{
    return rc::check([] {
        const RequestFrame frame{*requestId(), *rc::gen::arbitrary<Message>()};
        const QByteArray bytes = encode(frame);
        RC_LOG() << bytes.toStdString() << std::endl;
        const auto decoded = decodeRequest(bytes);
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == frame);
    });
}

template<typename Message>
bool replyReturns()
{
    return rc::check([] {
        const ReplyFrame frame{*requestId(), *rc::gen::arbitrary<Message>()};
        const QByteArray bytes = encode(frame);
        RC_LOG() << bytes.toStdString() << std::endl;
        const auto decoded = decodeServerFrame(bytes);
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == ServerFrame(frame));
    });
}

template<typename Event>
bool pushReturns()
{
    return rc::check([] {
        const LiveEvent event = *rc::gen::arbitrary<Event>();
        const QByteArray bytes = encode(event);
        RC_LOG() << bytes.toStdString() << std::endl;
        const auto decoded = decodeServerFrame(bytes);
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == ServerFrame(event));
    });
}

//! Through the bytes too, as over HTTP.
template<typename Resource>
bool resourceReturns(Result<Resource> (*fromJson)(const QJsonObject &))
{
    return rc::check([fromJson](const Resource &resource) {
        const QByteArray bytes = QJsonDocument(toJson(resource)).toJson();
        RC_LOG() << bytes.toStdString() << std::endl;
        const auto object = parseObject(bytes);
        RC_ASSERT(object.has_value());
        const auto decoded = fromJson(*object);
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == resource);
    });
}

//! The same event encoded whole and spliced is the same JSON.
template<typename Event, typename You>
bool splicingEqualsEncoding()
{
    return rc::check([](Event event, const You &you) {
        event.you.reset();
        const QByteArray spliced = SharedPush(LiveEvent(event)).with(you);
        event.you = you;
        const QByteArray whole = encode(LiveEvent(event));
        RC_LOG() << spliced.toStdString() << std::endl << whole.toStdString() << std::endl;
        RC_ASSERT(!QJsonDocument::fromJson(spliced).isNull());
        RC_ASSERT(QJsonDocument::fromJson(spliced) == QJsonDocument::fromJson(whole));
    });
}

} // namespace

//! Whatever is encoded is decoded to the same value, whatever its texts and numbers are.
class TestRoundTrips final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data()
    {
        QTest::addColumn<Property>("returns");
        QTest::newRow("hello") << &requestReturns<Hello>;
        QTest::newRow("join") << &requestReturns<Join>;
        QTest::newRow("resume") << &requestReturns<Resume>;
        QTest::newRow("host") << &requestReturns<Host>;
        QTest::newRow("answer") << &requestReturns<Answer>;
        QTest::newRow("leaderboard") << &requestReturns<Leaderboard>;
        QTest::newRow("step") << &requestReturns<Step>;
        QTest::newRow("kick") << &requestReturns<Kick>;
        QTest::newRow("lock") << &requestReturns<Lock>;
        QTest::newRow("ping") << &requestReturns<Ping>;
        QCOMPARE(std::size_t(10), std::variant_size_v<Request>);
    }
    void requests() { verifyRow(); }

    void replies_data()
    {
        QTest::addColumn<Property>("returns");
        QTest::newRow("welcome") << &replyReturns<Welcome>;
        QTest::newRow("joined") << &replyReturns<Joined>;
        QTest::newRow("hosting") << &replyReturns<Hosting>;
        QTest::newRow("answer_recorded") << &replyReturns<AnswerRecorded>;
        QTest::newRow("answer_result") << &replyReturns<AnswerResult>;
        QTest::newRow("leaderboard") << &replyReturns<LeaderboardPage>;
        QTest::newRow("done") << &replyReturns<Done>;
        QTest::newRow("pong") << &replyReturns<Pong>;
        QTest::newRow("error") << &replyReturns<Error>;
        QCOMPARE(std::size_t(9), std::variant_size_v<Reply>);
    }
    void replies() { verifyRow(); }

    void pushes_data()
    {
        QTest::addColumn<Property>("returns");
        QTest::newRow("question") << &pushReturns<QuestionShown>;
        QTest::newRow("progress") << &pushReturns<Progress>;
        QTest::newRow("closed") << &pushReturns<QuestionClosed>;
        QTest::newRow("reveal") << &pushReturns<Revealed>;
        QTest::newRow("leaderboard") << &pushReturns<LeaderboardShown>;
        QTest::newRow("participant") << &pushReturns<ParticipantChanged>;
        QTest::newRow("podium") << &pushReturns<PodiumShown>;
        QTest::newRow("ended") << &pushReturns<SessionEnded>;
        QTest::newRow("notice") << &pushReturns<Notice>;
        QCOMPARE(std::size_t(9), std::variant_size_v<LiveEvent>);
    }
    void pushes() { verifyRow(); }

    void sharedPushes_data()
    {
        QTest::addColumn<Property>("returns");
        QTest::newRow("reveal") << &splicingEqualsEncoding<Revealed, AnswerFeedback>;
        QTest::newRow("leaderboard") << &splicingEqualsEncoding<LeaderboardShown, Standing>;
        QTest::newRow("podium") << &splicingEqualsEncoding<PodiumShown, Standing>;
    }
    void sharedPushes() { verifyRow(); }

    void quiz() { QVERIFY(resourceReturns<Quiz>(&quizFromJson)); }
    void settings() { QVERIFY(resourceReturns<SessionSettings>(&settingsFromJson)); }
    void snapshot() { QVERIFY(resourceReturns<SessionSnapshot>(&snapshotFromJson)); }
    void leaderboard() { QVERIFY(resourceReturns<LeaderboardPage>(&leaderboardFromJson)); }
    void profile() { QVERIFY(resourceReturns<UserProfile>(&profileFromJson)); }
    void signedIn() { QVERIFY(resourceReturns<SignedIn>(&signedInFromJson)); }
    void quizPage() { QVERIFY(resourceReturns<QuizPage>(&quizPageFromJson)); }
    void importResult() { QVERIFY(resourceReturns<ImportResult>(&importResultFromJson)); }
    void uploadedPicture() { QVERIFY(resourceReturns<UploadedPicture>(&uploadedPictureFromJson)); }

    void error()
    {
        QVERIFY(rc::check([](const Error &error) {
            RC_ASSERT(errorFromJson(QJsonDocument(toJson(error)).toJson()) == error);
        }));
    }

private:
    static void verifyRow()
    {
        QFETCH(Property, returns);
        QVERIFY(returns());
    }
};

QTEST_GUILESS_MAIN(TestRoundTrips)
#include "test_round_trips.moc"
