// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace podium::client {

//! \brief A QR code, dark on white in both schemes so that every camera reads it, in whole pixels per module
//! and with the quiet zone the standard asks for.
class QrCode final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrCode)

public:
    explicit QrCode(QWidget *parent = nullptr);

    //! \brief Nothing is shown for an empty text and for one that no QR code holds.
    void setText(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_modules.isNull(); }
    //! One pixel per module, without the quiet zone.
    [[nodiscard]] const QImage &modules() const { return m_modules; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {96, 96}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_modules;
};

} // namespace podium::client
