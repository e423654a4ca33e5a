// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/import_controller.h"

#include "desktop-client/app/import_reader.h"
#include "desktop-client/app/off_thread.h"
#include "desktop-client/net/api_client.h"

namespace podium::client {

ImportController::ImportController(ApiClient &api, QObject *parent)
    : QObject(parent), m_api(api), m_files(new ImportModel(this))
{
    connect(m_files, &ImportModel::readRequested, this, [this](int row, const QString &path) {
        inBackground<Result<ImportedFile>>(
            this, [path] { return readImportFile(path); },
            [this, row](const Result<ImportedFile> &file) { m_files->setRead(row, file); });
    });
    connect(m_files, &ImportModel::createRequested, this, [this](int row, const Quiz &quiz) {
        m_api.createQuiz(
            quiz, this, [this, row](const Result<Quiz> &created) { m_files->setCreated(row, created); },
            [this, row](qint64 done, qint64 total) {
                if (total > 0 && m_files->stateOf(row) == ImportModel::State::Sending)
                    m_files->setShare(row, double(done) / double(total));
            });
    });
}

} // namespace podium::client
