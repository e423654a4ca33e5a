// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/keyboard_focus.h"
#include "desktop-client/widgets/polls/share_motion.h"

#include <QListView>
#include <QSortFilterProxyModel>

#include <optional>

namespace podium::client {

class PictureModel;
class PollOptionsModel;

//! \brief The options of a poll to choose from: arrows and letters move, a click chooses, Enter or a double
//! click votes. Bars show the shares where counts are to be seen. Fewer options get higher rows; of 10,000
//! only those in view are painted.
class BallotList final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BallotList)

public:
    //! Both outlive the list.
    BallotList(PollOptionsModel *options, PictureModel *pictures, QWidget *parent = nullptr);

    //! Shows the options with `text` in them, whatever the case.
    void setFilter(const QString &text);
    [[nodiscard]] int shownCount() const { return m_filter.rowCount(); }
    //! The option that is chosen in the list; none when there is none.
    [[nodiscard]] std::optional<int> selectedOption() const;
    void selectOption(int option);
    //! Whether there is something to choose: marks stand in front of the options.
    void setSelectable(bool selectable);
    [[nodiscard]] bool isSelectable() const { return m_selectable; }

    // --- for painting a row
    [[nodiscard]] const ShareMotion &motion() const { return m_motion; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }
    [[nodiscard]] bool showsCounts() const;
    [[nodiscard]] bool hasChosen() const;
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    //! Of the stage, at least 1.
    [[nodiscard]] double scale() const;
    [[nodiscard]] int optionAt(const QModelIndex &index) const;

Q_SIGNALS:
    void selectionMoved();
    void voteRequested(int option);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void measure();

    PollOptionsModel *m_options;
    PictureModel *m_pictures;
    QSortFilterProxyModel m_filter;
    ShareMotion m_motion;
    KeyboardFocus m_focus;
    bool m_selectable = true;
    std::optional<int> m_selectedBefore; //!< while the options change
    int m_rowHeight = 72;
};

} // namespace podium::client
