// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/voting_page.h"

#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/poll_texts.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/icon_label.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/polls/ballot_list.h"
#include "desktop-client/widgets/polls/puzzle_panel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int ContentWidth = 860;

} // namespace

VotingPage::VotingPage(VotingModel *voting, ConnectionModel *connection, PictureModel *pictures,
                       QWidget *parent)
    : StagePage(parent), m_voting(voting), m_connection(connection), m_content(new QWidget),
      m_title(new TextLabel(TextStyle::Headline)), m_description(quietLabel({}, TextStyle::Lead)),
      m_total(new NumberLabel(TextStyle::Lead)), m_search(new QLineEdit),
      m_list(new BallotList(voting->options(), pictures)), m_empty(new EmptyState(Icon::Clock, {}, {})),
      m_puzzle(new PuzzlePanel), m_note(quietLabel({}, TextStyle::Caption)),
      m_symbol(new IconLabel(Icon::Information, IconTone::Quiet, tr("State of your vote"))),
      m_state(new TextLabel(TextStyle::Lead)), m_vote(new Button(ButtonLook::Primary, Icon::Check, {}))
{
    m_title->setWordWrap(true);
    m_search->setPlaceholderText(tr("Search the options"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->addAction(icon(Icon::Search, IconTone::Quiet), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    m_search->installEventFilter(this);
    setFocusProxy(m_list);

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(makeHeader());
    layout->addWidget(m_title);
    layout->addWidget(m_description);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_puzzle);
    layout->addWidget(makeFooter());
    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    centre->addStretch(1);
    centre->addWidget(m_content, 1000);
    centre->addStretch(1);
    m_content->setMaximumWidth(ContentWidth);

    connect(m_search, &QLineEdit::textChanged, m_list, &BallotList::setFilter);
    connect(m_list, &BallotList::selectionMoved, this, &VotingPage::showBallot);
    connect(m_list, &BallotList::voteRequested, this, &VotingPage::vote);
    connect(m_vote, &QPushButton::clicked, this, &VotingPage::vote);
    connect(m_puzzle, &PuzzlePanel::answered, voting, &VotingModel::answerPuzzle);
    connect(m_puzzle, &PuzzlePanel::newPictureRequested, voting, &VotingModel::newPuzzle);
    connect(m_puzzle, &PuzzlePanel::cancelled, voting, &VotingModel::giveUpPuzzle);
    connect(voting, &VotingModel::phaseChanged, this, &VotingPage::showPoll);
    connect(voting, &VotingModel::pollChanged, this, &VotingPage::showPoll);
    connect(voting, &VotingModel::ballotChanged, this, &VotingPage::showBallot);
    connect(voting->options(), &PollOptionsModel::countsChanged, this, &VotingPage::showBallot);
    connect(connection, &ConnectionModel::changed, this, &VotingPage::showBallot);
    showPoll();
}

QWidget *VotingPage::makeHeader()
{
    m_total->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_total->setTone(Tone::Quiet);
    auto *leave = new Button(ButtonLook::Quiet, Icon::SignOut, tr("Leave"));
    connect(leave, &QPushButton::clicked, this, &VotingPage::leaveRequested);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_total);
    row->addStretch(1);
    row->addWidget(leave);
    return header;
}

QWidget *VotingPage::makeFooter()
{
    m_state->setWordWrap(true);
    setAccessibleRole(m_state, QAccessible::AlertMessage);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_state);
    texts->addWidget(m_note);
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, spacing::Tight, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(m_symbol);
    row->addLayout(texts, 1);
    row->addWidget(m_vote);
    return footer;
}

void VotingPage::rescaled()
{
    const double factor = std::max(1.0, scale());
    m_content->setMaximumWidth(int(std::lround(ContentWidth * factor)));
    m_search->setFont(Theme::font(TextStyle::Body, factor));
}

void VotingPage::showPoll()
{
    const Poll &poll = m_voting->poll();
    m_title->setText(poll.title.simplified());
    m_description->setText(poll.description.trimmed());
    m_description->setVisible(!m_description->text().isEmpty());
    const bool waits = poll.status == PollStatus::Draft;
    const bool searches = !waits && m_voting->options()->rowCount() >= SearchFrom;
    if (m_search->isHidden() == searches) {
        m_search->clear();
        m_search->setVisible(searches);
    }
    m_empty->setTexts(tr("Voting has not begun"),
                      poll.opensAt ? tr("It begins on %1. You can stay here: this page changes by itself.")
                                         .arg(momentText(*poll.opensAt))
                                   : tr("You can stay here: this page changes by itself."));
    m_empty->setVisible(waits);
    m_list->setVisible(!waits);
    if (m_voting->mine() && !m_list->selectedOption())
        m_list->selectOption(*m_voting->mine());
    showBallot();
}

