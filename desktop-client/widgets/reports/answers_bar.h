// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_report.h"

#include <QWidget>

namespace podium::client {

//! \brief Right, wrong and left out as the parts of one bar, with a legend that says the same in words.
class AnswersBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswersBar)

public:
    explicit AnswersBar(QWidget *parent = nullptr);

    void setCounts(const AnswerCounts &counts);

    [[nodiscard]] QSize sizeHint() const override { return {480, 52}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 52}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AnswerCounts m_counts;
};

} // namespace podium::client
