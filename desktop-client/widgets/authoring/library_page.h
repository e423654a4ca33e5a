// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/documents/document_list_page.h"
#include "shared/domain/quiz.h"

namespace podium::client {

class AccountModel;
class QuizListModel;

//! \brief The host's quizzes: find, start, edit, duplicate, import, export, delete. Files are imported by a
//! dialog or by dropping them anywhere on the page.
class LibraryPage final : public DocumentListPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryPage)

public:
    explicit LibraryPage(QWidget *parent = nullptr);

    //! Both outlive the page.
    void setModels(QuizListModel *quizzes, AccountModel *account);
    void select(QuizId id) { selectId(id.value()); }
    [[nodiscard]] std::optional<QuizSummary> selected() const;

Q_SIGNALS:
    void startRequested(const podium::QuizSummary &quiz);
    void editRequested(podium::QuizId id);
    void deleteRequested(const podium::QuizSummary &quiz);
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
    [[nodiscard]] QString countText(int count) const override;
    [[nodiscard]] QString nothingFoundText(const QString &searchText) const override;
    void refreshCommands(bool ready) override;

private:
    void fillHeader();
    void addCommands();
    void chooseFiles();

    QuizListModel *m_quizzes = nullptr;
    TextLabel *m_name;
    Button *m_start = nullptr;
    Button *m_export = nullptr;
    QMenu *m_formats;
    bool m_dropping = false;
};

} // namespace podium::client
