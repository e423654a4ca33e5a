// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/voting_controller.h"
#include "tests/e2e/poll_steps.h"

#include <QLineEdit>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

namespace {

using Phase = client::VotingModel::Phase;
using SessionPhase = client::ParticipantSessionModel::Phase;

//! A port that nothing listens at.
QString deafAddress()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        qFatal("There is no port.");
    return u"127.0.0.1:%1"_s.arg(probe.serverPort());
}

} // namespace

//! The way in: from the first page to a quiz or a poll, with right and wrong addresses and codes, in real
//! windows on a real server.
class TestEntrance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! One server with an open poll and a session in its lobby, in which two windows are already.
    void initTestCase()
    {
        m_room = std::make_unique<Room>(storage::Dialect::SQLite, 0);
        QVERIFY(m_room->open());
        QVERIFY(m_room->importQuiz(QStringLiteral(PODIUM_SAMPLE_QUIZ), 10));
        QVERIFY(openPoll(*m_room));
        m_pollCode = dashboardOf(*m_room).poll()->code;
        QTest::mouseClick(m_room->host.named<QAbstractButton>(u"Back"_s), Qt::LeftButton);
        QVERIFY(m_room->host.turnTo(u"Quizzes"_s));
        QVERIFY(m_room->startSession(Pace::Host, 2));
        m_sessionCode = m_room->host.hosted().code();
        QVERIFY(m_pollCode != m_sessionCode);
    }
    void init() { m_window = std::make_unique<ClientWindow>(); }
    void cleanup() { m_window.reset(); }

    void oneFieldTakesBothKindsOfCodes_data()
    {
        QTest::addColumn<QString>("nickname");
        QTest::newRow("without a nickname") << QString();
        QTest::newRow("with a nickname") << u"Carla"_s;
    }
    void oneFieldTakesBothKindsOfCodes()
    {
        QFETCH(QString, nickname);
        QVERIFY(fillIn(address(), m_pollCode, nickname));
        QVERIFY(m_window->click(u"Join"_s));
        QVERIFY(Room::comesTo("the poll shows", [&] { return phase() == Phase::Inside; }));
        QVERIFY(m_window->says(u"Where do we eat?"_s));
        QVERIFY(m_window->click(u"Leave"_s));

        QVERIFY(fillIn(address(), m_sessionCode, nickname));
        QVERIFY(m_window->click(u"Join"_s));
        if (nickname.isEmpty()) {
            QVERIFY(Room::comesTo("a nickname is asked for",
                                  [&] { return !problemAt(u"Nickname"_s).isEmpty(); }));
            QCOMPARE(m_window->played().phase(), SessionPhase::Idle);
            QVERIFY(m_window->type(u"Nickname"_s, u"Dora"_s));
            QVERIFY(m_window->click(u"Join"_s));
        }
        QVERIFY(Room::comesTo("it is in the lobby",
                              [&] { return m_window->played().phase() == SessionPhase::Lobby; }));
    }

    void aCodeThatNothingHasIsSaidAtItsField()
    {
        QString code = u"000000"_s;
        while (code == m_pollCode || code == m_sessionCode)
            code[5] = u'1';
        for (const QString &nickname : {QString(), u"Carla"_s}) {
            QVERIFY(fillIn(address(), code, nickname));
            QVERIFY(m_window->click(u"Join"_s));
            QVERIFY(Room::comesTo("it is said", [&] { return !problemAt(u"Code"_s).isEmpty(); }));
            QVERIFY(Room::comesTo("one can try again", [&] { return m_window->canClick(u"Join"_s); }));
        }
    }

    void aWrongAddressIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"the big hall"_s;
        QTest::newRow("another scheme") << u"ftp://192.168.1.20"_s;
        QTest::newRow("a password") << u"http://me:secret@192.168.1.20"_s;
    }
    void aWrongAddressIsSaidAtItsField()
    {
        QFETCH(QString, wrong);
        for (const QString &nickname : {QString(), u"Carla"_s}) {
            QVERIFY(fillIn(wrong, m_pollCode, nickname));
            QVERIFY(m_window->click(u"Join"_s));
            QVERIFY(Room::comesTo("it is said", [&] { return !problemAt(u"Server"_s).isEmpty(); }));
        }
        // Nothing else of the form is lost.
        QCOMPARE(m_window->named<QLineEdit>(u"Nickname"_s)->text(), u"Carla"_s);
        QVERIFY(m_window->type(u"Server"_s, address()));
        QVERIFY(m_window->click(u"Join"_s));
        QVERIFY(Room::comesTo("the poll shows", [&] { return phase() == Phase::Inside; }));
    }

    void aServerThatIsAwayIsSaid()
    {
        for (const QString &nickname : {QString(), u"Carla"_s}) {
            QVERIFY(fillIn(deafAddress(), m_pollCode, nickname));
            QVERIFY(m_window->click(u"Join"_s));
            QVERIFY(Room::comesTo("it is said", [&] {
                return m_window->says(u"The server is not answering"_s) && m_window->canClick(u"Join"_s);
            }));
            QVERIFY(phase() == Phase::Idle);
        }
        QVERIFY(fillIn(address(), m_pollCode, {}));
        QVERIFY(m_window->click(u"Join"_s));
        QVERIFY(Room::comesTo("the poll shows", [&] { return phase() == Phase::Inside; }));
    }

    void theAddressIsRemembered()
    {
        QVERIFY(fillIn(address(), m_pollCode, {}));
        QVERIFY(m_window->click(u"Join"_s));
        QVERIFY(Room::comesTo("the poll shows", [&] { return phase() == Phase::Inside; }));
        // Back on the first page, and on the next.
        QVERIFY(m_window->click(u"Leave"_s));
        QCOMPARE(m_window->named<QLineEdit>(u"Server"_s)->text(), address());
        QVERIFY(m_window->click(u"Join"_s));
        QCOMPARE(m_window->named<QLineEdit>(u"Server"_s)->text(), address());
        // And when the program is started again.
        m_window->reopen();
        QCOMPARE(m_window->named<QLineEdit>(u"Server"_s)->text(), address());
        QVERIFY(m_window->click(u"Join"_s));
        QVERIFY(m_window->type(u"Code"_s, m_pollCode));
        QVERIFY(m_window->click(u"Join"_s));
        QVERIFY(Room::comesTo("the poll shows", [&] { return phase() == Phase::Inside; }));
    }

private:
    [[nodiscard]] QString address() const { return m_room->server->url().toString(); }
    [[nodiscard]] Phase phase() const { return votingOf(*m_window).phase(); }

    //! From the first page on, if that is where the window is.
    [[nodiscard]] bool fillIn(const QString &server, const QString &code, const QString &nickname)
    {
        if (!m_window->named<QLineEdit>(u"Code"_s) && !m_window->click(u"Join"_s))
            return false;
        // Last, since a complete code leads on to the nickname.
        return m_window->type(u"Nickname"_s, nickname.isEmpty() ? u" "_s : nickname) &&
               m_window->type(u"Server"_s, server.isEmpty() ? u" "_s : server) &&
               m_window->type(u"Code"_s, code);
    }
    //! What is wrong with a field, as it is read to those who do not see it.
    [[nodiscard]] QString problemAt(const QString &field) const
    {
        const auto *const editor = m_window->named<QLineEdit>(field);
        return editor && editor->property("invalid").toBool() ? editor->accessibleDescription() : QString();
    }

    std::unique_ptr<Room> m_room;
    std::unique_ptr<ClientWindow> m_window;
    QString m_pollCode;
    QString m_sessionCode;
};

QTEST_MAIN(TestEntrance)
#include "test_entrance.moc"
