// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/farewell_page.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/symbol_disc.h"

#include <QVBoxLayout>

namespace podium::client {

FarewellPage::FarewellPage(QWidget *parent)
    : StagePage(parent), m_disc(new SymbolDisc), m_title(new TextLabel(TextStyle::Headline)),
      m_text(new TextLabel(TextStyle::Lead))
{
    for (TextLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_text->setTone(Tone::Quiet);
    auto *back = new Button(ButtonLook::Primary, tr("Back to the start"));
    connect(back, &QPushButton::clicked, this, &FarewellPage::leaveRequested);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_disc, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(spacing::Medium);
    layout->addWidget(back, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setFocusProxy(back);
}

void FarewellPage::setReason(Icon which, Tone tone, const QString &title, const QString &text)
{
    m_disc->setSymbol(which, tone);
    m_title->setText(title);
    m_text->setText(text);
}

QString FarewellPage::title() const
{
    return m_title->text();
}

} // namespace podium::client
