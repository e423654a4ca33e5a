// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/documents/document_list_page.h"

#include "desktop-client/models/document_list_model.h"
#include "desktop-client/widgets/documents/draft_strip.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/text_label.h"
#include "desktop-client/widgets/toast.h"
#include "shared/domain/quiz.h"

#include <QAbstractItemDelegate>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>

#include <algorithm>
#include <utility>

namespace podium::client {
namespace {

constexpr int ContentWidth = 1'080;

//! How a key is called on the keyboard: what Qt calls Return says Enter on most of them.
QString keyName(const QKeySequence &key)
{
    return (key == QKeySequence(Qt::Key_Return) ? QKeySequence(Qt::Key_Enter) : key)
        .toString(QKeySequence::NativeText);
}

} // namespace

DocumentListPage::DocumentListPage(const DocumentListTexts &texts, LibraryTabs::Tab tab,
                                   QAbstractItemDelegate *delegate, QWidget *parent)
    : QWidget(parent), m_texts(texts), m_tabs(new LibraryTabs(tab)), m_search(new QLineEdit),
      m_drafts(new DraftStrip), m_list(new QListView), m_body(new QStackedLayout),
      m_empty(new EmptyState(texts.symbol, {}, {})), m_count(quietLabel({}, TextStyle::Caption))
{
    delegate->setParent(m_list);
    m_list->setItemDelegate(delegate);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(texts.list);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    connect(m_list, &QWidget::customContextMenuRequested, this, &DocumentListPage::showMenu);
    connect(m_list, &QListView::doubleClicked, this, [this] { press(Qt::Key_Return); });
    addShortcut(QKeySequence::New, [this] { Q_EMIT newRequested(); });
    addShortcut(Qt::Key_F5, [this] { m_documents->reload(); });
    addShortcut(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

// --- putting together

Button *DocumentListPage::addCommand(ButtonLook look, std::optional<Icon> symbol, const QString &text,
                                     const QKeySequence &key, const std::function<void()> &run, QMenu *menu)
{
    auto *button = symbol ? new Button(look, *symbol, text) : new Button(look, text);
    button->setToolTip(keyName(key));
    connect(button, &QPushButton::clicked, this, run);
    if (!key.isEmpty() && key != QKeySequence(Qt::Key_Return) && key != QKeySequence(Qt::Key_Delete))
        addShortcut(key, [button] { button->click(); });
    m_commands.append({button, symbol, key, menu});
    return button;
}

void DocumentListPage::addShortcut(const QKeySequence &keys, const std::function<void()> &what)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, what);
}

void DocumentListPage::assemble()
{
    auto *content = new QWidget;
    content->setMaximumWidth(ContentWidth);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(makeHeader());
    layout->addWidget(m_drafts);
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    layout->addLayout(m_body, 1);
    layout->addWidget(makeCommands());

    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Medium);
    centre->addStretch(1);
    centre->addWidget(content, 1000);
    centre->addStretch(1);
    // Seen between the list and the commands, and found there by Tab.
    m_toast = new Toast(this);
    setTabOrder(m_list, m_toast->actionButton());
}

