// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage_page.h"

#include "desktop-client/widgets/theme.h"

#include <QLayout>

#include <cmath>

namespace podium::client {

void setStageScale(QWidget *root, double scale)
{
    if (auto *scaled = dynamic_cast<StageScaled *>(root))
        scaled->setStageScale(scale);
    for (QWidget *child : root->findChildren<QWidget *>()) {
        if (auto *scaled = dynamic_cast<StageScaled *>(child))
            scaled->setStageScale(scale);
    }
}

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

void StagePage::distribute()
{
    if (layout()) {
        const int margin = int(std::lround(spacing::Large * m_scale));
        layout()->setContentsMargins(margin, margin, margin, margin);
        layout()->setSpacing(int(std::lround(spacing::Medium * m_scale)));
    }
    client::setStageScale(this, m_scale);
    rescaled();
}

} // namespace podium::client
