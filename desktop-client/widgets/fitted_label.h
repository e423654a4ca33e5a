// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/fitted_text.h"
#include "desktop-client/widgets/stage_page.h"
#include "desktop-client/widgets/text_label.h"

#include <QWidget>

namespace podium::client {

//! \brief A text that fills its place: as large as it fits between two sizes (px at stage scale 1).
//! When even the smallest size is too large, the whole text is in the tool tip.
class FittedLabel final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FittedLabel)

public:
    FittedLabel(int smallest, int largest, QFont::Weight weight, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setAlignment(Qt::Alignment alignment);
    void setTone(Tone tone);
    void setStageScale(double scale) override;

    //! Whether the text had to be cut at its present size.
    [[nodiscard]] bool isElided() const { return m_fitted.isElided(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_smallest;
    int m_largest;
    QFont::Weight m_weight;
    QString m_text;
    Qt::Alignment m_alignment = Qt::AlignCenter;
    Tone m_tone = Tone::Text;
    double m_scale = 1;
    FittedText m_fitted;
};

} // namespace podium::client
