// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/library_page.h"

#include "desktop-client/models/account_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/widgets/authoring/draft_strip.h"
#include "desktop-client/widgets/authoring/quiz_delegate.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/library_tabs.h"
#include "desktop-client/widgets/text_label.h"
#include "desktop-client/widgets/toast.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int ContentWidth = 1'080;

QStringList droppedFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

LibraryPage::LibraryPage(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_drafts(new DraftStrip), m_list(new QListView),
      m_body(new QStackedLayout), m_empty(new EmptyState(Icon::Quiz, {}, {})),
      m_name(new TextLabel(TextStyle::Body)), m_count(quietLabel({}, TextStyle::Caption))
{
    setAcceptDrops(true);
    m_list->setItemDelegate(new QuizDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Quizzes"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LibraryPage::showMenu);
    connect(m_list, &QListView::doubleClicked, this, [this] { m_edit->click(); });

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
    layout->addWidget(makeActions());

    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Medium);
    centre->addStretch(1);
    centre->addWidget(content, 1000);
    centre->addStretch(1);
    // Seen between the list and the actions, and found there by Tab.
    m_toast = new Toast(this);
    setTabOrder(m_list, m_toast->actionButton());
    addShortcuts();
}

QWidget *LibraryPage::makeHeader()
{
    auto *tabs = new LibraryTabs(LibraryTabs::Tab::Quizzes);
    connect(tabs, &LibraryTabs::pollsRequested, this, &LibraryPage::pollsRequested);
    m_name->setTone(Tone::Quiet);
    auto *past = new Button(ButtonLook::Quiet, Icon::Report, tr("Past sessions"));
    connect(past, &QPushButton::clicked, this, &LibraryPage::pastSessionsRequested);
    auto *preferences = new Button(Icon::Preferences, tr("Preferences (Ctrl+,)"));
    connect(preferences, &QPushButton::clicked, this, &LibraryPage::preferencesRequested);
    auto *signOut = new Button(ButtonLook::Quiet, Icon::SignOut, tr("Sign out"));
    connect(signOut, &QPushButton::clicked, this, &LibraryPage::signOutRequested);

    m_search->setPlaceholderText(tr("Search by title"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(limits::TitleLength);
    m_search->addAction(icon(Icon::Search, IconTone::Quiet), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    auto *import = new Button(ButtonLook::Secondary, Icon::Import, tr("Import…"));
    import->setToolTip(tr("Aiken, GIFT or Podium's JSON; or drop files on this page (Ctrl+I)"));
    connect(import, &QPushButton::clicked, this, &LibraryPage::chooseFiles);
    auto *create = new Button(ButtonLook::Secondary, Icon::Add, tr("New quiz"));
    create->setToolTip(tr("Ctrl+N"));
    connect(create, &QPushButton::clicked, this, &LibraryPage::newRequested);

    auto *header = new QWidget;
    auto *rows = new QVBoxLayout(header);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::Medium);
    auto *top = new QHBoxLayout;
    top->addWidget(tabs);
    top->addStretch();
    top->addWidget(past);
    top->addWidget(m_name);
    top->addWidget(preferences);
    top->addWidget(signOut);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::Small);
    tools->addWidget(m_search, 1);
    tools->addWidget(import);
    tools->addWidget(create);
    rows->addLayout(top);
    rows->addLayout(tools);
    return header;
}

QWidget *LibraryPage::makeActions()
{
    m_delete = new Button(ButtonLook::Quiet, Icon::Delete, tr("Delete"));
    m_duplicate = new Button(ButtonLook::Quiet, Icon::Copy, tr("Duplicate"));
    m_export = new Button(ButtonLook::Quiet, tr("Export"));
    m_edit = new Button(ButtonLook::Secondary, Icon::Edit, tr("Edit"));
    m_start = new Button(ButtonLook::Primary, Icon::Play, tr("Start a session…"));
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(*selected()); });
    m_delete->setToolTip(tr("Del"));
    m_duplicate->setToolTip(tr("Ctrl+D"));
    m_edit->setToolTip(tr("Enter"));
    connect(m_duplicate, &QPushButton::clicked, this, [this] { Q_EMIT duplicateRequested(selected()->id); });
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(selected()->id); });
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(*selected()); });

    m_formats = new QMenu(tr("Export as"), this);
    for (const auto &[name, format] :
         {std::pair(tr("Aiken text"), u"aiken"_s), std::pair(tr("GIFT (Moodle)"), u"gift"_s),
          std::pair(tr("Podium's JSON, with everything"), u"json"_s)}) {
        connect(m_formats->addAction(name), &QAction::triggered, this,
                [this, format = format] { Q_EMIT exportRequested(*selected(), format); });
    }
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QSize size = m_formats->sizeHint();
        m_formats->popup(m_export->mapToGlobal(QPoint(0, -size.height() - 4)));
    });

    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(m_count, 1);
    for (Button *button : {m_delete, m_duplicate, m_export, m_edit, m_start})
        row->addWidget(button);
    return actions;
}

