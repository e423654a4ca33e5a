// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/draft_store.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/net/api_client.h"

#include <QObject>

#include <memory>

namespace podium::client {

class DraftKeeper;

//! \brief The document that is written, whatever its kind: saves it, brings its pictures to the server, and
//! keeps what is not saved on this computer, to be found again after a crash.
//! Every call starts something and returns; a signal tells what came of it.
//!
//! A controller of a kind holds the model that is edited and answers for it by the functions below. It calls
//! noteChange() after every edit, and leaveDraft() in its destructor.
class EditingController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditingController)

public:
    ~EditingController() override;

    [[nodiscard]] PictureUploadModel *uploads() const { return m_uploads; }
    [[nodiscard]] bool isSaving() const { return m_saving != nullptr; }
    //! Changes, or pictures that are still on their way.
    [[nodiscard]] bool hasUnsaved() const;
    //! As it is now.
    [[nodiscard]] virtual Document edited() const = 0;

    //! Begins with what is stored, or with something new. Changes to the document before are given up.
    void open(const Document &document);
    //! Gives up what is not saved.
    void close();
    //! Ends as close() does, but what is not saved stays behind as a draft.
    void suspend();

    //! Looks for drafts of whoever is signed in; draftsFound() tells of them.
    void findDrafts();
    //! \brief Goes on with it. \returns whether nobody else does.
    [[nodiscard]] bool openDraft(const Draft &draft);
    void discardDraft(const Draft &draft);

    //! \brief Creates a document that has no id yet, else saves over the version it was made from.
    void save();
    //! \brief Saves over `theirs`, whoever wrote it.
    void keepMine(const Document &theirs);
    //! \brief Goes on with `theirs`; undoing brings the own version back, to be saved over it.
    void takeTheirs(const Document &theirs);

Q_SIGNALS:
    void savingChanged(bool saving);
    void saved(const podium::client::Document &document);
    void failed(const podium::Error &error);
    //! Somebody saved in between: their version.
    void conflicted(const podium::client::Document &theirs);
    //! Somebody deleted it in between; it is a new one now.
    void orphaned();
    //! \param drafts newest first.
    void draftsFound(const QList<podium::client::Draft> &drafts);
    //! A crash would lose what is not saved. \param why for a person.
    void draftFailed(const QString &why);

protected:
    //! \param api signed in by the SignInController; outlives the controller.
    //! \param draftsFolder of this kind alone; made when it is first needed.
    EditingController(ApiClient &api, const QString &draftsFolder, QObject *parent);

    [[nodiscard]] ApiClient &api() const { return m_api; }
    void noteChange();
    //! What is not saved stays behind.
    void leaveDraft();

    // --- what a kind answers; every document is of its kind
    //! As the server has it; without id while it is new.
    [[nodiscard]] virtual Document base() const = 0;
    [[nodiscard]] virtual bool hasChanges() const = 0;
    //! \brief Begins with changes that are not stored. \param base what they were made from.
    virtual void restore(const Document &base, const Document &edited) = 0;
    //! What is to be sent; changes made from now on stay changes.
    [[nodiscard]] virtual Document beginSave() = 0;
    virtual void setSaved(const Document &sent, const Document &stored) = 0;
    //! \brief What is edited is to replace `other`. Without an id it is to become a new document.
    virtual void rebase(const Document &other) = 0;
    virtual void replaceBy(const Document &theirs) = 0;
    //! A picture has arrived at the server. What it belongs to may have been moved meanwhile, or deleted.
    virtual void setPicture(QuestionKey key, PictureId picture) = 0;
    //! Creates it, or updates what has its id.
    virtual void send(const Document &document, QObject *context, ApiReply<Document> reply) = 0;
    virtual void fetch(qint64 id, QObject *context, ApiReply<Document> reply) = 0;

private:
    QObject *beginSaving();
    void endSaving();
    void begin(const Document &base, const Document &edited);
    [[nodiscard]] std::optional<Draft> currentDraft() const;
    void onAnswer(const Document &sent, const Result<Document> &stored);
    void fetchTheirs(qint64 id);

    ApiClient &m_api;
    PictureUploadModel *m_uploads;
    DraftKeeper *m_drafts;
    // Whose changes these are: signed out meanwhile, or not, they are theirs.
    QString m_server;
    UserId m_owner;
    std::unique_ptr<QObject> m_saving; //!< gone when another document is opened, and with it the answer
};

} // namespace podium::client
