// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/participant_header.h"

#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/points_text.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace podium::client {

ParticipantHeader::ParticipantHeader(ParticipantSessionModel *session, QWidget *parent)
    : QFrame(parent), m_session(session), m_title(new TextLabel(TextStyle::Body)),
      m_nickname(new TextLabel(TextStyle::Body)), m_score(new NumberLabel(TextStyle::Lead)),
      m_rank(new TextLabel(TextStyle::Body))
{
    m_title->setTone(Tone::Quiet);
    m_title->setElided();
    m_nickname->setWeight(QFont::DemiBold);
    m_rank->setTone(Tone::Quiet);
    m_score->setWording(pointsText);
    Button *leave = new Button(Icon::SignOut, tr("Leave the session"));
    connect(leave, &QPushButton::clicked, this, &ParticipantHeader::leaveRequested);

    Button *preferences = new Button(Icon::Preferences, tr("Preferences (Ctrl+,)"));
    connect(preferences, &QPushButton::clicked, this, &ParticipantHeader::preferencesRequested);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::Large, spacing::Tight, spacing::Small, spacing::Tight);
    row->setSpacing(spacing::Large);
    row->addWidget(m_title, 1);
    row->addWidget(m_nickname);
    row->addWidget(m_rank);
    row->addWidget(m_score);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(spacing::Tight);
    actions->addWidget(preferences);
    actions->addWidget(leave);
    row->addLayout(actions);

    connect(session, &ParticipantSessionModel::sessionChanged, this, &ParticipantHeader::refresh);
    connect(session, &ParticipantSessionModel::standingChanged, this, &ParticipantHeader::refresh);
    refresh();
}

void ParticipantHeader::refresh()
{
    const QString title = m_session->title().simplified();
    m_title->setText(title);
    m_title->setToolTip(title);
    m_nickname->setText(m_session->participant().nickname);
    const std::optional<Standing> &standing = m_session->standing();
    m_score->setVisible(standing.has_value());
    m_rank->setVisible(standing && standing->rank > 0);
    if (standing) {
        m_score->setValue(standing->score);
        m_rank->setText(tr("Rank %1").arg(QLocale().toString(standing->rank)));
    }
}

void ParticipantHeader::resizeEvent(QResizeEvent *)
{
    // In proportion to the stage below, which has the same width.
    setStageScale(this, std::clamp(width() / 1280.0, 1.0, 2.5));
}

void ParticipantHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colours().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colours().line);
}

} // namespace podium::client
