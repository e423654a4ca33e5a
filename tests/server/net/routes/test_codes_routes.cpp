// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/routes/api_under_test.h"

#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ApiUnderTest;

class CodesRoutesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiUnderTest> m_api;

    Answer lookUp(const QString &code) { return m_api->get(u"/api/v1/codes/"_s + code); }

private Q_SLOTS:
    void init() { m_api = std::make_unique<ApiUnderTest>(); }

    void tellsASession()
    {
        const QJsonObject session = m_api->session(m_api->admin());
        const QString code = session["code"_L1].toString();
        const QJsonObject expected{{u"kind"_s, u"session"_s},
                                   {u"id"_s, session["id"_L1]},
                                   {u"code"_s, code},
                                   {u"title"_s, u"A quiz"_s},
                                   {u"state"_s, u"lobby"_s}};
        QCOMPARE(lookUp(code).json(), expected);
    }

    void tellsAPoll()
    {
        const QJsonObject poll = m_api->poll(m_api->admin());
        const QString code = poll["code"_L1].toString();
        const QJsonObject expected{{u"kind"_s, u"poll"_s},
                                   {u"id"_s, poll["id"_L1]},
                                   {u"code"_s, code},
                                   {u"title"_s, u"A poll"_s},
                                   {u"status"_s, u"draft"_s}};
        QCOMPARE(lookUp(code).json(), expected);
    }

    void tellsAClosedPollStill()
    {
        const QJsonObject poll = m_api->poll(m_api->admin());
        const QString path = u"/api/v1/polls/%1/"_s.arg(poll["id"_L1].toInteger());
        QCOMPARE(m_api->post(path + u"open"_s, QJsonObject{}, m_api->admin()).status(), 200);
        QCOMPARE(m_api->post(path + u"close"_s, QJsonObject{}, m_api->admin()).status(), 200);
        QCOMPARE(lookUp(poll["code"_L1].toString()).json()["status"_L1].toString(), u"closed"_s);
    }

    void saysThatASessionHasEnded()
    {
        const QJsonObject session = m_api->session(m_api->admin());
        m_api->command(session["id"_L1].toInteger(), HostStep::End);
        QCOMPARE(lookUp(session["code"_L1].toString()).errorCode(), u"session_closed"_s);
    }

    void knowsNothingElse_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("nobody's") << u"000000"_s;
        QTest::newRow("short") << u"12345"_s;
        QTest::newRow("letters") << u"abcdef"_s;
        QTest::newRow("very long") << QString(5'000, u'1');
    }

    void knowsNothingElse()
    {
        QFETCH(QString, code);
        QCOMPARE(lookUp(code).errorCode(), u"not_found"_s);
    }

    void saysSoWhenStorageIsAway()
    {
        m_api->storage->stop();
        QCOMPARE(lookUp(u"123456"_s).errorCode(), u"busy"_s);
    }
};

QTEST_GUILESS_MAIN(CodesRoutesTest)
#include "test_codes_routes.moc"
