// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/documents/document_editor_page.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>

namespace podium::client {

DocumentEditorPage::DocumentEditorPage(const DocumentEditorTexts &texts, QWidget *parent)
    : QWidget(parent), m_title(new QLineEdit), m_titleField(new FormField({}, m_title)),
      m_state(new TextLabel(TextStyle::Caption)), m_undo(new Button(Icon::Undo, tr("Undo"))),
      m_redo(new Button(Icon::Redo, tr("Redo"))),
      m_save(new Button(ButtonLook::Primary, Icon::Check, tr("Save")))
{
    setFocusProxy(m_title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Small, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Small);
    layout->addWidget(makeHeader(texts));

    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &text) { changeTitle(text); });
    connect(m_undo, &QPushButton::clicked, this, [this] { undo(); });
    connect(m_redo, &QPushButton::clicked, this, [this] { redo(); });
    connect(m_save, &QPushButton::clicked, this, &DocumentEditorPage::save);
    addShortcut(QKeySequence::Save, [this] { m_save->click(); });
    addShortcut(QKeySequence::Undo, [this] { undo(); });
    for (const QKeySequence &keys : QKeySequence::keyBindings(QKeySequence::Redo))
        addShortcut(keys, [this] { redo(); });
    addShortcut(Qt::Key_F8, [this] { goToProblem(1); });
    addShortcut(Qt::SHIFT | Qt::Key_F8, [this] { goToProblem(-1); });
}

QWidget *DocumentEditorPage::makeHeader(const DocumentEditorTexts &texts)
{
    auto *back = new Button(ButtonLook::Quiet, Icon::Back, texts.back);
    connect(back, &QPushButton::clicked, this, &DocumentEditorPage::closeRequested);
    m_title->setPlaceholderText(texts.titleHint);
    m_title->setAccessibleName(tr("Title"));
    m_title->setFont(Theme::font(TextStyle::Lead));
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
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

void DocumentEditorPage::setBody(QWidget *above, QWidget *body)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (above)
        column->addWidget(above);
    column->addWidget(body, 1);
}

void DocumentEditorPage::addShortcut(const QKeySequence &keys, const std::function<void()> &what)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, what);
}

// --- saving

void DocumentEditorPage::save()
{
    if (check()) {
        Q_EMIT saveRequested();
    } else {
        goToProblem(0);
        refresh();
    }
}

void DocumentEditorPage::setSaving(bool saving)
{
    m_saving = saving;
    if (saving)
        m_error.clear();
    refresh();
}

void DocumentEditorPage::showError(const Error &error)
{
    m_saving = false;
    m_error = error.message;
    if (!error.fields.isEmpty()) {
        takeProblems(error.fields);
        goToProblem(0);
    }
    refresh();
}

void DocumentEditorPage::setNote(const QString &note)
{
    m_note = note;
    refresh();
}

// --- what is shown

void DocumentEditorPage::showOther()
{
    m_saving = false;
    showEdited();
    m_title->setText(state().title);
    m_title->setCursorPosition(0);
    refresh();
}

void DocumentEditorPage::showEdited()
{
    m_error.clear();
    m_note.clear();
}

void DocumentEditorPage::refresh()
{
    const EditorState shown = state();
    if (m_title->text() != shown.title)
        m_title->setText(shown.title);
    m_titleField->setError(shown.titleProblem);
    m_undo->setEnabled(shown.canUndo);
    m_undo->setToolTip(shown.undoText.isEmpty() ? tr("Undo (Ctrl+Z)")
                                                : tr("Undo %1 (Ctrl+Z)").arg(shown.undoText));
    m_redo->setEnabled(shown.canRedo);
    m_redo->setToolTip(shown.redoText.isEmpty() ? tr("Redo (Ctrl+Shift+Z)")
                                                : tr("Redo %1 (Ctrl+Shift+Z)").arg(shown.redoText));
    m_save->setEnabled(!m_saving && !shown.isUploading && shown.hasChanges);
    m_save->setText(m_saving ? tr("Saving…") : tr("Save"));
    const bool isWrong = !shown.problems.isEmpty() || !m_error.isEmpty();
    m_state->setTone(isWrong ? Tone::Bad : Tone::Quiet);
    m_state->setText(!shown.problems.isEmpty() ? shown.problems
                     : !m_error.isEmpty()      ? tr("Not saved")
                     : shown.isUploading       ? tr("Uploading…")
                     : shown.hasChanges        ? tr("Not saved yet")
                     : !m_note.isEmpty()       ? m_note
                     : shown.isStored          ? tr("Saved")
                                               : QString());
    m_state->setToolTip(m_error);
}

void DocumentEditorPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

QFrame *scrollingCard(QWidget *content, int contentWidthMax)
{
    auto *scrolled = new QWidget;
    scrolled->setProperty("scrolled", true);
    auto *row = new QHBoxLayout(scrolled);
    row->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    content->setMaximumWidth(contentWidthMax);

    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(scrolled);
    QFrame *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(area);
    return card;
}

} // namespace podium::client
