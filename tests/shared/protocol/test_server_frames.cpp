// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace podium;
using namespace podium::protocol;
using namespace Qt::StringLiterals;

namespace {

//! JSON as it is sent, with ' for the quotation marks.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

Timestamp at(qint64 ms)
{
    return Timestamp(Ms(ms));
}

PublicQuestion question()
{
    return {QuestionId(4), u"Which?"_s, {}, {{1, u"b"_s}, {0, u"a"_s}}, 2};
}

SessionSnapshot lobby()
{
    SessionSnapshot session;
    session.id = SessionId(17);
    session.code = u"042137"_s;
    session.title = u"Rivers"_s;
    session.total = 3;
    session.participantCount = 2;
    return session;
}

SessionSnapshot openSession()
{
    SessionSnapshot session = lobby();
    session.pace = Pace::Self;
    session.state = SessionState::Running;
    session.index = 1;
    session.scoring = {ScoringRule::Accuracy, true};
    session.locked = true;
    session.question = question();
    session.opensAt = at(1000);
    session.closesAt = at(21000);
    session.you = Standing{2, 1500, 1};
    session.answeredOption = 1;
    return session;
}

constexpr auto LobbyJson =
    "{'id':17,'code':'042137','title':'Rivers','pace':'host','state':'lobby','index':-1,"
    "'total':3,'scoring':'speed','streak_bonus':false,'participant_count':2,"
    "'locked':false}";
constexpr auto QuestionFieldsJson =
    "'id':4,'text':'Which?','picture':null,'options':[{'id':1,'text':'b'},{'id':0,'text':'a'}],'weight':2";

} // namespace

Q_DECLARE_METATYPE(podium::protocol::Reply)
Q_DECLARE_METATYPE(podium::LiveEvent)

