// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"
#include "tests/shared/protocol/request_samples.h"

#include <QTest>

using namespace podium;
using namespace podium::protocol;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

//! `count` characters of four UTF-8 bytes and two UTF-16 units each.
QByteArray longText(int count)
{
    return '"' + QByteArray("\xF0\x9F\x98\x80").repeated(count) + '"';
}

struct Wrong
{
    const char *name;
    QByteArray raw;
};

QList<Wrong> wrongValues(const Field &field)
{
    QList<Wrong> values = {
        {"missing", {}},
        {"null", "null"},
        {"array", "[" + field.good + "]"},
        {"object", json("{'value':") + field.good + "}"},
    };
    if (field.kind != Kind::Boolean)
        values += {{"boolean", "true"}};
    if (field.kind == Kind::Boolean)
        values += {{"number for boolean", "1"}, {"text for boolean", "\"true\""}};
    if (field.kind == Kind::Id || field.kind == Kind::Integer)
        values += {{"text for number", "\"1\""}};
    if (field.kind == Kind::Id || field.kind == Kind::IdOrCode || field.kind == Kind::Integer) {
        values += {{"fraction", "1.5"},
                   {"tiny fraction", "1e-300"},
                   {"huge", "1e300"},
                   {"negative", "-1"},
                   {"two to the 53", "9007199254740992"},
                   {"beyond 64 bits", "99999999999999999999"}};
    }
    if (field.kind == Kind::Id || field.kind == Kind::IdOrCode)
        values += {{"zero id", "0"}};
    if (field.kind == Kind::Integer)
        values += {{"beyond 32 bits", "2147483648"}};
    if (field.kind == Kind::Text) {
        values += {{"number for text", "42"},
                   {"too long", longText(field.lengthMax + 1)},
                   {"NUL", "\"a\\u0000b\""},
                   {"high surrogate alone", "\"a\\ud83d\""},
                   {"low surrogate alone", "\"\\ude00b\""},
                   {"surrogates swapped", "\"\\ude00\\ud83d\""}};
    }
    return values;
}

ErrorCode codeOf(const tl::expected<RequestFrame, UnreadableRequest> &decoded)
{
    return decoded.error().error.code;
}

QByteArray messageOf(const tl::expected<RequestFrame, UnreadableRequest> &decoded)
{
    return decoded.error().error.message.toUtf8();
}

} // namespace

Q_DECLARE_METATYPE(podium::protocol::Request)

