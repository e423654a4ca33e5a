// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace podium::client {

class DocumentListModel;

//! \brief A list of a host's documents of one kind: keeps it filled, and deletes.
//! Every call starts something and returns; a signal tells what came of it.
//!
//! A deleted document leaves the list at once and the server UndoTime later: until then undoing is just
//! showing it again, with its id, its results and its version. A client that crashes in between has deleted
//! nothing, which is the side to err on.
class DocumentListController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentListController)

public:
    static constexpr Ms UndoTime{8'000};

    //! A deletion waits for its time, or for the server.
    [[nodiscard]] bool isDeleting() const { return m_deletion.isActive() || m_deletionsSent > 0; }

public Q_SLOTS:
    void reload();
    //! Signed out: forgets everything.
    virtual void clear();
    void undoDeletion();
    //! \brief Deletes for good what waits. deletionsDone() follows once the server has answered.
    void commitDeletion();

Q_SIGNALS:
    //! Nothing is left to be deleted, or the server would not.
    void deletionsDone();
    //! \param what was tried, for a title ("The quiz could not be opened").
    void failed(const QString &what, const podium::Error &error);

protected:
    explicit DocumentListController(QObject *parent);

    //! \brief For the constructor of a kind. \param documents outlives this, or is its child.
    void setList(DocumentListModel *documents);

    //! \brief Takes it from the list; see above. One that still waited is deleted for good now.
    void beginDeletion(qint64 id);

    //! Brings a page to the list, or an error.
    virtual void fetchPage(int request, int offset, int limit, const QString &searchText) = 0;
    virtual void sendDeletion(qint64 id, const std::function<void(Result<void>)> &reply) = 0;
    //! "The quiz could not be deleted"
    [[nodiscard]] virtual QString deletionFailure() const = 0;

private:
    DocumentListModel *m_documents = nullptr;
    QTimer m_deletion;    //!< runs while m_deleted can still be shown again
    qint64 m_deleted = 0; //!< none
    int m_deletionsSent = 0;
};

//! "Rivers (copy)", cut where the title would become too long.
[[nodiscard]] QString titleOfCopy(const QString &title);

} // namespace podium::client
