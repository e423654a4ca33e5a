// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/document_list_controller.h"

#include "desktop-client/models/document_list_model.h"
#include "shared/domain/quiz.h"

#include <utility>

namespace podium::client {

DocumentListController::DocumentListController(QObject *parent) : QObject(parent)
{
    m_deletion.setSingleShot(true);
    m_deletion.setInterval(UndoTime);
    connect(&m_deletion, &QTimer::timeout, this, &DocumentListController::commitDeletion);
}

void DocumentListController::setList(DocumentListModel *documents)
{
    m_documents = documents;
    connect(documents, &DocumentListModel::listRequested, this, &DocumentListController::fetchPage);
}

void DocumentListController::reload()
{
    m_documents->reload();
}

void DocumentListController::clear()
{
    m_deletion.stop();
    m_deleted = 0;
    m_documents->clear();
}

void DocumentListController::beginDeletion(qint64 id)
{
    commitDeletion();
    m_deleted = id;
    m_documents->hide(id);
    m_deletion.start();
}

void DocumentListController::undoDeletion()
{
    if (!m_deletion.isActive())
        return;
    m_deletion.stop();
    m_documents->unhide(std::exchange(m_deleted, 0));
}

void DocumentListController::commitDeletion()
{
    // The timer that has just run out is not active any more, but its document is still there.
    m_deletion.stop();
    const qint64 id = std::exchange(m_deleted, 0);
    if (id == 0)
        return;
    ++m_deletionsSent;
    sendDeletion(id, [this, id](const Result<void> &deleted) {
        --m_deletionsSent;
        // One that is gone already is as deleted as can be.
        if (deleted || deleted.error().code == ErrorCode::NotFound) {
            m_documents->remove(id);
        } else {
            m_documents->unhide(id);
            Q_EMIT failed(deletionFailure(), deleted.error());
        }
        if (!isDeleting())
            Q_EMIT deletionsDone();
    });
}

QString titleOfCopy(const QString &title)
{
    const QString suffix = DocumentListController::tr(" (copy)");
    return title.left(limits::TitleLength - suffix.size()) + suffix;
}

} // namespace podium::client
