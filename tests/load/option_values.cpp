// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/option_values.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace podium::load {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OptionValues)
};

} // namespace

Result<int> number(const QCommandLineParser &parser, const QString &name, int minimum, int maximum)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (!ok || value < minimum || value > maximum) {
        return failure(ErrorCode::Invalid,
                       Texts::tr("--%1 takes a number from %2 to %3.").arg(name).arg(minimum).arg(maximum));
    }
    return value;
}

QString passwordFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine(4096)).trimmed();
}

} // namespace podium::load
