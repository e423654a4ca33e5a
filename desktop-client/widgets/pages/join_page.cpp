// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/join_page.h"

#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/code_field.h"
#include "desktop-client/widgets/form_field.h"
#include "shared/domain/nickname.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int NicknameWidth = 350; // px of text that a button in the card has room for

} // namespace

JoinPage::JoinPage(QWidget *parent)
    : FormPage(tr("Join a quiz or a poll"), {}, tr("Join"), parent), m_code(new CodeField),
      m_nickname(new QLineEdit), m_address(new QLineEdit),
      m_codeField(new FormField(tr("Code"), m_code, tr("Six digits, from the host's screen"))),
      m_nicknameField(new FormField(tr("Nickname"), m_nickname,
                                    tr("Everybody in the room will see it; polls need none"))),
      m_addressField(new FormField(tr("Server"), m_address)),
      m_suggestion(new Button(ButtonLook::Secondary, QString()))
{
    m_code->setAlignment(Qt::AlignCenter);
    // Longer than a nickname may be, so that the rule is explained rather than letters swallowed.
    m_nickname->setMaxLength(4 * NicknameLengthMax);
    m_address->setMaxLength(300);
    m_address->setPlaceholderText(tr("for example 192.168.1.20"));
    m_suggestion->setVisible(false);
    setFocusProxy(m_code);

    auto *nickname = new QVBoxLayout;
    nickname->setSpacing(spacing::Tight);
    nickname->addWidget(m_nicknameField);
    nickname->addWidget(m_suggestion, 0, Qt::AlignLeft);
    fields()->addWidget(m_codeField);
    fields()->addLayout(nickname);
    fields()->addWidget(m_addressField);
    setTabOrder(m_address, action());

    connect(m_suggestion, &QPushButton::clicked, this, [this] {
        m_nickname->setText(m_suggestion->property("nickname").toString());
        submit();
    });
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_codeField->setError({});
        if (m_code->isComplete() && m_nickname->text().isEmpty() && m_code->cursorPosition() == 7)
            m_nickname->setFocus();
    });
    connect(m_nickname, &QLineEdit::textEdited, this, [this] {
        m_nicknameField->setError({});
        offerNickname({});
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_addressField->setError({}); });
}

void JoinPage::setModel(ParticipantSessionModel *session)
{
    using Phase = ParticipantSessionModel::Phase;
    connect(session, &ParticipantSessionModel::phaseChanged, this, [this, session](Phase phase) {
        setWorking(phase == Phase::Joining);
        if (phase == Phase::Joining)
            clearErrors();
        else if (phase == Phase::Idle && session->error())
            showError(*session->error());
    });
}

void JoinPage::setModel(VotingModel *voting)
{
    using Phase = VotingModel::Phase;
    connect(voting, &VotingModel::phaseChanged, this, [this, voting](Phase phase) {
        setWorking(phase == Phase::Joining);
        if (phase == Phase::Joining)
            clearErrors();
        else if (phase == Phase::Idle && voting->error())
            showError(*voting->error());
    });
}

void JoinPage::setServerAddress(const QString &address)
{
    m_address->setText(address);
}

void JoinPage::setCode(const QString &code)
{
    m_code->setCode(code);
    setFocusProxy(m_code->isComplete() ? m_nickname : static_cast<QLineEdit *>(m_code));
}

void JoinPage::setNickname(const QString &nickname)
{
    m_nickname->setText(nickname);
}

void JoinPage::submit()
{
    clearErrors();
    QLineEdit *firstWrong = nullptr;
    const auto refuse = [&firstWrong](FormField *field, QLineEdit *edit, const QString &why) {
        field->setError(why);
        if (!firstWrong)
            firstWrong = edit;
    };
    if (!m_code->isComplete())
        refuse(m_codeField, m_code, tr("The code has six digits."));
    const QString typed = m_nickname->text().trimmed();
    const Result<QString> nickname = typed.isEmpty() ? Result<QString>() : normalizedNickname(typed);
    if (!nickname)
        refuse(m_nicknameField, m_nickname, nickname.error().message);
    if (m_address->text().trimmed().isEmpty())
        refuse(m_addressField, m_address, tr("Ask the host for the server's address."));
    if (firstWrong) {
        firstWrong->setFocus();
        return;
    }
    Q_EMIT joinRequested(m_address->text().trimmed(), m_code->code(), *nickname);
}

void JoinPage::showError(const Error &error)
{
    clearErrors();
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::SessionClosed:
    case ErrorCode::SessionLocked:
        m_codeField->setError(error.message);
        m_code->setFocus();
        m_code->selectAll();
        break;
    case ErrorCode::NicknameTaken:
    case ErrorCode::NicknameInvalid:
        m_nicknameField->setError(error.message);
        offerNickname(error.fields.value(u"nickname"_s));
        m_nickname->setFocus();
        m_nickname->selectAll();
        break;
    default:
        if (error.fields.contains(u"address"_s)) {
            m_addressField->setError(error.fields.value(u"address"_s));
            m_address->setFocus();
        } else {
            setProblem(error.message);
        }
        break;
    }
}

void JoinPage::clearErrors()
{
    setProblem({});
    for (FormField *field : {m_codeField, m_nicknameField, m_addressField})
        field->setError({});
    offerNickname({});
}

void JoinPage::setWorking(bool working)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_codeField), static_cast<QWidget *>(m_nicknameField),
                            static_cast<QWidget *>(m_addressField), static_cast<QWidget *>(action()),
                            static_cast<QWidget *>(m_suggestion)})
        widget->setEnabled(!working);
    action()->setText(working ? tr("Joining…") : tr("Join"));
}

void JoinPage::offerNickname(const QString &nickname)
{
    // The widest nicknames are wider than the card; their end tells them from the one that is taken.
    const QFontMetrics metrics(m_suggestion->font());
    const int room = NicknameWidth - metrics.horizontalAdvance(tr("Join as “%1”").arg(QString()));
    const QString shown = metrics.elidedText(nickname, Qt::ElideMiddle, room);
    m_suggestion->setVisible(!nickname.isEmpty());
    m_suggestion->setText(tr("Join as “%1”").arg(shown).replace(u'&', u"&&"_s));
    m_suggestion->setAccessibleName(tr("Join as “%1”").arg(nickname));
    m_suggestion->setToolTip(shown == nickname ? QString() : nickname);
    m_suggestion->setProperty("nickname", nickname);
}

} // namespace podium::client
