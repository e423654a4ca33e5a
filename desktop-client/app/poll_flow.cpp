// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_flow.h"

#include "desktop-client/app/document_list_flow.h"
#include "desktop-client/app/off_thread.h"
#include "desktop-client/app/poll_dashboard_controller.h"
#include "desktop-client/app/poll_editing_flow.h"
#include "desktop-client/app/polls_controller.h"
#include "desktop-client/app/save_file.h"
#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/polls/poll_bars.h"
#include "desktop-client/widgets/polls/poll_dashboard_page.h"
#include "desktop-client/widgets/polls/poll_editor_page.h"
#include "desktop-client/widgets/polls/polls_page.h"

#include <QBuffer>
#include <QDir>
#include <QImage>

using namespace Qt::StringLiterals;

namespace podium::client {

PollFlow::PollFlow(PollsController &polls, PollEditingController &editing, PollDashboardController &dashboard,
                   MainWindow &window, QObject *parent)
    : QObject(parent), m_polls(polls), m_dashboard(dashboard), m_window(window),
      m_list(new PollsPage(polls.polls())),
      m_dashboardPage(new PollDashboardPage(dashboard.dashboard(), dashboard.pictures())),
      m_listing(new DocumentListFlow(polls, *m_list, window, this)),
      m_editor(new PollEditingFlow(editing, window, this))
{
    window.addHostPage(m_list);
    window.addHostPage(m_dashboardPage, dashboard.connection());
    connectList();
    connectDashboard();
}

void PollFlow::connectList()
{
    connect(m_window.libraryPage(), &LibraryPage::pollsRequested, this, &PollFlow::showList);
    connect(m_list, &PollsPage::quizzesRequested, &m_window, &MainWindow::showHosting);
    connect(m_list, &PollsPage::newRequested, this, [this] { m_editor->open(Poll()); });
    connect(m_list, &PollsPage::editRequested, this, [this](PollId id) {
        m_editor->edit(id.value(), [this, id] {
            m_list->setBusy(tr("Loading the poll…"));
            m_polls.loadPoll(id);
        });
    });
    connect(&m_polls, &PollsController::pollLoaded, this, [this](const Poll &poll) {
        m_list->setBusy({});
        m_editor->open(poll);
    });
    connect(m_editor, &PollEditingFlow::left, this, &PollFlow::showList);
    connect(m_editor, &PollEditingFlow::saved, this,
            [this](const Document &poll) { m_list->selectWhenListed(idOf(poll).value_or(0)); });
    connect(&m_polls, &PollsController::pollDuplicated, this,
            [this](const Poll &copy) { m_listing->tellDuplicated(copy.id->value(), copy.title); });
    connect(m_list, &PollsPage::dashboardRequested, this, &PollFlow::showDashboard);
    connect(m_list, &PollsPage::openRequested, &m_polls, &PollsController::openPoll);
    connect(m_list, &PollsPage::closeRequested, &m_polls, &PollsController::closePoll);
    connect(m_list, &PollsPage::duplicateRequested, this, [this](PollId id) {
        m_list->setBusy(tr("Copying the poll…"));
        m_polls.duplicatePoll(id);
    });
    connect(m_list, &PollsPage::deleteRequested, this, [this](const PollSummary &poll) {
        m_polls.deletePoll(poll.id);
        m_listing->tellDeleted(poll.id.value(), poll.title);
    });
}

void PollFlow::connectDashboard()
{
    connect(m_dashboardPage, &PollDashboardPage::backRequested, this, &PollFlow::showList);
    connect(m_dashboardPage, &PollDashboardPage::openRequested, &m_dashboard,
            &PollDashboardController::openPoll);
    connect(m_dashboardPage, &PollDashboardPage::closeRequested, &m_dashboard,
            &PollDashboardController::closePoll);
    connect(m_dashboardPage, &PollDashboardPage::tableRequested, this, &PollFlow::askForTable);
    connect(m_dashboardPage, &PollDashboardPage::pictureRequested, this, &PollFlow::askForPicture);
    connect(m_dashboardPage, &PollDashboardPage::presentingChanged, this, [this](bool presenting) {
        if (m_window.isFullScreen() != presenting)
            m_window.toggleFullScreen();
    });
    connect(m_dashboardPage->bars(), &PollBars::scrolled, this, [this] {
        m_dashboard.setRanksInView(m_dashboardPage->bars()->firstInView(),
                                   m_dashboardPage->bars()->lastInView());
    });
    connect(&m_dashboard, &PollDashboardController::statusChanged, m_polls.polls(), [this](const Poll &poll) {
        m_polls.polls()->setStatus(poll.id.value_or(PollId()), poll.status);
    });
    connect(&m_dashboard, &PollDashboardController::exported, this, [this](const QString &path) {
        m_window.tell(tr("The table is in %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_dashboard, &PollDashboardController::failed, this,
            [this](const QString &what, const Error &error) { m_window.tellError(what, error.message); });
}

void PollFlow::showList()
{
    m_dashboardPage->setPresenting(false);
    m_dashboard.leave();
    m_polls.reload();
    m_window.showPage(m_list);
}

PollFlow::Place PollFlow::place() const
{
    const QWidget *const page = m_window.currentPage();
    const std::optional<PollSummary> selected = m_list->selected();
    return {page == m_list             ? Place::Page::List
            : page == m_editor->page() ? Place::Page::Editor
            : page == m_dashboardPage  ? Place::Page::Dashboard
                                       : Place::Page::Elsewhere,
            selected ? std::optional(selected->id) : std::nullopt, m_editor->page()->pendingOption(),
            m_dashboardPage->isPresenting()};
}

void PollFlow::comeBackTo(const Place &place)
{
    if (place.selected)
        m_list->select(*place.selected);
    m_editor->page()->setPendingOption(place.pendingOption);
    switch (place.page) {
    case Place::Page::List:
        m_window.showPage(m_list);
        break;
    case Place::Page::Editor:
        m_editor->show();
        break;
    case Place::Page::Dashboard:
        m_window.showPage(m_dashboardPage);
        m_dashboardPage->setPresenting(place.isPresenting);
        break;
    case Place::Page::Elsewhere:
        break;
    }
}

bool PollFlow::hasUnfinished() const
{
    return m_editor->hasUnsaved() || m_polls.isDeleting();
}

void PollFlow::finish(const std::function<void()> &then)
{
    m_editor->leave([this, then] { m_listing->finish(then); });
}

void PollFlow::showDashboard(PollId id)
{
    m_dashboard.follow(id);
    m_window.showPage(m_dashboardPage);
}

void PollFlow::askForTable()
{
    const auto &poll = m_dashboard.dashboard()->poll();
    if (!poll)
        return;
    askWhereToSave(m_window, {tr("Save the votes over time"), tr("Tables (*.csv)"), poll->title, ".csv"_L1},
                   [this](const QString &path) { m_dashboard.writeTable(path); });
}

void PollFlow::askForPicture()
{
    const auto &poll = m_dashboard.dashboard()->poll();
    if (!poll)
        return;
    // As it looks now, whatever happens while a name is chosen.
    askWhereToSave(m_window, {tr("Save the picture"), tr("Pictures (*.png)"), poll->title, ".png"_L1},
                   [this, picture = m_dashboardPage->grab().toImage()](const QString &path) {
                       writePicture(picture, path);
                   });
}

void PollFlow::writePicture(const QImage &picture, const QString &path)
{
    inBackground<Result<void>>(
        this,
        [picture, path] {
            QBuffer png;
            png.open(QIODevice::WriteOnly);
            picture.save(&png, "PNG");
            return writeFile(path, png.data());
        },
        [this, path](const Result<void> &written) {
            if (written)
                m_window.tell(tr("The picture is in %1.").arg(QDir::toNativeSeparators(path)));
            else
                m_window.tellError(tr("The picture could not be written"), written.error().message);
        });
}

} // namespace podium::client
