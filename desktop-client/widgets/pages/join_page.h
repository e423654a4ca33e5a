// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/pages/form_page.h"
#include "shared/base/result.h"

class QLineEdit;

namespace podium::client {

class CodeField;
class FormField;
class ParticipantSessionModel;
class VotingModel;

//! \brief Code, nickname and server of the session to join, or code and server of a poll. Checks what can be
//! checked here; what the server objects to stands at its field, and a nickname it offers is one click away.
class JoinPage final : public FormPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JoinPage)

public:
    explicit JoinPage(QWidget *parent = nullptr);

    //! Shows that joining is under way, and why it failed. \param session outlives the page.
    void setModel(ParticipantSessionModel *session);
    //! Likewise for polls, which share the codes.
    void setModel(VotingModel *voting);

    void setServerAddress(const QString &address);
    void setCode(const QString &code);
    void setNickname(const QString &nickname);

    //! \brief Puts what is wrong at the field it belongs to.
    void showError(const Error &error);

Q_SIGNALS:
    //! \param nickname empty when none was typed: polls need none.
    void joinRequested(const QString &address, const QString &code, const QString &nickname);

protected:
    void submit() override;

private:
    void clearErrors();
    void setWorking(bool working);
    void offerNickname(const QString &nickname);

    CodeField *m_code;
    QLineEdit *m_nickname;
    QLineEdit *m_address;
    FormField *m_codeField;
    FormField *m_nicknameField;
    FormField *m_addressField;
    Button *m_suggestion;
};

} // namespace podium::client
