// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/documents/draft_strip.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace podium::client {
namespace {

constexpr int IconSize = 20;

} // namespace

DraftStrip::DraftStrip(QWidget *parent)
    : QFrame(parent), m_text(new TextLabel(TextStyle::Body)),
      m_discard(new Button(ButtonLook::Quiet, tr("Discard"))),
      m_continue(new Button(ButtonLook::Secondary, Icon::Edit, tr("Go on with them")))
{
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::Medium + IconSize + spacing::Small, 6, spacing::Tight, 6);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_discard);
    layout->addWidget(m_continue);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (m_asking)
            Q_EMIT discardRequested();
        else
            ask(true);
    });
    connect(m_continue, &QPushButton::clicked, this, [this] {
        if (m_asking)
            ask(false);
        else
            Q_EMIT continueRequested();
    });
    setVisible(false);
}

void DraftStrip::showDraft(const QString &title, const QString &when, int count)
{
    const QString name = title.simplified();
    m_offer = name.isEmpty() ? tr("Unsaved changes without a title, from %1, were kept.").arg(when)
                             : tr("Unsaved changes to “%1”, from %2, were kept.").arg(name.left(80), when);
    if (count > 1)
        m_offer += u' ' + tr("%Ln more after it.", nullptr, count - 1);
    ask(false);
    setVisible(true);
}

void DraftStrip::clear()
{
    setVisible(false);
}

void DraftStrip::ask(bool asking)
{
    m_asking = asking;
    m_text->setText(asking ? tr("Discard these changes? They cannot be brought back.") : m_offer);
    setAccessibleName(m_text->text());
    m_discard->setLook(asking ? ButtonLook::Danger : ButtonLook::Quiet);
    m_continue->setText(asking ? tr("Keep them") : tr("Go on with them"));
}

void DraftStrip::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(blended(colours.line, colours.accent, 0.5), 1));
    painter.setBrush(blended(colours.surface, colours.accent, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::CornerRadius,
                            spacing::CornerRadius);
    paintIcon(painter, Icon::Information,
              QRectF(spacing::Medium, (height() - IconSize) / 2.0, IconSize, IconSize), colours.accent);
}

} // namespace podium::client
