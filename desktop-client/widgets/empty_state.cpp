// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/empty_state.h"

#include "desktop-client/widgets/text_label.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int DiscSize = 88;
constexpr int IconSize = 40;
constexpr int TextWidth = 440;

} // namespace

EmptyState::EmptyState(Icon which, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_icon(which), m_iconPlace(new QWidget),
      m_title(new TextLabel(TextStyle::Title, title)), m_text(quietLabel(text))
{
    m_iconPlace->setFixedSize(DiscSize, DiscSize);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::Small);
    layout->addStretch(2);
    layout->addWidget(m_iconPlace, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    auto *texts = new QHBoxLayout;
    texts->addStretch();
    texts->addWidget(m_text);
    texts->addStretch();
    layout->addLayout(texts);
    layout->addStretch(3);
}

void EmptyState::setStageScale(double scale)
{
    m_scale = std::max(1.0, scale);
    m_iconPlace->setFixedSize(QSize(DiscSize, DiscSize) * m_scale);
    fitText();
}

void EmptyState::fitText()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    m_text->setFixedWidth(std::clamp(room, 0, int(TextWidth * m_scale)));
    const int words = m_title->heightForWidth(room) + m_text->heightForWidth(m_text->width());
    const int disc = m_iconPlace->height() + 2 * layout()->spacing();
    m_iconPlace->setVisible(height() >= margins.top() + disc + words + margins.bottom());
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    fitText();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    if (m_iconPlace->isHidden())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc = m_iconPlace->geometry();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colours().raised);
    painter.drawEllipse(disc);
    QRectF place(0, 0, IconSize * m_scale, IconSize * m_scale);
    place.moveCenter(disc.center());
    paintIcon(painter, m_icon, place, Theme::colours().accent);
}

} // namespace podium::client