QWidget *DocumentListPage::makeHeader()
{
    m_search->setPlaceholderText(tr("Search by title"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(limits::TitleLength);
    m_search->addAction(icon(Icon::Search, IconTone::Quiet), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    auto *create = new Button(ButtonLook::Secondary, Icon::Add, m_texts.create);
    create->setToolTip(keyName(QKeySequence::New));
    connect(create, &QPushButton::clicked, this, &DocumentListPage::newRequested);

    auto *header = new QWidget;
    auto *rows = new QVBoxLayout(header);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::Medium);
    auto *top = new QHBoxLayout;
    top->addWidget(m_tabs);
    top->addStretch();
    for (QWidget *widget : std::as_const(m_top))
        top->addWidget(widget);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::Small);
    tools->addWidget(m_search, 1);
    for (QWidget *widget : std::as_const(m_tools))
        tools->addWidget(widget);
    tools->addWidget(create);
    rows->addLayout(top);
    rows->addLayout(tools);
    return header;
}

QWidget *DocumentListPage::makeCommands()
{
    auto *commands = new QWidget;
    auto *row = new QHBoxLayout(commands);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(m_count, 1);
    for (const Command &command : std::as_const(m_commands))
        row->addWidget(command.button);
    return commands;
}

void DocumentListPage::setModel(DocumentListModel *documents)
{
    m_documents = documents;
    m_list->setModel(documents);
    connect(m_search, &QLineEdit::textChanged, documents, &DocumentListModel::setSearchText);
    connect(documents, &DocumentListModel::stateChanged, this, &DocumentListPage::refresh);
    connect(documents, &QAbstractItemModel::rowsInserted, this, &DocumentListPage::refresh);
    connect(documents, &QAbstractItemModel::rowsRemoved, this, &DocumentListPage::refresh);
    connect(documents, &QAbstractItemModel::modelReset, this, &DocumentListPage::refresh);
    connect(documents, &DocumentListModel::stateChanged, this, &DocumentListPage::selectWanted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DocumentListPage::refresh);
    refresh();
}

// --- the selected one

int DocumentListPage::selectedRow() const
{
    return m_list->currentIndex().row();
}

void DocumentListPage::selectId(qint64 id)
{
    if (const std::optional<int> row = m_documents->rowOf(id)) {
        m_list->setCurrentIndex(m_documents->index(*row, 0));
        m_list->scrollTo(m_list->currentIndex());
    }
}

void DocumentListPage::selectWhenListed(qint64 id)
{
    m_wanted = id;
    selectWanted();
}

void DocumentListPage::selectWanted()
{
    if (m_wanted && !m_documents->isLoading() && m_documents->rowOf(*m_wanted))
        selectId(*std::exchange(m_wanted, std::nullopt));
}

// --- what is shown

void DocumentListPage::setBusy(const QString &what)
{
    m_busy = what;
    refresh();
}

void DocumentListPage::refresh()
{
    const bool empty = m_documents->rowCount() == 0;
    if (empty && m_documents->error())
        m_empty->setTexts(tr("The list could not be loaded"), m_documents->error()->message);
    else if (empty && m_documents->isLoading())
        m_empty->setTexts(tr("Loading…"), {});
    else if (empty && !m_documents->searchText().isEmpty())
        m_empty->setTexts(tr("Nothing found"), nothingFoundText(m_documents->searchText()));
    else
        m_empty->setTexts(m_texts.emptyTitle, m_texts.emptyHint);
    m_body->setCurrentIndex(empty ? 1 : 0);
    if (!empty && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_documents->index(0, 0));

    m_count->setText(!m_busy.isEmpty() ? m_busy : empty ? QString() : countText(m_documents->total()));
    const bool ready = selectedRow() >= 0 && m_busy.isEmpty();
    for (const Command &command : std::as_const(m_commands))
        command.button->setEnabled(ready);
    refreshCommands(ready);
}

void DocumentListPage::showMenu(const QPoint &place)
{
    const QModelIndex index = m_list->indexAt(place);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto command = m_commands.crbegin(); command != m_commands.crend(); ++command) {
        if (command->button->isHidden())
            continue;
        if (command->menu) {
            menu->addMenu(command->menu)->setEnabled(command->button->isEnabled());
            continue;
        }
        // What takes something away stands apart.
        if (command->key == QKeySequence(Qt::Key_Delete))
            menu->addSeparator();
        QAction *action =
            menu->addAction(command->symbol ? icon(*command->symbol) : QIcon(), command->button->text());
        action->setShortcut(command->key);
        action->setEnabled(command->button->isEnabled());
        connect(action, &QAction::triggered, command->button, &QPushButton::click);
    }
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

// --- keys

bool DocumentListPage::press(Qt::Key key)
{
    const auto command = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                      [key](const Command &each) { return each.key == QKeySequence(key); });
    if (command == m_commands.cend())
        return false;
    command->button->click();
    return true;
}

bool DocumentListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && !key->isAutoRepeat())
        return press(Qt::Key_Return);
    if (watched == m_list && key->key() == Qt::Key_Delete)
        return press(Qt::Key_Delete);
    if (watched == m_list && key->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace podium::client
