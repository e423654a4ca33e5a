// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/document_list_flow.h"

#include "desktop-client/app/document_list_controller.h"
#include "desktop-client/widgets/documents/document_list_page.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/toast.h"

#include <utility>

namespace podium::client {

DocumentListFlow::DocumentListFlow(DocumentListController &documents, DocumentListPage &page,
                                   MainWindow &window, QObject *parent)
    : QObject(parent), m_documents(documents), m_page(page)
{
    connect(&m_page, &DocumentListPage::undoRequested, this, &DocumentListFlow::undo);
    connect(m_page.toast(), &Toast::actionClicked, this, &DocumentListFlow::undo);
    connect(&m_documents, &DocumentListController::deletionsDone, this, [this] {
        if (const auto then = std::exchange(m_afterDeletion, {}))
            then();
    });
    connect(&m_documents, &DocumentListController::failed, this,
            [this, &window](const QString &what, const Error &error) {
                m_page.setBusy({});
                window.tellError(what, error.message);
            });
}

void DocumentListFlow::tellDeleted(qint64 id, const QString &title)
{
    m_undone = id;
    m_page.toast()->showMessage(tr("“%1” is deleted.").arg(title.simplified()), tr("Undo"),
                                DocumentListController::UndoTime);
}

void DocumentListFlow::tellDuplicated(qint64 id, const QString &title)
{
    m_page.setBusy({});
    m_page.selectWhenListed(id);
    tell(tr("“%1” is there now.").arg(title.simplified()));
}

void DocumentListFlow::tell(const QString &text)
{
    m_page.toast()->showMessage(text, {}, ToastTime);
}

void DocumentListFlow::undo()
{
    m_page.toast()->hide();
    m_documents.undoDeletion();
    m_page.selectId(m_undone);
}

void DocumentListFlow::finish(const std::function<void()> &then)
{
    m_page.toast()->hide();
    m_documents.commitDeletion();
    if (m_documents.isDeleting())
        m_afterDeletion = then;
    else
        then();
}

} // namespace podium::client
