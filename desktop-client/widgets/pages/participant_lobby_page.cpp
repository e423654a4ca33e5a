// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/participant_lobby_page.h"

#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/widgets/fitted_label.h"
#include "desktop-client/widgets/symbol_disc.h"

#include <QVBoxLayout>

namespace podium::client {

ParticipantLobbyPage::ParticipantLobbyPage(ParticipantSessionModel *session, QWidget *parent)
    : StagePage(parent), m_session(session), m_title(new TextLabel(TextStyle::Lead)),
      m_nickname(new FittedLabel(28, 72, QFont::Bold))
{
    auto *disc = new SymbolDisc;
    disc->setSymbol(Icon::Check, Tone::Good);
    auto *in = new TextLabel(TextStyle::Title, tr("You are in"));
    in->setAlignment(Qt::AlignCenter);
    auto *wait = new TextLabel(TextStyle::Lead, tr("The quiz begins when the host starts it."));
    m_title->setTone(Tone::Quiet);
    wait->setTone(Tone::Quiet);
    for (TextLabel *label : {m_title, wait}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(disc, 0, Qt::AlignHCenter);
    layout->addWidget(in);
    layout->addWidget(m_nickname, 3);
    layout->addWidget(m_title);
    layout->addWidget(wait);
    layout->addStretch(3);
    connect(session, &ParticipantSessionModel::sessionChanged, this, &ParticipantLobbyPage::refresh);
    refresh();
}

void ParticipantLobbyPage::refresh()
{
    m_nickname->setText(m_session->participant().nickname);
    m_title->setText(m_session->title().simplified());
}

} // namespace podium::client
