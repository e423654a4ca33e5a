// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/library_page.h"

#include "desktop-client/models/account_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/widgets/authoring/quiz_delegate.h"
#include "desktop-client/widgets/text_label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

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
    : DocumentListPage(
          {.symbol = Icon::Quiz,
           .list = tr("Quizzes"),
           .create = tr("New quiz"),
           .emptyTitle = tr("No quizzes yet"),
           .emptyHint =
               tr("Write a new one, or import an Aiken or GIFT file: drop it here, or press Import.")},
          LibraryTabs::Tab::Quizzes, new QuizDelegate, parent),
      m_name(new TextLabel(TextStyle::Body)), m_formats(new QMenu(tr("Export as"), this))
{
    setAcceptDrops(true);
    connect(tabs(), &LibraryTabs::pollsRequested, this, &LibraryPage::pollsRequested);
    fillHeader();
    addCommands();
    addShortcut(Qt::CTRL | Qt::Key_I, [this] { chooseFiles(); });
    assemble();
}

void LibraryPage::fillHeader()
{
    m_name->setTone(Tone::Quiet);
    auto *past = new Button(ButtonLook::Quiet, Icon::Report, tr("Past sessions"));
    connect(past, &QPushButton::clicked, this, &LibraryPage::pastSessionsRequested);
    auto *preferences = new Button(Icon::Preferences, tr("Preferences (Ctrl+,)"));
    connect(preferences, &QPushButton::clicked, this, &LibraryPage::preferencesRequested);
    auto *signOut = new Button(ButtonLook::Quiet, Icon::SignOut, tr("Sign out"));
    connect(signOut, &QPushButton::clicked, this, &LibraryPage::signOutRequested);
    for (QWidget *widget : {static_cast<QWidget *>(past), static_cast<QWidget *>(m_name),
                            static_cast<QWidget *>(preferences), static_cast<QWidget *>(signOut)})
        addToTop(widget);

    auto *import = new Button(ButtonLook::Secondary, Icon::Import, tr("Import…"));
    import->setToolTip(tr("Aiken, GIFT or Podium's JSON; or drop files on this page (Ctrl+I)"));
    connect(import, &QPushButton::clicked, this, &LibraryPage::chooseFiles);
    addTool(import);
}

void LibraryPage::addCommands()
{
    for (const auto &[name, format] :
         {std::pair(tr("Aiken text"), u"aiken"_s), std::pair(tr("GIFT (Moodle)"), u"gift"_s),
          std::pair(tr("Podium's JSON, with everything"), u"json"_s)}) {
        connect(m_formats->addAction(name), &QAction::triggered, this,
                [this, format = format] { Q_EMIT exportRequested(*selected(), format); });
    }
    addCommand(ButtonLook::Quiet, Icon::Delete, tr("Delete"), Qt::Key_Delete,
               [this] { Q_EMIT deleteRequested(*selected()); });
    addCommand(ButtonLook::Quiet, Icon::Copy, tr("Duplicate"), Qt::CTRL | Qt::Key_D,
               [this] { Q_EMIT duplicateRequested(selected()->id); });
    m_export = addCommand(
        ButtonLook::Quiet, std::nullopt, tr("Export"), Qt::CTRL | Qt::Key_E,
        [this] {
            const QSize size = m_formats->sizeHint();
            m_formats->popup(m_export->mapToGlobal(QPoint(0, -size.height() - 4)));
        },
        m_formats);
    addCommand(ButtonLook::Secondary, Icon::Edit, tr("Edit"), Qt::Key_Return,
               [this] { Q_EMIT editRequested(selected()->id); });
    m_start = addCommand(ButtonLook::Primary, Icon::Play, tr("Start a session…"), {},
                         [this] { Q_EMIT startRequested(*selected()); });
}

void LibraryPage::setModels(QuizListModel *quizzes, AccountModel *account)
{
    m_quizzes = quizzes;
    setModel(quizzes);
    connect(account, &AccountModel::changed, this, [this, account] {
        m_name->setText(account->profile() ? account->profile()->displayName : QString());
    });
}

std::optional<QuizSummary> LibraryPage::selected() const
{
    const int row = selectedRow();
    return row < 0 ? std::nullopt : std::optional(m_quizzes->at(row));
}

QString LibraryPage::countText(int count) const
{
    return tr("%Ln quiz(zes)", nullptr, count);
}

QString LibraryPage::nothingFoundText(const QString &searchText) const
{
    return tr("No quiz has “%1” in its title.").arg(searchText);
}

void LibraryPage::refreshCommands(bool ready)
{
    const std::optional<QuizSummary> quiz = selected();
    const bool hasNothingToAsk = quiz && quiz->questionCount == 0;
    m_start->setEnabled(ready && !hasNothingToAsk);
    m_start->setToolTip(hasNothingToAsk ? tr("Add a question first") : QString());
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

} // namespace podium::client
