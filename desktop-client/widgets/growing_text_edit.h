// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QPlainTextEdit>

namespace podium::client {

//! \brief Plain text that is as high as its lines need, so that what is written is seen as it will be shown.
//! Undo and redo are the page's: the keys for them are left to it. Tab goes on to the next field.
class GrowingTextEdit final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GrowingTextEdit)

public:
    enum class Lines {
        Many,
        One, //!< line breaks become spaces; Enter emits finished()
    };

    explicit GrowingTextEdit(Lines lines, QWidget *parent = nullptr);

    //! \brief Shows `text`; where it is that already, the cursor stays.
    void showText(const QString &text);
    //! \brief What stands there while it is empty; in the colour of the text, a little weaker.
    void setHint(const QString &hint);
    //! In lines of its font; the text may need more.
    void setLinesMin(int lines);
    void setTextAlignment(Qt::Alignment alignment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! The person wrote; not emitted by showText().
    void edited(const QString &text);
    void finished();
    //! A picture, or files, were pasted or dropped here; the text is as it was.
    void otherContentPasted(const QMimeData *content);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    [[nodiscard]] int textHeight() const;
    void fit();

    Lines m_lines;
    int m_linesMin = 1;
    QString m_hint;
    bool m_showing = false;
};

} // namespace podium::client
