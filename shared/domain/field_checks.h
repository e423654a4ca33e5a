// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

//! The checks that all authored values share. What is wrong is added to `problems` under `path`, the field's
//! name as on the wire.
namespace podium {

using FieldProblems = QMap<QString, QString>;

//! A text of at most `maximum` characters, which may be empty.
void checkOptionalText(const QString &text, int maximum, const QString &path, FieldProblems &problems);

//! A text of at most `maximum` characters of which something must be visible.
void checkText(const QString &text, int maximum, const QString &path, FieldProblems &problems);

//! A number from `minimum` to `maximum`, both included.
void checkRange(int value, int minimum, int maximum, const QString &path, FieldProblems &problems);

} // namespace podium
