// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/page_stack.h"

#include "desktop-client/widgets/theme.h"

#include <QPainter>

namespace podium::client {

//! A picture of the page that goes, above the one that comes.
class PageStack::Veil final : public QWidget
{
public:
    explicit Veil(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void raiseOver(const QRect &place, const QPixmap &picture)
    {
        m_picture = picture;
        m_opacity = 1;
        setGeometry(place);
        show();
        raise();
    }

    void setOpacity(double opacity)
    {
        m_opacity = opacity;
        update();
    }

    void drop()
    {
        hide();
        m_picture = {};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setOpacity(m_opacity);
        painter.drawPixmap(0, 0, m_picture);
    }

private:
    QPixmap m_picture;
    double m_opacity = 1;
};

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent), m_veil(new Veil(this))
{
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    m_fade.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_fade, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { m_veil->setOpacity(value.toDouble()); });
    connect(&m_fade, &QVariantAnimation::finished, this, [this] { m_veil->drop(); });
}

void PageStack::showPage(QWidget *page)
{
    QWidget *first = firstFocus(page);
    if (page == currentWidget())
        return;
    m_fade.stop();
    m_veil->drop();
    const int duration = Theme::durationMs(Motion::Place);
    if (duration > 0 && isVisible() && currentWidget()) {
        QPixmap before(size() * devicePixelRatioF());
        before.setDevicePixelRatio(devicePixelRatioF());
        before.fill(Theme::colours().background);
        currentWidget()->render(&before);
        m_veil->raiseOver(rect(), before);
        m_fade.setDuration(duration);
        m_fade.start();
    }
    setCurrentWidget(page);
    m_veil->raise();
    first->setFocus(Qt::OtherFocusReason);
}

QWidget *PageStack::firstFocus(QWidget *page)
{
    QPointer<QWidget> &first = m_firstFocus[page];
    if (QWidget *proxy = page->focusProxy()) {
        first = proxy;
        // Tab stops at a widget whose proxy can take the focus; on its way round it would meet the page first
        // and jump from there to the proxy, past everything between them.
        page->setFocusProxy(nullptr);
    }
    return first ? first.data() : page;
}

} // namespace podium::client
