// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/qr_code.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/theme.h"

#include <qrcodegen/qrcodegen.hpp>

#include <QPainter>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int QuietZone = 4; // modules, ISO/IEC 18004

QImage encoded(const QString &text)
{
    if (text.isEmpty())
        return {};
    try {
        const auto code =
            qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        QImage modules(code.getSize(), code.getSize(), QImage::Format_RGB32);
        for (int y = 0; y < code.getSize(); ++y) {
            for (int x = 0; x < code.getSize(); ++x)
                modules.setPixelColor(x, y, code.getModule(x, y) ? Qt::black : Qt::white);
        }
        return modules;
    } catch (const qrcodegen::data_too_long &) {
        return {};
    }
}

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(tr("QR code with the address to join"));
}

void QrCode::setText(const QString &text)
{
    m_modules = encoded(text);
    setAccessibleDescription(text);
    update();
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_modules.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = std::min(width(), height());
    const int modulesWide = m_modules.width() + 2 * QuietZone;
    const int module = std::max(1, side / modulesWide);
    QRect card(0, 0, module * modulesWide, module * modulesWide);
    card.moveCenter(rect().center());

    painter.setPen(QPen(Theme::colours().line, 1));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), spacing::CornerRadius,
                            spacing::CornerRadius);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const int inset = module * QuietZone;
    painter.drawImage(card.adjusted(inset, inset, -inset, -inset), m_modules);
}

} // namespace podium::client
