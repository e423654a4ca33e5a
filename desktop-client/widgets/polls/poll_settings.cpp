// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/poll_settings.h"

#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/models/poll_texts.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/growing_text_edit.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int MinutesAhead = 60; // of a moment that is set anew
constexpr int ChoiceLength = 18; // letters; longer choices are cut rather than the column stretched

//! Tab leaves it at once; the arrow keys go from day to month and on.
class MomentEdit final : public QDateTimeEdit
{
protected:
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

QComboBox *makeChoice(const QStringList &choices)
{
    auto *box = new QComboBox;
    box->addItems(choices);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(ChoiceLength);
    for (int row = 0; row < box->count(); ++row)
        box->setItemData(row, box->itemText(row), Qt::ToolTipRole);
    return box;
}

Timestamp timestampOf(const QDateTime &moment)
{
    return Timestamp{Ms{moment.toMSecsSinceEpoch()}};
}

//! The next full hour that is some way off.
QDateTime suggestion()
{
    QDateTime moment = QDateTime::currentDateTime().addSecs(MinutesAhead * 60);
    moment.setTime(QTime(moment.time().hour(), 0));
    return moment;
}

} // namespace

PollSettings::PollSettings(PollEditModel *poll, QWidget *parent)
    : QWidget(parent), m_poll(poll), m_description(new GrowingTextEdit(GrowingTextEdit::Lines::Many)),
      m_voting(makeChoice(
          {votingText(Voting::OneChangeable), votingText(Voting::OneFinal), votingText(Voting::Unlimited)})),
      m_visibility(makeChoice({visibilityText(Visibility::Live), visibilityText(Visibility::AfterVote),
                               visibilityText(Visibility::AfterClose), visibilityText(Visibility::Host)})),
      m_botCheck(makeChoice({botCheckText(BotCheck::None), botCheckText(BotCheck::ProofOfWork),
                             botCheckText(BotCheck::Picture)})),
      m_descriptionField(
          new FormField(tr("Explanation"), m_description, tr("Stands below the title for those who vote"))),
      m_votingField(new FormField(tr("Votes"), m_voting)),
      m_opens(makeMoment(tr("Opens by itself"), {}, u"opens_at"_s, &Poll::opensAt)),
      m_closes(makeMoment(tr("Closes by itself"), {}, u"closes_at"_s, &Poll::closesAt))
{
    m_description->setLinesMin(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(m_descriptionField);
    layout->addWidget(m_votingField);
    layout->addWidget(new FormField(tr("Who sees the result"), m_visibility));
    layout->addWidget(new FormField(tr("Against voting by programs"), m_botCheck));
    for (const Moment &moment : {m_opens, m_closes}) {
        auto *group = new QVBoxLayout;
        group->setSpacing(6);
        group->addWidget(moment.isSet);
        group->addWidget(moment.field);
        layout->addLayout(group);
    }
    layout->addStretch(1);
    connectChoices();
    connect(m_description, &GrowingTextEdit::edited, this, [this](const QString &text) {
        m_poll->edit(u"description"_s, [&text](Poll &edited) { edited.description = text; });
    });
    connect(poll, &PollEditModel::changed, this, &PollSettings::show);
    connect(poll, &PollEditModel::problemsChanged, this, &PollSettings::showProblems);
    show();
}

void PollSettings::connectChoices()
{
    const auto follow = [this](QComboBox *box, const QString &field, auto Poll::*member) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, field, member](int index) {
            if (m_showing)
                return;
            m_poll->edit(field, [member, index](Poll &poll) {
                poll.*member = std::remove_reference_t<decltype(poll.*member)>(index);
            });
        });
    };
    follow(m_voting, u"voting"_s, &Poll::voting);
    follow(m_visibility, u"visibility"_s, &Poll::visibility);
    follow(m_botCheck, u"bot_check"_s, &Poll::botCheck);
}

PollSettings::Moment PollSettings::makeMoment(const QString &name, const QString &help, const QString &field,
                                              std::optional<Timestamp> Poll::*member)
{
    auto *when = new MomentEdit;
    when->setCalendarPopup(true);
    when->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    when->setAccessibleName(name);
    const Moment moment{new QCheckBox(name), when, new FormField({}, when, help)};
    connect(moment.isSet, &QCheckBox::toggled, this, [this, moment, field, member](bool isSet) {
        if (m_showing)
            return;
        const auto value = isSet ? std::optional(timestampOf(suggestion())) : std::nullopt;
        m_poll->edit(field, [member, value](Poll &poll) { poll.*member = value; });
        if (isSet)
            moment.when->setFocus(Qt::OtherFocusReason);
    });
    connect(when, &QDateTimeEdit::dateTimeChanged, this, [this, field, member](const QDateTime &to) {
        if (!m_showing)
            m_poll->edit(field, [member, &to](Poll &poll) { poll.*member = timestampOf(to); });
    });
    return moment;
}

void PollSettings::show()
{
    const Poll &poll = m_poll->settings();
    m_showing = true;
    m_description->showText(poll.description);
    m_voting->setCurrentIndex(int(poll.voting));
    m_visibility->setCurrentIndex(int(poll.visibility));
    m_botCheck->setCurrentIndex(int(poll.botCheck));
    m_voting->setEnabled(m_poll->isLayoutFree());
    m_voting->setToolTip(m_poll->isLayoutFree() ? votingText(poll.voting)
                                                : tr("This stays as it is once a poll has been open"));
    showMoment(m_opens, poll.opensAt);
    showMoment(m_closes, poll.closesAt);
    m_showing = false;
    showProblems();
}

void PollSettings::showMoment(const Moment &moment, std::optional<Timestamp> value)
{
    moment.isSet->setChecked(value.has_value());
    moment.field->setVisible(value.has_value());
    if (!value)
        return;
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(value->time_since_epoch().count());
    if (moment.when->dateTime() != when)
        moment.when->setDateTime(when);
}

void PollSettings::showProblems()
{
    m_descriptionField->setError(m_poll->problems().value(u"description"_s));
    m_votingField->setError(m_poll->problems().value(u"voting"_s));
    m_opens.field->setError(m_poll->problems().value(u"opens_at"_s));
    m_closes.field->setError(m_poll->problems().value(u"closes_at"_s));
}

bool PollSettings::focusField(const QString &field)
{
    QWidget *editor = field == "description"_L1 ? static_cast<QWidget *>(m_description)
                      : field == "voting"_L1    ? static_cast<QWidget *>(m_voting)
                      : field == "opens_at"_L1  ? static_cast<QWidget *>(m_opens.when)
                      : field == "closes_at"_L1 ? static_cast<QWidget *>(m_closes.when)
                                                : nullptr;
    if (editor)
        editor->setFocus(Qt::OtherFocusReason);
    return editor != nullptr;
}

} // namespace podium::client
