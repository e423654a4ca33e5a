// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/nickname.h"

#include "shared/domain/quiz.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Nickname", text);
}

bool isBidirectionalControl(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isForbidden(char32_t c)
{
    if (isBidirectionalControl(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

//! Letters and signs that draw nothing of their own: joiners, variation selectors, filler letters.
bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xE0100 && c <= 0xE01EF) || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 ||
           c == 0x17B5 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
}

QString withoutInvisible(const QString &text)
{
    QString visible;
    visible.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (!isInvisible(c))
            visible += QChar::fromUcs4(c);
    }
    return visible;
}

} // namespace

Result<QString> normalizedNickname(const QString &typed)
{
    // Forbidden characters are looked for before white space is folded, which would hide line breaks.
    for (const char32_t c : typed.trimmed().toUcs4()) {
        if (isForbidden(c)) {
            return failure(ErrorCode::NicknameInvalid,
                           tr("A nickname may not contain control or direction characters."));
        }
    }
    const QString nickname = typed.simplified().normalized(QString::NormalizationForm_C);
    if (withoutInvisible(nickname).trimmed().isEmpty())
        return failure(ErrorCode::NicknameInvalid, tr("Type a nickname."));
    if (characterCount(nickname) > NicknameLengthMax) {
        return failure(ErrorCode::NicknameInvalid,
                       tr("A nickname has at most %1 characters.").arg(NicknameLengthMax));
    }
    return nickname;
}

QString nicknameKey(const QString &nickname)
{
    return withoutInvisible(nickname.normalized(QString::NormalizationForm_KC))
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C)
        .simplified();
}

QString suggestNickname(const QString &nickname, const std::function<bool(const QString &)> &isTaken)
{
    const auto characters = nickname.toUcs4();
    for (int number = 2;; ++number) {
        const QString suffix = u" %1"_s.arg(number);
        QString stem;
        for (const char32_t c :
             characters.first(std::min(characters.size(), NicknameLengthMax - suffix.size())))
            stem += QChar::fromUcs4(c);
        const QString candidate = (stem.trimmed() + suffix).normalized(QString::NormalizationForm_C);
        if (!isTaken(nicknameKey(candidate)))
            return candidate;
    }
}

} // namespace podium
