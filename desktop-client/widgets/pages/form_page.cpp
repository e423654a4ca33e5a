// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/form_page.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int CardWidth = 460;

} // namespace

FormPage::FormPage(const QString &title, const QString &explanation, const QString &action, QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextStyle::Title, title)),
      m_explanation(quietLabel(explanation)), m_problem(new TextLabel(TextStyle::Body)),
      m_fields(new QVBoxLayout), m_action(new Button(ButtonLook::Primary, action))
{
    auto *back = new Button(ButtonLook::Quiet, Icon::Back, tr("Back"));
    connect(back, &QPushButton::clicked, this, &FormPage::backRequested);
    m_explanation->setVisible(!explanation.isEmpty());
    m_problem->setTone(Tone::Bad);
    m_problem->setWeight(QFont::Medium);
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    m_fields->setSpacing(spacing::Medium);
    m_action->setMinimumHeight(48);
    connect(m_action, &QPushButton::clicked, this, [this] { submit(); });

    QFrame *card = makeCard();
    card->setFixedWidth(CardWidth);
    m_card = new QVBoxLayout(card);
    m_card->setContentsMargins(spacing::Wide, spacing::Wide - 4, spacing::Wide, spacing::Wide);
    m_card->setSpacing(spacing::Small);
    m_card->addWidget(m_title);
    m_card->addWidget(m_explanation);
    m_card->addSpacing(spacing::Tight);
    m_card->addLayout(m_fields);
    m_card->addWidget(m_problem);
    m_card->addSpacing(spacing::Tight);
    m_card->addWidget(m_action);

    auto *scrolled = new QWidget;
    scrolled->setProperty("scrolled", true);
    auto *centre = new QVBoxLayout(scrolled);
    centre->setContentsMargins(spacing::Medium, 0, spacing::Medium, spacing::Large);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    centre->addStretch(2);
    centre->addLayout(middle);
    centre->addStretch(3);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(scrolled);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Small, spacing::Small, 0);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(area, 1);
}

void FormPage::setTexts(const QString &title, const QString &explanation, const QString &action)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_action->setText(action);
}

void FormPage::addBelow(QWidget *widget)
{
    m_card->addWidget(widget);
}

void FormPage::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString FormPage::problem() const
{
    return m_problem->text();
}

QStringList FormPage::typed() const
{
    QStringList texts;
    for (const QLineEdit *field : findChildren<QLineEdit *>())
        texts.append(field->text());
    return texts;
}

void FormPage::setTyped(const QStringList &typed)
{
    const QList<QLineEdit *> all = findChildren<QLineEdit *>();
    for (qsizetype index = 0; index < std::min(all.size(), typed.size()); ++index)
        all[index]->setText(typed[index]);
}

void FormPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat() && m_action->isEnabled()) {
        submit();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace podium::client