void VotingPage::showBallot()
{
    using Ballot = VotingModel::Ballot;
    const Poll &poll = m_voting->poll();
    const std::optional<int> selected = m_list->selectedOption();
    const bool open = poll.status == PollStatus::Open;
    const bool lost = m_voting->phase() == VotingModel::Phase::Lost;
    const bool settled = poll.voting == Voting::OneFinal && m_voting->mine();
    m_list->setSelectable(open && !settled && !lost);

    const bool showsTotal = m_voting->options()->showsCounts();
    m_total->setVisible(showsTotal);
    const auto total = m_voting->options()->total();
    m_total->setPattern(total == 1 ? tr("%1 vote") : tr("%1 votes"));
    m_total->setValue(total);

    const bool wasHidden = m_puzzle->isHidden();
    m_puzzle->setVisible(m_voting->needsPuzzle());
    m_puzzle->showPuzzle(m_voting->puzzle(), m_voting->isPuzzleMissed());
    if (wasHidden && m_voting->needsPuzzle())
        m_puzzle->setFocus(Qt::OtherFocusReason);

    m_vote->setVisible(open && !settled && !lost && !m_voting->needsPuzzle());
    m_vote->setEnabled(selected && m_voting->canVote(*selected));
    m_vote->setText(!m_voting->mine()                      ? tr("Vote")
                    : poll.voting == Voting::OneChangeable ? tr("Change my vote")
                                                           : tr("Vote again"));
    m_note->setText(noteText());
    m_note->setVisible(!m_note->text().isEmpty());

    const auto textOf = [this](std::optional<int> option) {
        return option && *option < m_voting->options()->rowCount()
                   ? m_voting->options()->at(*option).text.simplified()
                   : QString();
    };
    if (lost) {
        say(Icon::Offline, IconTone::Bad, Tone::Bad,
            m_voting->error() ? m_voting->error()->message : tr("You cannot come back to this poll."));
        return;
    }
    switch (m_voting->ballot()) {
    case Ballot::Checking:
        return say(Icon::Clock, IconTone::Quiet, Tone::Quiet,
                   m_voting->needsPuzzle() ? tr("One more thing before your vote counts.")
                                           : tr("Preparing your vote…"));
    case Ballot::Sending:
        return say(Icon::Clock, IconTone::Quiet, Tone::Quiet,
                   m_connection->state() == ConnectionModel::State::Reconnecting
                       ? tr("Your vote is sent as soon as the server is back.")
                       : tr("Sending your vote…"));
    case Ballot::Refused:
        if (m_voting->error()) {
            return say(Icon::Warning, IconTone::Bad, Tone::Bad,
                       tr("Your vote was not recorded. %1").arg(m_voting->error()->message));
        }
        break;
    case Ballot::None:
    case Ballot::Recorded:
        break;
    }
    if (const QString mine = textOf(m_voting->mine()); !mine.isEmpty())
        return say(Icon::Check, IconTone::Good, Tone::Good, tr("Your vote is recorded: %1").arg(mine));
    if (poll.status == PollStatus::Closed)
        return say(Icon::Lock, IconTone::Quiet, Tone::Quiet, tr("Voting is closed."));
    say(Icon::Information, IconTone::Quiet, Tone::Quiet,
        open ? tr("Choose an option, then press Vote.") : QString());
}

QString VotingPage::noteText() const
{
    const Poll &poll = m_voting->poll();
    QStringList notes;
    if (poll.status == PollStatus::Closed && m_voting->mine())
        notes.append(tr("Voting is closed."));
    if (poll.status == PollStatus::Open && m_voting->mine() && poll.voting == Voting::OneChangeable)
        notes.append(tr("You may change it while voting is open."));
    if (poll.voting == Voting::Unlimited && m_voting->recordedCount() > 1)
        notes.append(tr("%n of your votes counted.", nullptr, m_voting->recordedCount()));
    if (!m_voting->options()->showsCounts() && poll.status != PollStatus::Draft) {
        if (poll.visibility == Visibility::AfterVote)
            notes.append(tr("You see the result once you have voted."));
        else if (poll.visibility == Visibility::AfterClose && poll.status == PollStatus::Open)
            notes.append(tr("The result is shown when voting has closed."));
    }
    if (poll.status == PollStatus::Open && poll.closesAt)
        notes.append(tr("Voting ends on %1.").arg(momentText(*poll.closesAt)));
    return notes.join(u' ');
}

void VotingPage::say(Icon which, IconTone iconTone, Tone tone, const QString &text)
{
    m_symbol->setSymbol(which, iconTone);
    m_symbol->setVisible(!text.isEmpty());
    m_state->setTone(tone);
    if (m_state->text() == text)
        return;
    m_state->setText(text);
    m_state->setAccessibleName(text);
    if (tone == Tone::Good || tone == Tone::Bad)
        announce(m_state);
}

void VotingPage::vote()
{
    if (const std::optional<int> option = m_list->selectedOption())
        m_voting->vote(*option);
}

void VotingPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find) && m_search->isVisible()) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        return;
    }
    StagePage::keyPressEvent(event);
}

bool VotingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            vote();
            return true;
        }
    }
    return StagePage::eventFilter(watched, event);
}

} // namespace podium::client
