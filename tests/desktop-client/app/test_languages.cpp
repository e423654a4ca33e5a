// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/application.h"
#include "desktop-client/app/languages.h"
#include "desktop-client/app/poll_editing_controller.h"
#include "desktop-client/app/poll_editing_flow.h"
#include "desktop-client/app/poll_flow.h"
#include "desktop-client/app/report_flow.h"
#include "desktop-client/app/voting_controller.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/pages/preferences_dialog.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "desktop-client/widgets/pages/start_page.h"
#include "desktop-client/widgets/polls/ballot_list.h"
#include "desktop-client/widgets/polls/poll_dashboard_page.h"
#include "desktop-client/widgets/polls/poll_editor_page.h"
#include "desktop-client/widgets/polls/polls_page.h"
#include "desktop-client/widgets/polls/voting_page.h"
#include "desktop-client/widgets/reports/past_sessions_page.h"
#include "desktop-client/widgets/reports/report_page.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    QString context;
    QString source;
    QStringList translations; //!< one, or one for each plural form
    bool isFinished = true;
};

QList<Text> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Text> texts;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            texts.append({context, {}, {}, true});
        } else if (xml.name() == "source"_L1) {
            texts.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            texts.last().isFinished = xml.attributes().value("type"_L1).isEmpty();
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "translation"_L1)) {
                if (xml.isStartElement() && xml.name() == "numerusform"_L1)
                    texts.last().translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (texts.last().translations.isEmpty())
                texts.last().translations.append(text);
        }
    }
    return texts;
}

//! "%1", "%L2", "%n": what the program puts in; a translation may move them, and may say each more than once.
QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(L?[0-9]+|L?n)"_s);
    QSet<QString> places;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        places.insert(match.captured(1).remove(u'L'));
    return places;
}

} // namespace

class TestLanguages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyTextIsTranslated();
    void translationsKeepTheirPlaces();
    void catalogueIsAsTheSources();
    void numbersAndPluralsFollow_data();
    void numbersAndPluralsFollow();
    void theWindowSpeaksAnotherLanguageAtOnce();
    void aRejectedDialogChangesNothing();
    void anotherLanguageKeepsThePlace_data();
    void anotherLanguageKeepsThePlace();
    void anotherLanguageKeepsAPollThatIsWritten();
    void anotherLanguageKeepsAChoiceThatIsNotCast();
    void anotherLanguageKeepsWhatIsTyped();

private:
    void openPreferences(Application &application, const QString &languageName, const char *button);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLanguages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    speak(u"en"_s);
}

void TestLanguages::cleanup()
{
    speak(u"en"_s);
}

void TestLanguages::everyTextIsTranslated()
{
    const QList<Text> texts = readCatalogue(QStringLiteral(CATALOGUE));
    QVERIFY(texts.size() > 300);
    QStringList missing;
    for (const Text &text : texts)
        if (!text.isFinished || text.translations.contains(QString()))
            missing.append(text.context + u": "_s + text.source);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestLanguages::translationsKeepTheirPlaces()
{
    for (const Text &text : readCatalogue(QStringLiteral(CATALOGUE)))
        for (const QString &translation : text.translations) {
            QSet<QString> places = placesIn(translation);
            // "one question" needs no number.
            if (text.translations.size() > 1 && placesIn(text.source).contains(u"n"_s))
                places.insert(u"n"_s);
            QVERIFY2(places == placesIn(text.source), qPrintable(text.source + u" -> "_s + translation));
        }
}

void TestLanguages::catalogueIsAsTheSources()
{
    const QString updated = m_folder->filePath(u"podium_pt.ts"_s);
    QProcess update;
    update.setWorkingDirectory(QStringLiteral(SOURCES));
    update.start(QStringLiteral(UPDATE_CATALOGUE),
                 {u"-silent"_s, u"-I"_s, u"."_s, u"desktop-client"_s, u"shared"_s, u"-ts"_s, updated});
    QVERIFY(update.waitForFinished());
    QCOMPARE(update.exitCode(), 0);

    const auto keysOf = [](const QList<Text> &texts) {
        QSet<QString> keys;
        for (const Text &text : texts)
            keys.insert(text.context + u": "_s + text.source);
        return keys;
    };
    const QSet<QString> inSources = keysOf(readCatalogue(updated));
    const QSet<QString> inCatalogue = keysOf(readCatalogue(QStringLiteral(CATALOGUE)));
    QVERIFY(!inSources.isEmpty());
    QVERIFY2(inSources == inCatalogue,
             qPrintable(u"Run the target translations, then translate:\n"_s +
                        QStringList((inSources - inCatalogue).values()).join(u'\n') +
                        u"\nNo longer there:\n"_s +
                        QStringList((inCatalogue - inSources).values()).join(u'\n')));
}

void TestLanguages::numbersAndPluralsFollow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("questions");
    QTest::newRow("English") << u"en"_s << u"12,345.5"_s
                             << QStringList{u"1 question, changed today"_s, u"2 questions, changed today"_s};
    QTest::newRow("Portuguese") << u"pt"_s << u"12.345,5"_s
                                << QStringList{u"1 pergunta, alterado today"_s,
                                               u"2 perguntas, alterado today"_s};
}

