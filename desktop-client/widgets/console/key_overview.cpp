// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/key_overview.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/console/host_keys.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>

namespace podium::client {

KeyOverview::KeyOverview(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(new TextLabel(TextStyle::Title, tr("Keys")));
    layout->addWidget(quietLabel(tr("They work in both windows, and from a presenter's remote control.")));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::Large);
    grid->setVerticalSpacing(spacing::Small);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const KeyHint &hint : hostKeyHints()) {
        auto *keys = new TextLabel(TextStyle::Body, hint.keys);
        keys->setWeight(QFont::DemiBold);
        auto *effect = new TextLabel(TextStyle::Body, hint.effect);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(effect, row, 1, Qt::AlignTop);
        ++row;
    }
    layout->addLayout(grid);

    auto *close = new Button(ButtonLook::Primary, tr("Close"));
    close->setDefault(true);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
}

void KeyOverview::keyPressEvent(QKeyEvent *event)
{
    if (hostActionOf(event->key()) == HostAction::KeyOverview)
        accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace podium::client
