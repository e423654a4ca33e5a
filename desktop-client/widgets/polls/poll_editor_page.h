// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/picture_upload_model.h"
#include "shared/base/result.h"

#include <QWidget>

class QLineEdit;

namespace podium::client {

class Button;
class FormField;
class PictureDrop;
class PictureModel;
class PollEditModel;
class PollOptionList;
class PollSettings;
class TextLabel;

//! \brief Writes a poll: title, options in a list that is filled by typing line after line or by pasting,
//! the picture of the one in hand, and how the poll is run. Problems stand at their fields.
class PollEditorPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollEditorPage)

public:
    //! All outlive the page.
    PollEditorPage(PollEditModel *poll, PictureUploadModel *uploads, PictureModel *pictures,
                   QWidget *parent = nullptr);

    [[nodiscard]] PollOptionList *optionList() const { return m_list; }
    void setSaving(bool saving);
    //! The server's answer to a save.
    void showError(const Error &error);
    //! Checks, and asks for the save if nothing is wrong.
    void save();
    //! Another poll is edited now.
    void begin();

Q_SIGNALS:
    void saveRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeOptions();
    [[nodiscard]] QWidget *makeSide();
    void connectPicture();
    void addShortcuts();
    void refresh();
    void showPicture();
    void jumpToProblem();

    PollEditModel *m_poll;
    PictureUploadModel *m_uploads;
    QLineEdit *m_title;
    FormField *m_titleField;
    PollOptionList *m_list;
    QLineEdit *m_add;
    Button *m_addButton;
    TextLabel *m_count;
    TextLabel *m_pictureName;
    PictureDrop *m_picture;
    PollSettings *m_settings;
    TextLabel *m_state;
    Button *m_undo;
    Button *m_redo;
    Button *m_save;
    bool m_saving = false;
    QString m_error;
};

} // namespace podium::client
