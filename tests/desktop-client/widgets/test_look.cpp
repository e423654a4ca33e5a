// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/fitted_text.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/text_label.h"
#include "tests/desktop-client/widgets/contrast.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QFontDatabase>
#include <QFontInfo>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfTokens_data()
    {
        QTest::addColumn<QColor>("foreground");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("atLeast");

        constexpr double Text = 4.5;
        constexpr double Shape = 3;
        for (const bool dark : {false, true}) {
            const Colours &c = dark ? darkColours() : lightColours();
            const char *scheme = dark ? "dark" : "light";
            const std::pair<const char *, QColor> grounds[] = {{"background", c.background},
                                                               {"surface", c.surface}};
            for (const auto &[ground, colour] : grounds) {
                const std::pair<const char *, QColor> texts[] = {
                    {"text", c.text}, {"quiet text", c.quietText}, {"accent", c.accent},
                    {"good", c.good}, {"warning", c.warning},      {"bad", c.bad}};
                for (const auto &[name, text] : texts)
                    QTest::addRow("%s: %s on %s", scheme, name, ground) << text << colour << Text;
                QTest::addRow("%s: control on %s", scheme, ground) << c.control << colour << Shape;
                for (size_t index = 0; index < c.answerMarks.size(); ++index)
                    QTest::addRow("%s: mark %d on %s", scheme, int(index), ground)
                        << c.answerMarks[index] << colour << Shape;
                for (size_t index = 0; index < c.medals.size(); ++index)
                    QTest::addRow("%s: medal %d on %s", scheme, int(index), ground)
                        << c.medals[index] << colour << Shape;
            }
            QTest::addRow("%s: text on raised", scheme) << c.text << c.raised << Text;
            QTest::addRow("%s: quiet text on raised", scheme) << c.quietText << c.raised << Text;
            QTest::addRow("%s: on accent", scheme) << c.onAccent << c.accent << Text;
            QTest::addRow("%s: on hovered accent", scheme) << c.onAccent << c.accentHover << Text;
            for (const QColor &status : {c.good, c.warning, c.bad})
                QTest::addRow("%s: on status %s", scheme, qPrintable(status.name()))
                    << c.onStatus << status << Text;
            for (size_t index = 0; index < c.answers.size(); ++index)
                QTest::addRow("%s: answer %d", scheme, int(index))
                    << c.answerText << c.answers[index] << Text;
        }
    }
    void contrastOfTokens()
    {
        QFETCH(QColor, foreground);
        QFETCH(QColor, ground);
        QFETCH(double, atLeast);
        QVERIFY2(test::contrast(foreground, ground) >= atLeast,
                 qPrintable(QString::number(test::contrast(foreground, ground))));
    }

    void theFontIsBundled()
    {
        QVERIFY(QFontDatabase::families().contains("Inter"_L1));
        for (const TextStyle style :
             {TextStyle::Caption, TextStyle::Lead, TextStyle::Title, TextStyle::Stage})
            QCOMPARE(QFontInfo(Theme::font(style)).family(), u"Inter"_s);
    }

    void textIsNeverBelow13Pixels()
    {
        QCOMPARE(Theme::font(TextStyle::Caption, 0.5).pixelSize(), 13);
        QCOMPARE(Theme::font(TextStyle::Body, 0.75).pixelSize(), 13);
        QCOMPARE(Theme::font(TextStyle::Stage, 2).pixelSize(), 192);
    }

    void reducedMotionHasNoDuration()
    {
        for (const Motion motion : {Motion::Feedback, Motion::Place, Motion::Overtake})
            QCOMPARE(Theme::durationMs(motion), 0);
        Theme::apply(*qApp, ColourScheme::Light, false);
        QCOMPARE(Theme::durationMs(Motion::Overtake), 400);
        Theme::setSystemReducesMotion(true);
        QCOMPARE(Theme::durationMs(Motion::Overtake), 0);
        Theme::setSystemReducesMotion(false);
        Theme::apply(*qApp, ColourScheme::Light, true);
    }

    void everyIconHasItsDrawing_data()
    {
        QTest::addColumn<int>("which");
        for (int which = int(Icon::Add); which <= int(Icon::Warning); ++which)
            QTest::addRow("%d", which) << which;
    }
    void everyIconHasItsDrawing()
    {
        QFETCH(int, which);
        const QImage image = icon(Icon(which)).pixmap(24, 24).toImage();
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                painted += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
        }
        QVERIFY2(painted > 15, qPrintable(QString::number(painted)));
    }

    void aLabelFollowsTheScheme()
    {
        TextLabel label(TextStyle::Body, u"Text"_s);
        label.setTone(Tone::Good);
        label.show();
        QCOMPARE(label.palette().color(QPalette::WindowText), lightColours().good);
        Theme::apply(*qApp, ColourScheme::Dark, true);
        QCOMPARE(label.palette().color(QPalette::WindowText), darkColours().good);
        Theme::apply(*qApp, ColourScheme::Light, true);
    }

    void aToneLeavesTheFontAlone()
    {
        TextLabel label(TextStyle::Lead, u"Text"_s);
        label.show();
        label.setStageScale(2);
        label.setTone(Tone::Bad);
        QCOMPARE(label.font().pixelSize(), 36);
    }

    void numbersOfOneLengthAreEquallyWide()
    {
        const QFont font = Theme::font(TextStyle::Display);
        QCOMPARE(tabularWidth(font, u"111 111"_s), tabularWidth(font, u"008 908"_s));
    }

    void textIsAsLargeAsItFits()
    {
        const FittedText roomy(u"Short"_s, {600, 200}, QFont::Bold, 13, 48);
        QCOMPARE(roomy.font().pixelSize(), 48);
        const FittedText tight(QString(u"many words "_s).repeated(40), {300, 200}, QFont::Bold, 13, 48);
        QVERIFY(tight.font().pixelSize() < 20);
        QVERIFY(tight.size().height() <= 200 || tight.isElided());
    }

    void wordsBreakOnlyWhenNothingElseHelps()
    {
        const QString word = QString(u'w').repeated(80);
        const FittedText broken(word, {200, 200}, QFont::Bold, 13, 48);
        QCOMPARE(broken.font().pixelSize(), 13);
        QVERIFY(broken.size().width() <= 200);
        QVERIFY(!broken.isElided());
    }

    void whatDoesNotFitIsElided()
    {
        const FittedText cut(QString(u"many words "_s).repeated(400), {200, 40}, QFont::Bold, 13, 48);
        QVERIFY(cut.isElided());
        QVERIFY(cut.size().height() <= 40);
    }

    void schemesHaveNames()
    {
        QCOMPARE(colourSchemeFromName(u"dark"), ColourScheme::Dark);
        QCOMPARE(colourSchemeFromName(u"system"), ColourScheme::System);
        QVERIFY(!colourSchemeFromName(u"Dark "));
    }
};

PODIUM_WIDGET_TEST_MAIN(TestLook)
#include "test_look.moc"
