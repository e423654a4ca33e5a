// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QMenu;
class QStackedLayout;

namespace podium::client {

class AccountModel;
class Button;
class DraftStrip;
class EmptyState;
class QuizListModel;
class TextLabel;
class Toast;

//! \brief The host's quizzes: find, start, edit, duplicate, import, export, delete. Files are imported by a
//! dialog or by dropping them anywhere on the page. All of it is in a context menu and on keys as well.
class LibraryPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryPage)

public:
    explicit LibraryPage(QWidget *parent = nullptr);

    //! Both outlive the page.
    void setModels(QuizListModel *quizzes, AccountModel *account);
    //! While a quiz is opened, imported or started: what it is waiting for. Empty when that is over.
    void setBusy(const QString &what);
    void select(QuizId id);
    //! \brief Selects it as soon as the list has it.
    void selectWhenListed(QuizId id);
    [[nodiscard]] DraftStrip *draftStrip() const { return m_drafts; }
    [[nodiscard]] Toast *toast() const { return m_toast; }
    [[nodiscard]] std::optional<QuizSummary> selected() const;

Q_SIGNALS:
    void startRequested(const podium::QuizSummary &quiz);
    void editRequested(podium::QuizId id);
    void newRequested();
    void deleteRequested(const podium::QuizSummary &quiz);
    //! Of the quiz that was deleted last.
    void undoRequested();
    void duplicateRequested(podium::QuizId id);
    void importRequested(const QStringList &paths);
    //! \param format "aiken", "gift" or "json".
    void exportRequested(const podium::QuizSummary &quiz, const QString &format);
    //! Of the selected quiz, or of all where none is.
    void pastSessionsRequested();
    void pollsRequested();
    void signOutRequested();
    void preferencesRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeActions();
    void addShortcuts();
    void showMenu(const QPoint &place);
    void refresh();
    void chooseFiles();
    void selectWanted();

    QuizListModel *m_quizzes = nullptr;
    QLineEdit *m_search;
    DraftStrip *m_drafts;
    Toast *m_toast; //!< over the list
    QListView *m_list;
    QStackedLayout *m_body;
    EmptyState *m_empty;
    TextLabel *m_name;
    TextLabel *m_count;
    Button *m_start;
    Button *m_edit;
    Button *m_duplicate;
    Button *m_export;
    Button *m_delete;
    QMenu *m_formats;
    QString m_busy;
    QuizId m_wanted; //!< to be selected when it is listed
    bool m_dropping = false;
};

} // namespace podium::client
