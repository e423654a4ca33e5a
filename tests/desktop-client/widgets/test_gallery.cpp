// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_window.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QAbstractButton>
#include <QDir>
#include <QListWidget>
#include <QRegularExpression>

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

bool isBlank(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != image.pixel(0, 0))
                return false;
        }
    }
    return true;
}

} // namespace

//! The gallery shows every widget that there is, and each of them shows something.
class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWidgetIsInTheGallery_data()
    {
        QTest::addColumn<QString>("widget");
        const QDir folder(QStringLiteral(PODIUM_WIDGETS_FOLDER));
        const QRegularExpression declaration(u"^class (\\w+)(?: final)? : public (?:Q|TextLabel)"_s,
                                             QRegularExpression::MultilineOption);
        for (const QString &name : folder.entryList({u"*.h"_s}, QDir::Files)) {
            QFile header(folder.filePath(name));
            QVERIFY(header.open(QIODevice::ReadOnly));
            const QRegularExpressionMatch match = declaration.match(QString::fromUtf8(header.readAll()));
            // A page is a place for widgets.
            if (match.hasMatch() && match.captured(1) != "StagePage"_L1)
                QTest::newRow(qPrintable(match.captured(1))) << match.captured(1);
        }
    }
    void everyWidgetIsInTheGallery()
    {
        QFETCH(QString, widget);
        const QList<GalleryEntry> entries = galleryEntries();
        QVERIFY(std::any_of(entries.cbegin(), entries.cend(),
                            [&widget](const GalleryEntry &entry) { return entry.widget == widget; }));
    }

    void everyStateIsDrawn_data() { addSchemes(); }
    void everyStateIsDrawn()
    {
        QFETCH(ColourScheme, scheme);
        GalleryWindow window(scheme, true);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(!window.shown().isEmpty());
        for (const auto &[name, widget] : window.shown()) {
            // The colour of the background on the background is all that this one has.
            if (name != "Colours: background"_L1)
                QVERIFY2(!isBlank(widget->grab().toImage()), qPrintable(name));
        }
    }

    void itIsDrawnIntoAFile_data() { addSchemes(); }
    void itIsDrawnIntoAFile()
    {
        QFETCH(ColourScheme, scheme);
        GalleryWindow window(scheme, true);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QString chosen = qEnvironmentVariable("PODIUM_SCREENSHOTS");
        const QDir folder(chosen.isEmpty() ? QStringLiteral(PODIUM_SCREENSHOTS_FOLDER) : chosen);
        QVERIFY(folder.mkpath(u"."_s));
        QImage image(window.content()->size(), QImage::Format_RGB32);
        image.fill(Theme::colours().background);
        window.content()->render(&image, {}, {}, QWidget::DrawChildren);
        QVERIFY(
            image.save(folder.filePath(u"gallery-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag())))));
    }

    void theSchemeIsSwitched()
    {
        GalleryWindow window(ColourScheme::Light, true);
        window.show();
        QVERIFY(!Theme::isDark());
        for (QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            if (button->text() == "Dark"_L1) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        QVERIFY(Theme::isDark());
        QVERIFY(!window.shown().isEmpty());
    }

    void aNameLeadsToItsWidget()
    {
        GalleryWindow window(ColourScheme::Light, true);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *names = window.findChild<QListWidget *>();
        QTest::keyClick(names, Qt::Key_End);
        const QWidget *last = window.shown().last().second;
        QTRY_VERIFY(!last->visibleRegion().isEmpty());
    }

private:
    static void addSchemes()
    {
        QTest::addColumn<ColourScheme>("scheme");
        QTest::newRow("light") << ColourScheme::Light;
        QTest::newRow("dark") << ColourScheme::Dark;
    }
};

PODIUM_WIDGET_TEST_MAIN(TestGallery)
#include "test_gallery.moc"
