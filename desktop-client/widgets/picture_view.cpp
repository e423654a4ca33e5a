// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/picture_view.h"

#include "desktop-client/models/picture_model.h"
#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace podium::client {

PictureView::PictureView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(tr("Picture of the question"));
    setVisible(false);
}

void PictureView::setModel(PictureModel *pictures)
{
    if (m_pictures)
        m_pictures->disconnect(this);
    m_pictures = pictures;
    if (!pictures)
        return;
    connect(pictures, &PictureModel::changed, this, [this](PictureId changed) {
        if (m_picture == changed)
            update();
    });
}

void PictureView::setPicture(std::optional<PictureId> picture)
{
    m_picture = picture;
    setVisible(picture.has_value());
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    if (!m_picture || !m_pictures)
        return;
    const Colours &colours = Theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QImage image = m_pictures->picture(*m_picture);
    if (image.isNull()) {
        painter.setPen(colours.quietText);
        painter.setFont(Theme::font(TextStyle::Body));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         m_pictures->hasFailed(*m_picture) ? tr("The picture could not be loaded.")
                                                           : tr("Loading the picture…"));
        return;
    }
    QRectF place(QPointF(), QSizeF(image.size()).scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(QRectF(rect()).center());
    QPainterPath rounded;
    rounded.addRoundedRect(place, spacing::CornerRadius, spacing::CornerRadius);
    painter.setClipPath(rounded);
    painter.drawImage(place, image);
}

} // namespace podium::client
