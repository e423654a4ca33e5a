// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/style_sheet.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace podium::client {

QString styleSheet(const Colours &colours, bool dark)
{
    QFile file(u":/podium/styles/podium.qss"_s);
    // The file is compiled in: failing to open it is a fault of the build, not of the machine.
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet is missing from the program");
    QString sheet = QString::fromUtf8(file.readAll());

    const std::pair<QString, QString> tokens[] = {
        // Longer names first: `@accent` is the beginning of `@accent-hover`.
        {u"@accent-hover"_s, colours.accentHover.name()},
        {u"@accent"_s, colours.accent.name()},
        {u"@on-accent"_s, colours.onAccent.name()},
        {u"@on-status"_s, colours.onStatus.name()},
        {u"@background"_s, colours.background.name()},
        {u"@surface"_s, colours.surface.name()},
        {u"@raised"_s, colours.raised.name()},
        {u"@line"_s, colours.line.name()},
        {u"@control"_s, colours.control.name()},
        {u"@quiet-text"_s, colours.quietText.name()},
        {u"@text"_s, colours.text.name()},
        {u"@good"_s, colours.good.name()},
        {u"@warning"_s, colours.warning.name()},
        {u"@bad"_s, colours.bad.name()},
        // Marks inside an accent-coloured box.
        {u"@marks"_s, dark ? u"on-light"_s : u"on-dark"_s},
    };
    for (const auto &[token, value] : tokens)
        sheet.replace(token, value);
    return sheet;
}

} // namespace podium::client
