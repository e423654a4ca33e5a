// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::app;

//! Settings come from four places and are checked once.
class TestConfiguration final : public QObject
{
    Q_OBJECT

private:
    QProcessEnvironment m_nothing;

    static std::unique_ptr<QTemporaryFile> file(const QByteArray &content)
    {
        auto written = std::make_unique<QTemporaryFile>();
        if (!written->open() || written->write(content) != content.size() || !written->flush())
            qFatal("Cannot write a temporary file.");
        return written;
    }

private Q_SLOTS:
    void everySettingHasADefaultThatIsValid()
    {
        const auto configuration = readConfiguration({}, m_nothing, {});
        QVERIFY(configuration);
        QCOMPARE(configuration->port, quint16(8640));
        QVERIFY(configuration->database.startsWith(u"sqlite:"));
        QCOMPARE(configuration->registration, accounts::RegistrationPolicy::Closed);
        QCOMPARE(configuration->requestsPerAddressMax, 500);
        QVERIFY(!configuration->isConnectionsMaxChosen);
    }

    void aLimitThatWasChosenIsKnownAsSuch()
    {
        const auto configuration = readConfiguration({{u"max-connections"_s, u"20000"_s}}, m_nothing, {});
        QVERIFY(configuration);
        QCOMPARE(configuration->connectionsMax, 20'000);
        QVERIFY(configuration->isConnectionsMaxChosen);
    }

    void laterSourcesWin()
    {
        const auto ini = file("listen = 127.0.0.1\nport = 1\ndatabase = sqlite:file.db\n");
        QProcessEnvironment environment;
        environment.insert(u"PODIUM_PORT"_s, u"2"_s);
        environment.insert(u"PODIUM_DATABASE"_s, u"sqlite:environment.db"_s);

        const auto configuration =
            readConfiguration({{u"database"_s, u"sqlite:command-line.db"_s}}, environment, ini->fileName());
        QVERIFY(configuration);
        QCOMPARE(configuration->listenAddress, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(configuration->port, quint16(2));
        QCOMPARE(configuration->database, u"sqlite:command-line.db"_s);
    }

    void aValueMayHoldCommas()
    {
        const auto ini = file("database = postgresql://a@h/db?host=/x,y\n");
        const auto configuration = readConfiguration({}, m_nothing, ini->fileName());
        QVERIFY(configuration);
        QCOMPARE(configuration->database, u"postgresql://a@h/db?host=/x,y"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("invalid port too large") << u"port"_s << u"65536"_s;
        QTest::newRow("invalid port negative") << u"port"_s << u"-1"_s;
        QTest::newRow("malformed port") << u"port"_s << u"80x"_s;
        QTest::newRow("malformed address") << u"listen"_s << u"localhos"_s;
        QTest::newRow("invalid policy") << u"registration"_s << u"Closed"_s;
        QTest::newRow("invalid connections") << u"max-connections"_s << u"0"_s;
        QTest::newRow("invalid requests") << u"max-requests-per-address"_s << u"0"_s;
        QTest::newRow("invalid ballots") << u"max-ballots-per-address"_s << u"0"_s;
        QTest::newRow("malformed url") << u"public-url"_s << u"quiz.example.org"_s;
        QTest::newRow("invalid url scheme") << u"public-url"_s << u"ftp://quiz.example.org"_s;
    }
    void refuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto configuration = readConfiguration({{name, value}}, m_nothing, {});
        QVERIFY(!configuration);
        QCOMPARE(configuration.error().code, ErrorCode::Invalid);
        QVERIFY2(configuration.error().message.contains(u"--"_s + name), "the message names the source");
        QVERIFY2(configuration.error().message.contains(value), "the message names the value");
    }

    void refusesAnUnknownSettingInTheFile()
    {
        const auto ini = file("prot = 8640\n");
        const auto configuration = readConfiguration({}, m_nothing, ini->fileName());
        QVERIFY(!configuration);
        QVERIFY(configuration.error().message.contains(u"prot"));
    }

    void refusesAFileThatIsNotThere()
    {
        QVERIFY(!readConfiguration({}, m_nothing, u"/nonexistent/podium.ini"_s));
    }
};

QTEST_GUILESS_MAIN(TestConfiguration)
#include "test_configuration.moc"