//! What the server makes of the fields that clients send, right ones and wrong ones.
class TestRequestFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodRequests_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<Request>("request");
        const auto row = [](const char *name, const QByteArray &frame, const Request &request) {
            QTest::newRow(name) << frame << request;
        };
        row("good_hello", json("{'type':'hello','id':7,'protocol':1,'client':'check 1.0'}"),
            Hello{1, u"check 1.0"_s});
        row("good_hello_of_another_version", json("{'type':'hello','id':7,'protocol':99,'client':''}"),
            Hello{99, {}});
        row("good_join", json("{'type':'join','id':7,'code':'042137','nickname':'Ana'}"),
            Join{u"042137"_s, u"Ana"_s});
        row("good_join_with_escapes",
            json("{'type':'join','id':7,'code':'042137','nickname':'\\u0041\\ud83d\\ude00\\u0022\\\\'}"),
            Join{u"042137"_s, u"A\U0001F600\"\\"_s});
        row("good_join_longest_nickname",
            json("{'type':'join','id':7,'code':'042137','nickname':") + longText(200) + '}',
            Join{u"042137"_s, u"\U0001F600"_s.repeated(200)});
        row("good_join_nickname_left_to_its_rules",
            json("{'type':'join','id':7,'code':'042137','nickname':' \\n'}"), Join{u"042137"_s, u" \n"_s});
        row("good_join_byte_order_mark_before_the_nickname",
            json("{'type':'join','id':7,'code':'042137','nickname':'\xEF\xBB\xBF\xEF\xBB\xBF"
                 "Ana'}"),
            Join{u"042137"_s, u"Ana"_s});
        row("good_join_byte_order_mark_escaped",
            json("{'type':'join','id':7,'code':'042137','nickname':'\\ufeffAna\\ufeff'}"),
            Join{u"042137"_s, u"Ana\uFEFF"_s});
        row("good_resume", json("{'type':'resume','id':7,'resume_token':'t0ken'}"), Resume{u"t0ken"_s});
        row("good_host", json("{'type':'host','id':7,'session':17,'access_token':'t0ken'}"),
            Host{SessionId(17), u"t0ken"_s});
        row("good_host_largest_id",
            json("{'type':'host','id':7,'session':9007199254740991,'access_token':'t'}"),
            Host{SessionId(SessionId::Maximum), u"t"_s});
        row("good_answer", json("{'type':'answer','id':7,'question':4,'option':2,'answer_id':'a-1'}"),
            podium::protocol::Answer{QuestionId(4), 2, u"a-1"_s});
        row("good_answer_integral_doubles",
            json("{'type':'answer','id':7,'question':4.0,'option':2e0,'answer_id':'a-1'}"),
            podium::protocol::Answer{QuestionId(4), 2, u"a-1"_s});
        row("good_leaderboard_page", json("{'type':'leaderboard','id':7,'offset':20,'limit':100}"),
            Leaderboard{{20, 100, {}}});
        row("good_leaderboard_around", json("{'type':'leaderboard','id':7,'around':3}"),
            Leaderboard{{0, 10, ParticipantId(3)}});
        row("good_leaderboard_around_with_limit", json("{'type':'leaderboard','id':7,'around':3,'limit':5}"),
            Leaderboard{{0, 5, ParticipantId(3)}});
        row("good_leaderboard_around_nobody",
            json("{'type':'leaderboard','id':7,'around':null,'offset':0,'limit':1}"),
            Leaderboard{{0, 1, {}}});
        row("good_start", json("{'type':'start','id':7}"), Step{HostStep::Start});
        row("good_close", json("{'type':'close','id':7}"), Step{HostStep::Close});
        row("good_reveal", json("{'type':'reveal','id':7}"), Step{HostStep::Reveal});
        row("good_show_leaderboard", json("{'type':'show_leaderboard','id':7}"),
            Step{HostStep::ShowLeaderboard});
        row("good_next", json("{'type':'next','id':7}"), Step{HostStep::Next});
        row("good_end", json("{'type':'end','id':7}"), Step{HostStep::End});
        row("good_kick", json("{'type':'kick','id':7,'participant':3,'ban':true}"),
            Kick{ParticipantId(3), true});
        row("good_lock", json("{'type':'lock','id':7,'locked':false}"), Lock{false});
        row("good_watch_by_id", json("{'type':'watch','id':7,'poll':5}"), Watch{PollId(5), {}});
        row("good_watch_by_code", json("{'type':'watch','id':7,'poll':'042137','voter_token':'t0ken'}"),
            Watch{u"042137"_s, u"t0ken"_s});
        row("good_watch_by_code_under_its_name", json("{'type':'watch','id':7,'code':'042137'}"),
            Watch{u"042137"_s, {}});
        row("good_vote",
            json("{'type':'vote','id':7,'poll':5,'option':2,'voter_token':'t0ken','ballot_id':'b-1'}"),
            Vote{PollId(5), 2, u"t0ken"_s, u"b-1"_s, {}});
        row("good_vote_with_work",
            json("{'type':'vote','id':7,'poll':5,'option':2,'voter_token':'t0ken','ballot_id':'b-1',"
                 "'proof':{'algorithm':'SHA-256','challenge':'c0de','salt':'s','maxnumber':50000,"
                 "'signature':'5160','number':4711}}"),
            Vote{PollId(5), 2, u"t0ken"_s, u"b-1"_s,
                 WorkProof{u"SHA-256"_s, u"c0de"_s, u"s"_s, u"5160"_s, 4711}});
        row("good_vote_with_what_a_picture_shows",
            json("{'type':'vote','id':7,'poll':5,'option':2,'voter_token':'t0ken','ballot_id':'b-1',"
                 "'proof':{'kind':'picture','salt':'s','signature':'5160','answer':'xk7'}}"),
            Vote{PollId(5), 2, u"t0ken"_s, u"b-1"_s, PictureProof{u"s"_s, u"5160"_s, u"xk7"_s}});
        row("good_unwatch", json("{'type':'unwatch','id':7,'poll':5}"), Unwatch{PollId(5)});
        row("good_ping", json("{'type':'ping','id':7}"), Ping{});
        row("good_unknown_fields", json("{'type':'ping','id':7,'colour':{'deep':[1,{'x':null}]}}"), Ping{});
        row("good_white_space", " \t\r\n{ \"type\" : \"ping\" ,\n\"id\" : 7 } \n", Ping{});
        row("good_byte_order_mark", "\xEF\xBB\xBF{\"type\":\"ping\",\"id\":7}", Ping{});
        row("good_last_of_equal_names", json("{'type':'lock','id':1,'locked':true,'locked':false,'id':7}"),
            Lock{false});
    }
    void goodRequests()
    {
        QFETCH(QByteArray, frame);
        const auto decoded = decodeRequest(frame);
        QVERIFY2(decoded, decoded ? "" : messageOf(decoded).constData());
        QCOMPARE(decoded->id, 7);
        QFETCH(Request, request);
        QVERIFY(decoded->request == request);
    }

    //! Every field of every request, wrong in every way: refused with a message that names the field, and
    //! with the request's id, so that the client can tell which request it was.
    void invalidFields_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("field");
        for (const RequestType &request : requestTypes()) {
            for (const Field &field : request.fields) {
                for (const Wrong &wrong : wrongValues(field)) {
                    QTest::addRow("invalid_%s_%s: %s", request.type.constData(), field.name.constData(),
                                  wrong.name)
                        << frameOf(request, field.name, wrong.raw) << field.name;
                }
            }
        }
        const auto row = [](const char *name, const QByteArray &frame, const char *field) {
            QTest::newRow(name) << frame << QByteArray(field);
        };
        row("invalid_resume_token_of_a_byte_order_mark",
            json("{'type':'resume','id':7,'resume_token':'\\ufeff'}"), "resume_token");
        row("invalid_resume_empty_token", json("{'type':'resume','id':7,'resume_token':''}"), "resume_token");
        row("invalid_host_empty_token", json("{'type':'host','id':7,'session':1,'access_token':''}"),
            "access_token");
        row("invalid_answer_empty_answer_id",
            json("{'type':'answer','id':7,'question':4,'option':2,'answer_id':''}"), "answer_id");
        row("invalid_leaderboard_limit_0", json("{'type':'leaderboard','id':7,'offset':0,'limit':0}"),
            "limit");
        row("invalid_leaderboard_limit_101", json("{'type':'leaderboard','id':7,'offset':0,'limit':101}"),
            "limit");
        row("invalid_leaderboard_nothing_asked", json("{'type':'leaderboard','id':7}"), "offset");
        row("invalid_leaderboard_around_zero", json("{'type':'leaderboard','id':7,'around':0}"), "around");
        row("invalid_leaderboard_around_limit_101",
            json("{'type':'leaderboard','id':7,'around':3,'limit':101}"), "limit");
        row("invalid_leaderboard_around_text", json("{'type':'leaderboard','id':7,'around':'Ana'}"),
            "around");
        row("invalid_watch_empty_voter_token", json("{'type':'watch','id':7,'poll':5,'voter_token':''}"),
            "voter_token");
        row("invalid_watch_code_as_a_number", json("{'type':'watch','id':7,'code':123456}"), "code");
        row("invalid_vote_proof_solves_nothing",
            json("{'type':'vote','id':7,'poll':5,'option':2,'voter_token':'t','ballot_id':'b','proof':{}}"),
            "proof.number");
        row("invalid_vote_proof_number_as_text",
            json("{'type':'vote','id':7,'poll':5,'option':2,'voter_token':'t','ballot_id':'b',"
                 "'proof':{'algorithm':'SHA-256','challenge':'c','salt':'s','signature':'x','number':'7'}}"),
            "proof.number");
        row("invalid_field_name_in_other_case", json("{'type':'lock','id':7,'Locked':true}"), "locked");
        row("invalid_first_of_two_faults_is_named", json("{'type':'kick','id':7,'participant':0,'ban':0}"),
            "participant");
    }
    void invalidFields()
    {
        QFETCH(QByteArray, frame);
        const auto decoded = decodeRequest(frame);
        QVERIFY(!decoded);
        QCOMPARE(codeOf(decoded), ErrorCode::BadMessage);
        QCOMPARE(decoded.error().id, std::optional<qint64>(7));
        QFETCH(QByteArray, field);
        QVERIFY2(messageOf(decoded).contains('"' + field + '"'), messageOf(decoded).constData());
    }

    //! Whether there is a session with this code is for the sessions to say, not for the codec.
    void codesOfNoSession_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("good_empty") << QString();
        QTest::newRow("good_five_digits") << u"12345"_s;
        QTest::newRow("good_seven_digits") << u"1234567"_s;
        QTest::newRow("good_letters") << u"12345a"_s;
        QTest::newRow("good_space") << u"123 56"_s;
        QTest::newRow("good_arabic_digits") << u"\u0661\u0662\u0663\u0664\u0665\u0666"_s;
    }
    void codesOfNoSession()
    {
        QFETCH(QString, code);
        const auto decoded =
            decodeRequest(json("{'type':'join','id':7,'nickname':'Ana','code':'") + code.toUtf8() + "\"}");
        QVERIFY(decoded);
        QCOMPARE(std::get<Join>(decoded->request).code, code);

        const auto watched = decodeRequest(json("{'type':'watch','id':7,'poll':'") + code.toUtf8() + "\"}");
        QVERIFY(watched);
        QVERIFY(watched->request == Request(Watch{code, {}}));
    }
};

QTEST_GUILESS_MAIN(TestRequestFields)
#include "test_request_fields.moc"
