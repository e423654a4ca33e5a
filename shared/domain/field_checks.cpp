// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/field_checks.h"

#include "shared/domain/text.h"

#include <QCoreApplication>

namespace podium {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(FieldChecks)
};

} // namespace

void checkOptionalText(const QString &text, int maximum, const QString &path, FieldProblems &problems)
{
    const int length = characterCount(text);
    if (length > maximum)
        problems.insert(path, Texts::tr("has %1 characters; at most %2 fit").arg(length).arg(maximum));
    else if (!isPlainText(text))
        problems.insert(path, Texts::tr("contains characters that cannot be shown"));
}

void checkText(const QString &text, int maximum, const QString &path, FieldProblems &problems)
{
    if (hasVisible(text))
        checkOptionalText(text, maximum, path, problems);
    else
        problems.insert(path, Texts::tr("must not be empty"));
}

void checkRange(int value, int minimum, int maximum, const QString &path, FieldProblems &problems)
{
    if (value < minimum || value > maximum)
        problems.insert(path,
                        Texts::tr("is %1; it must be from %2 to %3").arg(value).arg(minimum).arg(maximum));
}

} // namespace podium
