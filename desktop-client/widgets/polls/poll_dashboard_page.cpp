// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/poll_dashboard_page.h"

#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/models/poll_texts.h"
#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/polls/poll_bars.h"
#include "desktop-client/widgets/polls/poll_totals.h"
#include "desktop-client/widgets/polls/votes_chart.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QMenu>
#include <QTabBar>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int TotalsWidth = 264;
constexpr double TimelineShare = 0.34; // of the page's height
constexpr int TimelineMin = 208;

QTabBar *makeSwitch(const QString &name, const QStringList &choices)
{
    auto *tabs = new QTabBar;
    tabs->setAccessibleName(name);
    tabs->setExpanding(false);
    tabs->setDrawBase(false);
    for (const QString &choice : choices)
        tabs->addTab(choice);
    return tabs;
}

} // namespace

PollDashboardPage::PollDashboardPage(PollDashboardModel *model, PictureModel *pictures, QWidget *parent)
    : StagePage(parent), m_model(model), m_title(new TextLabel(TextStyle::Title)), m_subtitle(quietLabel({})),
      m_bars(new PollBars), m_totals(new PollTotals(model)),
      m_chart(new VotesChart(model->timeline(), model->options())), m_body(new QWidget),
      m_empty(new EmptyState(Icon::Poll, {}, {}))
{
    m_bars->setModels(model->options(), pictures);
    setFocusProxy(m_bars);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(spacing::Medium);
    upper->addWidget(m_bars, 1);
    upper->addWidget(m_totals);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(spacing::Medium);
    body->addLayout(upper, 1);
    m_timeline = makeTimeline();
    body->addWidget(m_timeline);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(makeHeader());
    layout->addWidget(m_body, 1);
    layout->addWidget(m_empty, 1);

    connect(model, &PollDashboardModel::changed, this, &PollDashboardPage::refresh);
    connect(model->options(), &QAbstractItemModel::modelReset, this, &PollDashboardPage::refresh);
    refresh();
    arrange();
}

QWidget *PollDashboardPage::makeHeader()
{
    m_back = new Button(Icon::Back, tr("Back"));
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_presenting)
            setPresenting(false);
        else
            Q_EMIT backRequested();
    });
    m_open = new Button(ButtonLook::Primary, Icon::Play, tr("Open the poll"));
    m_close = new Button(ButtonLook::Secondary, Icon::Stop, tr("Close the poll"));
    auto *present = new Button(ButtonLook::Secondary, Icon::Screen, tr("For the room"));
    present->setToolTip(tr("F5; Escape ends it"));
    m_export = new Button(ButtonLook::Secondary, Icon::Export, tr("Export"));
    auto *formats = new QMenu(m_export);
    connect(formats->addAction(tr("CSV table of votes over time …")), &QAction::triggered, this,
            &PollDashboardPage::tableRequested);
    connect(formats->addAction(tr("PNG picture of this page …")), &QAction::triggered, this,
            &PollDashboardPage::pictureRequested);
    connect(m_export, &QPushButton::clicked, this, [this, formats] {
        const int width = formats->sizeHint().width();
        formats->popup(m_export->mapToGlobal(QPoint(m_export->width() - width, m_export->height() + 4)));
    });
    connect(m_open, &QPushButton::clicked, this, &PollDashboardPage::openRequested);
    connect(m_close, &QPushButton::clicked, this, &PollDashboardPage::closeRequested);
    connect(present, &QPushButton::clicked, this, [this] { setPresenting(true); });

    for (TextLabel *label : {m_title, m_subtitle})
        label->setElided();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    m_actions = new QWidget;
    auto *actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(spacing::Tight);
    for (Button *button : {m_export, present, m_close, m_open})
        actions->addWidget(button);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_actions, 0, Qt::AlignTop);
    return header;
}

