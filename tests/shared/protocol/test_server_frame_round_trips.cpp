// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"
#include "tests/shared/protocol/damaged.h"
#include "tests/shared/protocol/poll_message_generators.h"
#include "tests/shared/protocol/reply_generators.h"

#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace podium::protocol;
using podium::test::damaged;

namespace {

using Property = bool (*)();

rc::Gen<qint64> requestId()
{
    return rc::gen::inRange<qint64>(0, QuestionId::Maximum + 1);
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

template<typename Event, typename Push = LiveEvent>
bool pushReturns()
{
    return rc::check([] {
        const Push event = *rc::gen::arbitrary<Event>();
        const QByteArray bytes = encode(event);
        RC_LOG() << bytes.toStdString() << std::endl;
        const auto decoded = decodeServerFrame(bytes);
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == ServerFrame(event));
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
class TestServerFrameRoundTrips final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QTest::newRow("watching") << &replyReturns<Watching>;
        QTest::newRow("vote_recorded") << &replyReturns<VoteRecorded>;
        QCOMPARE(std::size_t(11), std::variant_size_v<Reply>);
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
        QTest::newRow("session") << &pushReturns<SessionChanged>;
        QTest::newRow("notice") << &pushReturns<Notice>;
        QCOMPARE(std::size_t(10), std::variant_size_v<LiveEvent>);
        QTest::newRow("tally") << &pushReturns<PollTally, PollEvent>;
        QTest::newRow("poll changed") << &pushReturns<PollChanged, PollEvent>;
        QCOMPARE(std::size_t(2), std::variant_size_v<PollEvent>);
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

    void damagedPushes()
    {
        QVERIFY(rc::check([](const Revealed &event) {
            const auto decoded = decodeServerFrame(damaged(encode(LiveEvent(event))));
            if (!decoded)
                return;
            const QByteArray again = std::visit([](const auto &frame) { return encode(frame); }, *decoded);
            RC_ASSERT(decodeServerFrame(again).value() == *decoded);
        }));
    }

private:
    static void verifyRow()
    {
        QFETCH(Property, returns);
        QVERIFY(returns());
    }
};

QTEST_GUILESS_MAIN(TestServerFrameRoundTrips)
#include "test_server_frame_round_trips.moc"
