// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

namespace podium::test {

//! \brief Waits until a draft in the folder holds the text, and kills this process then, as a crash would.
//! \returns 1, for main(), when there is none in time.
[[nodiscard]] inline int crashOnceKept(const QDir &drafts, const QByteArray &text)
{
    const auto isKept = [&] {
        for (const QString &name : drafts.entryList({QStringLiteral("*.draft.json")})) {
            QFile file(drafts.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    };
    if (QTest::qWaitFor(isKept, 10'000))
        std::raise(SIGKILL);
    return 1;
}

} // namespace podium::test
