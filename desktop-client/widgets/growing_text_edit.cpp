// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/growing_text_edit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace podium::client {

GrowingTextEdit::GrowingTextEdit(Lines lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_showing)
            Q_EMIT edited(toPlainText());
    });
    fit();
}

void GrowingTextEdit::showText(const QString &text)
{
    if (toPlainText() == text)
        return;
    m_showing = true;
    setPlainText(text);
    moveCursor(QTextCursor::End);
    m_showing = false;
}

void GrowingTextEdit::setHint(const QString &hint)
{
    m_hint = hint;
    viewport()->update();
}

void GrowingTextEdit::setLinesMin(int lines)
{
    m_linesMin = lines;
    fit();
}

void GrowingTextEdit::setTextAlignment(Qt::Alignment alignment)
{
    QTextOption option = document()->defaultTextOption();
    option.setAlignment(alignment);
    document()->setDefaultTextOption(option);
}

QSize GrowingTextEdit::sizeHint() const
{
    return {240, textHeight()};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {80, textHeight()};
}

int GrowingTextEdit::textHeight() const
{
    // A plain text document measures itself in lines of the present width.
    const int lines = std::max(m_linesMin, int(std::lround(document()->size().height())));
    const QMargins margins = contentsMargins();
    const int frame = height() - viewport()->height();
    return int(std::ceil(lines * QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin())) +
           std::max(frame, margins.top() + margins.bottom());
}

void GrowingTextEdit::fit()
{
    const int wanted = textHeight();
    if (wanted != minimumHeight() || wanted != maximumHeight()) {
        setFixedHeight(wanted);
        // Layouts further up may be at work with the height before, and would keep it.
        for (QWidget *widget = parentWidget(); widget && !widget->isWindow(); widget = widget->parentWidget())
            widget->updateGeometry();
    }
    // All lines are in sight; a scroll left over from a smaller size would hide the first.
    verticalScrollBar()->setValue(0);
}

bool GrowingTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo) ||
        (isEnter && event->modifiers().testFlag(Qt::ControlModifier))) {
        event->ignore();
        return;
    }
    if (isEnter && m_lines == Lines::One) {
        Q_EMIT finished();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingTextEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_hint.isEmpty() || !document()->isEmpty())
        return;
    // Qt's own placeholder is half transparent: too faint to read on a tile.
    QPainter painter(viewport());
    QColor colour = palette().color(QPalette::Text);
    colour.setAlphaF(0.8F);
    painter.setPen(colour);
    painter.setFont(font());
    const double margin = document()->documentMargin();
    painter.drawText(QRectF(viewport()->rect()).adjusted(margin, margin, -margin, -margin),
                     int(document()->defaultTextOption().alignment() | Qt::AlignTop), m_hint);
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    // Later: layouts that are just being carried out forget a size that changes within.
    QMetaObject::invokeMethod(this, &GrowingTextEdit::fit, Qt::QueuedConnection);
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasImage() || source->hasUrls();
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    // An address of the web is text; so are cells of a spreadsheet, which come with a picture of them.
    const QList<QUrl> urls = source->urls();
    const bool holdsFiles =
        std::any_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
    if (holdsFiles || (source->hasImage() && !source->hasFormat(QStringLiteral("text/plain")))) {
        Q_EMIT otherContentPasted(source);
        return;
    }
    QString text = source->text();
    if (m_lines == Lines::One)
        text = text.simplified();
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace podium::client
