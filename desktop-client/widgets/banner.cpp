// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/banner.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace podium::client {
namespace {

constexpr int IconSize = 20;

QColor colourOf(Banner::Kind kind)
{
    const Colours &colours = Theme::colours();
    switch (kind) {
    case Banner::Kind::Information:
        return colours.accent;
    case Banner::Kind::Warning:
        return colours.warning;
    case Banner::Kind::Error:
        return colours.bad;
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_text(new TextLabel(TextStyle::Body)),
      m_action(new Button(ButtonLook::Link, QString())),
      m_dismiss(new Button(Icon::Cross, tr("Close this message")))
{
    setAccessibleRole(this, QAccessible::AlertMessage);
    m_text->setWordWrap(true);
    m_text->setWeight(QFont::Medium);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::Large + IconSize + spacing::Small, 4, spacing::Small, 4);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_dismiss);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionClicked);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    setVisible(false);
}

void Banner::show(Kind kind, const QString &text, const QString &action)
{
    const bool changed = text != m_text->text();
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    const bool wasVisible = isVisible();
    setVisible(true);
    if (isVisible() && (changed || !wasVisible))
        announce(this);
    update();
}

void Banner::clear()
{
    m_text->clear();
    setVisible(false);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = colourOf(m_kind);
    painter.fillRect(rect(), blended(Theme::colours().surface, colour, 0.1));
    painter.fillRect(QRect(0, height() - 1, width(), 1), blended(Theme::colours().line, colour, 0.5));
    painter.fillRect(QRect(0, 0, 4, height()), colour);
    const Icon which = m_kind == Kind::Information ? Icon::Information
                       : m_kind == Kind::Warning   ? Icon::Offline
                                                   : Icon::Warning;
    paintIcon(painter, which, QRectF(spacing::Large, (height() - IconSize) / 2.0, IconSize, IconSize),
              colour);
}

} // namespace podium::client
