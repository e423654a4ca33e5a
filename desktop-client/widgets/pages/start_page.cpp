// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/start_page.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/choice_tile.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/text_label.h"
#include "desktop-client/widgets/word_mark.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace podium::client {
namespace {

constexpr int FieldWidth = 320;

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_address(new QLineEdit)
{
    auto *join = new ChoiceTile(Icon::Join, tr("Join"), tr("You have a code. Answer from here."));
    auto *host = new ChoiceTile(Icon::Host, tr("Host"), tr("Pick a quiz and run it for the room."));
    connect(join, &QAbstractButton::clicked, this, &StartPage::joinRequested);
    connect(host, &QAbstractButton::clicked, this, &StartPage::hostRequested);
    setFocusProxy(join);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(spacing::Large);
    choices->addStretch();
    choices->addWidget(join);
    choices->addWidget(host);
    choices->addStretch();

    auto *preferences = new Button(Icon::Preferences, tr("Preferences: language, appearance"));
    connect(preferences, &QPushButton::clicked, this, &StartPage::preferencesRequested);

    auto *server = new FormField(tr("Server"), m_address);
    server->setFixedWidth(FieldWidth);
    m_address->setPlaceholderText(tr("for example 192.168.1.20"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->addWidget(preferences, 0, Qt::AlignRight);
    layout->addStretch(3);
    layout->addWidget(new WordMark, 0, Qt::AlignHCenter);
    layout->addSpacing(spacing::Huge);
    layout->addLayout(choices);
    layout->addSpacing(spacing::Huge);
    layout->addWidget(server, 0, Qt::AlignHCenter);
    layout->addStretch(4);
}

void StartPage::setServerAddress(const QString &address)
{
    m_address->setText(address);
}

QString StartPage::serverAddress() const
{
    return m_address->text().trimmed();
}

} // namespace podium::client
