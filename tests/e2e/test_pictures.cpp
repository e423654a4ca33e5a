// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/drag_and_drop.h"
#include "tests/e2e/file_dialog.h"
#include "tests/e2e/room.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

namespace {

constexpr qint64 TooLarge = 10'000'001;

//! Where pictures are put: at the question of a quiz, or at an option of a poll.
enum class Editor { Quiz, Poll };

QImage imageOf(Qt::GlobalColor colour)
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

void addEditorRows()
{
    QTest::addColumn<Editor>("editor");
    QTest::newRow("quiz") << Editor::Quiz;
    QTest::newRow("poll") << Editor::Poll;
}

} // namespace

Q_DECLARE_METATYPE(Editor)

//! Pictures come into quizzes and polls by the dialog for files, by drag and drop and from the clipboard,
//! in a window on a real server.
class TestPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_room = std::make_unique<Room>(storage::Dialect::SQLite, 0);
        QVERIFY(m_room->open());
        QVERIFY(m_room->signIn());
        write(u"picture.png"_s, [](QFile &file) { imageOf(Qt::blue).save(&file, "PNG"); });
        write(u"words.png"_s, [](QFile &file) { file.write("These are words."); });
        write(u"large.png"_s, [](QFile &file) {
            imageOf(Qt::blue).save(&file, "PNG");
            file.resize(TooLarge);
        });
        write(u"broken.png"_s, [](QFile &file) {
            imageOf(Qt::blue).save(&file, "PNG");
            file.resize(60);
        });
    }

    //! A quiz or a poll with a title and one text, nothing saved yet.
    void init()
    {
        if (!QTest::currentDataTag())
            return;
        m_editor = qstrcmp(QTest::currentDataTag(), "poll") == 0 ? Editor::Poll : Editor::Quiz;
        QVERIFY(begin());
    }
    void cleanup()
    {
        if (host().canClick(back()))
            QVERIFY(host().click(back()));
        if (host().canClick(u"Discard"_s))
            QVERIFY(host().click(u"Discard"_s));
        QVERIFY(Room::comesTo("the library is back", [&] { return !host().canClick(back()) || !place(); }));
    }

    void theDialogBringsAPicture_data() { addEditorRows(); }
    void theDialogBringsAPicture()
    {
        QVERIFY(host().click(u"Choose…"_s));
        QVERIFY(cancelFileDialog(host()));
        QVERIFY(!hasPicture());
        QVERIFY(host().click(u"Choose…"_s));
        QVERIFY(enterFile(host(), file(u"picture.png"_s)));
        QVERIFY(Room::comesTo("the picture is there", [&] { return hasPicture(); }));
        QVERIFY(textIsThere());
        QVERIFY(host().click(u"Save"_s));
        QVERIFY(Room::comesTo("it is saved", [&] { return host().says(u"Saved"_s); }));
        QVERIFY(hasPicture());
    }

    void whatIsNoPictureIsSaidAtItsPlace_data() { addEditorRows(); }
    void whatIsNoPictureIsSaidAtItsPlace()
    {
        const QList<std::pair<QString, QString>> wrong{
            {u"words.png"_s, u"words.png is not a PNG, JPEG, WebP or GIF picture."_s},
            {u"large.png"_s, u"large.png has 10.0 MB; at most 10 MB fit."_s},
            {u"broken.png"_s, u"picture"_s}};
        for (const auto &[name, why] : wrong) {
            QVERIFY(host().click(hasPicture() ? u"Replace…"_s : u"Choose…"_s));
            QVERIFY(enterFile(host(), file(name)));
            QVERIFY(Room::comesTo("it is refused", [&] { return host().canClick(u"Try again"_s); }));
            QVERIFY2(host().says(why), qPrintable(place()->accessibleDescription()));
            QVERIFY(place()->accessibleDescription().contains(why));
            QVERIFY(textIsThere());
            // Not the only way out is the right picture.
            QVERIFY(host().click(u"Cancel"_s));
            QVERIFY(!host().canClick(u"Try again"_s));
        }
        // What is there stays there.
        QMimeData good;
        good.setUrls({QUrl::fromLocalFile(file(u"picture.png"_s))});
        QVERIFY(dropOn(*place(), good));
        QVERIFY(Room::comesTo("the picture is there", [&] { return hasPicture(); }));
        QVERIFY(host().click(u"Replace…"_s));
        QVERIFY(enterFile(host(), file(u"words.png"_s)));
        QVERIFY(Room::comesTo("it is refused", [&] { return host().canClick(u"Try again"_s); }));
        QVERIFY(host().click(u"Cancel"_s));
        QVERIFY(hasPicture());
    }

    void aDroppedPictureIsTaken_data() { addEditorRows(); }
    void aDroppedPictureIsTaken()
    {
        QMimeData fileUrl;
        fileUrl.setUrls({QUrl::fromLocalFile(file(u"picture.png"_s))});
        QMimeData pixels;
        pixels.setImageData(imageOf(Qt::green));
        // What browsers drag: where it comes from, and what it is.
        QMimeData fromBrowser;
        fromBrowser.setUrls({QUrl(u"https://example.org/picture.png"_s)});
        fromBrowser.setImageData(imageOf(Qt::red));
        for (const QMimeData *content : {&fileUrl, &pixels, &fromBrowser}) {
            QVERIFY(dropOn(*place(), *content));
            QVERIFY(Room::comesTo("the picture is there", [&] { return hasPicture(); }));
            QVERIFY(host().click(u"Save"_s));
            QVERIFY(Room::comesTo("it is saved", [&] { return host().says(u"Saved"_s); }));
            QTest::mouseClick(removal(), Qt::LeftButton);
            QVERIFY(!hasPicture());
        }
        QVERIFY(textIsThere());
    }

    void whatIsNoPictureCannotBeDropped_data() { addEditorRows(); }
    void whatIsNoPictureCannotBeDropped()
    {
        QMimeData text;
        text.setText(u"A text"_s);
        QMimeData link;
        link.setUrls({QUrl(u"https://example.org/picture.png"_s)});
        QMimeData two;
        two.setUrls({QUrl::fromLocalFile(file(u"picture.png"_s)), QUrl::fromLocalFile(file(u"words.png"_s))});
        QMimeData nothing;
        for (const QMimeData *content : {&text, &link, &two, &nothing}) {
            QVERIFY(!dropOn(*place(), *content));
            QVERIFY(!hasPicture());
            QVERIFY(!host().canClick(u"Try again"_s));
        }
        QVERIFY(textIsThere());
    }

    void aPastedPictureIsTaken_data() { addEditorRows(); }
    void aPastedPictureIsTaken()
    {
        auto *const copiedFile = new QMimeData;
        copiedFile->setUrls({QUrl::fromLocalFile(file(u"picture.png"_s))});
        auto *const copiedPixels = new QMimeData;
        copiedPixels->setImageData(imageOf(Qt::green));
        for (QMimeData *content : {copiedFile, copiedPixels}) {
            QGuiApplication::clipboard()->setMimeData(content);
            for (QWidget *const where : {static_cast<QWidget *>(place()), textPlace()}) {
                where->setFocus();
                QTest::keySequence(where, QKeySequence::Paste);
                QVERIFY(Room::comesTo("the picture is there", [&] { return hasPicture(); }));
                QTest::mouseClick(removal(), Qt::LeftButton);
                QVERIFY(!hasPicture());
            }
        }
        QVERIFY(textIsThere());
    }

    void aPictureDroppedOnARowBecomesThatOptions()
    {
        m_editor = Editor::Poll;
        QVERIFY(begin());
        auto *const list = host().named<QListView>(u"Options"_s);
        const QPoint second = list->visualRect(list->model()->index(1, 0)).center();
        QMimeData pixels;
        pixels.setImageData(imageOf(Qt::green));
        QVERIFY(dropOn(*list->viewport(), second, pixels));
        QVERIFY(host().says(u"Picture of option 2"_s));
        QVERIFY(Room::comesTo("the picture is there", [&] { return hasPicture(); }));
        QTest::keyClick(list, Qt::Key_Up);
        QVERIFY(host().says(u"Picture of option 1"_s));
        QVERIFY(!hasPicture());
        QMimeData text;
        text.setText(u"A text"_s);
        QVERIFY(!dropOn(*list->viewport(), second, text));
    }

    void cellsOfATableArePastedAsOptions()
    {
        m_editor = Editor::Poll;
        QVERIFY(begin());
        // Spreadsheets copy a picture of the cells, too.
        auto *const cells = new QMimeData;
        cells->setText(u"Thai\nGreek\n"_s);
        cells->setImageData(imageOf(Qt::white));
        QGuiApplication::clipboard()->setMimeData(cells);
        auto *const list = host().named<QListView>(u"Options"_s);
        list->setFocus();
        QTest::keySequence(list, QKeySequence::Paste);
        QVERIFY(!hasPicture());
        QVERIFY(host().says(u"4 option"_s));
    }

    void aLinkIsPastedAsText()
    {
        m_editor = Editor::Quiz;
        QVERIFY(begin());
        auto *const link = new QMimeData;
        link->setUrls({QUrl(u"https://example.org/"_s)});
        link->setText(u"https://example.org/"_s);
        QGuiApplication::clipboard()->setMimeData(link);
        auto *const question = host().named<QPlainTextEdit>(u"Question"_s);
        question->moveCursor(QTextCursor::End);
        QTest::keySequence(question, QKeySequence::Paste);
        QCOMPARE(question->toPlainText(), u"Is it so?https://example.org/"_s);
    }

