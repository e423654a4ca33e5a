// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/picture_upload_model.h"
#include "shared/base/ids.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QMimeData;
class QProgressBar;

namespace podium::client {

class Button;
class PictureModel;
class PictureView;
class TextLabel;

//! \brief The place of a picture: takes one from a file, by drag-and-drop or from the clipboard, shows it,
//! and how far it is on its way to the server. Enter or Space choose a file, Ctrl+V pastes, Delete takes it
//! away.
class PictureDrop final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureDrop)

public:
    //! \param limits what may be put here, in one sentence.
    explicit PictureDrop(const QString &limits, QWidget *parent = nullptr);

    void setModel(PictureModel *pictures);
    //! \brief The picture as it stands; it is hidden while another one is under way.
    void setPicture(std::optional<PictureId> picture);
    //! \param share sent so far, 0..1.
    void setUploading(double share);
    void setFailed(const QString &why);
    //! Neither under way nor failed.
    void setIdle();
    //! What is wrong with the picture as it stands; empty when nothing is.
    void setProblem(const QString &problem);

    //! Whether there seems to be exactly one picture in it.
    [[nodiscard]] static bool accepts(const QMimeData *content);
    //! What accepts() has promised; none when it cannot be unpacked.
    [[nodiscard]] static std::optional<PictureSource> pictureIn(const QMimeData *content);
    //! \brief As if dropped here. \returns whether there was a picture in it.
    bool take(const QMimeData *content);
    void chooseFile();

Q_SIGNALS:
    void fileChosen(const QString &path);
    void imagePasted(const QImage &image);
    void removeRequested();
    void cancelRequested();
    void retryRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class State { Idle, Uploading, Failed };

    void refresh();

    State m_state = State::Idle;
    std::optional<PictureId> m_picture;
    bool m_dropping = false;
    QString m_limits;
    QString m_problem;
    PictureView *m_view;
    QWidget *m_symbol;
    TextLabel *m_title;
    TextLabel *m_text;
    QProgressBar *m_progress;
    Button *m_choose;
    Button *m_remove;
    Button *m_cancel;
    Button *m_retry;
};

} // namespace podium::client