void LibraryPage::setModels(QuizListModel *quizzes, AccountModel *account)
{
    m_quizzes = quizzes;
    m_list->setModel(quizzes);
    connect(m_search, &QLineEdit::textChanged, quizzes, &QuizListModel::setSearchText);
    connect(quizzes, &QuizListModel::stateChanged, this, &LibraryPage::refresh);
    connect(quizzes, &QAbstractItemModel::rowsInserted, this, &LibraryPage::refresh);
    connect(quizzes, &QAbstractItemModel::rowsRemoved, this, &LibraryPage::refresh);
    connect(quizzes, &QAbstractItemModel::modelReset, this, &LibraryPage::refresh);
    connect(quizzes, &QuizListModel::stateChanged, this, &LibraryPage::selectWanted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPage::refresh);
    connect(account, &AccountModel::changed, this, [this, account] {
        m_name->setText(account->profile() ? account->profile()->displayName : QString());
    });
    refresh();
}

void LibraryPage::setBusy(const QString &what)
{
    m_busy = what;
    refresh();
}

void LibraryPage::select(QuizId id)
{
    for (int row = 0; row < m_quizzes->rowCount(); ++row) {
        if (m_quizzes->at(row).id == id)
            m_list->setCurrentIndex(m_quizzes->index(row, 0));
    }
}

void LibraryPage::selectWhenListed(QuizId id)
{
    m_wanted = id;
    selectWanted();
}

void LibraryPage::selectWanted()
{
    if (!m_wanted.isValid() || m_quizzes->isLoading() || !m_quizzes->find(m_wanted))
        return;
    select(std::exchange(m_wanted, QuizId()));
    m_list->scrollTo(m_list->currentIndex());
}

std::optional<QuizSummary> LibraryPage::selected() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return std::nullopt;
    return m_quizzes->at(current.row());
}

void LibraryPage::refresh()
{
    const bool empty = m_quizzes->rowCount() == 0;
    if (empty && m_quizzes->error())
        m_empty->setTexts(tr("The list could not be loaded"), m_quizzes->error()->message);
    else if (empty && m_quizzes->isLoading())
        m_empty->setTexts(tr("Loading…"), {});
    else if (empty && !m_quizzes->searchText().isEmpty())
        m_empty->setTexts(tr("Nothing found"),
                          tr("No quiz has “%1” in its title.").arg(m_quizzes->searchText()));
    else
        m_empty->setTexts(
            tr("No quizzes yet"),
            tr("Write a new one, or import an Aiken or GIFT file: drop it here, or press Import."));
    m_body->setCurrentIndex(empty ? 1 : 0);
    if (!empty && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_quizzes->index(0, 0));

    m_count->setText(!m_busy.isEmpty() ? m_busy
                     : empty           ? QString()
                                       : tr("%Ln quiz(zes)", nullptr, m_quizzes->total()));
    const std::optional<QuizSummary> quiz = selected();
    const bool ready = quiz.has_value() && m_busy.isEmpty();
    for (Button *button : {m_delete, m_duplicate, m_export, m_edit})
        button->setEnabled(ready);
    m_start->setEnabled(ready && quiz->questionCount > 0);
    m_start->setToolTip(quiz && quiz->questionCount == 0 ? tr("Add a question first") : QString());
}

void LibraryPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Import quizzes"), {},
                                   tr("Quizzes (*.txt *.gift *.aiken *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &LibraryPage::importRequested);
    dialog->open();
}

void LibraryPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &what) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add(QKeySequence::New, [this] { Q_EMIT newRequested(); });
    add(Qt::CTRL | Qt::Key_D, [this] { m_duplicate->click(); });
    add(Qt::CTRL | Qt::Key_I, [this] { chooseFiles(); });
    add(Qt::CTRL | Qt::Key_E, [this] { m_export->click(); });
    add(Qt::Key_F5, [this] { m_quizzes->reload(); });
    add(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void LibraryPage::showMenu(const QPoint &place)
{
    const QModelIndex index = m_list->indexAt(place);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](Icon which, Button *button, const QString &text, const QKeySequence &keys = {}) {
        QAction *action = menu->addAction(icon(which), text);
        action->setShortcut(keys);
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    };
    add(Icon::Play, m_start, m_start->text());
    add(Icon::Edit, m_edit, tr("Edit"), Qt::Key_Return);
    add(Icon::Copy, m_duplicate, tr("Duplicate"), Qt::CTRL | Qt::Key_D);
    menu->addMenu(m_formats);
    menu->addSeparator();
    add(Icon::Delete, m_delete, tr("Delete"), Qt::Key_Delete);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void LibraryPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFiles(event->mimeData()).isEmpty())
        return;
    m_dropping = true;
    update();
    event->acceptProposedAction();
}

void LibraryPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void LibraryPage::dropEvent(QDropEvent *event)
{
    m_dropping = false;
    update();
    event->acceptProposedAction();
    Q_EMIT importRequested(droppedFiles(event->mimeData()));
}

void LibraryPage::paintEvent(QPaintEvent *)
{
    if (!m_dropping)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Theme::colours();
    painter.setPen(QPen(colours.accent, 3, Qt::DashLine));
    painter.setBrush(blended(colours.background, colours.accent, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), spacing::CornerRadius,
                            spacing::CornerRadius);
}

bool LibraryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && !key->isAutoRepeat()) {
        m_edit->click();
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Delete) {
        if (m_delete->isEnabled())
            m_delete->click();
        return true;
    }
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
