// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/languages.h"
#include "tests/desktop-client/widgets/page_catalogue.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QDir>
#include <QSet>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

//! How many different colours there are; a page that was not drawn has one.
qsizetype colourCount(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

} // namespace

//! Draws every page in both schemes into files: PODIUM_SCREENSHOTS names the folder, else it is `screenshots`
//! in the build. The README's pictures are made by this. PODIUM_SCREENSHOTS_SIZE ("3840x2160") draws them on
//! a window of another size, PODIUM_SCREENSHOTS_LANGUAGE ("pt") in another language.
class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString language = qEnvironmentVariable("PODIUM_SCREENSHOTS_LANGUAGE", u"en"_s);
        speak(language);
        if (language == "en"_L1)
            QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QString chosen = qEnvironmentVariable("PODIUM_SCREENSHOTS");
        m_folder.setPath(chosen.isEmpty() ? QStringLiteral(PODIUM_SCREENSHOTS_FOLDER) : chosen);
        QVERIFY(m_folder.mkpath(u"."_s));
        const QStringList sides = qEnvironmentVariable("PODIUM_SCREENSHOTS_SIZE", u"1280x800"_s).split(u'x');
        m_size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
        QVERIFY(!m_size.isEmpty());
    }

    void pages_data()
    {
        QTest::addColumn<ColourScheme>("scheme");
        QTest::addColumn<test::CataloguedPage>("page");
        for (const auto scheme : {ColourScheme::Light, ColourScheme::Dark}) {
            for (const test::CataloguedPage &page : test::pageCatalogue())
                QTest::addRow("%s-%s", page.name, scheme == ColourScheme::Dark ? "dark" : "light")
                    << scheme << page;
        }
    }
    void pages()
    {
        QFETCH(ColourScheme, scheme);
        QFETCH(test::CataloguedPage, page);
        Theme::apply(*qApp, scheme, true);
        test::WindowFixture fixture(m_size);
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.window));
        QWidget *window = page.show(fixture, m_content);
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();

        const QImage image = window->grab().toImage();
        QCOMPARE(image.size(), window->size() * window->devicePixelRatio());
        QVERIFY(colourCount(image) > 16);
        QVERIFY(image.save(m_folder.filePath(u"%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag())))));
    }

private:
    const test::PageContent m_content = test::realisticContent();
    QDir m_folder;
    QSize m_size;
};

PODIUM_WIDGET_TEST_MAIN(TestScreenshots)
#include "test_screenshots.moc"
