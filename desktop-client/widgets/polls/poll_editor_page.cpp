// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/poll_editor_page.h"

#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/picture_drop.h"
#include "desktop-client/widgets/polls/poll_option_list.h"
#include "desktop-client/widgets/polls/poll_settings.h"
#include "desktop-client/widgets/text_label.h"
#include "shared/domain/quiz.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace podium::client {

PollEditorPage::PollEditorPage(PollEditModel *poll, PictureUploadModel *uploads, PictureModel *pictures,
                               QWidget *parent)
    : DocumentEditorPage({.back = tr("Polls"), .titleHint = tr("What is the question?")}, parent),
      m_poll(poll), m_uploads(uploads), m_list(new PollOptionList(poll, pictures)), m_add(new QLineEdit),
      m_count(new TextLabel(TextStyle::Lead)), m_pictureName(new TextLabel(TextStyle::Body)),
      m_picture(new PictureDrop(tr("PNG, JPEG, WebP or GIF, at most 10 MB"))),
      m_settings(new PollSettings(poll))
{
    m_picture->setModel(pictures);
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(makeOptions(), 5);
    row->addWidget(makeSide(), 3);
    setBody(nullptr, body);
    connectPicture();

    connect(poll, &PollEditModel::changed, this, [this] {
        showEdited();
        showPoll();
    });
    connect(poll, &PollEditModel::reset, this, &PollEditorPage::begin);
    connect(poll, &PollEditModel::problemsChanged, this, &PollEditorPage::showPoll);
    connect(uploads, &PictureUploadModel::changed, this, &PollEditorPage::showPoll);
    connect(m_list, &PollOptionList::currentRowChanged, this, &PollEditorPage::showPicture);
    begin();
}

QWidget *PollEditorPage::makeOptions()
{
    m_count->setWeight(QFont::DemiBold);
    m_pictureName->setWeight(QFont::DemiBold);
    m_add->setPlaceholderText(tr("Add an option, or paste a list: one line each"));
    m_add->setAccessibleName(tr("New option"));
    m_add->setMaxLength(2 * limits::OptionTextLength);
    m_add->installEventFilter(this);
    m_addButton = new Button(ButtonLook::Secondary, Icon::Add, tr("Add"));
    const auto add = [this] {
        if (!m_poll->isLayoutFree() || m_add->text().trimmed().isEmpty())
            return;
        m_poll->addLines(m_add->text());
        m_add->clear();
        m_list->scrollToBottom();
    };
    connect(m_add, &QLineEdit::returnPressed, this, add);
    connect(m_addButton, &QPushButton::clicked, this, add);

    auto *entry = new QHBoxLayout;
    entry->setSpacing(spacing::Tight);
    entry->addWidget(m_add, 1);
    entry->addWidget(m_addButton);
    QFrame *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_count);
    layout->addWidget(m_list, 1);
    layout->addLayout(entry);
    layout->addWidget(m_pictureName);
    layout->addWidget(m_picture);
    return card;
}

QWidget *PollEditorPage::makeSide()
{
    QFrame *card = scrollingCard(m_settings);
    card->setMinimumWidth(340);
    card->setMaximumWidth(560);
    return card;
}

void PollEditorPage::connectPicture()
{
    const auto begin = [this](int row, const PictureSource &source) {
        if (row >= 0)
            m_uploads->begin(m_poll->keyAt(row), source);
    };
    const auto current = [this] { return m_list->currentRow(); };
    connect(m_list, &PollOptionList::pictureGiven, this, begin);
    connect(m_picture, &PictureDrop::fileChosen, this,
            [begin, current](const QString &path) { begin(current(), path); });
    connect(m_picture, &PictureDrop::imagePasted, this,
            [begin, current](const QImage &image) { begin(current(), image); });
    connect(m_picture, &PictureDrop::removeRequested, this, [this, current] {
        if (current() >= 0)
            m_poll->setPicture(current(), std::nullopt);
    });
    connect(m_picture, &PictureDrop::cancelRequested, this,
            [this, current] { m_uploads->cancel(m_poll->keyAt(current())); });
    connect(m_picture, &PictureDrop::retryRequested, this,
            [this, current] { m_uploads->retry(m_poll->keyAt(current())); });
}

