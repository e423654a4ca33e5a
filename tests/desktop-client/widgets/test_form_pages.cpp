// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/account_model.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/session_settings_dialog.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "tests/desktop-client/widgets/widget_test.h"
#include "tests/support/manual_clock.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

template<typename Widget>
Widget *named(const QWidget &page, const QString &accessibleName)
{
    for (Widget *widget : page.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

Button *button(const QWidget &page, const QString &text)
{
    for (Button *candidate : page.findChildren<Button *>()) {
        if (candidate->text() == text && candidate->isVisibleTo(&page))
            return candidate;
    }
    return nullptr;
}

//! What stands below the field with this editor.
QString errorAt(const QWidget *editor)
{
    return qobject_cast<FormField *>(editor->parentWidget())->error();
}

} // namespace

class TestFormPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- join
    void joiningNeedsEveryField_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("nickname");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("wrongField");
        QTest::newRow("no code") << QString() << u"Ana"_s << u"localhost"_s << u"Code"_s;
        QTest::newRow("half a code") << u"482"_s << u"Ana"_s << u"localhost"_s << u"Code"_s;
        QTest::newRow("a long nickname")
            << u"482913"_s << QString(u'x').repeated(25) << u"localhost"_s << u"Nickname"_s;
        QTest::newRow("no server") << u"482913"_s << u"Ana"_s << u" "_s << u"Server"_s;
    }
    void joiningNeedsEveryField()
    {
        QFETCH(QString, code);
        QFETCH(QString, nickname);
        QFETCH(QString, address);
        QFETCH(QString, wrongField);
        JoinPage page;
        page.show();
        page.setCode(code);
        page.setNickname(nickname);
        page.setServerAddress(address);
        QSignalSpy joined(&page, &JoinPage::joinRequested);
        QTest::keyClick(&page, Qt::Key_Return);
        QCOMPARE(joined.count(), 0);
        for (const QString &field : {u"Code"_s, u"Nickname"_s, u"Server"_s})
            QCOMPARE(!errorAt(named<QLineEdit>(page, field)).isEmpty(), field == wrongField);
    }

    void aPollIsJoinedWithoutANickname()
    {
        JoinPage page;
        page.show();
        page.setCode(u"482913"_s);
        page.setNickname(u"   "_s);
        page.setServerAddress(u"localhost"_s);
        QSignalSpy joined(&page, &JoinPage::joinRequested);
        QTest::keyClick(&page, Qt::Key_Return);
        QCOMPARE(joined.count(), 1);
        QCOMPARE(joined[0], (QVariantList{u"localhost"_s, u"482913"_s, QString()}));
    }

    void joiningByKeyboardAlone()
    {
        JoinPage page;
        page.setServerAddress(u"192.168.1.20"_s);
        page.show();
        page.activateWindow();
        page.setFocus();
        QTRY_VERIFY(QApplication::focusWidget());
        QSignalSpy joined(&page, &JoinPage::joinRequested);
        QTest::keyClicks(QApplication::focusWidget(), u"482913"_s);
        QTRY_COMPARE(QApplication::focusWidget(), named<QLineEdit>(page, u"Nickname"_s));
        QTest::keyClicks(QApplication::focusWidget(), u" Ana "_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(joined.count(), 1);
        QCOMPARE(joined.first(), QVariantList({u"192.168.1.20"_s, u"482913"_s, u"Ana"_s}));
    }

    void aTakenNicknameOffersAFreeOne()
    {
        JoinPage page;
        page.show();
        page.setCode(u"482913"_s);
        page.setNickname(u"Ana"_s);
        page.setServerAddress(u"localhost"_s);
        page.showError({ErrorCode::NicknameTaken, u"Taken."_s, {{u"nickname"_s, u"Ana & 2"_s}}});
        QCOMPARE(errorAt(named<QLineEdit>(page, u"Nickname"_s)), u"Taken."_s);
        QSignalSpy joined(&page, &JoinPage::joinRequested);
        QTest::mouseClick(button(page, u"Join as “Ana && 2”"_s), Qt::LeftButton);
        QCOMPARE(joined.count(), 1);
        QCOMPARE(joined.first().at(2).toString(), u"Ana & 2"_s);
    }

    void serverErrorsStandAtTheirField_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("no such session") << ErrorCode::NotFound << u"Code"_s;
        QTest::newRow("locked") << ErrorCode::SessionLocked << u"Code"_s;
        QTest::newRow("closed") << ErrorCode::SessionClosed << u"Code"_s;
        QTest::newRow("nickname") << ErrorCode::NicknameInvalid << u"Nickname"_s;
    }
    void serverErrorsStandAtTheirField()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        JoinPage page;
        page.showError({code, u"It did not work."_s, {}});
        QCOMPARE(errorAt(named<QLineEdit>(page, field)), u"It did not work."_s);
    }

    void joiningIsShownAndCanFail()
    {
        test::ManualClock clock;
        ParticipantSessionModel session(clock);
        JoinPage page;
        page.setModel(&session);
        page.show();
        session.setJoining(u"482913"_s, u"Ana"_s);
        QVERIFY(button(page, u"Joining…"_s));
        QVERIFY(!button(page, u"Joining…"_s)->isEnabled());
        session.setJoinFailed({ErrorCode::NotFound, u"No such session."_s, {}});
        QVERIFY(button(page, u"Join"_s)->isEnabled());
        QCOMPARE(errorAt(named<QLineEdit>(page, u"Code"_s)), u"No such session."_s);
    }

    // --- sign in
    void signingInSendsTheFields()
    {
        SignInPage page;
        page.show();
        page.setServerAddress(u"localhost"_s);
        page.setUsername(u"mara"_s);
        QTest::keyClicks(named<QLineEdit>(page, u"Password"_s), u"s3cret"_s);
        QSignalSpy signedIn(&page, &SignInPage::signInRequested);
        QTest::mouseClick(button(page, u"Sign in"_s), Qt::LeftButton);
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(signedIn.first(), QVariantList({u"localhost"_s, u"mara"_s, u"s3cret"_s}));
    }

    void theFirstAccountTakesASetupCode()
    {
        SignInPage page;
        page.show();
        page.setServerAddress(u"localhost"_s);
        QTest::mouseClick(button(page, u"A new server? Create its first account"_s), Qt::LeftButton);
        QVERIFY(page.makesAccount());
        const std::pair<QString, QString> typed[] = {{u"Username"_s, u"mara"_s},
                                                     {u"Password"_s, u"s3cret"_s},
                                                     {u"Your name"_s, u"Mara"_s},
                                                     {u"Setup code"_s, u"AB12"_s}};
        for (const auto &[field, text] : typed)
            QTest::keyClicks(named<QLineEdit>(page, field), text);
        QSignalSpy made(&page, &SignInPage::accountRequested);
        QTest::mouseClick(button(page, u"Create the account"_s), Qt::LeftButton);
        QCOMPARE(made.count(), 1);
        QCOMPARE(made.first(), QVariantList({u"localhost"_s, u"mara"_s, u"s3cret"_s, u"Mara"_s, u"AB12"_s}));
    }

    void aRefusedSignInSaysWhyAndForgetsNothing()
    {
        AccountModel account;
        SignInPage page;
        page.setModel(&account);
        page.show();
        page.setServerAddress(u"localhost"_s);
        page.setUsername(u"mara"_s);
        account.setWorking();
        QVERIFY(!button(page, u"Signing in…"_s)->isEnabled());
        account.setFailed({ErrorCode::Invalid, u"x"_s, {{u"password"_s, u"Too short."_s}}});
        QVERIFY(button(page, u"Sign in"_s)->isEnabled());
        QCOMPARE(errorAt(named<QLineEdit>(page, u"Password"_s)), u"Too short."_s);
        QCOMPARE(named<QLineEdit>(page, u"Username"_s)->text(), u"mara"_s);
    }

    // --- settings
    void settingsComeBackAsTheyWere()
    {
        SessionSettings wanted;
        wanted.pace = Pace::Self;
        wanted.scoring = {ScoringRule::Accuracy, true};
        wanted.shuffleQuestions = true;
        wanted.shuffleOptions = true;
        wanted.lateJoin = false;
        wanted.questionCount = 12;
        const QuizSummary quiz{QuizId(1), u"Rivers"_s, QuizStatus::Draft, 40, {}};
        const SessionSettingsDialog dialog(quiz, wanted);
        QCOMPARE(dialog.settings(), wanted);
    }

    void whatThePaceDoesNotKnowIsLeftOut()
    {
        SessionSettings settings;
        settings.pace = Pace::Host;
        settings.shuffleQuestions = true;
        settings.questionCount = 100;
        const QuizSummary quiz{QuizId(1), u"Rivers"_s, QuizStatus::Draft, 5, {}};
        const SessionSettingsDialog dialog(quiz, settings);
        QVERIFY(!dialog.settings().shuffleQuestions);
        QCOMPARE(dialog.settings().questionCount, 5);
    }
};

PODIUM_WIDGET_TEST_MAIN(TestFormPages)
#include "test_form_pages.moc"
