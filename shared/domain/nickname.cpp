// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/nickname.h"

#include "shared/domain/text.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Nickname)
};

bool isBidirectionalControl(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isForbidden(char32_t c)
{
    // Code points that this Qt does not know yet are welcome: every year brings new emoji.
    if (isBidirectionalControl(c) || QChar::isNonCharacter(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool holdsForbidden(const QString &text)
{
    return !text.isValidUtf16() || std::ranges::any_of(text.toUcs4(), isForbidden);
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

//! As much of the text's start as has at most `count` code points, cut between what people see as characters.
QString firstCharacters(const QString &text, int count)
{
    QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    while (boundaries.toNextBoundary() > 0 &&
           characterCount(QStringView(text).first(boundaries.position())) <= count)
        end = boundaries.position();
    return text.first(end).trimmed();
}

QString numbered(const QString &nickname, int number)
{
    const QString suffix = u" %1"_s.arg(number);
    const int room = NicknameLengthMax - static_cast<int>(suffix.size());
    return (firstCharacters(nickname, room) + suffix).trimmed();
}

} // namespace

Result<QString> normalizedNickname(const QString &typed)
{
    // Forbidden characters are looked for before white space is folded, which would hide line breaks.
    if (holdsForbidden(typed.trimmed())) {
        return failure(ErrorCode::NicknameInvalid,
                       Texts::tr("A nickname may not contain control or direction characters."));
    }
    const QString nickname = typed.simplified().normalized(QString::NormalizationForm_C);
    if (!hasVisible(nickname))
        return failure(ErrorCode::NicknameInvalid, Texts::tr("Type a nickname."));
    if (characterCount(nickname) > NicknameLengthMax) {
        return failure(ErrorCode::NicknameInvalid,
                       Texts::tr("A nickname has at most %1 characters.").arg(NicknameLengthMax));
    }
    return nickname;
}

QString nicknameKey(const QString &nickname)
{
    // Qt folds letter by letter; only its upper case knows that a sharp s is two.
    return withoutInvisible(nickname.normalized(QString::NormalizationForm_KC))
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C)
        .simplified();
}

QString suggestNickname(const QString &nickname, const std::function<bool(const QString &)> &isTaken)
{
    // A room where everybody is "Ana" must not cost a step per Ana: double, then halve.
    int taken = 1;
    int free = 2;
    while (isTaken(nicknameKey(numbered(nickname, free)))) {
        taken = free;
        free *= 2;
    }
    while (free - taken > 1) {
        const int middle = taken + (free - taken) / 2;
        (isTaken(nicknameKey(numbered(nickname, middle))) ? taken : free) = middle;
    }
    return numbered(nickname, free);
}

} // namespace podium
