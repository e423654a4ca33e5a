// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/report_file.h"

#include <QCoreApplication>
#include <QDir>

namespace podium::client {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

} // namespace

tl::unexpected<Error> reportStopped()
{
    return failure(ErrorCode::Invalid, Texts::tr("Writing the report was stopped."));
}

tl::unexpected<Error> reportNotWritten(const QString &path, const QString &why)
{
    return failure(ErrorCode::Internal,
                   Texts::tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), why));
}

} // namespace podium::client
