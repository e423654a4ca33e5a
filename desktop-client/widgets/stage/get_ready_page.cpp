// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/get_ready_page.h"

#include "desktop-client/widgets/fitted_label.h"
#include "desktop-client/widgets/text_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace podium::client {
namespace {

//! A question opens this long after it is shown; the ring of a client that comes in late starts lower.
constexpr Ms Notice{3'000};

} // namespace

GetReadyPage::GetReadyPage(QWidget *parent)
    : StagePage(parent), m_number(new TextLabel(TextStyle::Title)), m_weight(new TextLabel(TextStyle::Lead)),
      m_text(new FittedLabel(20, 48, QFont::Bold)), m_ring(new CountdownRing)
{
    m_number->setTone(Tone::Accent);
    m_number->setAlignment(Qt::AlignCenter);
    m_ring->setHurrySeconds(0);
    m_weight->setTone(Tone::Quiet);
    m_weight->setAlignment(Qt::AlignCenter);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_number);
    layout->addWidget(m_text, 4);
    layout->addWidget(m_weight);
    layout->addWidget(m_ring, 0, Qt::AlignHCenter);
    layout->addStretch(1);
}

void GetReadyPage::showQuestion(int index, int total, const PublicQuestion &question,
                                CountdownRing::Remaining remaining)
{
    m_number->setText(tr("Question %1 of %2").arg(index + 1).arg(total));
    m_text->setText(question.text);
    m_weight->setText(question.weight > 1 ? tr("Counts %1 times").arg(question.weight) : QString());
    m_weight->setVisible(question.weight > 1);
    const Ms whole = std::max(Notice, remaining());
    m_ring->start(whole, std::move(remaining));
}

} // namespace podium::client
