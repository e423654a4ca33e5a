// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/answer_tile.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/fitted_label.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/library_page.h"
#include "desktop-client/widgets/pages/quiz_editor_page.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "desktop-client/widgets/pages/start_page.h"
#include "tests/desktop-client/widgets/widget_test.h"
#include "tests/desktop-client/widgets/window_fixture.h"

#include <QLabel>
#include <QScrollArea>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

const auto LongTitle =
    u"Geography of the world, from capitals to the smallest rivers nobody has ever heard of"_s;
const auto LongNickname = QString(u'W').repeated(24);
//! 500 characters, as long as a question may be.
const QString LongQuestion = QString(u"A long question is read in full. "_s).repeated(16).left(500);
//! 200 characters, as long as an option may be.
const QString LongOption = QString(u"An option that explains itself. "_s).repeated(7).left(200);

//! What a person could not read on `window`, empty when nothing.
QString clipped(const QWidget &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const QString where =
            u"%1 in %2: "_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                QLatin1StringView(widget->parentWidget()->metaObject()->className()));
        if (const auto *tile = qobject_cast<AnswerTile *>(widget); tile && tile->isElided())
            return where + tile->text();
        if (const auto *fitted = qobject_cast<FittedLabel *>(widget); fitted && fitted->isElided())
            return where + fitted->text();
        if (const auto *button = qobject_cast<Button *>(widget);
            button && button->width() < button->sizeHint().width() && !button->text().isEmpty())
            return where + button->text();
        if (const auto *number = qobject_cast<NumberLabel *>(widget);
            number &&
            (number->width() < number->sizeHint().width() || number->height() < number->sizeHint().height()))
            return where + number->shownText();
        if (const auto *label = qobject_cast<QLabel *>(widget); label && !label->text().isEmpty()) {
            const int height =
                label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->height() < height)
                return where + u"height of "_s + label->text();
            // One that may be narrower cuts its text itself.
            if (!label->wordWrap() && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored &&
                label->width() < label->sizeHint().width())
                return where + u"width of "_s + label->text();
        }
    }
    return {};
}

//! What stands outside of its parent, unless that scrolls.
QString outside(const QWidget &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const QWidget *parent = widget->parentWidget();
        const bool scrolls = qobject_cast<const QScrollArea *>(parent->parentWidget());
        if (widget->isVisible() && !widget->isWindow() && !scrolls &&
            !parent->rect().contains(widget->geometry()))
            return QLatin1StringView(widget->metaObject()->className()) + u" "_s + widget->accessibleName();
    }
    return {};
}

} // namespace

//! Every page with the longest texts there may be, in the smallest window and in a very large one.
class TestNothingClipped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("page");
        for (const QSize &size : {QSize(1024, 700), QSize(3840, 2160)}) {
            for (const char *page : {"start",          "join",          "join refused", "sign in",
                                     "account",        "empty library", "editor",       "host lobby",
                                     "host get ready", "host question", "host reveal",  "host leaderboard",
                                     "host podium",    "lobby",         "get ready",    "question",
                                     "recorded",       "result",        "leaderboard",  "podium",
                                     "farewell"})
                QTest::addRow("%s at %d x %d", page, size.width(), size.height())
                    << size << QString::fromUtf8(page);
        }
    }
    void pages()
    {
        QFETCH(QSize, size);
        QFETCH(QString, page);
        test::WindowFixture fixture(size);
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.window));
        prepare(fixture, page);
        // Layouts settle with the events they post.
        QTRY_COMPARE(clipped(fixture.window), QString());
        QTRY_COMPARE(outside(fixture.window), QString());
        QCOMPARE(fixture.window.size(), size);
    }

