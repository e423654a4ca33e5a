// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/documents/document_editor_page.h"

namespace podium::client {

class PictureDrop;
class PictureModel;
class PictureUploadModel;
class PollEditModel;
class PollOptionList;
class PollSettings;

//! \brief Writes a poll: title, options in a list that is filled by typing line after line or by pasting,
//! the picture of the one in hand, and how the poll is run. Problems stand at their fields.
class PollEditorPage final : public DocumentEditorPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollEditorPage)

public:
    //! All outlive the page.
    PollEditorPage(PollEditModel *poll, PictureUploadModel *uploads, PictureModel *pictures,
                   QWidget *parent = nullptr);

    [[nodiscard]] PollOptionList *optionList() const { return m_list; }
    //! Another poll is edited now.
    void begin();
    //! What stands in the field for a new option and is none yet.
    [[nodiscard]] QString pendingOption() const;
    void setPendingOption(const QString &text);

protected:
    [[nodiscard]] EditorState state() const override;
    void changeTitle(const QString &title) override;
    void undo() override;
    void redo() override;
    [[nodiscard]] bool check() override;
    void takeProblems(const QMap<QString, QString> &problems) override;
    void goToProblem(int step) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeOptions();
    [[nodiscard]] QWidget *makeSide();
    void connectPicture();
    void showPoll();
    void showPicture();

    PollEditModel *m_poll;
    PictureUploadModel *m_uploads;
    PollOptionList *m_list;
    QLineEdit *m_add;
    Button *m_addButton = nullptr;
    TextLabel *m_count;
    TextLabel *m_pictureName;
    PictureDrop *m_picture;
    PollSettings *m_settings;
};

} // namespace podium::client
