// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/figure_card.h"

#include "desktop-client/widgets/text_label.h"

#include <QVBoxLayout>

namespace podium::client {

FigureCard::FigureCard(const QString &label, QWidget *parent)
    : QFrame(parent), m_name(label), m_value(new TextLabel(TextStyle::Title))
{
    setProperty("card", true);
    m_value->setWeight(QFont::Bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    layout->setSpacing(2);
    layout->addWidget(m_value);
    TextLabel *below = quietLabel(label, TextStyle::Caption);
    below->setWordWrap(false);
    layout->addWidget(below);
}

void FigureCard::setValue(const QString &value)
{
    m_value->setText(value);
    //: What a figure is of, and the figure.
    setAccessibleName(tr("%1: %2").arg(m_name, value));
}

QString FigureCard::value() const
{
    return m_value->text();
}

} // namespace podium::client
