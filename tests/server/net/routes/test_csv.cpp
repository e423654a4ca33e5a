// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/csv.h"

#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;

class CsvTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreQuotedWhereNeeded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << u"Ana"_s << QByteArray("Ana");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("beyond ASCII") << u"Zoë"_s << QByteArray("Zo\xc3\xab");
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
        QTest::newRow("line break") << u"a\r\nb"_s << QByteArray("\"a\r\nb\"");
        QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
        QTest::newRow("formula with quotes")
            << u"=HYPERLINK(\"x\",1)"_s << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
        QTest::newRow("equals inside") << u"a=b"_s << QByteArray("a=b");
    }
    void textsAreQuotedWhereNeeded()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        net::CsvWriter csv;
        csv.text(text);
        QCOMPARE(csv.utf8(), cell);
    }

    void cellsAndRowsAreSeparated()
    {
        net::CsvWriter csv;
        csv.text({});
        csv.number(-5);
        csv.number({});
        csv.endRow();
        csv.text(u"x"_s);
        csv.endRow();
        QCOMPARE(csv.utf8(), ",-5,\r\nx\r\n");
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "test_csv.moc"
