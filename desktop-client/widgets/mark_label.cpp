// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/mark_label.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>

namespace podium::client {
namespace {

constexpr int Side = 32;

} // namespace

MarkLabel::MarkLabel(int position, QWidget *parent) : QWidget(parent), m_position(position)
{
    setFixedSize(Side, Side);
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(answerLetter(position));
}

void MarkLabel::setStageScale(double scale)
{
    setFixedSize(QSize(Side, Side) * scale);
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAnswerMark(painter, m_position, rect(), Theme::colours().answers[size_t(m_position)],
                    Theme::colours().answerText);
}

} // namespace podium::client