void TestLanguages::numbersAndPluralsFollow()
{
    QFETCH(QString, language);
    QFETCH(QString, number);
    QFETCH(QStringList, questions);

    speak(language);

    QCOMPARE(QLocale().toString(12345.5), number);
    const char *const context = "podium::client::QuizListModel";
    for (const int count : {1, 2})
        QCOMPARE(QCoreApplication::translate(context, "%n question(s), changed %1", nullptr, count)
                     .arg(u"today"_s),
                 questions.at(count - 1));
}

void TestLanguages::openPreferences(Application &application, const QString &languageName, const char *button)
{
    // As from any page.
    application.window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(application.window()));
    QTest::keyClick(application.window(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = application.window()->findChild<PreferencesDialog *>();
    QVERIFY(dialog);
    auto *language = dialog->findChild<QComboBox *>();
    language->setFocus();
    language->setCurrentText(languageName);
    for (QPushButton *candidate : dialog->findChildren<QPushButton *>())
        if (candidate->text() == QCoreApplication::translate("podium::client::PreferencesDialog", button))
            QTest::mouseClick(candidate, Qt::LeftButton);
}

void TestLanguages::theWindowSpeaksAnotherLanguageAtOnce()
{
    const QString settings = m_folder->filePath(u"settings.ini"_s);
    Application application(settings);
    application.begin({});
    application.window()->resize(1100, 760);
    const QSize size = application.window()->size();
    application.window()->startPage()->setServerAddress(u"192.168.1.20"_s);

    openPreferences(application, u"Português"_s, "Done");

    const auto texts = [&application] {
        QStringList found;
        for (const QAbstractButton *button :
             application.window()->startPage()->findChildren<QAbstractButton *>())
            found.append(button->text());
        return found;
    };
    QTRY_VERIFY(texts().contains(u"Participar"_s));
    QVERIFY(!texts().contains(u"Join"_s));
    QVERIFY(application.window()->isVisible());
    QCOMPARE(application.window()->size(), size);
    QCOMPARE(application.window()->startPage()->serverAddress(), u"192.168.1.20"_s);
    QCOMPARE(Settings(settings).preferences().language, u"pt"_s);
}

void TestLanguages::aRejectedDialogChangesNothing()
{
    const QString settings = m_folder->filePath(u"settings.ini"_s);
    Application application(settings);
    application.begin({});
    const MainWindow *const window = application.window();

    openPreferences(application, u"Português"_s, "Cancel");

    QCOMPARE(Settings(settings).preferences(), Preferences());
    QCOMPARE(application.window(), window);
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestLanguages::anotherLanguageKeepsThePlace_data()
{
    using Page = std::function<QWidget *(Application &)>;
    QTest::addColumn<Page>("page");
    QTest::newRow("join") << Page([](Application &a) { return a.window()->joinPage(); });
    QTest::newRow("sign in") << Page([](Application &a) { return a.window()->signInPage(); });
    QTest::newRow("editor") << Page([](Application &a) { return a.window()->editorPage(); });
    QTest::newRow("past sessions") << Page([](Application &a) { return a.reporting()->pastSessionsPage(); });
    QTest::newRow("polls") << Page([](Application &a) { return a.polling()->listPage(); });
    QTest::newRow("editor of polls") << Page([](Application &a) { return a.polling()->editor()->page(); });
    QTest::newRow("dashboard") << Page([](Application &a) { return a.polling()->dashboardPage(); });
    QTest::newRow("report") << Page([](Application &a) { return a.reporting()->reportPage(); });
}

void TestLanguages::anotherLanguageKeepsThePlace()
{
    QFETCH(std::function<QWidget *(Application &)>, page);
    Application application(m_folder->filePath(u"settings.ini"_s));
    application.begin({});
    const QPointer<QWidget> before(page(application));
    application.window()->showPage(before);

    openPreferences(application, u"Português"_s, "Done");

    QTRY_VERIFY(!before);
    QCOMPARE(application.window()->currentPage(), page(application));
}

void TestLanguages::anotherLanguageKeepsAPollThatIsWritten()
{
    Application application(m_folder->filePath(u"settings.ini"_s));
    application.begin({});
    PollEditModel &poll = *application.pollEditing()->poll();
    poll.edit(u"title"_s, [](podium::Poll &edited) { edited.title = u"Lunch"_s; });
    const QPointer<PollEditorPage> before(application.polling()->editor()->page());
    before->setPendingOption(u"Noo"_s);
    application.window()->showPage(before);

    openPreferences(application, u"Português"_s, "Done");

    QTRY_VERIFY(!before);
    const PollEditorPage *after = application.polling()->editor()->page();
    QCOMPARE(application.window()->currentPage(), after);
    QCOMPARE(after->findChild<QLineEdit *>()->text(), u"Lunch"_s);
    QCOMPARE(after->pendingOption(), u"Noo"_s);
    QVERIFY(poll.canUndo());
}

void TestLanguages::anotherLanguageKeepsAChoiceThatIsNotCast()
{
    Application application(m_folder->filePath(u"settings.ini"_s));
    application.begin({});
    podium::Poll lunch;
    lunch.id = podium::PollId(9);
    lunch.title = u"Lunch"_s;
    lunch.status = podium::PollStatus::Open;
    lunch.options = {{u"Italian"_s, {}}, {u"Thai"_s, {}}};
    application.voting()->voting()->setInside({lunch, 0, std::nullopt, std::nullopt});
    const auto pageOf = [&application] { return application.window()->findChild<VotingPage *>(); };
    const QPointer<VotingPage> before(pageOf());
    QCOMPARE(application.window()->currentPage(), before);
    before->list()->selectOption(1);

    openPreferences(application, u"Português"_s, "Done");

    QTRY_VERIFY(!before);
    QCOMPARE(application.window()->currentPage(), pageOf());
    QCOMPARE(pageOf()->list()->selectedOption(), std::optional(1));
}

void TestLanguages::anotherLanguageKeepsWhatIsTyped()
{
    Application application(m_folder->filePath(u"settings.ini"_s));
    application.begin({});
    application.window()->showJoin();
    const QStringList joining{u"482 913"_s, u"Ana"_s, u"192.168.1.20"_s};
    application.window()->joinPage()->setTyped(joining);
    application.window()->signInPage()->setMakesAccount(true);
    const QStringList signingIn{u"192.168.1.20"_s, u"ana"_s, u"Ana"_s, u"secret"_s, u"123"_s};
    application.window()->signInPage()->setTyped(signingIn);
    const QPointer<QWidget> before(application.window());

    openPreferences(application, u"Português"_s, "Done");

    QTRY_VERIFY(!before);
    QCOMPARE(application.window()->joinPage()->typed(), joining);
    QVERIFY(application.window()->signInPage()->makesAccount());
    QCOMPARE(application.window()->signInPage()->typed(), signingIn);
}

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
