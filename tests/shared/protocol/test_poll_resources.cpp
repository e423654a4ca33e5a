// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/poll_resources.h"

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
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"'), &problem);
    if (problem.error != QJsonParseError::NoError)
        qFatal("%s: %s", text, qPrintable(problem.errorString()));
    return document.object();
}

Timestamp at(qint64 ms)
{
    return Timestamp(Ms(ms));
}

Poll aPoll()
{
    Poll poll;
    poll.id = PollId(5);
    poll.code = u"042137"_s;
    poll.title = u"Where to?"_s;
    poll.status = PollStatus::Open;
    poll.options = {{u"Sea"_s, {}}, {u"Hills"_s, PictureId(9)}, {u"Home"_s, {}}};
    poll.voting = Voting::OneFinal;
    poll.visibility = Visibility::AfterVote;
    poll.botCheck = BotCheck::ProofOfWork;
    poll.closesAt = at(9'000);
    poll.version = 2;
    return poll;
}

constexpr auto PollFieldsJson =
    "'id':5,'code':'042137','title':'Where to?','description':'','status':'open','voting':'one_final',"
    "'visibility':'after_vote','bot_check':'proof_of_work','closes_at':9000,'version':2";

} // namespace

//! The bodies of HTTP requests and answers about polls.
class TestPollResources final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPollAsWritten()
    {
        QCOMPARE(toJson(aPoll()), object(QByteArray("{")
                                             .append(PollFieldsJson)
                                             .append(",'options':[{'id':0,'text':'Sea','picture':null},{'id':"
                                                     "1,'text':'Hills','picture':9},"
                                                     "{'id':2,'text':'Home','picture':null}]}")));
    }

    void aPollMayLeaveOutMuch()
    {
        const auto poll =
            pollFromJson(object("{'title':'Where to?','options':[{'text':'Sea'},{'text':'Hills'}]}"));
        QVERIFY(poll);
        Poll expected;
        expected.title = u"Where to?"_s;
        expected.options = {{u"Sea"_s, {}}, {u"Hills"_s, {}}};
        QCOMPARE(*poll, expected);
        QCOMPARE(poll->voting, Voting::OneChangeable);
        QCOMPARE(poll->visibility, Visibility::Live);
        QCOMPARE(poll->botCheck, BotCheck::None);
    }

    void votesStandAtTheirOptions()
    {
        const PollDetails details{aPoll(), QList<std::int64_t>{1, 2, 0}};
        const QJsonObject expected = object(
            QByteArray("{")
                .append(PollFieldsJson)
                .append(
                    ",'total':3,'options':[{'id':0,'text':'Sea','picture':null,'votes':1,'percent':33.33},"
                    "{'id':1,'text':'Hills','picture':9,'votes':2,'percent':66.67},"
                    "{'id':2,'text':'Home','picture':null,'votes':0,'percent':0}]}"));
        QCOMPARE(toJson(details), expected);
        QCOMPARE(pollDetailsFromJson(expected).value(), details);
    }

    void votesThatAreNotToBeSeenAreLeftOut()
    {
        const PollDetails details{aPoll(), {}};
        QCOMPARE(toJson(details), toJson(aPoll()));
        QCOMPARE(pollDetailsFromJson(toJson(details)).value(), details);
    }

    void otherResources_data()
    {
        QTest::addColumn<QJsonObject>("written");
        QTest::addColumn<QJsonObject>("expected");
        PollPage page;
        page.polls = {{PollId(5), u"042137"_s, u"Where to?"_s, PollStatus::Closed, 3, 17, at(7)}};
        page.total = 1;
        QTest::newRow("page") << toJson(page)
                              << object("{'polls':[{'id':5,'code':'042137','title':'Where to?',"
                                        "'status':'closed','option_count':3,'total':17,'updated_at':7}],"
                                        "'total':1}");
        QTest::newRow("leaderboard")
            << toJson(OptionLeaderboardPage{{{1, 2, u"Home"_s, 3, 75}, {2, 0, u"Sea"_s, 1, 25.5}}, 3})
            << object("{'entries':[{'rank':1,'option':2,'text':'Home','votes':3,'percent':75},"
                      "{'rank':2,'option':0,'text':'Sea','votes':1,'percent':25.5}],'total':3}");
        QTest::newRow("public leaderboard")
            << toJson(PublicLeaderboard{{{PollId(5), 2, u"Home"_s, 3}}})
            << object("{'leaderboard':[{'poll':5,'option':2,'text':'Home','count':3}]}");
        Timeline timeline;
        timeline.buckets = {{at(60'000), {{0, {2, 0}}, {12, {3, 1}}}}, {at(120'000), {{0, {1, 0}}}}};
        timeline.total = 6;
        timeline.minutesFrom = at(60'000);
        timeline.hoursFrom = at(0);
        QTest::newRow("timeline")
            << toJson(timeline)
            << object("{'buckets':[{'start_at':60000,'votes':{'0':2,'12':3},'total':5,'moved':{'12':1}},"
                      "{'start_at':120000,'votes':{'0':1},'total':1}],'total':6,'minutes_from':60000,"
                      "'hours_from':0}");
        QTest::newRow("proof of work")
            << toJson(Challenge(WorkChallenge{u"SHA-256"_s, u"c0de"_s, u"salt"_s, 50'000, u"5160"_s}))
            << object("{'kind':'proof_of_work','algorithm':'SHA-256','challenge':'c0de','salt':'salt',"
                      "'maxnumber':50000,'signature':'5160'}");
        QTest::newRow("picture") << toJson(Challenge(PictureChallenge{u"data:"_s, u"salt"_s, u"5160"_s}))
                                 << object("{'kind':'picture','image':'data:','salt':'salt',"
                                           "'signature':'5160'}");
        Vote vote{PollId(5), 1, u"t0ken"_s, u"b-1"_s, {}};
        QTest::newRow("ballot") << toJson(vote)
                                << object("{'option':1,'voter_token':'t0ken','ballot_id':'b-1'}");
        vote.proof = PictureProof{u"salt"_s, u"5160"_s, u"xk7"_s};
        QTest::newRow("ballot with a proof")
            << toJson(vote)
            << object("{'option':1,'voter_token':'t0ken','ballot_id':'b-1',"
                      "'proof':{'salt':'salt','signature':'5160','answer':'xk7'}}");
    }
    void otherResources()
    {
        QFETCH(QJsonObject, written);
        QFETCH(QJsonObject, expected);
        QCOMPARE(written, expected);
    }

    //! All problems of a poll are told at once, each at its field.
    void invalidPolls_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, const char *body, const QStringList &fields) {
            QTest::newRow(name) << object(body) << fields;
        };
        row("malformed_empty", "{}", {u"options"_s, u"title"_s});
        row("malformed_title", "{'title':7,'options':[]}", {u"title"_s});
        row("malformed_options_object", "{'title':'a','options':{}}", {u"options"_s});
        row("malformed_option_text", "{'title':'a','options':['Sea']}", {u"options[0]"_s});
        row("malformed_option_without_text", "{'title':'a','options':[{'text':'Sea'},{'id':1}]}",
            {u"options[1].text"_s});
        row("malformed_picture", "{'title':'a','options':[{'text':'Sea','picture':'9'}]}",
            {u"options[0].picture"_s});
        row("malformed_voting", "{'title':'a','options':[],'voting':'twice'}", {u"voting"_s});
        row("malformed_visibility", "{'title':'a','options':[],'visibility':true}", {u"visibility"_s});
        row("malformed_bot_check", "{'title':'a','options':[],'bot_check':''}", {u"bot_check"_s});
        row("malformed_opens_at", "{'title':'a','options':[],'opens_at':1.5}", {u"opens_at"_s});
        row("malformed_closes_at", "{'title':'a','options':[],'closes_at':-1}", {u"closes_at"_s});
        row("malformed_version", "{'title':'a','options':[],'version':0}", {u"version"_s});
        row("invalid_option_id", "{'title':'a','options':[{'text':'Sea'},{'id':0,'text':'Hills'}]}",
            {u"options[1].id"_s});
        row("invalid_code", "{'title':'a','options':[],'code':'12345'}", {u"code"_s});
    }
    void invalidPolls()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QStringList, fields);
        const auto poll = pollFromJson(body);
        QVERIFY(!poll);
        QCOMPARE(poll.error().code, ErrorCode::Invalid);
        QCOMPARE(poll.error().fields.keys(), fields);
    }

    void tooManyOptionsAreRefused()
    {
        QJsonArray options;
        for (int index = 0; index < 10'000; ++index)
            options.append(object("{'text':'Sea'}"));
        const auto pollOf = [](const QJsonArray &list) {
            return pollFromJson({{u"title"_s, u"a"_s}, {u"options"_s, list}});
        };
        QCOMPARE(pollOf(options).value().options.size(), 10'000);
        options.append(object("{'text':'Sea'}"));
        QCOMPARE(pollOf(options).error().fields.keys(), QStringList{u"options"_s});
    }

    void malformedBallots_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char *name, const char *body, const char *field) {
            QTest::newRow(name) << object(body) << QByteArray(field);
        };
        row("no option", "{'voter_token':'t','ballot_id':'b'}", "option");
        row("negative option", "{'option':-1,'voter_token':'t','ballot_id':'b'}", "option");
        row("empty token", "{'option':1,'voter_token':'','ballot_id':'b'}", "voter_token");
        row("no ballot id", "{'option':1,'voter_token':'t'}", "ballot_id");
        row("proof is a text", "{'option':1,'voter_token':'t','ballot_id':'b','proof':'x'}", "proof");
        row("proof without a solution",
            "{'option':1,'voter_token':'t','ballot_id':'b','proof':{'salt':'s','signature':'x'}}",
            "proof.number");
        row("proof of work without its challenge",
            "{'option':1,'voter_token':'t','ballot_id':'b','proof':{'algorithm':'SHA-256','salt':'s',"
            "'signature':'x','number':7}}",
            "proof.challenge");
        row("answer is a number",
            "{'option':1,'voter_token':'t','ballot_id':'b','proof':{'salt':'s','signature':'x','answer':7}}",
            "proof.answer");
    }
    void malformedBallots()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QByteArray, field);
        const auto vote = voteFromJson(PollId(5), body);
        QVERIFY(!vote);
        QCOMPARE(vote.error().code, ErrorCode::BadMessage);
        QVERIFY2(vote.error().message.toUtf8().contains('"' + field + '"'), qPrintable(vote.error().message));
    }

    void malformedAnswers_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::newRow("percent over a hundred") << !optionLeaderboardFromJson(
            object("{'entries':[{'rank':1,'option':2,'text':'a','votes':3,'percent':100.01}],'total':3}"));
        QTest::newRow("percent as a text") << !optionLeaderboardFromJson(
            object("{'entries':[{'rank':1,'option':2,'text':'a','votes':3,'percent':'7'}],'total':3}"));
        for (const char *name : {"'one'", "'-1'", "'01'", "' 1'", "'1.0'", "''"}) {
            QTest::addRow("timeline with the option %s", name)
                << !timelineFromJson(object(QByteArray("{'buckets':[{'start_at':0,'votes':{")
                                                .append(name)
                                                .append(":1},'total':1}],'total':1}")));
        }
        QTest::newRow("votes of half a voter") << !timelineFromJson(
            object("{'buckets':[{'start_at':0,'votes':{'1':0.5},'total':1}],'total':1}"));
        QTest::newRow("challenge of no kind")
            << !challengeFromJson(object("{'salt':'s','image':'data:','signature':'x'}"));
        QTest::newRow("challenge of the kind none")
            << !challengeFromJson(object("{'kind':'none','salt':'s','image':'data:','signature':'x'}"));
        QTest::newRow("some options without votes")
            << !pollDetailsFromJson(object("{'title':'a','total':3,'options':[{'text':'a','votes':3},"
                                           "{'text':'b'}]}"));
    }
    void malformedAnswers()
    {
        QFETCH(bool, refused);
        QVERIFY(refused);
    }
};

QTEST_GUILESS_MAIN(TestPollResources)
#include "test_poll_resources.moc"
