// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/presenter_menu.h"

#include "desktop-client/models/presenter_model.h"

#include <QCoreApplication>
#include <QMenu>

namespace podium::client {
namespace {

QAction *addPlace(QMenu *menu, const QString &text, bool isChosen)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    return action;
}

} // namespace

void fillPresenterMenu(QMenu *menu, PresenterModel *presenter)
{
    using Place = PresenterModel::Place;
    menu->clear();
    const QAction *here =
        addPlace(menu, QCoreApplication::translate("PresenterMenu", "The room's view in this window"),
                 !presenter->isApart());
    QObject::connect(here, &QAction::triggered, presenter, &PresenterModel::requestHostWindow);
    for (const PresenterScreen &screen : presenter->screens()) {
        if (screen.holdsConsole)
            continue;
        const bool isChosen = presenter->place() == Place::OwnScreen && presenter->screenKey() == screen.key;
        const QAction *there =
            addPlace(menu,
                     QCoreApplication::translate("PresenterMenu", "Full screen on %1, %2 × %3")
                         .arg(screen.name, QString::number(screen.size.width()),
                              QString::number(screen.size.height())),
                     isChosen);
        QObject::connect(there, &QAction::triggered, presenter,
                         [presenter, key = screen.key] { presenter->requestScreen(key); });
    }
    const QAction *window = addPlace(
        menu, QCoreApplication::translate("PresenterMenu", "In a window of its own, to share in a call"),
        presenter->place() == Place::OwnWindow);
    QObject::connect(window, &QAction::triggered, presenter, &PresenterModel::requestOwnWindow);
}

} // namespace podium::client