private:
    static void prepare(test::WindowFixture &fixture, const QString &page)
    {
        MainWindow &window = fixture.window;
        if (page == "join"_L1) {
            window.showJoin();
        } else if (page == "join refused"_L1) {
            window.showJoin();
            window.joinPage()->showError(
                {ErrorCode::NicknameTaken,
                 u"Somebody here is called “%1” already. “%1 2” is free."_s.arg(LongNickname),
                 {{u"nickname"_s, LongNickname}}});
        } else if (page == "sign in"_L1) {
            window.showHosting();
        } else if (page == "account"_L1) {
            window.showHosting();
            window.signInPage()->setMakesAccount(true);
        } else if (page == "empty library"_L1) {
            fixture.account.setSignedIn(
                {UserId(1), u"mara"_s, u"Mara Lindqvist"_s, UserRole::Host, std::nullopt});
            window.showHosting();
        } else if (page == "editor"_L1) {
            Question question;
            question.text = LongQuestion;
            question.options = QStringList(4, LongOption);
            Quiz quiz;
            quiz.title = LongTitle;
            quiz.questions = QList<Question>(30, question);
            window.editorPage()->setQuiz(quiz);
            window.showEditor();
        } else if (page.startsWith("host"_L1)) {
            prepareHost(fixture, page);
        } else if (page != "start"_L1) {
            prepareParticipant(fixture, page);
        }
    }

    static LeaderboardPage leaderboard()
    {
        LeaderboardPage page;
        page.total = 500;
        for (int rank = 1; rank <= 10; ++rank)
            page.entries.append({rank, ParticipantId(rank + 10), LongNickname, 1'234'567, 12});
        return page;
    }

    static void prepareHost(test::WindowFixture &fixture, const QString &page)
    {
        QList<ParticipantStatus> people;
        for (int id = 1; id <= 500; ++id)
            people.append({{ParticipantId(id), LongNickname}, id % 2 == 0, 0});
        fixture.host(people, LongTitle);
        if (page == "host lobby"_L1)
            return;
        const OpenQuestion shown = fixture.question(LongQuestion, QStringList(4, LongOption));
        if (page == "host get ready"_L1) {
            fixture.hostSession.handle(QuestionShown{shown});
            return;
        }
        fixture.open(shown);
        fixture.hostSession.handle(Progress{shown.question.id, 499, 500, 500});
        if (page == "host question"_L1)
            return;
        fixture.hostSession.handle(QuestionClosed{shown.question.id});
        fixture.hostSession.handle(Revealed{shown.question.id,
                                            1,
                                            u"A short explanation of what is right."_s,
                                            {120, 240, 100, 40},
                                            std::nullopt});
        if (page == "host reveal"_L1)
            return;
        fixture.hostSession.handle(LeaderboardShown{leaderboard(), std::nullopt});
        if (page == "host podium"_L1)
            fixture.hostSession.handle(PodiumShown{leaderboard().entries.mid(0, 3), std::nullopt});
    }

    static void prepareParticipant(test::WindowFixture &fixture, const QString &page)
    {
        fixture.join(LongNickname, LongTitle);
        if (page == "lobby"_L1)
            return;
        if (page == "farewell"_L1) {
            fixture.participantSession.setExited(ParticipantExit::Kicked);
            return;
        }
        const OpenQuestion shown = fixture.question(LongQuestion, QStringList(4, LongOption));
        if (page == "get ready"_L1) {
            fixture.participantSession.handle(QuestionShown{shown});
            return;
        }
        fixture.open(shown);
        if (page == "question"_L1)
            return;
        fixture.participantSession.choose(2);
        fixture.participantSession.setAnswerRecorded(shown.question.id);
        if (page == "recorded"_L1)
            return;
        fixture.participantSession.handle(QuestionClosed{shown.question.id});
        fixture.participantSession.handle(Revealed{shown.question.id,
                                                   1,
                                                   u"A short explanation of what is right."_s,
                                                   {120, 240, 100, 40},
                                                   AnswerFeedback{2, false, 0, {312, 1'234'567, 0}}});
        if (page == "result"_L1)
            return;
        fixture.participantSession.handle(LeaderboardShown{leaderboard(), Standing{312, 1'234'567, 0}});
        if (page == "podium"_L1)
            fixture.participantSession.handle(
                PodiumShown{leaderboard().entries.mid(0, 3), Standing{312, 1'234'567, 0}});
    }
};

PODIUM_WIDGET_TEST_MAIN(TestNothingClipped)
#include "test_nothing_clipped.moc"
