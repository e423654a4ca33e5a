// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace podium::client {

//! \brief What an import brought, and line by line what it passed over. Accepted: open the quiz.
class ImportReportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportReportDialog)

public:
    //! \param problems one line of text each ("Line 12: no right answer given").
    ImportReportDialog(const QString &title, int questionCount, const QStringList &problems,
                       QWidget *parent = nullptr);
};

} // namespace podium::client
