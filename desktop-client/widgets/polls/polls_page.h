// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace podium::client {

class Button;
class EmptyState;
class PollListModel;
class TextLabel;

//! \brief The host's polls: find, write, open, follow, close, duplicate and delete. All of it is in a
//! context menu and on keys as well.
class PollsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollsPage)

public:
    //! \param polls outlives the page.
    explicit PollsPage(PollListModel *polls, QWidget *parent = nullptr);

    //! While a poll is opened or loaded: what it is waiting for. Empty when that is over.
    void setBusy(const QString &what);
    void select(PollId id);
    [[nodiscard]] std::optional<PollSummary> selected() const;

Q_SIGNALS:
    void quizzesRequested();
    void newRequested();
    void editRequested(podium::PollId id);
    void dashboardRequested(podium::PollId id);
    void openRequested(podium::PollId id);
    void closeRequested(podium::PollId id);
    void duplicateRequested(podium::PollId id);
    void deleteRequested(const podium::PollSummary &poll);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeActions();
    void addShortcuts();
    void showMenu(const QPoint &place);
    void refresh();

    PollListModel *m_polls;
    QLineEdit *m_search;
    QListView *m_list;
    QStackedLayout *m_body;
    EmptyState *m_empty;
    TextLabel *m_count;
    Button *m_delete;
    Button *m_duplicate;
    Button *m_edit;
    Button *m_open;
    Button *m_close;
    Button *m_follow;
    QString m_busy;
};

} // namespace podium::client
