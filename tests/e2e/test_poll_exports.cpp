// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/file_dialog.h"
#include "tests/e2e/poll_steps.h"
#include "tests/support/csv_reader.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

namespace {

const auto Table = u"CSV table"_s;
const auto Picture = u"PNG picture"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addFormatRows()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("table") << Table << u".csv"_s;
    QTest::newRow("picture") << Picture << u".png"_s;
}

} // namespace

//! A poll leaves the program through the menu of its dashboard and the dialog for files.
class TestPollExports final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_room = std::make_unique<Room>(storage::Dialect::SQLite, 0);
        QVERIFY(m_room->open());
        QVERIFY(m_room->signIn());
        PollPlan plan;
        plan.title = u"What, then?"_s;
        plan.lines = u"=1+1\n+2\n-3\n@me\nSay \"hi\", twice; or not\nÁgua"_s;
        QVERIFY(openPoll(*m_room, plan));
        QVERIFY(joinPoll(*m_room, m_room->anna));
        QVERIFY(joinPoll(*m_room, m_room->ben));
        QVERIFY(voteFor(m_room->anna, 1));
        QVERIFY(voteFor(m_room->ben, 5));
        QVERIFY(voteFor(m_room->anna, 4));
        QVERIFY(showsVotes(*m_room, {0, 0, 0, 0, 1, 1}));
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theTableHoldsTheVotes()
    {
        const QString path = m_folder->filePath(u"votes.csv"_s);
        QVERIFY(host().clickInMenu(u"Export"_s, Table));
        QCOMPARE(proposedFile(host()), u"What__then_.csv"_s);
        QVERIFY(enterFile(host(), path));
        QVERIFY(Room::comesTo("the file is told of", [&] { return host().says(path); }));
        const QByteArray csv = contentOf(path);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const QList<QStringList> rows = csvRows(csv);
        // What a spreadsheet would run as a formula is text.
        QCOMPARE(rows.first(),
                 QStringList({u"Time"_s, u"'=1+1"_s, u"'+2"_s, u"'-3"_s, u"'@me"_s,
                              u"Say \"hi\", twice; or not"_s, u"Água"_s, u"Total"_s, u"Moved here"_s}));
        QCOMPARE(rows.last(),
                 QStringList({u"Total"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"1"_s, u"1"_s, u"2"_s, u"1"_s}));
        QList<int> sums(8);
        for (const QStringList &row : rows.mid(1, rows.size() - 2)) {
            QCOMPARE(row.size(), rows.first().size());
            const QDateTime start = QDateTime::fromString(row[0], Qt::ISODate);
            QVERIFY2(start.isValid() && start.secsTo(QDateTime::currentDateTime()) < 3'600,
                     qPrintable(row[0]));
            for (int column = 0; column < sums.size(); ++column)
                sums[column] += row[column + 1].toInt();
        }
        QCOMPARE(sums, QList<int>({0, 0, 0, 0, 1, 1, 2, 1}));
    }

    void thePictureShowsThePage()
    {
        const QString path = m_folder->filePath(u"votes.png"_s);
        QVERIFY(host().clickInMenu(u"Export"_s, Picture));
        QVERIFY(enterFile(host(), path));
        QVERIFY(Room::comesTo("the file is told of", [&] { return host().says(path); }));
        const QImage picture(path);
        QVERIFY(!picture.isNull());
        QVERIFY(picture.width() > 800 && picture.height() > 500);
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 20, "The picture is blank.");
    }

    void aNameWithoutASuffixGetsOne_data() { addFormatRows(); }
    void aNameWithoutASuffixGetsOne()
    {
        QFETCH(QString, format);
        QFETCH(QString, suffix);
        QVERIFY(host().clickInMenu(u"Export"_s, format));
        QVERIFY(enterFile(host(), m_folder->filePath(u"votes"_s)));
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"votes"_s + suffix)));
    }

    void whatIsThereIsReplacedOnlyByAYes_data() { addFormatRows(); }
    void whatIsThereIsReplacedOnlyByAYes()
    {
        QFETCH(QString, format);
        QFETCH(QString, suffix);
        const QString path = m_folder->filePath(u"votes"_s + suffix);
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        QVERIFY(host().clickInMenu(u"Export"_s, format));
        QVERIFY(enterTakenFile(host(), path, false));
        QVERIFY(hasFileDialog(host()));
        QCOMPARE(contentOf(path), QByteArray("before"));
        QVERIFY(enterTakenFile(host(), path, true));
        QTRY_VERIFY(contentOf(path) != "before" && !contentOf(path).isEmpty());
        QVERIFY(Room::comesTo("the file is told of", [&] { return host().says(path); }));
    }

    void whoCancelsGetsNoFile()
    {
        QVERIFY(host().clickInMenu(u"Export"_s, Table));
        QVERIFY(cancelFileDialog(host()));
        QVERIFY(host().clickInMenu(u"Export"_s, Picture));
        QVERIFY(cancelFileDialog(host()));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void whatCannotBeWrittenIsSaid_data() { addFormatRows(); }
    void whatCannotBeWrittenIsSaid()
    {
        QFETCH(QString, format);
        QFETCH(QString, suffix);
        // Where nobody can write, whoever runs the test.
        for (const QString &folder : {u"/proc"_s, m_folder->filePath(u"no such folder"_s)}) {
            const QString path = folder + u"/votes"_s + suffix;
            QVERIFY(host().clickInMenu(u"Export"_s, format));
            QVERIFY(enterFile(host(), path));
            QVERIFY(
                Room::comesTo("it is said", [&] { return host().says(path + u" cannot be written: "_s); }));
            QVERIFY(!QFile::exists(path));
            QVERIFY(host().canClick(u"Export"_s));
        }
    }

private:
    [[nodiscard]] ClientWindow &host() { return m_room->host; }

    std::unique_ptr<Room> m_room;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestPollExports)
#include "test_poll_exports.moc"