// --- what is shown

void PollEditorPage::begin()
{
    m_add->clear();
    m_list->setCurrentRow(0);
    showOther();
    showPoll();
}

QString PollEditorPage::pendingOption() const
{
    return m_add->text();
}

void PollEditorPage::setPendingOption(const QString &text)
{
    m_add->setText(text);
}

void PollEditorPage::showPoll()
{
    m_count->setText(tr("%Ln option(s)", nullptr, m_poll->rowCount()));
    const bool free = m_poll->isLayoutFree();
    for (QWidget *widget : {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_addButton)})
        widget->setEnabled(free);
    m_add->setToolTip(free ? QString() : tr("The number of options stays once a poll has been open"));
    showPicture();
    refresh();
}

void PollEditorPage::showPicture()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_poll->rowCount();
    m_picture->setVisible(any);
    m_pictureName->setVisible(any);
    if (!any)
        return;
    m_pictureName->setText(tr("Picture of option %1").arg(row + 1));
    m_picture->setPicture(m_poll->optionAt(row).picture);
    const PictureUploadModel::Upload *upload = m_uploads->find(m_poll->keyAt(row));
    if (!upload)
        m_picture->setIdle();
    else if (upload->error.isEmpty())
        m_picture->setUploading(upload->share);
    else
        m_picture->setFailed(upload->error);
    m_picture->setProblem(m_poll->problems().value(u"options[%1].picture"_s.arg(row)));
}

// --- what the shell asks

EditorState PollEditorPage::state() const
{
    const qsizetype problems = m_poll->problems().size();
    return {.title = m_poll->settings().title,
            .titleProblem = m_poll->problems().value(u"title"_s),
            .canUndo = m_poll->canUndo(),
            .undoText = {},
            .canRedo = m_poll->canRedo(),
            .redoText = {},
            .hasChanges = m_poll->hasChanges(),
            .isStored = m_poll->base().id.has_value(),
            .isUploading = m_uploads->isAnyUnderWay(),
            .problems = problems > 0 ? tr("%n problem(s)", nullptr, int(problems)) : QString()};
}

void PollEditorPage::changeTitle(const QString &title)
{
    m_poll->edit(u"title"_s, [&title](Poll &edited) { edited.title = title; });
}

void PollEditorPage::undo()
{
    m_poll->undo();
}

void PollEditorPage::redo()
{
    m_poll->redo();
}

bool PollEditorPage::check()
{
    return m_poll->check();
}

void PollEditorPage::takeProblems(const QMap<QString, QString> &problems)
{
    m_poll->setProblems(problems);
}

void PollEditorPage::goToProblem(int)
{
    // Every problem stands at its field: settling the first leads to the next.
    if (m_poll->problems().isEmpty())
        return;
    if (m_poll->problems().contains(u"title"_s)) {
        titleEdit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (int row = 0; row < m_poll->rowCount(); ++row) {
        if (!m_poll->index(row).data(PollEditModel::ProblemRole).toString().isEmpty()) {
            m_list->setCurrentRow(row);
            m_list->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    for (const QString &field : m_poll->problems().keys()) {
        if (m_settings->focusField(field))
            return;
    }
    m_add->setFocus(Qt::OtherFocusReason);
}

bool PollEditorPage::eventFilter(QObject *watched, QEvent *event)
{
    // A field of one line would make one option of all lines.
    if (watched == m_add && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        const QString text = QGuiApplication::clipboard()->text();
        if (text.trimmed().contains(u'\n')) {
            m_poll->addLines(text);
            m_list->scrollToBottom();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace podium::client
