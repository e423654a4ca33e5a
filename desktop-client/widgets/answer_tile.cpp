// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/answer_tile.h"

#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace podium::client {
namespace {

constexpr double FocusRing = 3;
constexpr double FocusInset = 5;

bool isQuiet(AnswerTile::State state)
{
    return state == AnswerTile::State::Faded || state == AnswerTile::State::Wrong;
}

} // namespace

AnswerTile::AnswerTile(int position, QWidget *parent) : QAbstractButton(parent), m_position(position)
{
    Q_ASSERT(position >= 0 && position < AnswerPositions);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_fading.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_fading, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_fade = value.toDouble();
        update();
    });
    describe();
}

void AnswerTile::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    describe();
    fit();

    const double target = isQuiet(state) ? 1 : 0;
    m_fading.stop();
    const int duration = Theme::durationMs(Motion::Place);
    if (duration == 0 || !isVisible()) {
        m_fade = target;
    } else if (!qFuzzyCompare(1 + m_fade, 1 + target)) {
        m_fading.setDuration(duration);
        m_fading.setStartValue(m_fade);
        m_fading.setEndValue(target);
        m_fading.start();
    }
    update();
}

void AnswerTile::setOptionText(const QString &text)
{
    if (this->text() == text)
        return;
    setText(text);
    // QAbstractButton reads `&` as a shortcut; in an answer it is just a character.
    setShortcut({});
    describe();
    fit();
}

void AnswerTile::setInteractive(bool interactive)
{
    m_interactive = interactive;
    setFocusPolicy(interactive ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !interactive);
    setCursor(interactive ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!interactive)
        clearFocus();
    update();
}

void AnswerTile::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    fit();
}

QSize AnswerTile::sizeHint() const
{
    return {int(420 * m_scale), int(112 * m_scale)};
}

QSize AnswerTile::minimumSizeHint() const
{
    return {200, std::max(72, int(80 * m_scale))};
}

QRectF AnswerTile::body() const
{
    return rect();
}

double AnswerTile::markSize() const
{
    const double roomy = std::min(52 * m_scale, body().height() - 2 * spacing::Tight);
    return std::max(30.0, std::min(roomy, body().width() * 0.18));
}

QRectF AnswerTile::textArea() const
{
    const double padding = std::min(spacing::Medium * m_scale, 24.0);
    QRectF area = body().adjusted(padding * 2 + markSize(), padding / 2, -padding, -padding / 2);
    if (m_state != State::Idle && m_state != State::Faded)
        area.setRight(area.right() - markSize() * 0.8 - padding / 2);
    return area;
}

void AnswerTile::fit()
{
    const int largest = std::max(20, int(std::lround(28 * m_scale)));
    m_fitted = FittedText(text(), textArea().size(), QFont::DemiBold, 13, largest);
    setToolTip(m_fitted.isElided() ? text() : QString());
    update();
}

void AnswerTile::describe()
{
    setAccessibleName(tr("%1, %2: %3").arg(answerLetter(m_position), answerShapeName(m_position), text()));
    const auto description = [this] {
        switch (m_state) {
        case State::Sending:
            return tr("Your choice, being sent");
        case State::Recorded:
            return tr("Your choice, recorded");
        case State::Right:
            return tr("The right answer");
        case State::Wrong:
            return tr("Your choice, not right");
        case State::Idle:
        case State::Faded:
            return QString();
        }
        Q_UNREACHABLE();
    };
    setAccessibleDescription(description());
}

void AnswerTile::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const QRectF tile = body();
    const double radius = std::min(spacing::CornerRadius * std::max(1.0, m_scale * 0.9), 24.0);
    const QColor own = colours.answers[size_t(m_position)];
    const QColor mark = colours.answerMarks[size_t(m_position)];
    QColor fill = own;
    if (m_interactive && m_state == State::Idle)
        fill = isDown() ? own.darker(118) : underMouse() ? blended(own, Qt::white, 0.1) : own;
    fill = blended(fill, colours.surface, m_fade);

    QColor edge = blended(fill, colours.line, m_fade);
    double edgeWidth = 1;
    if (m_state == State::Wrong) {
        edge = blended(own, colours.bad, m_fade);
        edgeWidth = 2;
    }
    painter.setPen(QPen(edge, edgeWidth));
    painter.setBrush(fill);
    painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    if (hasFocus() && m_interactive) {
        painter.setPen(QPen(colours.answerText, FocusRing));
        painter.setBrush(Qt::NoBrush);
        const double inner = std::max(2.0, radius - FocusInset);
        painter.drawRoundedRect(tile.adjusted(FocusInset, FocusInset, -FocusInset, -FocusInset), inner,
                                inner);
    }

    const double size = markSize();
    const double padding = std::min(spacing::Medium * m_scale, 24.0);
    const QRectF markBox(tile.left() + padding, tile.center().y() - size / 2, size, size);
    paintAnswerMark(painter, m_position, markBox, blended(colours.answerText, mark, m_fade),
                    blended(own, colours.surface, m_fade));

    painter.setPen(
        blended(colours.answerText, m_state == State::Wrong ? colours.text : colours.quietText, m_fade));
    m_fitted.draw(painter, textArea(), Qt::AlignLeft | Qt::AlignVCenter);
    paintBadge(painter, tile);
}

void AnswerTile::paintBadge(QPainter &painter, const QRectF &tile) const
{
    if (m_state == State::Idle || m_state == State::Faded)
        return;
    const Colours &colours = Theme::colours();
    const double size = markSize() * 0.8;
    const double padding = std::min(spacing::Medium * m_scale, 24.0);
    const QRectF badge(tile.right() - padding - size, tile.center().y() - size / 2, size, size);
    const double inset = size * 0.2;
    const QRectF symbol = badge.adjusted(inset, inset, -inset, -inset);

    switch (m_state) {
    case State::Sending:
        painter.setPen(QPen(colours.answerText, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(badge.adjusted(1, 1, -1, -1));
        paintIcon(painter, Icon::Up, symbol, colours.answerText);
        break;
    case State::Recorded:
    case State::Right:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.answerText);
        painter.drawEllipse(badge);
        paintIcon(painter, Icon::Check, symbol, colours.answers[size_t(m_position)]);
        break;
    case State::Wrong:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.bad);
        painter.drawEllipse(badge);
        paintIcon(painter, Icon::Cross, symbol, colours.onStatus);
        break;
    case State::Idle:
    case State::Faded:
        break;
    }
}

void AnswerTile::resizeEvent(QResizeEvent *)
{
    fit();
}

void AnswerTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace podium::client
