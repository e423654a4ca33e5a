// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace podium::client {

class DocumentListController;
class DocumentListPage;
class MainWindow;

//! \brief What happens on the page of every list, whatever its documents are: deleting with the offer to undo
//! it, telling what was done and what failed.
class DocumentListFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentListFlow)

public:
    //! All outlive it.
    DocumentListFlow(DocumentListController &documents, DocumentListPage &page, MainWindow &window,
                     QObject *parent = nullptr);

    //! \brief Offers to undo the deletion of a document, which the controller has begun.
    void tellDeleted(qint64 id, const QString &title);
    //! A copy is made: selects it as soon as it is listed.
    void tellDuplicated(qint64 id, const QString &title);
    //! Over the list, for a moment.
    void tell(const QString &text);
    //! \brief Calls `then` when every deletion is done: at once, or when the server has answered.
    void finish(const std::function<void()> &then);

private:
    static constexpr std::chrono::milliseconds ToastTime{5'000};

    void undo();

    DocumentListController &m_documents;
    DocumentListPage &m_page;
    qint64 m_undone = 0; //!< deleted last
    std::function<void()> m_afterDeletion;
};

} // namespace podium::client
