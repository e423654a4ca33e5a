// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/application.h"
#include "desktop-client/app/languages.h"
#include "desktop-client/widgets/answer_tile.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/choice_tile.h"
#include "shared/protocol/resources.h"
#include "tests/desktop-client/frame_log.h"
#include "tests/desktop-client/widgets/page_catalogue.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

using namespace podium::client;
using namespace Qt::StringLiterals;

//! Prints how fast the desktop client feels: start, clicks, a lobby that fills, long lists. Real pages and
//! real painting, without a display unless QT_QPA_PLATFORM says otherwise. README.md beside this tells the
//! figures.
namespace podium::test {
namespace {

constexpr int Entries = 2'484; // questions in the largest quiz at hand
const auto StartChild = "--start-child"_L1;

double quantile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[qsizetype(share * double(values.size() - 1))];
}

QList<double> costs(const FrameLog &log)
{
    QList<double> list;
    for (const FrameLog::Frame &frame : log.frames())
        list.append(frame.cost);
    return list;
}

//! What main() does, up to the first moment at which the window takes input: painted, and nothing left to do.
int startChild(FrameLog &log)
{
    const QTemporaryDir settings;
    speak({});
    Theme::apply(log, ColourScheme::Light, false);
    Application client(settings.filePath(u"settings.ini"_s));
    client.begin({});
    log.waitForFrame();
    QTimer::singleShot(0, &log, [] {
        std::puts("usable");
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    return QApplication::exec();
}

//! In ms, of those that have ended.
double processorTimeOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

void measureStart()
{
    QList<double> times;
    QList<double> spent;
    for (int round = 0; round < 12; ++round) {
        QProcess child;
        const double before = processorTimeOfChildren();
        QElapsedTimer clock;
        clock.start();
        child.start(QCoreApplication::applicationFilePath(), {StartChild});
        child.waitForReadyRead(10'000);
        const double time = double(clock.nsecsElapsed()) / 1e6;
        child.waitForFinished();
        if (round < 2)
            continue; // the first warm the caches
        times.append(time);
        spent.append(processorTimeOfChildren() - before);
    }
    std::printf(
        "start to usable window, a new process: %.0f ms (shortest), %.0f ms (median of %d); processor time "
        "%.0f ms\n",
        quantile(times, 0), quantile(times, 0.5), int(times.size()), quantile(spent, 0.5));
}

QWidget *visible(QWidget &window, const char *className)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->inherits(className))
            return widget;
    }
    qFatal("Nothing to click: %s", className);
}

//! \param prepare brings a new window to the page. \param click the click or key that is answered.
template<typename Prepare, typename Click>
void measureClick(FrameLog &log, const char *what, Prepare prepare, Click click)
{
    QList<double> times;
    QList<double> spent;
    for (int round = 0; round < 10; ++round) {
        WindowFixture fixture({1920, 1080});
        prepare(fixture);
        log.waitForRest();
        log.restart();
        click(fixture);
        if (!log.waitForFrame())
            qFatal("No answer to be seen: %s", what);
        times.append(log.frames().first().done);
        spent.append(log.spent());
    }
    std::printf("click to visible answer, %-24s %5.1f ms (shortest), %5.1f ms (median of %d); processor time "
                "%4.1f ms\n",
                what, quantile(times, 0), quantile(times, 0.5), int(times.size()), quantile(spent, 0.5));
}

void measureClicks(FrameLog &log, const PageContent &content)
{
    const auto show = [&content](const char *name) {
        return [name, &content](WindowFixture &fixture) {
            for (const CataloguedPage &page : pageCatalogue()) {
                if (QLatin1StringView(page.name) == QLatin1StringView(name))
                    page.show(fixture, content);
            }
        };
    };
    measureClick(log, "Join, on the first page", show("start"), [](WindowFixture &fixture) {
        QTest::mouseClick(visible(fixture.window, "podium::client::ChoiceTile"), Qt::LeftButton);
    });
    measureClick(log, "an answer", show("participant-question"), [](WindowFixture &fixture) {
        QTest::mouseClick(visible(fixture.window, "podium::client::AnswerTile"), Qt::LeftButton);
    });
    measureClick(log, "the host's next step", show("host-question"),
                 [](WindowFixture &fixture) { QTest::keyClick(&fixture.window, Qt::Key_PageDown); });
    measureClick(log, "a quiz in the library", show("library"), [](WindowFixture &fixture) {
        auto *list = static_cast<QListView *>(visible(fixture.window, "QListView"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(2, 0)).center());
    });
    measureClick(log, "a question in the editor", show("editor"), [](WindowFixture &fixture) {
        auto *list = static_cast<QListView *>(visible(fixture.window, "QListView"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(2, 0)).center());
    });
}

//! 500 people join within a second while names still flow in.
void measureLobby(FrameLog &log, const QSize &size)
{
    WindowFixture fixture(size);
    fixture.host({}, u"A full hall"_s);
    log.waitForRest();
    int joined = 0;
    QTimer joining;
    joining.setTimerType(Qt::PreciseTimer);
    QObject::connect(&joining, &QTimer::timeout, &joining, [&] {
        const int due = std::min(500, int(log.now() / 2));
        for (; joined < due; ++joined) {
            const ParticipantId id(joined + 1);
            fixture.hostSession.handle(ParticipantChanged{
                {{id, u"Participant %1"_s.arg(joined + 1)}, true, 0}, ParticipantChange::Joined});
        }
    });
    log.restart();
    joining.start(2);
    QEventLoop second; // QTest::qWait() would sleep between events
    QTimer::singleShot(1'000, Qt::PreciseTimer, &second, &QEventLoop::quit);
    second.exec();
    joining.stop();

    std::printf(
        "500 joining in 1 s, %4d x %4d: %3d frames; a frame's processor time %4.1f ms (median), %4.1f ms "
        "(99 %%); of the second %3.0f %% used, longest event %4.1f ms\n",
        size.width(), size.height(), int(log.frames().size()), quantile(costs(log), 0.5),
        quantile(costs(log), 0.99), log.spent() / log.now() * 100, log.longestEvent());
}

//! Wheels from top to bottom.
void measureScrolling(FrameLog &log, const char *what, WindowFixture &fixture)
{
    auto *list = static_cast<QListView *>(visible(fixture.window, "QListView"));
    log.waitForRest();
    const QPointF middle = list->viewport()->rect().center();
    log.restart();
    int turns = 0;
    QScrollBar *bar = list->verticalScrollBar();
    for (; turns < 1'500 && (bar->value() < bar->maximum() || turns == 0); ++turns) {
        QWheelEvent wheel(middle, list->viewport()->mapToGlobal(middle), {}, {0, -360}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(list->viewport(), &wheel);
        log.waitForFrame(100);
    }
    std::printf(
        "scrolling %s: %d frames; a frame's processor time %.1f ms (median), %.1f ms (99 %%), longest event "
        "%.1f ms\n",
        what, int(log.frames().size()), quantile(costs(log), 0.5), quantile(costs(log), 0.99),
        log.longestEvent());
}

//! What saving does before anything is sent.
void measureEncoding()
{
    Quiz quiz;
    for (int number = 1; number <= limits::QuestionsMax; ++number) {
        Question question;
        question.text =
            u"Question %1: which of these rivers is the longest one in its country?"_s.arg(number);
        question.options = {u"The first"_s, u"The second"_s, u"The third"_s, u"The fourth"_s};
        question.explanation = u"An explanation of about the usual length for such a question."_s;
        quiz.questions.append(question);
    }
    const double before = processorTime();
    const QByteArray body = QJsonDocument(protocol::toJson(quiz)).toJson(QJsonDocument::Compact);
    std::printf("encoding a quiz of %d questions, %.1f MB: processor time %.1f ms\n", limits::QuestionsMax,
                double(body.size()) / 1e6, processorTime() - before);
}

void measureLists(FrameLog &log, const PageContent &content)
{
    {
        WindowFixture fixture({1280, 800});
        QObject::connect(&fixture.quizzes, &QuizListModel::listRequested, &fixture.window,
                         [&fixture](int request, int offset, int limit) {
                             QList<QuizSummary> page;
                             for (int row = offset; row < std::min(Entries, offset + limit); ++row)
                                 page.append({QuizId(row + 1),
                                              u"Quiz number %1"_s.arg(row + 1),
                                              QuizStatus::Draft,
                                              10 + row % 30,
                                              {}});
                             fixture.quizzes.setPage(request, offset, page, Entries);
                         });
        fixture.account.setSignedIn(
            {UserId(1), u"mara"_s, content.displayName, UserRole::Host, std::nullopt});
        fixture.window.showHosting();
        fixture.quizzes.reload();
        measureScrolling(log, "a library of 2,484 quizzes", fixture);
    }
    Quiz quiz;
    quiz.title = content.title;
    for (int number = 1; number <= Entries; ++number) {
        Question question;
        question.text = u"Question %1: %2"_s.arg(number).arg(content.question);
        question.options = content.options;
        quiz.questions.append(question);
    }
    WindowFixture fixture({1280, 800});
    log.waitForRest();
    log.restart();
    fixture.editedQuiz.open(quiz);
    fixture.window.showPage(fixture.window.editorPage());
    log.waitForFrame();
    std::printf("opening a quiz of 2,484 questions: processor time %.1f ms\n", log.spent());
    measureScrolling(log, "its list of questions", fixture);
    auto *list = static_cast<QListView *>(visible(fixture.window, "QListView"));
    list->scrollToTop();
    QList<double> times;
    for (int step = 0; step < 200; ++step) {
        log.restart();
        QTest::keyClick(list, Qt::Key_Down);
        log.waitForFrame();
        times.append(log.spent());
    }
    std::printf("from question to question by key: processor time %.1f ms (median), %.1f ms (99 %%)\n",
                quantile(times, 0.5), quantile(times, 0.99));
}

} // namespace
} // namespace podium::test

int main(int argc, char *argv[])
{
    using namespace podium::test;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    FrameLog log(argc, argv);
    if (QCoreApplication::arguments().contains(StartChild))
        return startChild(log);

    Theme::apply(log, ColourScheme::Light, false);
    const PageContent content = realisticContent();
    measureStart();
    measureClicks(log, content);
    for (const QSize &size : {QSize(1280, 800), QSize(1920, 1080), QSize(3840, 2160)})
        measureLobby(log, size);
    measureLists(log, content);
    measureEncoding();
    return 0;
}
