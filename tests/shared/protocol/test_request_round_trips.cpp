// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"
#include "tests/shared/protocol/damaged.h"
#include "tests/shared/protocol/poll_message_generators.h"
#include "tests/shared/protocol/request_generators.h"

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

} // namespace

//! Whatever is encoded is decoded to the same value, whatever its texts and numbers are.
class TestRequestRoundTrips final : public QObject
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
        QTest::newRow("watch") << &requestReturns<Watch>;
        QTest::newRow("vote") << &requestReturns<Vote>;
        QTest::newRow("unwatch") << &requestReturns<Unwatch>;
        QCOMPARE(std::size_t(13), std::variant_size_v<Request>);
    }
    void requests() { verifyRow(); }

    //! Damaged frames are refused or mean something that could have been sent; nothing else happens.
    void damagedRequests()
    {
        QVERIFY(rc::check([] {
            const auto request = *rc::gen::oneOf(
                rc::gen::map<Join>([](const Join &message) { return Request(message); }),
                rc::gen::map<podium::protocol::Answer>(
                    [](const podium::protocol::Answer &message) { return Request(message); }),
                rc::gen::map<Leaderboard>([](const Leaderboard &message) { return Request(message); }));
            const auto decoded = decodeRequest(damaged(encode(RequestFrame{*requestId(), request})));
            if (decoded)
                RC_ASSERT(decodeRequest(encode(*decoded)).value() == *decoded);
        }));
    }

private:
    static void verifyRow()
    {
        QFETCH(Property, returns);
        QVERIFY(returns());
    }
};

QTEST_GUILESS_MAIN(TestRequestRoundTrips)
#include "test_request_round_trips.moc"
