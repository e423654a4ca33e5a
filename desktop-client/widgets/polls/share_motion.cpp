// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/share_motion.h"

#include "desktop-client/models/poll_options_model.h"
#include "desktop-client/widgets/theme.h"

namespace podium::client {

ShareMotion::ShareMotion(QObject *parent) : QObject(parent)
{
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_progress = value.toDouble();
        Q_EMIT moved();
    });
}

void ShareMotion::setModel(PollOptionsModel *options)
{
    if (m_options)
        m_options->disconnect(this);
    m_options = options;
    m_motion.stop();
    m_progress = 1;
    m_from.clear();
    remember();
    if (!options)
        return;
    connect(options, &PollOptionsModel::countsChanged, this, &ShareMotion::follow);
    connect(options, &QAbstractItemModel::modelReset, this, [this] {
        m_motion.stop();
        m_progress = 1;
        m_from.clear();
        remember();
        Q_EMIT moved();
    });
}

double ShareMotion::share(int option) const
{
    const double target = m_options && option < m_options->rowCount() ? m_options->share(option) : 0;
    const auto from = m_from.constFind(option);
    return from == m_from.cend() ? target : *from + (target - *from) * m_progress;
}

void ShareMotion::remember()
{
    m_known.clear();
    if (!m_options)
        return;
    for (int option = 0; option < m_options->rowCount(); ++option) {
        if (const double share = m_options->share(option); share > 0)
            m_known.insert(option, share);
    }
}

void ShareMotion::follow()
{
    QHash<int, double> from;
    for (int option = 0; option < m_options->rowCount(); ++option) {
        const double before = m_known.value(option, 0.0);
        const auto moving = m_from.constFind(option);
        const double shown = moving == m_from.cend() ? before : *moving + (before - *moving) * m_progress;
        if (shown != m_options->share(option))
            from.insert(option, shown);
    }
    remember();
    m_from = from;
    m_motion.stop();
    const int duration = Theme::durationMs(Motion::Overtake);
    m_progress = duration > 0 && !from.isEmpty() ? 0 : 1;
    Q_EMIT begun();
    if (m_progress < 1) {
        m_motion.setDuration(duration);
        m_motion.start();
    } else {
        m_from.clear();
    }
    Q_EMIT moved();
}

} // namespace podium::client
