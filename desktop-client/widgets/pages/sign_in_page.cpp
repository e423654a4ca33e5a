// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/sign_in_page.h"

#include "desktop-client/models/account_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/form_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace podium::client {

SignInPage::SignInPage(QWidget *parent)
    : FormPage(tr("Sign in to host"), {}, tr("Sign in"), parent), m_address(new QLineEdit),
      m_username(new QLineEdit), m_password(new QLineEdit), m_displayName(new QLineEdit),
      m_setupCode(new QLineEdit), m_addressField(new FormField(tr("Server"), m_address)),
      m_usernameField(new FormField(tr("Username"), m_username)),
      m_passwordField(new FormField(tr("Password"), m_password)),
      m_displayNameField(new FormField(tr("Your name"), m_displayName)),
      m_setupCodeField(
          new FormField(tr("Setup code"), m_setupCode, tr("Printed by the server when it started"))),
      m_switch(new Button(ButtonLook::Link, QString()))
{
    m_address->setPlaceholderText(tr("for example 192.168.1.20"));
    m_displayName->setPlaceholderText(tr("as others will see it"));
    m_setupCode->setPlaceholderText(tr("not needed on the server's machine"));
    m_password->setEchoMode(QLineEdit::Password);
    for (QLineEdit *edit : {m_address, m_username, m_displayName, m_setupCode})
        edit->setMaxLength(300);
    m_password->setMaxLength(1'000);
    setFocusProxy(m_username);

    auto *names = new QHBoxLayout;
    names->setSpacing(spacing::Medium);
    names->addWidget(m_usernameField, 1);
    names->addWidget(m_displayNameField, 1);
    fields()->addWidget(m_addressField);
    fields()->addLayout(names);
    fields()->addWidget(m_passwordField);
    fields()->addWidget(m_setupCodeField);
    addBelow(m_switch);
    setTabOrder(m_username, m_displayName);
    setTabOrder(m_displayName, m_password);
    setTabOrder(m_setupCode, action());
    setTabOrder(action(), m_switch);
    connect(m_switch, &QPushButton::clicked, this, [this] { setMakesAccount(!m_makesAccount); });
    for (FormField *field :
         {m_addressField, m_usernameField, m_passwordField, m_displayNameField, m_setupCodeField}) {
        connect(static_cast<QLineEdit *>(field->editor()), &QLineEdit::textEdited, this,
                [field] { field->setError({}); });
    }
    setMakesAccount(false);
}

void SignInPage::setModel(AccountModel *account)
{
    connect(account, &AccountModel::changed, this, [this, account] {
        setWorking(account->state() == AccountModel::State::Working);
        if (account->error())
            showError(*account->error());
        if (account->isSignedIn())
            m_password->clear();
    });
}

void SignInPage::setServerAddress(const QString &address)
{
    m_address->setText(address);
}

void SignInPage::setUsername(const QString &username)
{
    m_username->setText(username);
    setFocusProxy(username.isEmpty() ? m_username : m_password);
}

void SignInPage::setMakesAccount(bool makes)
{
    m_makesAccount = makes;
    clearErrors();
    m_displayNameField->setVisible(makes);
    m_setupCodeField->setVisible(makes);
    if (makes) {
        setTexts(tr("Create the first account"),
                 tr("For a new server. The first account may add others, and hosts."), actionText());
        m_switch->setText(tr("I have an account"));
    } else {
        setTexts(tr("Sign in to host"), {}, actionText());
        m_switch->setText(tr("A new server? Create its first account"));
    }
}

QString SignInPage::actionText() const
{
    return m_makesAccount ? tr("Create the account") : tr("Sign in");
}

void SignInPage::submit()
{
    clearErrors();
    QLineEdit *firstWrong = nullptr;
    const auto need = [&firstWrong](FormField *field, QLineEdit *edit, const QString &why) {
        if (!edit->text().trimmed().isEmpty())
            return;
        field->setError(why);
        if (!firstWrong)
            firstWrong = edit;
    };
    need(m_addressField, m_address, tr("Where does the server run?"));
    need(m_usernameField, m_username, tr("Type the username."));
    need(m_passwordField, m_password, tr("Type the password."));
    if (m_makesAccount)
        need(m_displayNameField, m_displayName, tr("Type your name."));
    if (firstWrong) {
        firstWrong->setFocus();
        return;
    }
    const QString address = m_address->text().trimmed();
    const QString username = m_username->text().trimmed();
    if (m_makesAccount)
        Q_EMIT accountRequested(address, username, m_password->text(), m_displayName->text().trimmed(),
                                m_setupCode->text().trimmed());
    else
        Q_EMIT signInRequested(address, username, m_password->text());
}

void SignInPage::clearErrors()
{
    setProblem({});
    for (FormField *field :
         {m_addressField, m_usernameField, m_passwordField, m_displayNameField, m_setupCodeField})
        field->setError({});
}

void SignInPage::showError(const Error &error)
{
    clearErrors();
    const std::pair<QString, FormField *> byName[] = {{u"address"_s, m_addressField},
                                                      {u"username"_s, m_usernameField},
                                                      {u"password"_s, m_passwordField},
                                                      {u"display_name"_s, m_displayNameField},
                                                      {u"setup_code"_s, m_setupCodeField}};
    bool placed = false;
    for (const auto &[name, field] : byName) {
        if (error.fields.contains(name) && !field->isHidden()) {
            field->setError(error.fields.value(name));
            placed = true;
        }
    }
    if (!placed)
        setProblem(error.message);
}

void SignInPage::setWorking(bool working)
{
    for (FormField *field :
         {m_addressField, m_usernameField, m_passwordField, m_displayNameField, m_setupCodeField})
        field->setEnabled(!working);
    m_switch->setEnabled(!working);
    action()->setEnabled(!working);
    action()->setText(!working ? actionText() : m_makesAccount ? tr("Creating…") : tr("Signing in…"));
}

} // namespace podium::client
