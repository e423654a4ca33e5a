// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/participant_panel.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/console/host_keys.h"
#include "desktop-client/widgets/console/participant_delegate.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/stage/participant_menu.h"
#include "desktop-client/widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! Leaves the keys that drive the session to the session, wherever the focus is.
class ParticipantList final : public QListView
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Menu || event->key() == Qt::Key_Delete) {
            if (currentIndex().isValid())
                Q_EMIT customContextMenuRequested(visualRect(currentIndex()).bottomLeft());
        } else if (hostActionOf(event->key())) {
            event->ignore();
        } else {
            QListView::keyPressEvent(event);
        }
    }
};

} // namespace

ParticipantPanel::ParticipantPanel(HostSessionModel *session, QWidget *parent)
    : QFrame(parent), m_session(session),
      m_filter(new ParticipantFilterModel(session->participants(), this)), m_parts{}, m_search(new QLineEdit),
      m_list(new ParticipantList), m_delegate(new ParticipantDelegate(m_list)),
      m_empty(new EmptyState(Icon::People, {}, {})), m_body(new QStackedLayout)
{
    setProperty("card", true);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(0);
    for (const Part part : {Part::Everybody, Part::Waiting, Part::Away}) {
        auto *button = new Button(ButtonLook::Quiet, QString());
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, part] { showPart(part); });
        m_parts[size_t(part)] = button;
        parts->addWidget(button);
    }
    parts->addStretch();

    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setAccessibleName(tr("Search for a participant"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(64);
    m_search->addAction(icon(Icon::Search, IconTone::Quiet), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_filter->setSearch(name);
        refreshEmpty();
    });

    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Participants"));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::TabFocus);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &ParticipantPanel::popUpMenu);
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Small, spacing::Small, spacing::Small);
    layout->setSpacing(spacing::Tight);
    layout->addLayout(parts);
    layout->addWidget(m_search);
    layout->addLayout(m_body, 1);

    connect(session, &HostSessionModel::progressChanged, this, &ParticipantPanel::scheduleRefresh);
    connect(session, &HostSessionModel::phaseChanged, this, &ParticipantPanel::scheduleRefresh);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ParticipantPanel::scheduleRefresh);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &ParticipantPanel::scheduleRefresh);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ParticipantPanel::scheduleRefresh);
    refresh();
}

void ParticipantPanel::showPart(Part part)
{
    m_filter->setPart(part);
    refresh();
}

void ParticipantPanel::setStageScale(double scale)
{
    m_delegate->setScale(scale);
    m_search->setFont(Theme::font(TextStyle::Body, scale));
    m_list->doItemsLayout();
}

bool ParticipantPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            return true;
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ParticipantPanel::scheduleRefresh()
{
    // A hall that joins changes rows by the hundred; the texts are wanted once.
    if (m_isScheduled)
        return;
    m_isScheduled = true;
    QMetaObject::invokeMethod(this, &ParticipantPanel::refresh, Qt::QueuedConnection);
}

void ParticipantPanel::refresh()
{
    m_isScheduled = false;
    const int joined = m_session->joinedCount();
    const int away = std::max(0, joined - m_session->connectedCount());
    const HostSessionModel::Phase phase = m_session->phase();
    const bool mayWait = m_session->isWaitingNamed() || phase == HostSessionModel::Phase::Question ||
                         phase == HostSessionModel::Phase::Running;
    const int waiting = mayWait ? m_session->waitingCount() : 0;
    m_parts[size_t(Part::Everybody)]->setText(tr("All %1").arg(QLocale().toString(joined)));
    m_parts[size_t(Part::Waiting)]->setText(tr("Waiting %1").arg(QLocale().toString(waiting)));
    m_parts[size_t(Part::Away)]->setText(tr("Away %1").arg(QLocale().toString(away)));
    for (const Part part : {Part::Everybody, Part::Waiting, Part::Away})
        m_parts[size_t(part)]->setChecked(part == m_filter->part());
    refreshEmpty();
}

void ParticipantPanel::refreshEmpty()
{
    m_body->setCurrentWidget(m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    if (m_filter->rowCount() > 0)
        return;
    if (!m_search->text().isEmpty()) {
        m_empty->setTexts(tr("Nobody by that name"), tr("Search for another part of it."));
    } else if (m_filter->part() == Part::Waiting) {
        if (!m_session->isWaitingNamed() && m_session->waitingCount() > 0)
            m_empty->setTexts(tr("%Ln participant(s) still to answer", nullptr, m_session->waitingCount()),
                              tr("Names appear when %1 or fewer are left.").arg(Progress::WaitingMax));
        else
            m_empty->setTexts(tr("Nobody to wait for"),
                              tr("While a question is on, this lists who has not answered it."));
    } else if (m_filter->part() == Part::Away) {
        m_empty->setTexts(tr("Everybody is here"), tr("Anybody who loses the connection is listed here."));
    } else {
        m_empty->setTexts(tr("Nobody has joined yet"), tr("Names appear here as people join."));
    }
}

void ParticipantPanel::popUpMenu(const QPoint &inViewport)
{
    QModelIndex index = m_list->indexAt(inViewport);
    if (!index.isValid())
        index = m_list->indexAt(inViewport - QPoint(0, 1)); // by key: below the current row
    if (!index.isValid() || !m_session->isInSession())
        return;
    popUpParticipantMenu(this, m_session,
                         ParticipantId(index.data(ParticipantListModel::IdRole).toLongLong()),
                         index.data(ParticipantListModel::NicknameRole).toString(),
                         m_list->viewport()->mapToGlobal(inViewport));
}

} // namespace podium::client
