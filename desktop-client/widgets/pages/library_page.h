// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace podium::client {

class AccountModel;
class Button;
class EmptyState;
class QuizListModel;
class TextLabel;

//! \brief The host's quizzes: find, start, edit, import, export, delete. Files are imported by a dialog or
//! by dropping them anywhere on the page.
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
    [[nodiscard]] std::optional<QuizSummary> selected() const;

Q_SIGNALS:
    void startRequested(const podium::QuizSummary &quiz);
    void editRequested(podium::QuizId id);
    void newRequested();
    void deleteRequested(const podium::QuizSummary &quiz);
    void importRequested(const QString &path);
    //! \param format "aiken", "gift" or "json".
    void exportRequested(const podium::QuizSummary &quiz, const QString &format);
    //! Of the selected quiz, or of all where none is.
    void pastSessionsRequested();
    void signOutRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeActions();
    void refresh();
    void chooseFile();

    QuizListModel *m_quizzes = nullptr;
    QLineEdit *m_search;
    QListView *m_list;
    QStackedLayout *m_body;
    EmptyState *m_empty;
    TextLabel *m_name;
    TextLabel *m_count;
    Button *m_start;
    Button *m_edit;
    Button *m_export;
    Button *m_delete;
    QString m_busy;
    bool m_dropping = false;
};

} // namespace podium::client
