// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/text_label.h"

#include <QStyle>

using namespace Qt::StringLiterals;

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

namespace {

//! As the style sheet names them.
QString nameOf(Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return u"text"_s;
    case Tone::Quiet:
        return u"quiet"_s;
    case Tone::Accent:
        return u"accent"_s;
    case Tone::Good:
        return u"good"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Bad:
        return u"bad"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

TextLabel::TextLabel(TextStyle style, const QString &text, QWidget *parent)
    : QLabel(text, parent), m_style(style)
{
    setTextFormat(Qt::PlainText);
    updateFont();
}

void TextLabel::setStyle(TextStyle style)
{
    m_style = style;
    updateFont();
}

void TextLabel::setTone(Tone tone)
{
    setProperty("tone", nameOf(tone));
    style()->unpolish(this);
    style()->polish(this);
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
