// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/code_display.h"
#include "desktop-client/widgets/code_field.h"
#include "desktop-client/widgets/qr_code.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QKeyEvent>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

//! The code of a session: shown, typed and scanned.
class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsGrouped()
    {
        QCOMPARE(groupedCode(u"482913"_s), u"482 913"_s);
        QCOMPARE(groupedCode({}), QString());
    }

    void aCodeFormatsItself_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("code");
        QTest::newRow("three digits") << u"482"_s << u"482"_s << u"482"_s;
        QTest::newRow("four digits") << u"4829"_s << u"482 9"_s << u"4829"_s;
        QTest::newRow("whole") << u"482913"_s << u"482 913"_s << u"482913"_s;
        QTest::newRow("one too many") << u"4829137"_s << u"482 913"_s << u"482913"_s;
        QTest::newRow("with the space") << u"482 913"_s << u"482 913"_s << u"482913"_s;
        QTest::newRow("letters") << u"4a8b2"_s << u"482"_s << u"482"_s;
        QTest::newRow("other scripts' digits") << u"٤٨٢"_s << QString() << QString();
    }
    void aCodeFormatsItself()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QFETCH(QString, code);
        CodeField field;
        field.show();
        for (const QChar character : typed) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(&field, &press);
        }
        QCOMPARE(field.text(), shown);
        QCOMPARE(field.code(), code);
    }

    void aCodeIsEditedInTheMiddle()
    {
        CodeField field;
        field.show();
        QTest::keyClicks(&field, u"482913"_s);
        field.setCursorPosition(2);
        QTest::keyClick(&field, Qt::Key_Delete);
        QCOMPARE(field.text(), u"489 13"_s);
        QTest::keyClick(&field, Qt::Key_7);
        QCOMPARE(field.text(), u"487 913"_s);
        QCOMPARE(field.cursorPosition(), 3);
    }

    void aQrCodeHoldsItsText()
    {
        QrCode code;
        code.setText(u"http://192.168.1.20:8640/?code=482913"_s);
        QVERIFY(!code.isEmpty());
        QCOMPARE(code.modules().width(), code.modules().height());
        QCOMPARE(code.modules().pixelColor(0, 0), QColor(Qt::black)); // the corner of a finder pattern
        QCOMPARE(code.modules().pixelColor(1, 1), QColor(Qt::white));
    }

    void aTextThatNoQrCodeHoldsShowsNothing()
    {
        QrCode code;
        code.setText(QString(u'x').repeated(8'000));
        QVERIFY(code.isEmpty());
    }
};

PODIUM_WIDGET_TEST_MAIN(TestCodes)
#include "test_codes.moc"
