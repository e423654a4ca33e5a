// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/command.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

//! Finding and refusing subcommands.
class TestCommand final : public QObject
{
    Q_OBJECT

private:
    QStringList m_ran;

    int run(const QStringList &arguments)
    {
        m_ran.clear();
        const auto record = [this](const QString &name) {
            return [this, name](const QCommandLineParser &parser) {
                m_ran = QStringList{name, parser.value(u"to"_s)} + parser.positionalArguments();
                return int(ExitOk);
            };
        };
        const QCommandLineOption to(u"to"_s, u"whom"_s, u"name"_s);
        const QList<Command> commands{
            {u"greet"_s, u"says hello"_s, {to}, {}, record(u"greet"_s)},
            {u"file add"_s, u"adds"_s, {to}, {{u"file"_s, u"what"_s}}, record(u"file add"_s)}};
        return runCommand(u"podium-test"_s, commands, arguments);
    }

private Q_SLOTS:
    void runsACommandOfTwoWords()
    {
        QCOMPARE(run({u"file"_s, u"add"_s, u"--to"_s, u"x"_s, u"a.txt"_s}), int(ExitOk));
        QCOMPARE(m_ran, (QStringList{u"file add"_s, u"x"_s, u"a.txt"_s}));
    }

    void helpRunsNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("program") << QStringList{u"--help"_s};
        QTest::newRow("group") << QStringList{u"file"_s, u"--help"_s};
        QTest::newRow("command") << QStringList{u"greet"_s, u"--help"_s};
        QTest::newRow("command with a missing argument") << QStringList{u"file"_s, u"add"_s, u"-h"_s};
        QTest::newRow("version") << QStringList{u"--version"_s};
    }
    void helpRunsNothing()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments), int(ExitOk));
        QVERIFY(m_ran.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("malformed nothing") << QStringList{};
        QTest::newRow("invalid command") << QStringList{u"dance"_s};
        QTest::newRow("malformed half a command") << QStringList{u"file"_s};
        QTest::newRow("invalid option") << QStringList{u"greet"_s, u"--form"_s, u"x"_s};
        QTest::newRow("malformed option without value") << QStringList{u"greet"_s, u"--to"_s};
        QTest::newRow("malformed missing argument") << QStringList{u"file"_s, u"add"_s};
        QTest::newRow("malformed extra argument") << QStringList{u"greet"_s, u"you"_s};
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments), int(ExitUsage));
        QVERIFY(m_ran.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommand)
#include "test_command.moc"
