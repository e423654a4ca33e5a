// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/polls_page.h"

#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/library_tabs.h"
#include "desktop-client/widgets/polls/poll_delegate.h"
#include "desktop-client/widgets/text_label.h"
#include "shared/domain/quiz.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>

namespace podium::client {
namespace {

constexpr int ContentWidth = 1'080;

} // namespace

PollsPage::PollsPage(PollListModel *polls, QWidget *parent)
    : QWidget(parent), m_polls(polls), m_search(new QLineEdit), m_list(new QListView),
      m_body(new QStackedLayout), m_empty(new EmptyState(Icon::Poll, {}, {})),
      m_count(quietLabel({}, TextStyle::Caption))
{
    m_list->setModel(polls);
    m_list->setItemDelegate(new PollDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Polls"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);

    auto *content = new QWidget;
    content->setMaximumWidth(ContentWidth);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(makeHeader());
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    layout->addLayout(m_body, 1);
    layout->addWidget(makeActions());
    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Medium);
    centre->addStretch(1);
    centre->addWidget(content, 1000);
    centre->addStretch(1);

    connect(m_list, &QWidget::customContextMenuRequested, this, &PollsPage::showMenu);
    connect(m_list, &QListView::doubleClicked, this, [this] { m_follow->click(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PollsPage::refresh);
    connect(m_search, &QLineEdit::textChanged, polls, &PollListModel::setSearchText);
    connect(polls, &PollListModel::stateChanged, this, &PollsPage::refresh);
    connect(polls, &QAbstractItemModel::modelReset, this, &PollsPage::refresh);
    addShortcuts();
    refresh();
}

QWidget *PollsPage::makeHeader()
{
    auto *tabs = new LibraryTabs(LibraryTabs::Tab::Polls);
    connect(tabs, &LibraryTabs::quizzesRequested, this, &PollsPage::quizzesRequested);
    m_search->setPlaceholderText(tr("Search by title"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(limits::TitleLength);
    m_search->addAction(icon(Icon::Search, IconTone::Quiet), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    auto *create = new Button(ButtonLook::Secondary, Icon::Add, tr("New poll"));
    create->setToolTip(tr("Ctrl+N"));
    connect(create, &QPushButton::clicked, this, &PollsPage::newRequested);

    auto *header = new QWidget;
    auto *rows = new QVBoxLayout(header);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::Medium);
    auto *top = new QHBoxLayout;
    top->addWidget(tabs);
    top->addStretch();
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::Small);
    tools->addWidget(m_search, 1);
    tools->addWidget(create);
    rows->addLayout(top);
    rows->addLayout(tools);
    return header;
}

QWidget *PollsPage::makeActions()
{
    m_delete = new Button(ButtonLook::Quiet, Icon::Delete, tr("Delete"));
    m_delete->setToolTip(tr("Del"));
    m_duplicate = new Button(ButtonLook::Quiet, Icon::Copy, tr("Duplicate"));
    m_duplicate->setToolTip(tr("Ctrl+D"));
    m_edit = new Button(ButtonLook::Secondary, Icon::Edit, tr("Edit"));
    m_open = new Button(ButtonLook::Secondary, Icon::Play, tr("Open"));
    m_close = new Button(ButtonLook::Secondary, Icon::Stop, tr("Close"));
    m_follow = new Button(ButtonLook::Primary, Icon::Report, tr("Dashboard"));
    m_follow->setToolTip(tr("Enter"));
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(*selected()); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] { Q_EMIT duplicateRequested(selected()->id); });
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(selected()->id); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(selected()->id); });
    connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT closeRequested(selected()->id); });
    connect(m_follow, &QPushButton::clicked, this, [this] { Q_EMIT dashboardRequested(selected()->id); });

    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(m_count, 1);
    for (Button *button : {m_delete, m_duplicate, m_edit, m_open, m_close, m_follow})
        row->addWidget(button);
    return actions;
}

void PollsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &what) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add(QKeySequence::New, [this] { Q_EMIT newRequested(); });
    add(Qt::CTRL | Qt::Key_D, [this] { m_duplicate->click(); });
    add(Qt::CTRL | Qt::Key_E, [this] { m_edit->click(); });
    add(Qt::Key_F5, [this] { m_polls->reload(); });
    add(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void PollsPage::setBusy(const QString &what)
{
    m_busy = what;
    refresh();
}

void PollsPage::select(PollId id)
{
    if (const std::optional<int> row = m_polls->rowOf(id)) {
        m_list->setCurrentIndex(m_polls->index(*row));
        m_list->scrollTo(m_list->currentIndex());
    }
}

std::optional<PollSummary> PollsPage::selected() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? std::optional(m_polls->at(current.row())) : std::nullopt;
}

void PollsPage::refresh()
{
    const bool empty = m_polls->rowCount() == 0;
    if (empty && m_polls->error())
        m_empty->setTexts(tr("The list could not be loaded"), m_polls->error()->message);
    else if (empty && m_polls->isLoading())
        m_empty->setTexts(tr("Loading …"), {});
    else if (empty && !m_polls->searchText().isEmpty())
        m_empty->setTexts(tr("Nothing found"),
                          tr("No poll has “%1” in its title.").arg(m_polls->searchText()));
    else
        m_empty->setTexts(tr("No polls yet"),
                          tr("Press New poll: write the options, open it, and people vote by its code."));
    m_body->setCurrentIndex(empty ? 1 : 0);
    if (!empty && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_polls->index(0, 0));
    m_count->setText(!m_busy.isEmpty() ? m_busy
                     : empty           ? QString()
                                       : tr("%Ln poll(s)", nullptr, m_polls->total()));
    const std::optional<PollSummary> poll = selected();
    const bool ready = poll && m_busy.isEmpty();
    for (Button *button : {m_delete, m_duplicate, m_edit, m_open, m_close, m_follow})
        button->setEnabled(ready);
    const bool isOpen = poll && poll->status == PollStatus::Open;
    m_open->setVisible(!isOpen);
    m_close->setVisible(isOpen);
}

void PollsPage::showMenu(const QPoint &place)
{
    const QModelIndex index = m_list->indexAt(place);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](Icon which, Button *button, const QKeySequence &keys = {}) {
        QAction *action = menu->addAction(icon(which), button->text());
        action->setShortcut(keys);
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    };
    add(Icon::Report, m_follow, Qt::Key_Return);
    if (m_open->isVisible())
        add(Icon::Play, m_open);
    else
        add(Icon::Stop, m_close);
    add(Icon::Edit, m_edit, Qt::CTRL | Qt::Key_E);
    add(Icon::Copy, m_duplicate, Qt::CTRL | Qt::Key_D);
    menu->addSeparator();
    add(Icon::Delete, m_delete, Qt::Key_Delete);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

bool PollsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && !key->isAutoRepeat()) {
        m_follow->click();
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Delete) {
        m_delete->click();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace podium::client
