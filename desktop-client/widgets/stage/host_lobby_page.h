// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"
#include "shared/base/ids.h"

namespace podium::client {

class CodeDisplay;
class HostSessionModel;
class NumberLabel;
class ParticipantChips;
class QrCode;
class TextLabel;

//! \brief What the room sees before the start: code, address and QR code to join by, and who is in. A click
//! on a name offers to remove it.
class HostLobbyPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostLobbyPage)

public:
    //! \param session outlives the page.
    explicit HostLobbyPage(HostSessionModel *session, QWidget *parent = nullptr);

    //! Not where the room only looks on.
    void setNamesClickable(bool clickable);

protected:
    void rescaled() override;

private:
    [[nodiscard]] QWidget *makeInvitation();
    void refresh();
    void refreshCount();
    void offerKick(ParticipantId participant, const QString &nickname, const QPoint &where);

    HostSessionModel *m_session;
    TextLabel *m_title;
    TextLabel *m_address;
    CodeDisplay *m_code;
    QrCode *m_qr;
    NumberLabel *m_count;
    TextLabel *m_countText;
    TextLabel *m_waiting;
    ParticipantChips *m_chips;
};

} // namespace podium::client
