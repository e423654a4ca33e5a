// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/picture_upload_model.h"

#include <QListView>

namespace podium::client {

class PictureModel;
class PollEditModel;

//! \brief The options of a poll while it is written. Enter or typing edits the one in hand, Delete removes
//! it, dragging or Alt with the arrow keys moves it. Pictures are dropped on their option or pasted; pasted
//! lines become options.
class PollOptionList final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollOptionList)

public:
    //! Both outlive the list.
    PollOptionList(PollEditModel *poll, PictureModel *pictures, QWidget *parent = nullptr);

    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
    void move(int by);
    void removeCurrent();
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }

Q_SIGNALS:
    void currentRowChanged(int row);
    //! Dropped on an option, or pasted for the current one.
    void pictureGiven(int row, const podium::client::PictureSource &picture);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void paste();

    PollEditModel *m_poll;
    PictureModel *m_pictures;
};

} // namespace podium::client
