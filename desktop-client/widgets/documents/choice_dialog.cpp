// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/documents/choice_dialog.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>

namespace podium::client {

ChoiceDialog::ChoiceDialog(const ChoiceTexts &texts, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(texts.title);
    setMinimumWidth(560);
    auto *heading = new TextLabel(TextStyle::Title, texts.title);
    heading->setWordWrap(true);
    auto *destructive = new Button(ButtonLook::Danger, texts.destructive);
    auto *cancel = new Button(ButtonLook::Secondary, texts.cancel);
    auto *primary = new Button(ButtonLook::Primary, texts.primary);
    primary->setVisible(!texts.primary.isEmpty());
    Button *first = texts.primary.isEmpty() ? cancel : primary;
    first->setDefault(true);
    first->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    // Closed first: what follows may open another dialog, or close the window.
    connect(primary, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT primaryChosen();
    });
    connect(destructive, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT destructiveChosen();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addWidget(destructive);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(primary);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(heading);
    layout->addWidget(quietLabel(texts.explanation));
    layout->addSpacing(spacing::Large);
    layout->addLayout(buttons);
}

} // namespace podium::client
