// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/past_sessions_page.h"

#include "desktop-client/models/quiz_history_model.h"
#include "desktop-client/models/session_list_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/reports/session_delegate.h"
#include "desktop-client/widgets/reports/trend_chart.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QSignalBlocker>
#include <QStackedLayout>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int ContentWidth = 1'080;
constexpr int TrendHeight = 236;
//! One session compares with nothing.
constexpr qsizetype ComparableMin = 2;

} // namespace

PastSessionsPage::PastSessionsPage(SessionListModel *sessions, QuizHistoryModel *history, QWidget *parent)
    : QWidget(parent), m_sessions(sessions), m_history(history), m_subtitle(quietLabel({})),
      m_scope(new QComboBox), m_trendHeading(new TextLabel(TextStyle::Lead)), m_compared(new QComboBox),
      m_chart(new TrendChart), m_list(new QListView), m_body(new QStackedLayout),
      m_empty(new EmptyState(Icon::Report, {}, {})), m_count(quietLabel({}, TextStyle::Caption)),
      m_takeUp(new Button(ButtonLook::Secondary, Icon::Play, tr("Go on with it"))),
      m_open(new Button(ButtonLook::Primary, Icon::Report, tr("See the report")))
{
    m_list->setModel(sessions);
    m_list->setItemDelegate(new SessionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Past sessions"));
    setFocusProxy(m_list);

    auto *content = new QWidget;
    content->setMaximumWidth(ContentWidth);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(makeHeader());
    m_trend = makeTrend();
    layout->addWidget(m_trend);
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    layout->addLayout(m_body, 1);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_count, 1);
    actions->addWidget(m_takeUp);
    actions->addWidget(m_open);
    layout->addLayout(actions);
    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Medium);
    centre->addStretch(1);
    centre->addWidget(content, 1000);
    centre->addStretch(1);

    connect(m_list, &QListView::doubleClicked, this, &PastSessionsPage::openSelected);
    connect(m_open, &QPushButton::clicked, this, &PastSessionsPage::openSelected);
    connect(m_takeUp, &QPushButton::clicked, this, &PastSessionsPage::takeUpSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PastSessionsPage::refresh);
    connect(sessions, &SessionListModel::stateChanged, this, &PastSessionsPage::refresh);
    connect(history, &QuizHistoryModel::changed, this, &PastSessionsPage::refreshTrend);
    connect(m_compared, &QComboBox::currentIndexChanged, this, &PastSessionsPage::refreshTrend);
    connect(m_chart, &TrendChart::sessionClicked, this, &PastSessionsPage::reportRequested);
    connect(m_scope, &QComboBox::currentIndexChanged, this,
            [this](int index) { Q_EMIT historyRequested(index == 0 ? m_quiz : std::nullopt); });
    refresh();
    refreshTrend();
}

QWidget *PastSessionsPage::makeHeader()
{
    auto *back = new Button(Icon::Back, tr("Back"));
    connect(back, &QPushButton::clicked, this, &PastSessionsPage::backRequested);
    m_scope->setAccessibleName(tr("Which sessions"));
    m_scope->addItem(tr("This quiz"));
    m_scope->addItem(tr("All quizzes"));
    m_subtitle->setWordWrap(false);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new TextLabel(TextStyle::Title, tr("Past sessions")));
    texts->addWidget(m_subtitle);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(back, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_scope, 0, Qt::AlignTop);
    return header;
}

QWidget *PastSessionsPage::makeTrend()
{
    m_trendHeading->setWeight(QFont::DemiBold);
    m_compared->setAccessibleName(tr("What to compare"));
    m_compared->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compared->setMinimumContentsLength(32);
    m_compared->addItem(tr("Average of all questions"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_trendHeading, 1);
    top->addWidget(m_compared);
    auto *card = makeCard();
    card->setFixedHeight(TrendHeight);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Small, spacing::Tight);
    layout->setSpacing(spacing::Tight);
    layout->addLayout(top);
    layout->addWidget(m_chart, 1);
    return card;
}

void PastSessionsPage::setQuiz(std::optional<QuizId> quiz, const QString &title)
{
    m_quiz = quiz;
    m_quizTitle = title.simplified();
    const QSignalBlocker quiet(m_scope);
    m_scope->setVisible(quiz.has_value());
    m_scope->setCurrentIndex(quiz ? 0 : 1);
    m_compared->setCurrentIndex(0);
    refresh();
}

std::optional<SessionSummary> PastSessionsPage::selectedSession() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? std::optional(m_sessions->sessions().at(current.row())) : std::nullopt;
}

std::optional<SessionId> PastSessionsPage::selected() const
{
    const std::optional<SessionSummary> session = selectedSession();
    return session ? std::optional(session->id) : std::nullopt;
}

void PastSessionsPage::takeUpSelected()
{
    if (const auto session = selectedSession())
        Q_EMIT takeUpRequested(session->id, session->quiz);
}

void PastSessionsPage::openSelected()
{
    if (const auto session = selected())
        Q_EMIT reportRequested(*session);
}

void PastSessionsPage::refresh()
{
    const bool ofQuiz = m_sessions->quiz().has_value();
    m_subtitle->setText(ofQuiz && !m_quizTitle.isEmpty() ? m_quizTitle : tr("All quizzes"));
    const bool empty = m_sessions->rowCount() == 0;
    if (m_sessions->error())
        m_empty->setTexts(tr("The list could not be loaded"), m_sessions->error()->message);
    else if (m_sessions->isLoading())
        m_empty->setTexts(tr("Loading…"), {});
    else
        m_empty->setTexts(tr("No sessions yet"),
                          ofQuiz ? tr("Start a session of this quiz; when it is over, its report is here.")
                                 : tr("Start a session of a quiz; when it is over, its report is here."));
    m_body->setCurrentIndex(empty ? 1 : 0);
    if (!empty && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_sessions->index(0, 0));
    m_count->setText(empty ? QString() : tr("%Ln session(s)", nullptr, m_sessions->total()));
    const std::optional<SessionSummary> session = selectedSession();
    m_open->setEnabled(session.has_value());
    m_takeUp->setVisible(session && session->state != SessionState::Ended);
}

void PastSessionsPage::refreshTrend()
{
    const QList<TrendQuestion> questions = m_history->questions();
    {
        // The choice stays while more reports come in, and falls back to the average when its question goes.
        const QSignalBlocker quiet(m_compared);
        const QVariant chosen = m_compared->currentData();
        while (m_compared->count() > 1)
            m_compared->removeItem(1);
        for (const TrendQuestion &question : questions)
            m_compared->addItem(question.text.simplified(), qint64(question.id.value()));
        m_compared->setCurrentIndex(chosen.isValid() ? std::max(0, m_compared->findData(chosen)) : 0);
    }
    const QVariant chosen = m_compared->currentData();
    const std::optional<QuestionId> question =
        chosen.isValid() ? std::optional(QuestionId(chosen.toLongLong())) : std::nullopt;
    const QList<TrendPoint> points = m_history->trend(question);
    // Older ones are in the list alone.
    m_trendHeading->setText(
        points.size() < QuizHistoryModel::SessionsMax
            ? tr("Right answers over time")
            : tr("Right answers in the last %Ln session(s)", nullptr, int(points.size())));
    m_trend->setVisible(points.size() >= ComparableMin);
    m_chart->setPoints(points);
}

void PastSessionsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else if (isEnter && !event->isAutoRepeat() && m_list->hasFocus())
        openSelected();
    else
        QWidget::keyPressEvent(event);
}

} // namespace podium::client
