// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/code_field.h"

#include "desktop-client/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int GroupLength = 3;

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9')
            digits.append(character);
    }
    return digits;
}

QString grouped(const QString &digits)
{
    return digits.size() > GroupLength ? digits.left(GroupLength) + u' ' + digits.mid(GroupLength) : digits;
}

} // namespace

CodeField::CodeField(QWidget *parent) : QLineEdit(parent)
{
    QFont large = Theme::font(TextStyle::Headline);
    large.setLetterSpacing(QFont::AbsoluteSpacing, 1.5);
    setFont(large);
    setProperty("large", true);
    setPlaceholderText(u"000 000"_s);
    setInputMethodHints(Qt::ImhDigitsOnly);
    setMaxLength(64); // room for a pasted sentence around the code
    connect(this, &QLineEdit::textEdited, this, &CodeField::reformat);
}

QString CodeField::code() const
{
    return digitsOf(text()).left(Digits);
}

void CodeField::setCode(const QString &code)
{
    setText(grouped(digitsOf(code).left(Digits)));
}

void CodeField::reformat()
{
    const auto digitsBefore = digitsOf(QStringView(text()).left(cursorPosition())).size();
    const QString wanted = grouped(code());
    if (wanted == text())
        return;
    setText(wanted);
    // The cursor stays behind the same digit, wherever the space went.
    qsizetype position = 0;
    for (qsizetype seen = 0; position < wanted.size() && seen < digitsBefore; ++position) {
        if (wanted[position] != u' ')
            ++seen;
    }
    setCursorPosition(int(position));
}

} // namespace podium::client
