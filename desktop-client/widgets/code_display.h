// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

namespace podium::client {

//! \brief "482913" as "482 913"; anything else comes back as it is.
[[nodiscard]] QString groupedCode(const QString &code);

//! \brief A session's code, as large as its place allows: the largest thing on its page.
class CodeDisplay final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeDisplay)

public:
    explicit CodeDisplay(QWidget *parent = nullptr);

    void setCode(const QString &code);
    void setAlignment(Qt::Alignment alignment);
    void setStageScale(double scale) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Qt::Alignment m_alignment = Qt::AlignCenter;
    double m_scale = 1;
};

} // namespace podium::client