private:
    [[nodiscard]] ClientWindow &host() { return m_room->host; }
    [[nodiscard]] QString back() const { return m_editor == Editor::Quiz ? u"Quizzes"_s : u"Polls"_s; }
    [[nodiscard]] QString file(const QString &name) const { return m_files.filePath(name); }

    template<typename Write>
    void write(const QString &name, Write content)
    {
        QFile file(m_files.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        content(file);
    }

    [[nodiscard]] bool begin()
    {
        if (m_editor == Editor::Quiz) {
            if (!host().turnTo(u"Quizzes"_s) || !host().click(u"New quiz"_s) || !host().click(u"Add"_s) ||
                !host().type(u"Question"_s, u"Is it so?"_s) || !host().type(u"Option A"_s, u"Yes"_s) ||
                !host().type(u"Option B"_s, u"No"_s))
                return false;
        } else {
            if (!host().turnTo(u"Polls"_s) || !host().click(u"New poll"_s))
                return false;
            for (const QString &option : {u"Is it so?"_s, u"Or so?"_s}) {
                if (!host().type(u"New option"_s, option) || !host().click(u"Add"_s))
                    return false;
            }
        }
        return host().type(u"Title"_s, u"Pictures"_s);
    }

    [[nodiscard]] QWidget *place() { return host().named<QWidget>(u"Picture"_s); }
    [[nodiscard]] QWidget *removal() { return host().named<QWidget>(u"Take the picture away"_s); }
    [[nodiscard]] bool hasPicture() { return removal() != nullptr; }
    //! Where one also pastes pictures.
    [[nodiscard]] QWidget *textPlace()
    {
        return host().named<QWidget>(m_editor == Editor::Quiz ? u"Question"_s : u"Options"_s);
    }
    //! Nothing that was written is lost.
    [[nodiscard]] bool textIsThere()
    {
        const auto *const title = host().named<QLineEdit>(u"Title"_s);
        if (!title || title->text() != u"Pictures"_s)
            return false;
        if (m_editor == Editor::Quiz)
            return host().named<QPlainTextEdit>(u"Question"_s)->toPlainText() == u"Is it so?"_s;
        const QAbstractItemModel *const options = host().named<QListView>(u"Options"_s)->model();
        return options->rowCount() == 2 &&
               options->index(0, 0).data(Qt::EditRole).toString() == u"Is it so?"_s;
    }

    std::unique_ptr<Room> m_room;
    QTemporaryDir m_files;
    Editor m_editor = Editor::Quiz;
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
