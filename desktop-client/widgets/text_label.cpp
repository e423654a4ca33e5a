// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QPalette>
#include <QResizeEvent>

#include <algorithm>

namespace podium::client {

QColor colourOf(Tone tone)
{
    const Colours &colours = Theme::colours();
    switch (tone) {
    case Tone::Text:
        return colours.text;
    case Tone::Quiet:
        return colours.quietText;
    case Tone::Accent:
        return colours.accent;
    case Tone::Good:
        return colours.good;
    case Tone::Warning:
        return colours.warning;
    case Tone::Bad:
        return colours.bad;
    }
    Q_UNREACHABLE();
}

TextLabel::TextLabel(TextStyle style, const QString &text, QWidget *parent)
    : QLabel(text, parent), m_style(style)
{
    setTextFormat(Qt::PlainText);
    updateFont();
    updateColour();
}

void TextLabel::setStyle(TextStyle style)
{
    m_style = style;
    updateFont();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    updateColour();
}

void TextLabel::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    updateFont();
}

void TextLabel::setStageScale(double scale)
{
    m_scale = scale;
    updateFont();
}

void TextLabel::setElided()
{
    m_elided = true;
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    const QString line = m_elided ? text().simplified() : QString();
    if (!m_elided || fontMetrics().horizontalAdvance(line) <= width())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), int(alignment() | Qt::AlignVCenter),
                     fontMetrics().elidedText(line, Qt::ElideRight, width()));
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    if (!wordWrap() || text().isEmpty())
        return hint;
    return {hint.width(), heightForWidth(std::max(width(), hint.width()))};
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColour();
}

void TextLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (wordWrap() && event->oldSize().width() != event->size().width())
        updateGeometry();
}

void TextLabel::updateColour()
{
    const QColor wanted = colourOf(m_tone);
    if (palette().color(QPalette::Active, QPalette::WindowText) == wanted)
        return;
    QPalette coloured = palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        coloured.setColor(group, QPalette::WindowText, wanted);
    setPalette(coloured);
}

void TextLabel::updateFont()
{
    QFont wanted = Theme::font(m_style, m_scale);
    if (m_weight)
        wanted.setWeight(*m_weight);
    setFont(wanted);
}

TextLabel *quietLabel(const QString &text, TextStyle style)
{
    auto *label = new TextLabel(style, text);
    label->setTone(Tone::Quiet);
    label->setWordWrap(true);
    return label;
}

} // namespace podium::client
