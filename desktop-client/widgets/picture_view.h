// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace podium::client {

class PictureModel;

//! \brief A question's picture, as large as its place allows, never cropped. Takes no room when there is
//! none.
class PictureView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureView)

public:
    explicit PictureView(QWidget *parent = nullptr);

    //! \param pictures where pictures come from; may be null.
    void setModel(PictureModel *pictures);
    void setPicture(std::optional<PictureId> picture);

    [[nodiscard]] QSize sizeHint() const override { return {320, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 90}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointer<PictureModel> m_pictures;
    std::optional<PictureId> m_picture;
};

} // namespace podium::client
