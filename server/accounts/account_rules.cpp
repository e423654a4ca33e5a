// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/account_rules.h"

#include "shared/domain/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::accounts {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Accounts", text);
}

bool isForbidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        // Joiners hold letters of some scripts and emoji together; the rest reorders or hides text.
        return c != 0x200C && c != 0x200D;
    default:
        return false;
    }
}

QString folded(const QString &typed)
{
    return typed.simplified().normalized(QString::NormalizationForm_C);
}

//! What is wrong with a name, or nothing.
QString nameProblem(const QString &typed, int lengthMax)
{
    // Before white space is folded, which would hide line breaks.
    const auto characters = typed.trimmed().toUcs4();
    if (!isPlainText(typed) || std::any_of(characters.begin(), characters.end(), isForbidden))
        return tr("May not contain control or direction characters.");
    if (!hasVisible(typed))
        return tr("Type something that can be seen.");
    if (characterCount(folded(typed)) > lengthMax)
        return tr("At most %1 characters.").arg(lengthMax);
    return {};
}

QString passwordProblem(const QString &password)
{
    const int length = characterCount(password);
    if (length < PasswordLengthMin || length > PasswordLengthMax)
        return tr("%1 to %2 characters.").arg(PasswordLengthMin).arg(PasswordLengthMax);
    return {};
}

void note(QMap<QString, QString> &problems, const QString &field, const QString &problem)
{
    if (!problem.isEmpty())
        problems.insert(field, problem);
}

} // namespace

Result<NewAccount> checkedAccount(NewAccount account)
{
    if (account.displayName.trimmed().isEmpty())
        account.displayName = account.username;
    QMap<QString, QString> problems;
    note(problems, u"username"_s, nameProblem(account.username, UsernameLengthMax));
    note(problems, u"password"_s, passwordProblem(account.password));
    note(problems, u"display_name"_s, nameProblem(account.displayName, DisplayNameLengthMax));
    if (!problems.isEmpty())
        return failure(ErrorCode::Invalid, tr("This account cannot be made as it is."), problems);

    account.username = normalizedUsername(account.username);
    account.displayName = folded(account.displayName);
    return account;
}

Result<QString> checkedDisplayName(const QString &typed)
{
    const QString problem = nameProblem(typed, DisplayNameLengthMax);
    if (!problem.isEmpty())
        return failure(ErrorCode::Invalid, problem, {{u"display_name"_s, problem}});
    return folded(typed);
}

QString normalizedUsername(const QString &typed)
{
    return folded(typed);
}

} // namespace podium::accounts
