// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/participant_filter_model.h"
#include "desktop-client/widgets/stage_page.h"

#include <QFrame>

#include <array>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace podium::client {

class Button;
class EmptyState;
class HostSessionModel;
class ParticipantDelegate;

//! \brief Everybody in the room as a list to search, to see who has not answered or has dropped out, and, by
//! the context menu, to remove somebody.
class ParticipantPanel final : public QFrame, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantPanel)

public:
    using Part = ParticipantFilterModel::Part;

    //! \param session outlives the panel.
    explicit ParticipantPanel(HostSessionModel *session, QWidget *parent = nullptr);

    [[nodiscard]] Part part() const { return m_filter->part(); }
    void showPart(Part part);
    void setStageScale(double scale) override;
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    //! Keeps Enter in the search field from going on with the session.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void scheduleRefresh();
    void refresh();
    void refreshEmpty();
    void popUpMenu(const QPoint &inViewport);

    HostSessionModel *m_session;
    ParticipantFilterModel *m_filter;
    std::array<Button *, 3> m_parts;
    QLineEdit *m_search;
    QListView *m_list;
    ParticipantDelegate *m_delegate;
    EmptyState *m_empty;
    QStackedLayout *m_body;
    bool m_isScheduled = false;
};

} // namespace podium::client
