// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPixmap>
#include <QPointer>
#include <QStackedWidget>
#include <QVariantAnimation>

namespace podium::client {

//! \brief Pages of which one is shown; the old one fades out over the new one, which is live at once.
//! Without a transition when motion is reduced. The new page gets the keyboard focus: its focus proxy says
//! where it begins. The stack takes the proxy from a page that is shown, because Tab would not get past it.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    explicit PageStack(QWidget *parent = nullptr);

    //! \param page one of the stack's pages.
    void showPage(QWidget *page);
    [[nodiscard]] bool isInTransition() const { return m_fade.state() == QAbstractAnimation::Running; }

private:
    class Veil;

    //! Where the focus begins on `page`.
    [[nodiscard]] QWidget *firstFocus(QWidget *page);

    Veil *m_veil;
    QVariantAnimation m_fade;
    QHash<const QWidget *, QPointer<QWidget>> m_firstFocus;
};

} // namespace podium::client
