// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/domain/poll.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

namespace podium::client {

class FormField;
class GrowingTextEdit;
class PollEditModel;

//! \brief How a poll is run: who may vote how often, who sees the result, bot check, schedule by the clocks
//! here, and what it is about.
class PollSettings final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollSettings)

public:
    //! \param poll outlives this.
    explicit PollSettings(PollEditModel *poll, QWidget *parent = nullptr);

    //! \param field as on the wire. \returns whether it is here.
    bool focusField(const QString &field);

private:
    //! A moment that may be left open.
    struct Moment
    {
        QCheckBox *isSet;
        QDateTimeEdit *when;
        FormField *field;
    };

    [[nodiscard]] Moment makeMoment(const QString &name, const QString &help, const QString &field,
                                    std::optional<Timestamp> Poll::*member);
    void connectChoices();
    void show();
    void showMoment(const Moment &moment, std::optional<Timestamp> value);
    void showProblems();

    PollEditModel *m_poll;
    GrowingTextEdit *m_description;
    QComboBox *m_voting;
    QComboBox *m_visibility;
    QComboBox *m_botCheck;
    FormField *m_descriptionField;
    FormField *m_votingField;
    Moment m_opens;
    Moment m_closes;
    bool m_showing = false;
};

} // namespace podium::client
