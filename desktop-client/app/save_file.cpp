// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/save_file.h"

#include "desktop-client/app/file_name.h"
#include "desktop-client/reports/report_file.h"

#include <QFileDialog>
#include <QSaveFile>

namespace podium::client {

void askWhereToSave(QWidget &window, const SaveQuestion &question,
                    const std::function<void(const QString &path)> &save)
{
    auto *dialog = new QFileDialog(&window, question.title, {}, question.kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QString(question.suffix).mid(1));
    dialog->selectFile(fileNameFor(question.suggestion, question.suffix));
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, save);
    dialog->open();
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return reportNotWritten(path, file.errorString());
    return {};
}

} // namespace podium::client
