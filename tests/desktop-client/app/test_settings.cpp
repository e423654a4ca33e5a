// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void onlyTheOwnerMayReadThem();
    void anOpenFileIsClosedToOthers();
    void aSeatSurvivesARestart();
    void aForgottenSeatIsGone();
    void aHostedSessionSurvivesARestart();
    void halfASeatIsNone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const Settings::Seat m_seat{u"http://127.0.0.1:8640"_s, u"482913"_s, u"Ana, \"the\" ä"_s, u"token-5"_s};
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"deeper/settings.ini"_s);
}

void TestSettings::onlyTheOwnerMayReadThem()
{
    Settings settings(m_path);
    settings.setSeat(m_seat);
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFileInfo(m_path).size() > 0);
    QCOMPARE(QFileInfo(m_path).permissions() & others, QFile::Permissions());
}

void TestSettings::anOpenFileIsClosedToOthers()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    file.close();
    const Settings settings(m_path);
    QVERIFY(!(QFileInfo(m_path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestSettings::aSeatSurvivesARestart()
{
    Settings(m_path).setSeat(m_seat);
    const Settings settings(m_path);
    QVERIFY(settings.seat() == m_seat);
}

void TestSettings::aForgottenSeatIsGone()
{
    Settings(m_path).setSeat(m_seat);
    Settings(m_path).setSeat(std::nullopt);
    QVERIFY(!Settings(m_path).seat());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("token-5"));
}

void TestSettings::aHostedSessionSurvivesARestart()
{
    const Settings::HostedSession hosted{u"http://127.0.0.1:8640"_s, UserId(3), SessionId(7), QuizId(12)};
    Settings(m_path).setHostedSession(hosted);
    QVERIFY(Settings(m_path).hostedSession() == hosted);
    Settings(m_path).setHostedSession(std::nullopt);
    QVERIFY(!Settings(m_path).hostedSession());
}

void TestSettings::halfASeatIsNone()
{
    Settings::Seat seat = m_seat;
    seat.resumeToken.clear();
    Settings(m_path).setSeat(seat);
    QVERIFY(!Settings(m_path).seat());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