//! The exact JSON of everything that a server sends, and what a client makes of what it does not expect.
class TestServerFrames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replies_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const Reply &reply, const QByteArray &expected) {
            QTest::newRow(name) << reply << expected;
        };
        row("welcome", Welcome{1, u"podium 0.1"_s, at(5)},
            json("{'type':'welcome','re':7,'protocol':1,'server':'podium 0.1','server_time':5}"));
        row("joined in the lobby", Joined{{ParticipantId(3), u"Ana"_s}, u"t0ken"_s, lobby()},
            json("{'type':'joined','re':7,'participant':{'id':3,'nickname':'Ana'},'resume_token':'t0ken',"
                 "'session':") +
                json(LobbyJson) + '}');
        row("joined with a standing", Joined{{ParticipantId(3), u"Ana"_s}, u"t0ken"_s, openSession()},
            json("{'type':'joined','re':7,'participant':{'id':3,'nickname':'Ana'},'resume_token':'t0ken',"
                 "'score':1500,'rank':2,'streak':1,"
                 "'session':{'id':17,'code':'042137','title':'Rivers','pace':'self','state':'running',"
                 "'index':1,'total':3,'scoring':'accuracy','streak_bonus':true,'participant_count':2,"
                 "'locked':true,'question':{") +
                json(QuestionFieldsJson) +
                json("},'opens_at':1000,'closes_at':21000,'you':{'score':1500,'rank':2,'streak':1},"
                     "'answered_option':1}}"));
        SessionSnapshot revealed = lobby();
        revealed.state = SessionState::Reveal;
        row("joined while a result is on show",
            Joined{
                {ParticipantId(3), u"Ana"_s},
                u"t0ken"_s,
                revealed,
                Revealed{QuestionId(4), 1, u"Because."_s, {5, 7}, AnswerFeedback{1, true, 940, {1, 940, 1}}}},
            json("{'type':'joined','re':7,'participant':{'id':3,'nickname':'Ana'},'resume_token':'t0ken',"
                 "'session':") +
                json(LobbyJson).replace("lobby", "reveal") +
                json(",'reveal':{'question':4,'correct_option':1,'explanation':'Because.','counts':[5,7],"
                     "'you':{'option':1,'correct':true,'points':940,'rank':1,'score':940,'streak':1}}}"));
        row("hosting", Hosting{lobby(), {{{ParticipantId(3), u"Ana"_s}, true, 1500}}},
            json("{'type':'hosting','re':7,'session':") + json(LobbyJson) +
                json(",'participants':[{'id':3,'nickname':'Ana','connected':true,'score':1500}]}"));
        row("hosting of a host who comes back",
            Hosting{revealed,
                    {},
                    Progress{QuestionId(4), 1, 2, 1, QList<ParticipantId>{ParticipantId(3)}},
                    Revealed{QuestionId(4), 1, u"Because."_s, {5, 7}, {}}},
            json("{'type':'hosting','re':7,'session':") + json(LobbyJson).replace("lobby", "reveal") +
                json(",'participants':[],'progress':{'question':4,'answered':1,'joined':2,'connected':1,"
                     "'waiting':[3]},'reveal':{'question':4,'correct_option':1,'explanation':'Because.',"
                     "'counts':[5,7]}}"));
        row("answer recorded", AnswerRecorded{QuestionId(4), u"a-1"_s},
            json("{'type':'answer_recorded','re':7,'question':4,'answer_id':'a-1'}"));
        row("answer result with a next question",
            AnswerResult{QuestionId(3),
                         true,
                         1,
                         u"Because."_s,
                         1000,
                         {1, 2500, 2},
                         OpenQuestion{2, 3, question(), at(1000), at(21000)}},
            json("{'type':'answer_result','re':7,'question':3,'correct':true,'correct_option':1,"
                 "'explanation':'Because.','points':1000,'score':2500,'rank':1,'streak':2,'next':{") +
                json(QuestionFieldsJson) + json(",'index':2,'total':3,'opens_at':1000,'closes_at':21000}}"));
        row("answer result of the last question",
            AnswerResult{QuestionId(3), false, 1, {}, 0, {4, 2500, 0}, {}},
            json("{'type':'answer_result','re':7,'question':3,'correct':false,'correct_option':1,"
                 "'explanation':'','points':0,'score':2500,'rank':4,'streak':0,'next':null}"));
        row("leaderboard", LeaderboardPage{{{1, ParticipantId(3), u"Ana"_s, 1500, 1}}, 8},
            json("{'type':'leaderboard','re':7,'entries':[{'rank':1,'participant':3,'nickname':'Ana',"
                 "'score':1500,'streak':1}],'total':8}"));
        row("done", Done{}, json("{'type':'done','re':7}"));
        row("pong", Pong{at(5)}, json("{'type':'pong','re':7,'server_time':5}"));
        Poll poll;
        poll.id = PollId(5);
        poll.code = u"042137"_s;
        poll.title = u"Where to?"_s;
        poll.status = PollStatus::Open;
        poll.options = {{u"Sea"_s, {}}, {u"Hills"_s, PictureId(9)}};
        const QByteArray pollJson =
            json("{'id':5,'code':'042137','title':'Where to?','description':'','status':'open',"
                 "'voting':'one_changeable','visibility':'live','bot_check':'none','options':["
                 "{'id':0,'text':'Sea','picture':null},{'id':1,'text':'Hills','picture':9}]}");
        row("watching", Watching{poll, 2, 7, QList<std::int64_t>{3, 4}, 1},
            json("{'type':'watching','re':7,'option_count':2,'total':7,'counts':[3,4],'mine':1,'poll':") +
                pollJson + '}');
        row("watching what is not to be seen", Watching{poll, 2, 7, {}, {}},
            json("{'type':'watching','re':7,'option_count':2,'total':7,'counts':null,'mine':null,'poll':") +
                pollJson + '}');
        row("vote recorded", VoteRecorded{PollId(5), 1, u"b-1"_s, {}},
            json("{'type':'vote_recorded','re':7,'poll':5,'option':1,'ballot_id':'b-1','moved_from':null}"));
        row("vote moved", VoteRecorded{PollId(5), 1, u"b-2"_s, 0},
            json("{'type':'vote_recorded','re':7,'poll':5,'option':1,'ballot_id':'b-2','moved_from':0}"));
        row("error", Error{ErrorCode::NotFound, u"No such session."_s, {}},
            json(
                "{'type':'error','re':7,'code':'not_found','message':'No such session.','retryable':false}"));
        row("retryable error", Error{ErrorCode::Busy, u"Later."_s, {}},
            json("{'type':'error','re':7,'code':'busy','message':'Later.','retryable':true}"));
        row("error with fields", Error{ErrorCode::Invalid, u"No."_s, {{u"code"_s, u"must be six digits"_s}}},
            json("{'type':'error','re':7,'code':'invalid','message':'No.','retryable':false,"
                 "'fields':{'code':'must be six digits'}}"));
    }
    void replies()
    {
        QFETCH(Reply, reply);
        QFETCH(QByteArray, expected);
        const QByteArray bytes = encode(ReplyFrame{7, reply});
        QCOMPARE(QJsonDocument::fromJson(bytes), QJsonDocument::fromJson(expected));
        QVERIFY(decodeServerFrame(expected) == ServerFrame(ReplyFrame{7, reply}));
    }

    void pushes_data()
    {
        QTest::addColumn<LiveEvent>("event");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const LiveEvent &event, const QByteArray &expected) {
            QTest::newRow(name) << event << expected;
        };
        PublicQuestion pictured = question();
        pictured.picture = PictureId(9);
        row("question", QuestionShown{{0, 3, question(), at(1000), at(21000)}},
            json("{'type':'question','index':0,'total':3,'question':{") + json(QuestionFieldsJson) +
                json("},'opens_at':1000,'closes_at':21000}"));
        row("question with a picture", QuestionShown{{0, 3, pictured, at(1000), at(21000)}},
            json("{'type':'question','index':0,'total':3,'question':{") +
                json(QuestionFieldsJson).replace("null", "9") + json("},'opens_at':1000,'closes_at':21000}"));
        row("progress", Progress{QuestionId(4), 1, 3, 2},
            json("{'type':'progress','question':4,'answered':1,'joined':3,'connected':2}"));
        row("progress with who is waiting",
            Progress{QuestionId(4), 1, 3, 2, QList<ParticipantId>{ParticipantId(3), ParticipantId(7)}},
            json("{'type':'progress','question':4,'answered':1,'joined':3,'connected':2,'waiting':[3,7]}"));
        row("progress with nobody waiting", Progress{QuestionId(4), 2, 3, 2, QList<ParticipantId>{}},
            json("{'type':'progress','question':4,'answered':2,'joined':3,'connected':2,'waiting':[]}"));
        row("closed", QuestionClosed{QuestionId(4)}, json("{'type':'closed','question':4}"));
        row("reveal to the host", Revealed{QuestionId(4), 1, u"Because."_s, {5, 7}, {}},
            json(
                "{'type':'reveal','question':4,'correct_option':1,'explanation':'Because.','counts':[5,7]}"));
        row("reveal to one who answered",
            Revealed{QuestionId(4), 1, {}, {5, 7}, AnswerFeedback{1, true, 900, {2, 900, 1}}},
            json("{'type':'reveal','question':4,'correct_option':1,'explanation':'','counts':[5,7],"
                 "'you':{'option':1,'correct':true,'points':900,'score':900,'rank':2,'streak':1}}"));
        row("reveal to one who did not",
            Revealed{QuestionId(4), 1, {}, {5, 7}, AnswerFeedback{{}, false, 0, {2, 900, 0}}},
            json("{'type':'reveal','question':4,'correct_option':1,'explanation':'','counts':[5,7],"
                 "'you':{'option':null,'correct':false,'points':0,'score':900,'rank':2,'streak':0}}"));
        row("leaderboard",
            LeaderboardShown{{{{1, ParticipantId(3), u"Ana"_s, 1500, 1}}, 8}, Standing{5, 300, 0}},
            json("{'type':'leaderboard','entries':[{'rank':1,'participant':3,'nickname':'Ana','score':1500,"
                 "'streak':1}],'total':8,'you':{'rank':5,'score':300,'streak':0}}"));
        row("participant",
            ParticipantChanged{{{ParticipantId(3), u"Ana"_s}, true, 0}, ParticipantChange::Back},
            json("{'type':'participant','participant':{'id':3,'nickname':'Ana','connected':true,'score':0},"
                 "'event':'back'}"));
        row("podium", PodiumShown{{}, Standing{5, 300, 0}},
            json("{'type':'podium','entries':[],'you':{'rank':5,'score':300,'streak':0}}"));
        row("ended", SessionEnded{}, json("{'type':'ended'}"));
        row("session", SessionChanged{SessionState::Running, true},
            json("{'type':'session','state':'running','locked':true}"));
        row("notice", Notice{NoticeLevel::Warning, u"storage_slow"_s, u"Slow."_s},
            json("{'type':'notice','level':'warning','code':'storage_slow','message':'Slow.'}"));
    }
    void pushes()
    {
        QFETCH(LiveEvent, event);
        QFETCH(QByteArray, expected);
        QCOMPARE(QJsonDocument::fromJson(encode(event)), QJsonDocument::fromJson(expected));
        QVERIFY(decodeServerFrame(expected) == ServerFrame(event));
    }

    void tally()
    {
        const PollTally event{PollId(5), 7, {3, 4}, PollStatus::Closed};
        const QByteArray expected =
            json("{'type':'tally','poll':5,'total':7,'counts':[3,4],'status':'closed'}");
        QCOMPARE(QJsonDocument::fromJson(encode(PollEvent(event))), QJsonDocument::fromJson(expected));
        QVERIFY(decodeServerFrame(expected) == ServerFrame(PollEvent(event)));
    }

    void everyStateHasItsName_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("name");
        const QStringList names = {u"lobby"_s,       u"question"_s, u"closed"_s, u"reveal"_s,
                                   u"leaderboard"_s, u"running"_s,  u"podium"_s, u"ended"_s};
        for (int state = 0; state <= static_cast<int>(SessionState::Ended); ++state)
            QTest::addRow("%s", qPrintable(names[state])) << state << names[state];
    }
    void everyStateHasItsName()
    {
        QFETCH(int, state);
        SessionSnapshot session = lobby();
        session.state = static_cast<SessionState>(state);
        const auto object = QJsonDocument::fromJson(encode(ReplyFrame{1, Hosting{session, {}}})).object();
        QTEST(object[u"session"][u"state"].toString(), "name");
    }

    void aSharedPushIsEncodedAsItIs()
    {
        const LiveEvent event = PodiumShown{{{1, ParticipantId(3), u"Ana"_s, 1500, 1}}, {}};
        QCOMPARE(SharedPush(event).bytes(), encode(event));
    }

    //! The shared part keeps its bytes, so that it is encoded once for a room of any size.
    void aSharedPushIsNotEncodedAgain()
    {
        const SharedPush push(LeaderboardShown{{{{1, ParticipantId(3), u"Ana}"_s, 1500, 1}}, 8}, {}});
        const QByteArray personal = push.with(Standing{5, 300, 0});
        QVERIFY(personal.startsWith(push.bytes().chopped(1)));
        QCOMPARE(QJsonDocument::fromJson(personal)[u"you"][u"rank"].toInt(), 5);
    }

    void whatTheWriterEscapes()
    {
        const LiveEvent event =
            Notice{NoticeLevel::Info, u"c"_s, u"\"\\/\n\t\u0001\u001f\u007f\u00e9\U0001F600"_s};
        QCOMPARE(encode(event),
                 QByteArray("{\"type\":\"notice\",\"level\":\"info\",\"code\":\"c\",\"message\":\""
                            "\\\"\\\\/\\n\\t\\u0001\\u001f\x7F\xC3\xA9\xF0\x9F\x98\x80\"}"));
    }

    //! Half a character cannot be sent; the message around it arrives all the same.
    void halfACharacterIsReplaced()
    {
        const LiveEvent event = Notice{NoticeLevel::Info, u"c"_s, u"a"_s + QChar(0xD83D) + u'b'};
        const auto decoded = decodeServerFrame(encode(event));
        QVERIFY(decoded);
        QVERIFY(*decoded == ServerFrame(LiveEvent(Notice{NoticeLevel::Info, u"c"_s, u"a?b"_s})));
    }

    //! A newer server may send what this client does not know: NotFound, to be passed over.
    void unknownTypesArePassedOver_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("push") << json("{'type':'fireworks','colour':'red'}");
        QTest::newRow("reply") << json("{'type':'granted','re':7}");
        QTest::newRow("a reply's type without re") << json("{'type':'welcome','protocol':1}");
        QTest::newRow("a push's type with re") << json("{'type':'closed','re':7,'question':4}");
    }
    void unknownTypesArePassedOver()
    {
        QFETCH(QByteArray, frame);
        const auto decoded = decodeServerFrame(frame);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::NotFound);
    }

    void unknownErrorCodesKeepTheirMeaning_data()
    {
        QTest::addColumn<bool>("retryable");
        QTest::newRow("retryable") << true;
        QTest::newRow("for good") << false;
    }
    void unknownErrorCodesKeepTheirMeaning()
    {
        QFETCH(bool, retryable);
        const auto decoded =
            decodeServerFrame(json("{'type':'error','re':7,'code':'tired','message':'Hm.','retryable':") +
                              (retryable ? "true}" : "false}"));
        QVERIFY(decoded);
        const auto *reply = std::get_if<ReplyFrame>(&*decoded);
        QVERIFY(reply != nullptr);
        const auto *error = std::get_if<Error>(&reply->reply);
        QVERIFY(error != nullptr);
        QCOMPARE(error->message, u"Hm."_s);
        QCOMPARE(error->retryable(), retryable);
    }

    void invalidFramesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char *name, const char *frame) { QTest::newRow(name) << json(frame); };
        row("malformed_empty", "");
        row("malformed_array", "[]");
        row("malformed_cut", "{'type':'ended'");
        row("invalid_without_type", "{'re':7}");
        row("invalid_type_number", "{'type':7}");
        row("invalid_re_text", "{'type':'done','re':'7'}");
        row("invalid_re_negative", "{'type':'done','re':-1}");
        row("invalid_tally_without_counts", "{'type':'tally','poll':5,'total':7,'status':'open'}");
        row("invalid_tally_status", "{'type':'tally','poll':5,'total':7,'counts':[],'status':'paused'}");
        row("invalid_tally_negative_count",
            "{'type':'tally','poll':5,'total':7,'counts':[-1],'status':'open'}");
        row("invalid_watching_without_poll",
            "{'type':'watching','re':7,'option_count':2,'total':7,'counts':null,'mine':null}");
        row("invalid_vote_recorded_without_option",
            "{'type':'vote_recorded','re':7,'poll':5,'ballot_id':'b-1','moved_from':null}");
        row("invalid_pong_without_time", "{'type':'pong','re':7}");
        row("invalid_pong_negative_time", "{'type':'pong','re':7,'server_time':-5}");
        row("invalid_progress_fraction",
            "{'type':'progress','question':4,'answered':1.5,'joined':3,'connected':2}");
        row("invalid_progress_waiting_text", "{'type':'progress','question':4,'answered':1,'joined':3,"
                                             "'connected':2,'waiting':'3'}");
        row("invalid_progress_waiting_zero", "{'type':'progress','question':4,'answered':1,'joined':3,"
                                             "'connected':2,'waiting':[3,0]}");
        row("invalid_progress_waiting_nickname", "{'type':'progress','question':4,'answered':1,'joined':3,"
                                                 "'connected':2,'waiting':['Ana']}");
        row("invalid_hosting_progress_list", "{'type':'hosting','re':7,'session':{'id':17,'code':'042137',"
                                             "'title':'Rivers','pace':'host','state':'lobby','index':-1,"
                                             "'total':3,'scoring':'speed'},'participants':[],'progress':[]}");
        row("malformed_progress_waiting_cut", "{'type':'progress','question':4,'answered':1,'joined':3,"
                                              "'connected':2,'waiting':[3,");
        row("invalid_reveal_counts_text",
            "{'type':'reveal','question':4,'correct_option':1,'explanation':'','counts':['5']}");
        row("invalid_reveal_counts_null",
            "{'type':'reveal','question':4,'correct_option':1,'explanation':'','counts':null}");
        row("invalid_participant_event", "{'type':'participant','participant':{'id':3,'nickname':'Ana',"
                                         "'connected':true,'score':0},'event':'vanished'}");
        row("invalid_podium_you_list", "{'type':'podium','entries':[],'you':[]}");
        row("invalid_entry_not_an_object", "{'type':'podium','entries':[7]}");
        row("invalid_notice_level", "{'type':'notice','level':'panic','code':'c','message':'m'}");
    }
    void invalidFramesAreRefused()
    {
        QFETCH(QByteArray, frame);
        const auto decoded = decodeServerFrame(frame);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::BadMessage);
    }

    void theFaultIsNamedByItsPath()
    {
        const auto decoded = decodeServerFrame(json(
            "{'type':'podium','entries':[{'rank':1,'participant':3,'nickname':'Ana','score':5,'streak':0},"
            "{'rank':2,'participant':0,'nickname':'Bo','score':4,'streak':0}]}"));
        QVERIFY(!decoded);
        QVERIFY2(decoded.error().message.contains(u"\"entries[1].participant\""),
                 qPrintable(decoded.error().message));
    }
};

QTEST_GUILESS_MAIN(TestServerFrames)
#include "test_server_frames.moc"
