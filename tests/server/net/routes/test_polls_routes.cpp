// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/routes/api_under_test.h"
#include "tests/support/settled.h"

#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ApiUnderTest;

namespace {

QJsonArray optionsJson(int count)
{
    QJsonArray options;
    for (int i = 0; i < count; ++i)
        options.append(QJsonObject{{u"text"_s, u"Option %1"_s.arg(i)}});
    return options;
}

QString path(const QJsonObject &poll, const QString &rest = {})
{
    return u"/api/v1/polls/%1%2"_s.arg(poll["id"_L1].toInteger()).arg(rest);
}

} // namespace

//! What hosts do with their polls.
class PollsRoutesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiUnderTest> m_api;
    QString m_host;
    int m_casts = 0;

    Answer step(const QJsonObject &poll, const QString &step)
    {
        return m_api->post(path(poll, step), QJsonObject{}, m_host);
    }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiUnderTest>();
        m_host = m_api->admin();
    }

    void aPollIsMadeAsADraftWithACode()
    {
        const QJsonObject poll = m_api->poll(m_host, {{u"description"_s, u"Morning drink"_s},
                                                      {u"voting"_s, u"one_final"_s},
                                                      {u"visibility"_s, u"after_vote"_s},
                                                      {u"bot_check"_s, u"picture"_s},
                                                      {u"closes_at"_s, 2'000'000'000'000LL},
                                                      {u"status"_s, u"open"_s},
                                                      {u"id"_s, 99}});
        QCOMPARE(poll["id"_L1].toInteger(), 1);
        QCOMPARE(poll["code"_L1].toString().size(), 6);
        QCOMPARE(poll["status"_L1].toString(), u"draft"_s);
        QCOMPARE(poll["description"_L1].toString(), u"Morning drink"_s);
        QCOMPARE(poll["voting"_L1].toString(), u"one_final"_s);
        QCOMPARE(poll["visibility"_L1].toString(), u"after_vote"_s);
        QCOMPARE(poll["bot_check"_L1].toString(), u"picture"_s);
        QCOMPARE(poll["closes_at"_L1].toInteger(), 2'000'000'000'000);
        QCOMPARE(poll["options"_L1][1]["text"_L1].toString(), u"Coffee"_s);
        QCOMPARE(poll["options"_L1][1]["id"_L1].toInt(), 1);
        QCOMPARE(poll["version"_L1].toInt(), 1);
    }

    void tenThousandOptionsFit()
    {
        // As long as they may be, in letters that JSON may write as twelve bytes each.
        const QByteArray escaped = QByteArray("\\ud83d\\ude00").repeated(200);
        QByteArrayList options;
        for (int i = 0; i < 10'000; ++i)
            options.append("{'text':'" + (i % 4 == 0 ? escaped : QByteArray("short")) + "'}");
        QByteArray body = "{'title':'Many','options':[" + options.join(',') + "]}";
        body.replace('\'', '"');
        QVERIFY(body.size() <= m_api->router.bodyBytesMax(net::HttpMethod::Post, u"/api/v1/polls"_s));
        const Answer made = m_api->post(u"/api/v1/polls"_s, body, m_host);
        QCOMPARE(made.status(), 201);
        QCOMPARE(made.json()["options"_L1].toArray().size(), 10'000);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QJsonObject &changes, const QString &field) {
            QTest::newRow(name) << changes << field;
        };
        row("no title", {{u"title"_s, u""_s}}, u"title"_s);
        row("long title", {{u"title"_s, QString(201, u'x')}}, u"title"_s);
        row("one option", {{u"options"_s, optionsJson(1)}}, u"options"_s);
        row("10,001 options", {{u"options"_s, optionsJson(10'001)}}, u"options"_s);
        row("options are a text", {{u"options"_s, u"Tea, Coffee"_s}}, u"options"_s);
        row("empty option",
            {{u"options"_s, QJsonArray{QJsonObject{{u"text"_s, u"A"_s}}, QJsonObject{{u"text"_s, u""_s}}}}},
            u"options[1].text"_s);
        row("picture that is not there",
            {{u"options"_s, QJsonArray{QJsonObject{{u"text"_s, u"A"_s}},
                                       QJsonObject{{u"text"_s, u"B"_s}, {u"picture"_s, 77}}}}},
            u"options[1].picture"_s);
        row("unknown voting", {{u"voting"_s, u"twice"_s}}, u"voting"_s);
        row("unknown bot check", {{u"bot_check"_s, u"captcha"_s}}, u"bot_check"_s);
        row("closes before it opens",
            {{u"opens_at"_s, 2'000'000'000'000LL}, {u"closes_at"_s, 1'900'000'000'000LL}}, u"closes_at"_s);
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(QString, field);
        QJsonObject body{{u"title"_s, u"A poll"_s}, {u"options"_s, optionsJson(2)}};
        for (auto change = changes.begin(); change != changes.end(); ++change)
            body.insert(change.key(), change.value());
        const Answer answer = m_api->post(u"/api/v1/polls"_s, body, m_host);
        QCOMPARE(answer.errorCode(), u"invalid"_s);
        QVERIFY2(answer.errorFields().contains(field), qPrintable(answer.errorFields().join(u' ')));
        QCOMPARE(m_api->get(u"/api/v1/polls"_s, m_host).json()["total"_L1].toInt(), 0);
    }

    void onlyHostsMakePolls()
    {
        QCOMPARE(m_api->post(u"/api/v1/polls"_s, QJsonObject{}).errorCode(), u"not_authenticated"_s);
        QCOMPARE(m_api->get(u"/api/v1/polls"_s).errorCode(), u"not_authenticated"_s);
    }

    void theListIsTheHostsOwn()
    {
        const QJsonObject mine = m_api->poll(m_host, {{u"title"_s, u"Tea or coffee"_s}});
        m_api->poll(m_host, {{u"title"_s, u"Cats or dogs"_s}});
        m_api->poll(m_api->host(u"bea"_s), {{u"title"_s, u"Tea again"_s}});
        const QJsonObject page = m_api->get(u"/api/v1/polls?q=tea&limit=5"_s, m_host).json();
        QCOMPARE(page["total"_L1].toInt(), 1);
        QCOMPARE(page["polls"_L1][0]["id"_L1], mine["id"_L1]);
        QCOMPARE(page["polls"_L1][0]["option_count"_L1].toInt(), 3);
        QCOMPARE(m_api->get(u"/api/v1/polls"_s, m_host).json()["total"_L1].toInt(), 2);
        for (const QString &query : {u"limit=0"_s, u"limit=101"_s, u"offset=-1"_s, u"limit=x"_s})
            QCOMPARE(m_api->get(u"/api/v1/polls?"_s + query, m_host).errorCode(), u"invalid"_s);
    }

    void savingNeedsTheVersionThatWasEdited()
    {
        QJsonObject poll = m_api->poll(m_host);
        poll["title"_L1] = u"Changed"_s;
        const Answer saved = m_api->put(path(poll), poll, m_host);
        QCOMPARE(saved.status(), 200);
        QCOMPARE(saved.json()["title"_L1].toString(), u"Changed"_s);
        QCOMPARE(saved.json()["version"_L1].toInt(), 2);
        // And everybody sees it at once.
        QCOMPARE(m_api->get(path(poll)).json()["title"_L1].toString(), u"Changed"_s);
        QCOMPARE(m_api->put(path(poll), poll, m_host).errorCode(), u"version_conflict"_s);
        poll.remove("version"_L1);
        QCOMPARE(m_api->put(path(poll), poll, m_host).status(), 200);
    }

    void somebodyElsesPollDoesNotExist()
    {
        const QJsonObject poll = m_api->poll(m_host);
        const QString other = m_api->host(u"bea"_s);
        QCOMPARE(m_api->put(path(poll), poll, other).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->put(path(poll), QJsonObject{}, other).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->post(path(poll, u"/open"_s), QJsonObject{}, other).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->post(path(poll, u"/close"_s), QJsonObject{}, other).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->get(path(poll, u"/timeline"_s), other).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->remove(path(poll), other).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->get(path(poll)).json()["status"_L1].toString(), u"draft"_s);
    }

    void isOpenedClosedAndOpenedAgain()
    {
        const QJsonObject poll = m_api->poll(m_host);
        const Answer opened = step(poll, u"/open"_s);
        QCOMPARE(opened.status(), 200);
        QCOMPARE(opened.json()["status"_L1].toString(), u"open"_s);
        QCOMPARE(opened.json()["code"_L1], poll["code"_L1]);
        QCOMPARE(m_api->get(path(poll)).json()["status"_L1].toString(), u"open"_s);
        QCOMPARE(step(poll, u"/close"_s).json()["status"_L1].toString(), u"closed"_s);
        QCOMPARE(step(poll, u"/open"_s).json()["status"_L1].toString(), u"open"_s);
    }

    void onceOpenItsVotingStays()
    {
        QJsonObject poll = m_api->poll(m_host);
        step(poll, u"/open"_s);
        poll.remove("version"_L1);
        poll["voting"_L1] = u"unlimited"_s;
        poll["options"_L1] = optionsJson(2);
        const Answer refused = m_api->put(path(poll), poll, m_host);
        QCOMPARE(refused.errorCode(), u"invalid"_s);
        QCOMPARE(refused.errorFields(), QStringList({u"options"_s, u"voting"_s}));
    }

    void isDeleted()
    {
        const QJsonObject poll = m_api->poll(m_host);
        QCOMPARE(m_api->remove(path(poll), m_host).status(), 204);
        QCOMPARE(m_api->get(path(poll)).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->remove(path(poll), m_host).errorCode(), u"not_found"_s);
    }

    void votesOverTimeAreCountedByTheHostsClocks()
    {
        const QJsonObject poll = m_api->poll(m_host);
        step(poll, u"/open"_s);
        const PollId id(poll["id"_L1].toInteger());
        const Timestamp castAt = m_api->clock.now();
        for (const int option : {0, 1, 1}) {
            const QByteArray voter = QByteArray::number(m_casts++);
            const auto receipt = test::settled<BallotReceipt>([&](const auto &done) {
                m_api->writer->cast({id, option, voter, u"b"_s, castAt}, done);
            });
            QVERIFY(receipt);
        }
        const QJsonObject timeline =
            m_api->get(path(poll, u"/timeline?bucket=day&zone=Asia%2FKathmandu"_s), m_host).json();
        QCOMPARE(timeline["total"_L1].toInt(), 3);
        const QJsonObject bucket = timeline["buckets"_L1][0].toObject();
        QCOMPARE(bucket["votes"_L1].toObject(), QJsonObject({{u"0"_s, 1}, {u"1"_s, 2}}));
        // Midnight there is 18:15 UTC.
        QCOMPARE(bucket["start_at"_L1].toInteger() % 86'400'000, 65'700'000);
        const qint64 behind = castAt.time_since_epoch().count() + 1;
        QCOMPARE(m_api->get(path(poll, u"/timeline?bucket=minute&from=%1"_s.arg(behind)), m_host)
                     .json()["total"_L1]
                     .toInt(),
                 0);
        QCOMPARE(m_api->get(path(poll, u"/timeline?bucket=minute&to=%1"_s.arg(behind)), m_host)
                     .json()["total"_L1]
                     .toInt(),
                 3);
    }

    void aTimelineIsAskedForProperly_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("field");
        QTest::newRow("bucket") << u"bucket=week"_s << u"bucket"_s;
        QTest::newRow("zone") << u"zone=Mars/Olympus"_s << u"zone"_s;
        QTest::newRow("zone as a path") << u"zone=../zoneinfo/Europe/Lisbon"_s << u"zone"_s;
        QTest::newRow("zone as a rule") << u"zone=EST5EDT4,M3.2.0,M11.1.0"_s << u"zone"_s;
        QTest::newRow("zone beyond names") << u"zone=%F0%9F%98%80"_s << u"zone"_s;
        QTest::newRow("from") << u"from=yesterday"_s << u"from"_s;
        QTest::newRow("negative to") << u"to=-5"_s << u"to"_s;
    }

    void aTimelineIsAskedForProperly()
    {
        QFETCH(QString, query);
        QFETCH(QString, field);
        const QJsonObject poll = m_api->poll(m_host);
        const Answer answer = m_api->get(path(poll, u"/timeline?"_s + query), m_host);
        QCOMPARE(answer.errorCode(), u"invalid"_s);
        QCOMPARE(answer.errorFields(), QStringList{field});
    }

    void whatIsNoIdIsNotFound()
    {
        for (const QString &id : {u"0"_s, u"-1"_s, u"x"_s, u"9007199254740992"_s})
            QCOMPARE(m_api->put(u"/api/v1/polls/"_s + id, QJsonObject{}, m_host).errorCode(), u"not_found"_s);
    }

    void saysSoWhenStorageIsAway()
    {
        m_api->storage->stop();
        QCOMPARE(m_api->post(u"/api/v1/polls"_s, QJsonObject{}, m_host).response.status, 503);
    }
};

QTEST_GUILESS_MAIN(PollsRoutesTest)
#include "test_polls_routes.moc"
