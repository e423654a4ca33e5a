// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/library_tabs.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

class QAbstractItemDelegate;
class QLineEdit;
class QListView;
class QMenu;
class QStackedLayout;

namespace podium::client {

class DocumentListModel;
class DraftStrip;
class EmptyState;
class TextLabel;
class Toast;

//! How the page of a list speaks of what is in it.
struct DocumentListTexts
{
    Icon symbol;
    QString list;       //!< for those who hear it: "Quizzes"
    QString create;     //!< "New quiz"
    QString emptyTitle; //!< "No quizzes yet"
    QString emptyHint;  //!< what to do about it
};

//! \brief A list of a host's documents, whatever their kind: search field, list with a word in its place
//! while it is empty, what can be done with the selected one, what an earlier run left unsaved, and the offer
//! to undo a deletion. Everything is on buttons, in a context menu and on keys.
//!
//! A page of a kind adds its commands and what else stands in the header in its constructor, calls assemble()
//! at the end of it, and turns the commands into signals of its own.
class DocumentListPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentListPage)

public:
    //! While something is loaded or done: what it is waiting for. Empty when that is over.
    void setBusy(const QString &what);
    //! \param id the number of a document's id; nothing happens when it is not listed.
    void selectId(qint64 id);
    //! \brief Selects it as soon as the list has it.
    void selectWhenListed(qint64 id);
    [[nodiscard]] DraftStrip *draftStrip() const { return m_drafts; }
    [[nodiscard]] Toast *toast() const { return m_toast; }

Q_SIGNALS:
    void newRequested();
    //! Of what was deleted last.
    void undoRequested();

protected:
    DocumentListPage(const DocumentListTexts &texts, LibraryTabs::Tab tab, QAbstractItemDelegate *delegate,
                     QWidget *parent);

    // --- for the constructor of a kind
    //! \brief A thing to do with the selected document. Commands stand below the list in the order they are
    //! added, and from the last to the first in the context menu.
    //! \param key Return is heard in the list and in the search field, Delete in the list, others on the
    //! whole page. \param menu what the command offers to choose from, instead of what it does.
    Button *addCommand(ButtonLook look, std::optional<Icon> symbol, const QString &text,
                       const QKeySequence &key, const std::function<void()> &run, QMenu *menu = nullptr);
    //! At the right of the tabs.
    void addToTop(QWidget *widget) { m_top.append(widget); }
    //! Between the search field and the button for a new one.
    void addTool(QWidget *widget) { m_tools.append(widget); }
    void addShortcut(const QKeySequence &keys, const std::function<void()> &what);
    //! Puts together what was added.
    void assemble();
    //! \param documents outlives the page.
    void setModel(DocumentListModel *documents);

    // --- for what a kind does
    [[nodiscard]] LibraryTabs *tabs() const { return m_tabs; }
    //! -1 when none is selected.
    [[nodiscard]] int selectedRow() const;
    void refresh();

    //! "3 quizzes"
    [[nodiscard]] virtual QString countText(int count) const = 0;
    [[nodiscard]] virtual QString nothingFoundText(const QString &searchText) const = 0;
    //! \brief What only this kind knows of its commands; all are enabled alike before.
    //! \param ready one is selected and nothing is waited for.
    virtual void refreshCommands(bool ready) = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Command
    {
        Button *button;
        std::optional<Icon> symbol;
        QKeySequence key;
        QMenu *menu;
    };

    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeCommands();
    void showMenu(const QPoint &place);
    void selectWanted();
    bool press(Qt::Key key);

    DocumentListTexts m_texts;
    DocumentListModel *m_documents = nullptr;
    LibraryTabs *m_tabs;
    QList<QWidget *> m_top;
    QList<QWidget *> m_tools;
    QList<Command> m_commands;
    QLineEdit *m_search;
    DraftStrip *m_drafts;
    Toast *m_toast = nullptr; //!< over the list
    QListView *m_list;
    QStackedLayout *m_body;
    EmptyState *m_empty;
    TextLabel *m_count;
    QString m_busy;
    std::optional<qint64> m_wanted; //!< to be selected when it is listed
};

} // namespace podium::client
