// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"
#include "shared/protocol/resources.h"

namespace podium::net {

//! A quiz as a file to keep.
struct QuizFile
{
    QString name;
    QByteArray contentType;
    QByteArray content;
};

//! \brief The quiz in a file that somebody sent; pure.
//! \param format "aiken" or "gift". \param title of the new quiz; empty: a plain one.
//! \returns Invalid for an unknown format, an unusable title, or when no question could be read; then the
//! first problems stand in `fields` by line.
[[nodiscard]] Result<protocol::ImportResult> readQuizFile(const QString &format, const QString &title,
                                                          const QByteArray &content);

//! \brief The quiz as a file; pure. \param format "aiken", "gift" or "json"; Invalid for anything else.
[[nodiscard]] Result<QuizFile> writeQuizFile(const QString &format, const Quiz &quiz);

//! \brief The header that makes a browser store the answer under this name (RFC 6266): in ASCII for old
//! clients, in full beside it.
[[nodiscard]] QByteArray contentDisposition(const QString &fileName);

} // namespace podium::net
