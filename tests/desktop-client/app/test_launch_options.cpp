// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/english_plurals.h"
#include "desktop-client/app/launch_options.h"

#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

Result<LaunchOptions> parsed(const QStringList &arguments)
{
    return parseLaunchOptions(QStringList{u"podium-desktop"_s} + arguments, u"s3cret"_s);
}

} // namespace

class TestLaunchOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGivenIsTheDefault() { QCOMPARE(*parsed({}), LaunchOptions()); }

    void joiningOptions()
    {
        const auto options =
            parsed({u"--server"_s, u"192.168.1.20"_s, u"--join"_s, u"482 913"_s, u"--nickname"_s, u"Ana"_s,
                    u"--theme"_s, u"dark"_s, u"--language"_s, u"pt"_s, u"--reduced-motion"_s});
        QVERIFY(options);
        QCOMPARE(
            *options,
            (LaunchOptions{
                u"192.168.1.20"_s, u"482913"_s, u"Ana"_s, {}, {}, ColourScheme::Dark, u"pt"_s, true, false}));
    }

    void thePasswordGoesWithAUsernameOnly()
    {
        QCOMPARE(parsed({u"--username"_s, u"mara"_s})->password, u"s3cret"_s);
        QCOMPARE(parsed({u"--nickname"_s, u"Ana"_s})->password, QString());
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s};
        QTest::newRow("a word") << QStringList{u"join"_s};
        QTest::newRow("five digits") << QStringList{u"--join"_s, u"48291"_s};
        QTest::newRow("letters") << QStringList{u"--join"_s, u"48291x"_s};
        QTest::newRow("no value") << QStringList{u"--server"_s};
        QTest::newRow("a language there is not") << QStringList{u"--language"_s, u"tlh"_s};
        QTest::newRow("a theme there is not") << QStringList{u"--theme"_s, u"blue"_s};
        QTest::newRow("both sides at once")
            << QStringList{u"--join"_s, u"482913"_s, u"--username"_s, u"mara"_s};
    }
    void whatCannotBeMeantIsRefused()
    {
        QFETCH(QStringList, arguments);
        const auto options = parsed(arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, ErrorCode::Invalid);
        QVERIFY(!options.error().message.isEmpty());
    }

    void theHelpNamesEverything()
    {
        const QString help = launchHelp();
        for (const auto word : {"--server"_L1, "--join"_L1, "--nickname"_L1, "--username"_L1, "--theme"_L1,
                                "--reduced-motion"_L1, "PODIUM_PASSWORD"_L1})
            QVERIFY2(help.contains(word), word.data());
    }

    void theGalleryIsForThoseWhoKnow()
    {
        QVERIFY(parsed({u"--gallery"_s})->gallery);
        QVERIFY(!parsed({})->gallery);
        QVERIFY(!launchHelp().contains("gallery"_L1));
    }

    void pluralsReadAsEnglish_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << u"%n quizzes"_s;
        QTest::newRow("one") << 1 << u"%n quiz"_s;
        QTest::newRow("two") << 2 << u"%n quizzes"_s;
    }
    void pluralsReadAsEnglish()
    {
        QFETCH(int, count);
        QFETCH(QString, text);
        QCOMPARE(EnglishPlurals().translate("", "%n quiz(zes)", nullptr, count), text);
    }

    void otherBracketsStay()
    {
        QVERIFY(EnglishPlurals().translate("", "Tables (*.csv)", nullptr, -1).isNull());
    }
};

QTEST_GUILESS_MAIN(TestLaunchOptions)
#include "test_launch_options.moc"
