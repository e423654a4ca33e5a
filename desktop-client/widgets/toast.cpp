// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/toast.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int WidthMax = 640;
constexpr int Distance = 88; //!< from the lower edge: above a row of buttons

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent), m_text(new TextLabel(TextStyle::Body)),
      m_action(new Button(ButtonLook::Link, QString()))
{
    m_text->setWordWrap(true);
    m_text->setWeight(QFont::Medium);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Tight, spacing::Medium, spacing::Tight + 4);
    layout->setSpacing(spacing::Large);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    m_time.setStartValue(1.0);
    m_time.setEndValue(0.0);
    connect(&m_time, &QVariantAnimation::valueChanged, this, [this] {
        if (!Theme::reducedMotion())
            update();
    });
    connect(&m_time, &QVariantAnimation::finished, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        m_time.stop();
        hide();
        Q_EMIT actionClicked();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &text, const QString &action, std::chrono::milliseconds duration)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_time.stop();
    m_time.setDuration(int(duration.count()));
    m_time.start();
    setVisible(true);
    place();
}

QString Toast::text() const
{
    return m_text->text();
}

QWidget *Toast::actionButton() const
{
    return m_action;
}

void Toast::place()
{
    const QRect area = parentWidget()->rect();
    const int width = std::min(WidthMax, area.width() - 2 * spacing::Large);
    const int textWidth = width - m_action->sizeHint().width() - 4 * spacing::Large;
    const int height = std::max(56, m_text->heightForWidth(textWidth) + 2 * spacing::Medium);
    setGeometry((area.width() - width) / 2, area.height() - Distance - height, width, height);
    raise();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colours.control, 1));
    painter.setBrush(blended(colours.surface, colours.accent, 0.1));
    painter.drawRoundedRect(body, spacing::CornerRadius, spacing::CornerRadius);

    QPainterPath inside;
    inside.addRoundedRect(body, spacing::CornerRadius, spacing::CornerRadius);
    painter.setClipPath(inside);
    const double left = Theme::reducedMotion() ? 1 : m_time.currentValue().toDouble();
    painter.fillRect(QRectF(0, height() - 4, width() * left, 4), colours.accent);
}

} // namespace podium::client
