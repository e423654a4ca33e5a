// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/draft_store.h"
#include "shared/base/result.h"
#include "shared/domain/quiz.h"

#include <QObject>

#include <memory>

namespace podium::client {

class ApiClient;
class DraftKeeper;
class PictureUploadModel;
class QuizEditModel;

//! \brief The quiz that is written: saves it, brings its pictures to the server, and keeps what is not saved
//! on this computer, to be found again after a crash.
//! Every call starts something and returns; a signal tells what came of it.
class EditingController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditingController)

public:
    //! \param api signed in by the SignInController; outlives the controller.
    //! \param draftsFolder made when it is first needed.
    EditingController(ApiClient &api, const QString &draftsFolder, QObject *parent = nullptr);
    //! What is not saved stays behind as a draft.
    ~EditingController() override;

    [[nodiscard]] QuizEditModel *quiz() const { return m_quiz; }
    [[nodiscard]] PictureUploadModel *uploads() const { return m_uploads; }
    [[nodiscard]] bool isSaving() const { return m_saving != nullptr; }

    //! Begins with a stored quiz, or with a new one. Changes to the quiz before are given up.
    void open(const Quiz &quiz);
    //! Gives up what is not saved.
    void close();
    //! Ends as close() does, but what is not saved stays behind as a draft.
    void suspend();

    //! Looks for drafts of whoever is signed in; draftsFound() tells of them.
    void findDrafts();
    //! \brief Goes on with it. \returns whether nobody else does.
    [[nodiscard]] bool openDraft(const Draft &draft);
    void discardDraft(const Draft &draft);

    //! \brief Creates a quiz that has no id yet, else saves over the version it was made from.
    void save();
    //! \brief Saves over `theirs`, whoever wrote it.
    void keepMine(const Quiz &theirs);
    void takeTheirs(const Quiz &theirs);
    //! \brief Saves as a quiz of its own, beside the one that somebody else has changed.
    void saveAsCopy();

Q_SIGNALS:
    void savingChanged(bool saving);
    void saved(const podium::Quiz &quiz);
    void failed(const podium::Error &error);
    //! Somebody saved in between: their version.
    void conflicted(const podium::Quiz &theirs);
    //! Somebody deleted the quiz in between; it is a new one now.
    void orphaned();
    //! \param drafts newest first.
    void draftsFound(const QList<podium::client::Draft> &drafts);
    //! A crash would lose what is not saved. \param why for a person.
    void draftFailed(const QString &why);

private:
    QObject *beginSaving();
    void endSaving();
    void begin(const Quiz &base, const Quiz &edited);
    [[nodiscard]] std::optional<Draft> currentDraft() const;
    void send(const Quiz &quiz);
    void fetchTheirs(QuizId id);

    ApiClient &m_api;
    QuizEditModel *m_quiz;
    PictureUploadModel *m_uploads;
    DraftKeeper *m_drafts;
    // Whose changes these are: signed out meanwhile, or not, they are theirs.
    QString m_server;
    UserId m_owner;
    std::unique_ptr<QObject> m_saving; //!< gone when another quiz is opened, and with it the answer
};

} // namespace podium::client
