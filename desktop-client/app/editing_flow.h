// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/draft_store.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

#include <functional>

namespace podium::client {

class DocumentEditorPage;
class EditingController;
class MainWindow;

//! How what happens to a document of a kind is told.
struct EditingTexts
{
    QString saveFailed;    //!< "The quiz could not be saved"
    QString newHasChanges; //!< of one without a title, when it is left
    QString orphaned;      //!< "Somebody has deleted this quiz meanwhile"
    QString orphanedHint;  //!< what saving makes of it
};

//! \brief From the opening of a document to leaving its editor: joins the editor's page, the questions about
//! unsaved changes, kept drafts and other versions, and the EditingController.
//! A flow of a kind asks about two versions in its own way.
class EditingFlow : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditingFlow)

public:
    //! The editor with a stored document, or with a new one.
    void open(const Document &document);
    //! \brief Calls `load` for a stored document, unless changes to it were kept here: then asks what to do
    //! with them first.
    void edit(qint64 id, const std::function<void()> &load);
    //! The editor as it is.
    void show();
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] bool hasUnsaved() const;
    //! \brief Calls `then` when nothing unsaved is left: at once, or once somebody has said what to do with
    //! it. Never when they would rather go on.
    void leave(const std::function<void()> &then);

    //! Somebody has signed in: looks for what an earlier run left unsaved.
    void begin();
    //! Nobody is signed in any more: what is not saved stays on this computer.
    void suspend();
    //! Left by earlier runs, newest first.
    [[nodiscard]] const QList<Draft> &drafts() const { return m_drafts; }
    void continueDraft(const Draft &draft);
    void discardDraft(const Draft &draft);

Q_SIGNALS:
    //! The list is out of date.
    void saved(const podium::client::Document &document);
    //! Back to the list.
    void left();
    void draftsChanged();

protected:
    //! All outlive it.
    EditingFlow(EditingController &editing, DocumentEditorPage &page, MainWindow &window,
                const EditingTexts &texts, QObject *parent);

    [[nodiscard]] MainWindow &window() const { return m_window; }

    //! \brief Somebody saved in between. Leads to keepMine(), takeTheirs() or stay(), or to what else a kind
    //! can do.
    virtual void askAboutConflict(const Document &theirs) = 0;
    void keepMine(const Document &theirs);
    void takeTheirs(const Document &theirs);
    //! Nobody leaves now.
    void stay();

private:
    void askAboutUnsaved();
    void forgetDraft(const Draft &draft);

    EditingController &m_editing;
    DocumentEditorPage &m_page;
    MainWindow &m_window;
    EditingTexts m_texts;
    QPointer<QDialog> m_question; //!< about unsaved changes
    std::function<void()> m_then; //!< what waits for the save
    QList<Draft> m_drafts;
};

//! A moment as it is told of drafts.
[[nodiscard]] QString draftTimeText(const Draft &draft);

} // namespace podium::client
