// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/mark_label.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>

namespace podium::client {

MarkLabel::MarkLabel(int position, QWidget *parent) : QWidget(parent), m_position(position)
{
    setFixedSize(32, 32);
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(answerLetter(position));
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAnswerMark(painter, m_position, rect(), Theme::colours().answers[size_t(m_position)],
                    Theme::colours().answerText);
}

} // namespace podium::client
