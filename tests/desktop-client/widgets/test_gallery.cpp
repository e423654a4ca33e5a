// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_window.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>

Q_DECLARE_METATYPE(podium::client::GalleryState)

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

//! \brief Pages, windows and dialogs fill a window: the tests of all pages show them. Everything else in a
//! header is a widget, or a delegate, to be put together with others.
bool isShownWhole(const QString &name, const QString &base)
{
    return name.endsWith("Page"_L1) || name.endsWith("Window"_L1) || base == "QDialog"_L1;
}

} // namespace

//! The gallery shows every widget that there is, and each of them shows something.
class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWidgetIsInTheGallery_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("widget");
        const QDir sources(QStringLiteral(PODIUM_WIDGETS_FOLDER));
        const QRegularExpression declaration(u"^class (\\w+)(?: final)?\\s*:\\s*public (\\w+)"_s,
                                             QRegularExpression::MultilineOption);
        QDirIterator headers(sources.path(), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (headers.hasNext()) {
            QFile header(headers.next());
            const QString folder = u"widgets/"_s + sources.relativeFilePath(headers.fileInfo().path());
            if (folder == "widgets/gallery"_L1)
                continue;
            QVERIFY(header.open(QIODevice::ReadOnly));
            QRegularExpressionMatchIterator classes =
                declaration.globalMatch(QString::fromUtf8(header.readAll()));
            while (classes.hasNext()) {
                const QRegularExpressionMatch match = classes.next();
                const QString name = match.captured(1);
                if (match.captured(2) != "QObject"_L1 && !isShownWhole(name, match.captured(2)))
                    QTest::newRow(qPrintable(name)) << QDir::cleanPath(folder) << name;
            }
        }
    }
    void everyWidgetIsInTheGallery()
    {
        QFETCH(QString, folder);
        QFETCH(QString, widget);
        const QList<GalleryGroup> groups = galleryGroups();
        const auto group = std::find_if(groups.cbegin(), groups.cend(),
                                        [&folder](const GalleryGroup &one) { return one.folder == folder; });
        QVERIFY2(group != groups.cend(), qPrintable(folder));
        QVERIFY(std::any_of(group->entries.cbegin(), group->entries.cend(),
                            [&widget](const GalleryEntry &entry) { return entry.widget == widget; }));
    }

    void focusIsSeen_data()
    {
        QTest::addColumn<GalleryState>("state");
        for (const GalleryGroup &group : galleryGroups()) {
            for (const GalleryEntry &entry : group.entries) {
                for (const GalleryState &state : entry.states) {
                    if (state.hasFocus)
                        QTest::addRow("%s, %s", qPrintable(entry.widget), qPrintable(state.name)) << state;
                }
            }
        }
    }
    void focusIsSeen()
    {
        QFETCH(GalleryState, state);
        QWidget window;
        auto *other = new QLineEdit;
        QWidget *widget = state.make();
        auto *column = new QVBoxLayout(&window);
        column->addWidget(other);
        column->addWidget(widget);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        QVERIFY(widget->hasFocus() || (widget->focusProxy() && widget->focusProxy()->hasFocus()));
        QVERIFY(widget->grab().toImage() != without);
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
            // The colour of the background on the background, and a room that is to see nothing.
            if (name != "Colours: background"_L1 && name != "RoomStage: covered"_L1)
                QVERIFY2(!isBlank(widget->grab().toImage()), qPrintable(name));
        }
    }

    void itIsDrawnIntoAFile_data() { addSchemes(); }
    void itIsDrawnIntoAFile()
    {
        QFETCH(ColourScheme, scheme);
        GalleryWindow window(scheme, true);
        window.resize(2000, 900); // wide, or the picture would be very high
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
