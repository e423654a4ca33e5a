// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/pages/form_page.h"
#include "shared/base/result.h"

class QLineEdit;

namespace podium::client {

class AccountModel;
class FormField;

//! \brief Signs a host in, or makes the first account of a new server.
class SignInPage final : public FormPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPage)

public:
    explicit SignInPage(QWidget *parent = nullptr);

    //! Shows that signing in is under way, and why it failed. \param account outlives the page.
    void setModel(AccountModel *account);

    void setServerAddress(const QString &address);
    void setUsername(const QString &username);
    [[nodiscard]] bool makesAccount() const { return m_makesAccount; }
    //! Switches between signing in and making an account.
    void setMakesAccount(bool makes);

Q_SIGNALS:
    void signInRequested(const QString &address, const QString &username, const QString &password);
    //! \param setupCode may be empty: the machine that the server runs on needs none.
    void accountRequested(const QString &address, const QString &username, const QString &password,
                          const QString &displayName, const QString &setupCode);

protected:
    void submit() override;

private:
    void clearErrors();
    void showError(const Error &error);
    void setWorking(bool working);
    [[nodiscard]] QString actionText() const;

    bool m_makesAccount = false;
    QLineEdit *m_address;
    QLineEdit *m_username;
    QLineEdit *m_password;
    QLineEdit *m_displayName;
    QLineEdit *m_setupCode;
    FormField *m_addressField;
    FormField *m_usernameField;
    FormField *m_passwordField;
    FormField *m_displayNameField;
    FormField *m_setupCodeField;
    Button *m_switch;
};

} // namespace podium::client
