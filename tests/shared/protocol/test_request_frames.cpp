// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"
#include "tests/shared/protocol/request_samples.h"

#include <QTest>

using namespace podium;
using namespace podium::protocol;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

ErrorCode codeOf(const tl::expected<RequestFrame, UnreadableRequest> &decoded)
{
    return decoded.error().error.code;
}

QByteArray messageOf(const tl::expected<RequestFrame, UnreadableRequest> &decoded)
{
    return decoded.error().error.message.toUtf8();
}

QByteArray nested(const char *open, const char *close, int depth)
{
    return QByteArray(open).repeated(depth) + "1" + QByteArray(close).repeated(depth);
}

} // namespace

//! What the server makes of frames that are hardly requests at all.
class TestRequestFrames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Without a readable id there is nothing a reply could refer to.
    void invalidIds_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("invalid_missing") << QByteArray();
        QTest::newRow("invalid_null") << QByteArray("null");
        QTest::newRow("invalid_text") << QByteArray("\"7\"");
        QTest::newRow("invalid_fraction") << QByteArray("7.5");
        QTest::newRow("invalid_negative") << QByteArray("-7");
        QTest::newRow("invalid_two_to_the_53") << QByteArray("9007199254740992");
        QTest::newRow("invalid_huge") << QByteArray("1e300");
        QTest::newRow("invalid_array") << QByteArray("[7]");
    }
    void invalidIds()
    {
        QFETCH(QByteArray, id);
        const auto decoded =
            decodeRequest("{\"type\":\"ping\"" + (id.isNull() ? QByteArray() : ",\"id\":" + id) + '}');
        QVERIFY(!decoded);
        QCOMPARE(codeOf(decoded), ErrorCode::BadMessage);
        QCOMPARE(decoded.error().id, std::nullopt);
        QVERIFY(messageOf(decoded).contains("\"id\""));
    }

    void boundaryIds_data()
    {
        QTest::addColumn<qint64>("id");
        QTest::newRow("good_zero") << qint64(0);
        QTest::newRow("good_largest") << qint64(9007199254740991);
    }
    void boundaryIds()
    {
        QFETCH(qint64, id);
        const auto decoded = decodeRequest("{\"type\":\"ping\",\"id\":" + QByteArray::number(id) + '}');
        QVERIFY(decoded);
        QCOMPARE(decoded->id, id);
    }

    void invalidTypes_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("named"); //!< in the message
        QTest::newRow("invalid_missing") << QByteArray() << QByteArray("\"type\"");
        QTest::newRow("invalid_null") << QByteArray("null") << QByteArray("\"type\"");
        QTest::newRow("invalid_number") << QByteArray("1") << QByteArray("\"type\"");
        QTest::newRow("invalid_array") << QByteArray("[\"ping\"]") << QByteArray("\"type\"");
        QTest::newRow("invalid_raw_nul") << QByteArray("\"pi\0ng\"", 7) << QByteArray("\"type\"");
        QTest::newRow("invalid_empty") << QByteArray("\"\"") << QByteArray("\"\"");
        QTest::newRow("invalid_unknown") << QByteArray("\"teleport\"") << QByteArray("\"teleport\"");
        QTest::newRow("invalid_other_case") << QByteArray("\"Ping\"") << QByteArray("\"Ping\"");
        QTest::newRow("invalid_white_space") << QByteArray("\"ping \"") << QByteArray("\"ping \"");
        QTest::newRow("invalid_a_reply") << QByteArray("\"welcome\"") << QByteArray("\"welcome\"");
        QTest::newRow("invalid_a_push") << QByteArray("\"podium\"") << QByteArray("\"podium\"");
    }
    void invalidTypes()
    {
        QFETCH(QByteArray, type);
        const auto decoded =
            decodeRequest("{\"id\":7" + (type.isNull() ? QByteArray() : ",\"type\":" + type) + '}');
        QVERIFY(!decoded);
        QCOMPARE(codeOf(decoded), ErrorCode::BadMessage);
        QCOMPARE(decoded.error().id, std::optional<qint64>(7));
        QFETCH(QByteArray, named);
        QVERIFY2(messageOf(decoded).contains(named), messageOf(decoded).constData());
    }

    void aLongTypeIsNotSentBack()
    {
        const auto decoded = decodeRequest(json("{'id':7,'type':'") + QByteArray(200, 'x') + "\"}");
        QVERIFY(!decoded);
        QVERIFY(messageOf(decoded).size() < 150);
    }

    void malformedFrames_data()
    {
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char *name, const QByteArray &frame) { QTest::newRow(name) << frame; };
        row("malformed_empty", "");
        row("malformed_white_space", " \n ");
        row("malformed_byte_order_mark_alone", "\xEF\xBB\xBF");
        row("malformed_no_json", "ping");
        row("malformed_null", "null");
        row("malformed_number", "7");
        row("malformed_text", "\"ping\"");
        row("malformed_array", json("[{'type':'ping','id':7}]"));
        row("malformed_two_objects", json("{'type':'ping','id':7}{'type':'ping','id':8}"));
        row("malformed_trailing_garbage", json("{'type':'ping','id':7} x"));
        row("malformed_trailing_nul", QByteArray("{\"type\":\"ping\",\"id\":7}\0", 23));
        row("malformed_trailing_comma", json("{'type':'ping','id':7,}"));
        row("malformed_single_quotes", "{'type':'ping','id':7}");
        row("malformed_unquoted_name", json("{type:'ping','id':7}"));
        row("malformed_comment", json("{'type':'ping',/* hello */'id':7}"));
        row("malformed_not_a_number", json("{'type':'ping','id':NaN}"));
        row("malformed_infinity", json("{'type':'ping','id':Infinity}"));
        row("malformed_overflowing_number", json("{'type':'ping','id':1e400}"));
        row("malformed_leading_zero", json("{'type':'ping','id':07}"));
        row("malformed_plus", json("{'type':'ping','id':+7}"));
        row("malformed_bad_escape", json("{'type':'ping','id':7,'x':'\\u12G4'}"));
        row("malformed_byte_ff", json("{'type':'join','id':7,'code':'042137','nickname':'A\xFF'}"));
        row("malformed_cut_utf8", json("{'type':'join','id':7,'code':'042137','nickname':'\xF0\x9F\x98'}"));
        row("malformed_overlong_utf8", json("{'type':'join','id':7,'code':'042137','nickname':'\xC0\xAF'}"));
        row("malformed_surrogate_in_utf8",
            json("{'type':'join','id':7,'code':'042137','nickname':'\xED\xA0\xBD'}"));
        row("malformed_utf16", QByteArray("{\0\"\0t\0", 6));
        row("malformed_deep_arrays", json("{'type':'ping','id':7,'x':") + nested("[", "]", 8000) + '}');
        row("malformed_deep_objects", nested("{\"x\":", "}", 2500));
        row("malformed_open_arrays", QByteArray("[").repeated(16 * 1024));
        row("malformed_too_long", json("{'type':'ping','id':7}") + QByteArray(ClientFrameBytesMax, ' '));
        row("malformed_closed_by_a_parenthesis", json("{'type':'ping','id':7)"));
    }
    void malformedFrames()
    {
        QFETCH(QByteArray, frame);
        const auto decoded = decodeRequest(frame);
        QVERIFY(!decoded);
        QCOMPARE(codeOf(decoded), ErrorCode::BadMessage);
        QCOMPARE(decoded.error().id, std::nullopt);
        QVERIFY(!messageOf(decoded).isEmpty());
    }

    //! A frame that ends early anywhere is refused, whatever is cut.
    void malformedEverywhereCut_data()
    {
        QTest::addColumn<QByteArray>("frame");
        for (const RequestType &request : requestTypes())
            QTest::addRow("malformed_%s", request.type.constData()) << frameOf(request);
    }
    void malformedEverywhereCut()
    {
        QFETCH(QByteArray, frame);
        QVERIFY(decodeRequest(frame));
        for (qsizetype length = 0; length < frame.size(); ++length)
            QVERIFY2(!decodeRequest(frame.first(length)), frame.first(length).constData());
    }

    void theLongestFrameIsRead()
    {
        QByteArray frame = json("{'type':'ping','id':7,'x':''}");
        frame.insert(frame.size() - 2, QByteArray(ClientFrameBytesMax - frame.size(), 'x'));
        QCOMPARE(frame.size(), ClientFrameBytesMax);
        QVERIFY(decodeRequest(frame));
    }
};

QTEST_GUILESS_MAIN(TestRequestFrames)
#include "test_request_frames.moc"
