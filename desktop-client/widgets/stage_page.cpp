// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage_page.h"

#include "desktop-client/widgets/theme.h"

#include <QLayout>

#include <cmath>

namespace podium::client {

StagePage::StagePage(QWidget *parent) : QWidget(parent) {}

void StagePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const double scale = stageScale(size());
    if (!qFuzzyCompare(scale, m_scale)) {
        m_scale = scale;
        distribute();
    }
}

void StagePage::adopt(QWidget *widget)
{
    if (auto *scaled = dynamic_cast<StageScaled *>(widget))
        scaled->setStageScale(m_scale);
    for (QWidget *child : widget->findChildren<QWidget *>()) {
        if (auto *scaled = dynamic_cast<StageScaled *>(child))
            scaled->setStageScale(m_scale);
    }
}

void StagePage::distribute()
{
    if (layout()) {
        const int margin = int(std::lround(spacing::Large * m_scale));
        layout()->setContentsMargins(margin, margin, margin, margin);
        layout()->setSpacing(int(std::lround(spacing::Medium * m_scale)));
    }
    for (QWidget *child : findChildren<QWidget *>()) {
        if (auto *scaled = dynamic_cast<StageScaled *>(child))
            scaled->setStageScale(m_scale);
    }
    rescaled();
}

} // namespace podium::client
