// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/poll_editor_page.h"

#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/form_field.h"
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
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace podium::client {

PollEditorPage::PollEditorPage(PollEditModel *poll, PictureUploadModel *uploads, PictureModel *pictures,
                               QWidget *parent)
    : QWidget(parent), m_poll(poll), m_uploads(uploads), m_title(new QLineEdit),
      m_titleField(new FormField({}, m_title)), m_list(new PollOptionList(poll, pictures)),
      m_add(new QLineEdit), m_count(new TextLabel(TextStyle::Lead)),
      m_pictureName(new TextLabel(TextStyle::Body)),
      m_picture(new PictureDrop(tr("PNG, JPEG, WebP or GIF, at most 10 MB"))),
      m_settings(new PollSettings(poll)), m_state(new TextLabel(TextStyle::Caption))
{
    setFocusProxy(m_title);
    m_picture->setModel(pictures);
    auto *body = new QHBoxLayout;
    body->setSpacing(spacing::Small);
    body->addWidget(makeOptions(), 5);
    body->addWidget(makeSide(), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Small, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Small);
    layout->addWidget(makeHeader());
    layout->addLayout(body, 1);
    connectPicture();
    addShortcuts();

    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_poll->edit(u"title"_s, [&text](Poll &edited) { edited.title = text; });
    });
    connect(poll, &PollEditModel::changed, this, [this] {
        m_error.clear();
        refresh();
    });
    connect(poll, &PollEditModel::problemsChanged, this, &PollEditorPage::refresh);
    connect(uploads, &PictureUploadModel::changed, this, [this] {
        showPicture();
        refresh();
    });
    connect(m_list, &PollOptionList::currentRowChanged, this, &PollEditorPage::showPicture);
    begin();
}

QWidget *PollEditorPage::makeHeader()
{
    auto *back = new Button(ButtonLook::Quiet, Icon::Back, tr("Polls"));
    connect(back, &QPushButton::clicked, this, &PollEditorPage::closeRequested);
    m_title->setPlaceholderText(tr("What is the question?"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setFont(Theme::font(TextStyle::Lead));
    m_undo = new Button(Icon::Undo, tr("Undo"));
    m_redo = new Button(Icon::Redo, tr("Redo"));
    connect(m_undo, &QPushButton::clicked, m_poll, &PollEditModel::undo);
    connect(m_redo, &QPushButton::clicked, m_poll, &PollEditModel::redo);
    m_save = new Button(ButtonLook::Primary, Icon::Check, tr("Save"));
    m_save->setToolTip(tr("Ctrl+S"));
    connect(m_save, &QPushButton::clicked, this, &PollEditorPage::save);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Tight);
    row->addWidget(back, 0, Qt::AlignTop);
    row->addWidget(m_titleField, 1);
    row->addWidget(m_undo, 0, Qt::AlignTop);
    row->addWidget(m_redo, 0, Qt::AlignTop);
    row->addWidget(m_state, 0, Qt::AlignVCenter);
    row->addWidget(m_save, 0, Qt::AlignTop);
    return header;
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
    auto *scrolled = new QWidget;
    scrolled->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(scrolled);
    column->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    column->setSpacing(spacing::Tight);
    column->addWidget(m_settings);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(scrolled);
    QFrame *card = makeCard();
    card->setMinimumWidth(340);
    card->setMaximumWidth(560);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(area);
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

void PollEditorPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &what) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add(QKeySequence::Save, [this] { m_save->click(); });
    add(QKeySequence::Undo, [this] { m_poll->undo(); });
    for (const QKeySequence &keys : QKeySequence::keyBindings(QKeySequence::Redo))
        add(keys, [this] { m_poll->redo(); });
    add(Qt::Key_F8, [this] { jumpToProblem(); });
}

void PollEditorPage::begin()
{
    m_error.clear();
    m_saving = false;
    m_add->clear();
    m_title->setText(m_poll->settings().title);
    m_title->setCursorPosition(0);
    m_list->setCurrentRow(0);
    refresh();
}

void PollEditorPage::setSaving(bool saving)
{
    m_saving = saving;
    refresh();
}

void PollEditorPage::showError(const Error &error)
{
    m_saving = false;
    if (!error.fields.isEmpty())
        m_poll->setProblems(error.fields);
    m_error = error.message;
    refresh();
}

void PollEditorPage::save()
{
    if (m_poll->check())
        Q_EMIT saveRequested();
    else
        jumpToProblem();
}

void PollEditorPage::jumpToProblem()
{
    if (m_poll->problems().isEmpty())
        return;
    if (m_poll->problems().contains(u"title"_s)) {
        m_title->setFocus(Qt::OtherFocusReason);
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

void PollEditorPage::refresh()
{
    if (m_title->text() != m_poll->settings().title)
        m_title->setText(m_poll->settings().title);
    m_titleField->setError(m_poll->problems().value(u"title"_s));
    m_count->setText(tr("%Ln option(s)", nullptr, m_poll->rowCount()));
    const bool free = m_poll->isLayoutFree();
    for (QWidget *widget : {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_addButton)})
        widget->setEnabled(free);
    m_add->setToolTip(free ? QString() : tr("The number of options stays once a poll has been open"));
    m_undo->setEnabled(m_poll->canUndo());
    m_redo->setEnabled(m_poll->canRedo());
    const bool uploading = m_uploads->isAnyUnderWay();
    m_save->setEnabled(!m_saving && !uploading && m_poll->hasChanges());
    m_save->setText(m_saving ? tr("Saving …") : tr("Save"));
    const qsizetype problems = m_poll->problems().size();
    const bool wrong = problems > 0 || !m_error.isEmpty();
    m_state->setTone(wrong ? Tone::Bad : Tone::Quiet);
    m_state->setText(problems > 0           ? tr("%n problem(s)", nullptr, int(problems))
                     : !m_error.isEmpty()   ? tr("Not saved")
                     : uploading            ? tr("Uploading …")
                     : m_poll->hasChanges() ? tr("Not saved yet")
                     : m_poll->base().id    ? tr("Saved")
                                            : QString());
    m_state->setToolTip(m_error);
    showPicture();
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

void PollEditorPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
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