QFrame *PollDashboardPage::makeTimeline()
{
    auto *heading = new TextLabel(TextStyle::Lead, tr("Votes over time"));
    heading->setWeight(QFont::DemiBold);
    m_readOut = quietLabel({}, TextStyle::Caption);
    m_readOut->setElided();
    setAccessibleRole(m_readOut, QAccessible::AlertMessage);
    m_sizes = makeSwitch(tr("Length of a bar"), {tr("Minutes"), tr("Hours"), tr("Days")});
    m_layers = makeSwitch(tr("What the bars show"), {tr("Total"), tr("By option")});
    connect(m_sizes, &QTabBar::currentChanged, this,
            [this](int index) { m_model->timeline()->setSize(TimelineBucketSize(index)); });
    connect(m_layers, &QTabBar::currentChanged, this, [this](int index) {
        m_chart->setLayers(index == 0 ? VotesChart::Layers::Total : VotesChart::Layers::Options);
    });
    connect(m_chart, &VotesChart::readOutChanged, m_readOut, &QLabel::setText);
    connect(m_chart, &VotesChart::markMoved, this, [this](const QString &text) {
        m_readOut->setAccessibleName(text);
        announce(m_readOut);
    });
    m_chart->setToolTip(tr("Turn the wheel or press plus and minus to zoom, drag to move along, double-click "
                           "to see all; the arrow keys "
                           "read out one bar after the other"));

    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::Medium);
    top->addWidget(heading);
    top->addWidget(m_readOut, 1);
    top->addWidget(m_layers);
    top->addWidget(m_sizes);
    QFrame *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Tight);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_chart, 1);
    return card;
}

void PollDashboardPage::setPresenting(bool presenting)
{
    if (m_presenting == presenting)
        return;
    m_presenting = presenting;
    m_totals->setPresenting(presenting);
    m_bars->setFilling(presenting);
    m_actions->setVisible(!presenting);
    m_timeline->setVisible(!presenting);
    m_subtitle->setVisible(!presenting);
    m_title->setStyle(presenting ? TextStyle::Headline : TextStyle::Title);
    arrange();
    Q_EMIT presentingChanged(presenting);
}

void PollDashboardPage::refresh()
{
    const std::optional<Poll> &poll = m_model->poll();
    m_body->setVisible(poll.has_value());
    m_empty->setVisible(!poll);
    m_actions->setVisible(poll && !m_presenting);
    if (!poll) {
        m_title->setText(tr("Poll"));
        m_subtitle->clear();
        if (m_model->error())
            m_empty->setTexts(tr("The poll could not be loaded"), m_model->error()->message);
        else
            m_empty->setTexts(tr("Loading …"), {});
        return;
    }
    m_subtitle->setText(tr("%1  ·  %2  ·  Code %3")
                            .arg(statusText(poll->status), votingText(poll->voting), codeText(poll->code)));
    m_open->setVisible(poll->status != PollStatus::Open);
    m_open->setText(poll->status == PollStatus::Closed ? tr("Open again") : tr("Open the poll"));
    m_close->setVisible(poll->status == PollStatus::Open);
    m_open->setEnabled(!m_model->isWorking());
    m_close->setEnabled(!m_model->isWorking());
    m_timeline->setVisible(!m_presenting);
    m_title->setText(poll->title.simplified());
    m_title->setToolTip(m_title->text());
}

void PollDashboardPage::arrange()
{
    const double factor = std::max(1.0, scale());
    m_totals->setFixedWidth(int(TotalsWidth * factor * (m_presenting ? 1.2 : 1)));
    m_timeline->setFixedHeight(std::max(int(TimelineMin * factor), int(height() * TimelineShare)));
}

void PollDashboardPage::resizeEvent(QResizeEvent *event)
{
    StagePage::resizeEvent(event);
    arrange();
}

void PollDashboardPage::rescaled()
{
    for (QTabBar *choices : {m_sizes, m_layers})
        choices->setFont(Theme::font(TextStyle::Body, std::max(1.0, scale())));
    arrange();
}

void PollDashboardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F5) {
        setPresenting(!m_presenting);
    } else if (event->key() == Qt::Key_Escape) {
        if (m_presenting)
            setPresenting(false);
        else
            Q_EMIT backRequested();
    } else {
        StagePage::keyPressEvent(event);
    }
}

} // namespace podium::client
