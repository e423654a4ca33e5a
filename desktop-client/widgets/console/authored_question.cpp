// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/authored_question.h"

#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/icon_label.h"
#include "desktop-client/widgets/mark_label.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>

namespace podium::client {

class AuthoredQuestion::OptionRow final : public QWidget
{
public:
    explicit OptionRow(int position)
        : m_text(new TextLabel(TextStyle::Body)), m_count(new TextLabel(TextStyle::Body)),
          m_tick(new IconLabel(Icon::Check, IconTone::Good, AuthoredQuestion::tr("The right answer")))
    {
        m_text->setWordWrap(true);
        m_count->setTone(Tone::Quiet);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(spacing::Small);
        row->addWidget(new MarkLabel(position), 0, Qt::AlignTop);
        row->addWidget(m_text, 1);
        row->addWidget(m_tick);
        row->addWidget(m_count);
    }

    void show(const QString &text, bool isRight)
    {
        m_text->setText(text);
        m_text->setWeight(isRight ? QFont::Bold : QFont::Normal);
        m_text->setTone(isRight ? Tone::Good : Tone::Text);
        m_tick->setVisible(isRight);
        setVisible(true);
    }

    void showCount(std::optional<int> count)
    {
        m_count->setText(count ? QLocale().toString(*count) : QString());
        m_count->setVisible(count.has_value());
    }

private:
    TextLabel *m_text;
    TextLabel *m_count;
    IconLabel *m_tick;
};

AuthoredQuestion::AuthoredQuestion(QWidget *parent)
    : QWidget(parent), m_text(new TextLabel(TextStyle::Lead)), m_options(new QVBoxLayout),
      m_notesTitle(new TextLabel(TextStyle::Caption, tr("Notes"))), m_notes(new TextLabel(TextStyle::Body))
{
    m_text->setWeight(QFont::DemiBold);
    m_text->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_notesTitle->setTone(Tone::Quiet);
    m_notesTitle->setWeight(QFont::DemiBold);
    m_options->setSpacing(spacing::Tight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_text);
    layout->addLayout(m_options);
    layout->addWidget(m_notesTitle);
    layout->addWidget(m_notes);
}

void AuthoredQuestion::setQuestion(const Question &question, bool knowsAnswer)
{
    m_text->setText(question.text);
    const int count = std::min(AnswerPositions, int(question.options.size()));
    while (m_rows.size() < count) {
        m_rows.append(new OptionRow(int(m_rows.size())));
        m_options->addWidget(m_rows.last());
        client::setStageScale(m_rows.last(), m_scale);
    }
    for (int position = 0; position < m_rows.size(); ++position) {
        if (position < count)
            m_rows[position]->show(question.options[position],
                                   knowsAnswer && position == question.correctOption);
        else
            m_rows[position]->hide();
    }
    setCounts({});
    m_notes->setText(question.explanation);
    m_notes->setVisible(!question.explanation.isEmpty());
    m_notesTitle->setVisible(!question.explanation.isEmpty());
}

void AuthoredQuestion::setCounts(const QList<int> &counts)
{
    for (int position = 0; position < m_rows.size(); ++position)
        m_rows[position]->showCount(position < counts.size() ? std::optional(counts[position])
                                                             : std::nullopt);
}

} // namespace podium::client
