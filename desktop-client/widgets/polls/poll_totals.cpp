// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/poll_totals.h"

#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/models/poll_texts.h"
#include "desktop-client/widgets/code_display.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/qr_code.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr std::chrono::seconds PaceInterval{1};
constexpr int QrSize = 132;
constexpr int QrSizeForRoom = 260; // to be scanned from the back row
constexpr int HeightWithQr = 420;

//! As large as the card has room for.
TextStyle styleOf(std::int64_t total)
{
    return total < 1'000'000     ? TextStyle::Display
           : total < 100'000'000 ? TextStyle::Headline
                                 : TextStyle::Title;
}

} // namespace

PollTotals::PollTotals(PollDashboardModel *model, QWidget *parent)
    : QFrame(parent), m_model(model), m_total(new NumberLabel(TextStyle::Display)),
      m_unit(new TextLabel(TextStyle::Lead)), m_status(new TextLabel(TextStyle::Body)),
      m_code(new CodeDisplay), m_qr(new QrCode), m_address(quietLabel({}, TextStyle::Body)),
      m_figures(new QWidget), m_pace(quietLabel({})), m_ballots(quietLabel({})), m_options(quietLabel({})),
      m_schedule(quietLabel({}))
{
    setProperty("card", true);
    m_total->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_unit->setTone(Tone::Quiet);
    m_status->setWeight(QFont::DemiBold);
    m_address->setAlignment(Qt::AlignHCenter);

    auto *figures = new QVBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(4);
    for (TextLabel *label : {m_pace, m_ballots, m_options, m_schedule})
        figures->addWidget(label);

    auto *top = new QHBoxLayout;
    top->addWidget(m_unit, 1);
    top->addWidget(m_status);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_total);
    layout->addLayout(top);
    layout->addWidget(m_figures);
    layout->addStretch(1);
    layout->addWidget(m_code);
    layout->addWidget(m_qr, 0, Qt::AlignHCenter);
    layout->addWidget(m_address);

    m_clock.setInterval(PaceInterval);
    connect(&m_clock, &QTimer::timeout, this, &PollTotals::refresh);
    m_clock.start();
    connect(model, &PollDashboardModel::changed, this, &PollTotals::refresh);
    connect(model->options(), &PollOptionsModel::countsChanged, this, &PollTotals::refresh);
    refresh();
}

void PollTotals::setPresenting(bool presenting)
{
    m_presenting = presenting;
    refresh();
}

void PollTotals::setStageScale(double scale)
{
    m_scale = std::max(1.0, scale);
    refresh();
}

void PollTotals::refresh()
{
    if (!m_model->poll())
        return;
    const Poll &poll = *m_model->poll();
    const std::int64_t total = m_model->options()->total();
    m_total->setStyle(styleOf(total));
    m_total->setValue(total);
    m_unit->setText(total == 1 ? tr("vote") : tr("votes"));
    m_status->setText(statusText(poll.status));
    m_status->setTone(poll.status == PollStatus::Open     ? Tone::Good
                      : poll.status == PollStatus::Closed ? Tone::Accent
                                                          : Tone::Quiet);
    const bool closed = poll.status == PollStatus::Closed;
    m_code->setCode(poll.code);
    m_code->setVisible(!closed);
    m_qr->setText(m_model->joinAddress().isEmpty() ? QString()
                                                   : m_model->joinAddress() + u"/?code="_s + poll.code);
    m_qr->setFixedSize(QSize(1, 1) * int((m_presenting ? QrSizeForRoom : QrSize) * m_scale));
    m_qr->setVisible(!closed && !m_qr->isEmpty() && (m_presenting || height() > HeightWithQr * m_scale));
    m_address->setText(m_model->joinAddress());
    m_address->setVisible(!closed && !m_model->joinAddress().isEmpty());
    m_figures->setVisible(!m_presenting);
    m_pace->setText(tr("%1 in the last minute").arg(votesText(m_model->lastMinute())));
    m_pace->setVisible(!closed);
    const auto &ballots = m_model->ballots();
    m_ballots->setVisible(ballots.has_value());
    if (ballots) {
        const auto number = [](std::int64_t count) { return QLocale().toString(qint64(count)); };
        m_ballots->setText(
            tr("Received %1, stored %2, counted %3")
                .arg(number(ballots->received), number(ballots->stored), number(ballots->counted)));
    }
    m_options->setText(tr("%Ln option(s)", nullptr, m_model->options()->rowCount()));
    const bool waits = poll.status == PollStatus::Draft && poll.opensAt;
    const bool ends = poll.status == PollStatus::Open && poll.closesAt;
    m_schedule->setText(waits  ? tr("Opens on %1").arg(momentText(*poll.opensAt))
                        : ends ? tr("Closes on %1").arg(momentText(*poll.closesAt))
                               : QString());
    m_schedule->setVisible(waits || ends);
}

} // namespace podium::client
