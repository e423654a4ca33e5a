// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>

#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

namespace podium::test {

//! \brief Listens as a screen reader does: every alert while it lives, by what would be spoken. One at a
//! time.
class Alerts final
{
public:
    Alerts()
    {
        texts().clear();
        // There is no public way to say that a screen reader is there, and without one Qt tells nothing.
        QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
        QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Alert)
                texts().append(event->accessibleInterface()->text(QAccessible::Name));
        });
    }
    ~Alerts()
    {
        QAccessible::installUpdateHandler(nullptr);
        QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(false);
    }
    Q_DISABLE_COPY_MOVE(Alerts)

    [[nodiscard]] const QStringList &heard() const { return texts(); }
    [[nodiscard]] QString last() const { return texts().isEmpty() ? QString() : texts().last(); }

private:
    static QStringList &texts()
    {
        static QStringList texts;
        return texts;
    }
};

} // namespace podium::test
