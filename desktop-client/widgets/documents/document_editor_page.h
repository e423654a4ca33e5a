// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QWidget>

#include <functional>

class QFrame;
class QKeySequence;
class QLineEdit;

namespace podium::client {

class Button;
class FormField;
class TextLabel;

//! What the page of an editor says of a document of its kind.
struct DocumentEditorTexts
{
    QString back;      //!< the list one comes from: "Quizzes"
    QString titleHint; //!< in the field of the title while it is empty
};

//! What the header of an editor shows of the document that is written.
struct EditorState
{
    QString title;
    QString titleProblem; //!< stands at the title; empty when nothing is wrong with it
    bool canUndo = false; //!< likewise redo
    QString undoText;     //!< what would be undone; empty where steps have no names
    bool canRedo = false;
    QString redoText;
    bool hasChanges = false;  //!< that are not at the server
    bool isStored = false;    //!< the server has it in some version
    bool isUploading = false; //!< a picture; saving has to wait for it
    QString problems;         //!< how many, where nothing in the body tells it
};

//! \brief A document being written, whatever its kind: title, undo and redo, how it stands with the server,
//! and saving, which checks first and leads to the first problem. Saving and leaving are only asked for.
//!
//! A page of a kind puts what it writes into the body, by setBody() at the end of its constructor, tells of
//! changes by showEdited() and refresh(), and answers for its document by the functions below.
class DocumentEditorPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentEditorPage)

public:
    //! \brief As if Save was pressed: checks first, and either asks to save or leads to the first problem.
    void save();
    void setSaving(bool saving);
    //! \brief Why it could not be saved; leads to the first problem if there is one.
    void showError(const Error &error);
    //! Something about the state of the document that is not an error ("Saved just now").
    void setNote(const QString &note);

Q_SIGNALS:
    //! Everything that can be checked here is right.
    void saveRequested();
    void closeRequested();

protected:
    DocumentEditorPage(const DocumentEditorTexts &texts, QWidget *parent);

    // --- for the constructor of a kind
    //! \param above between header and body; may be null.
    void setBody(QWidget *above, QWidget *body);
    void addShortcut(const QKeySequence &keys, const std::function<void()> &what);

    // --- for what a kind does
    [[nodiscard]] QLineEdit *titleEdit() const { return m_title; }
    //! Another document is shown from now on.
    void showOther();
    //! Something was edited: what was said of the state before is over.
    void showEdited();
    void refresh();

    // --- what a kind answers
    [[nodiscard]] virtual EditorState state() const = 0;
    virtual void changeTitle(const QString &title) = 0;
    virtual void undo() = 0;
    virtual void redo() = 0;
    //! \brief Checks everything by the rules of the domain. \returns whether nothing is wrong.
    [[nodiscard]] virtual bool check() = 0;
    //! \param problems by path as on the wire.
    virtual void takeProblems(const QMap<QString, QString> &problems) = 0;
    //! \param step 0: to the first one; 1, -1: to the next, or the one before.
    virtual void goToProblem(int step) = 0;

    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader(const DocumentEditorTexts &texts);

    bool m_saving = false;
    QString m_error;
    QString m_note;
    QLineEdit *m_title;
    FormField *m_titleField;
    TextLabel *m_state;
    Button *m_undo;
    Button *m_redo;
    Button *m_save;
};

//! \brief A card whose content scrolls up and down when it is too small for it.
[[nodiscard]] QFrame *scrollingCard(QWidget *content, int contentWidthMax = QWIDGETSIZE_MAX);

} // namespace podium::client
