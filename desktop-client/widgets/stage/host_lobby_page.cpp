// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/host_lobby_page.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/code_display.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/participant_chips.h"
#include "desktop-client/widgets/qr_code.h"
#include "desktop-client/widgets/stage/participant_menu.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QFrame>
#include <QUrl>
#include <QUrlQuery>

#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int QrSide = 224; // px at scale 1

//! Without the scheme: nobody types it.
QString readable(const QString &address)
{
    const QUrl url(address);
    return url.host().isEmpty() ? address : url.authority();
}

QString withCode(const QString &address, const QString &code)
{
    if (address.isEmpty())
        return {};
    QUrl url(address);
    QUrlQuery query;
    query.addQueryItem(u"code"_s, code);
    url.setPath(u"/"_s);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

HostLobbyPage::HostLobbyPage(HostSessionModel *session, QWidget *parent)
    : StagePage(parent), m_session(session), m_title(new TextLabel(TextStyle::Lead)),
      m_address(new TextLabel(TextStyle::Title)), m_code(new CodeDisplay), m_qr(new QrCode),
      m_count(new NumberLabel(TextStyle::Headline)), m_countText(new TextLabel(TextStyle::Lead)),
      m_waiting(new TextLabel(TextStyle::Lead, tr("Names appear here as people join."))),
      m_chips(new ParticipantChips)
{
    m_title->setTone(Tone::Quiet);
    m_title->setElided(); // the code needs the room more
    m_waiting->setTone(Tone::Quiet);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_countText->setTone(Tone::Quiet);
    m_chips->setModel(session->participants());

    auto *count = new QHBoxLayout;
    count->setSpacing(spacing::Small);
    count->addWidget(m_count);
    count->addWidget(m_countText, 0, Qt::AlignBottom);
    count->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeInvitation());
    layout->addLayout(count);
    layout->addWidget(m_waiting, 1);
    layout->addWidget(m_chips, 1);

    connect(m_chips, &ParticipantChips::chosen, this, &HostLobbyPage::offerKick);
    connect(session, &HostSessionModel::sessionChanged, this, &HostLobbyPage::refresh);
    connect(session, &HostSessionModel::progressChanged, this, &HostLobbyPage::refreshCount);
    connect(session->participants(), &ParticipantListModel::countChanged, this, &HostLobbyPage::refreshCount);
    refresh();
    refreshCount();
}

QWidget *HostLobbyPage::makeInvitation()
{
    auto *how = new TextLabel(TextStyle::Lead, tr("Join at"));
    how->setTone(Tone::Quiet);
    auto *with = new TextLabel(TextStyle::Lead, tr("with the code"));
    with->setTone(Tone::Quiet);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addSpacing(spacing::Small);
    words->addWidget(how);
    words->addWidget(m_address);
    words->addSpacing(spacing::Tight);
    words->addWidget(with);
    words->addWidget(m_code);
    words->addStretch();

    QFrame *card = makeCard();
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    row->setSpacing(spacing::Wide);
    row->addLayout(words, 1);
    row->addWidget(m_qr, 0, Qt::AlignVCenter);
    return card;
}

void HostLobbyPage::rescaled()
{
    const int side = int(std::lround(QrSide * scale()));
    m_qr->setFixedSize(side, side);
}

void HostLobbyPage::refresh()
{
    m_title->setText(m_session->title().simplified());
    m_address->setText(readable(m_session->joinAddress()));
    m_code->setCode(m_session->code());
    m_qr->setText(withCode(m_session->joinAddress(), m_session->code()));
}

void HostLobbyPage::refreshCount()
{
    const int count = m_session->joinedCount();
    m_count->setValue(count);
    m_countText->setText(m_session->isLocked() ? tr("in the room; nobody else may join") : tr("in the room"));
    m_waiting->setVisible(count == 0);
    m_chips->setVisible(count > 0);
}

void HostLobbyPage::offerKick(ParticipantId participant, const QString &nickname, const QPoint &where)
{
    popUpParticipantMenu(this, m_session, participant, nickname, where);
}

void HostLobbyPage::setNamesClickable(bool clickable)
{
    m_chips->setAttribute(Qt::WA_TransparentForMouseEvents, !clickable);
    m_chips->setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
}

} // namespace podium::client
