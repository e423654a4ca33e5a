// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"
#include "desktop-client/widgets/theme.h"

#include <QLabel>

namespace podium::client {

enum class Tone { Text, Quiet, Accent, Good, Warning, Bad };

[[nodiscard]] QColor colourOf(Tone tone);

//! \brief A text in one style of the type scale. Always plain text: what people typed is never markup.
class TextLabel : public QLabel, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextLabel)

public:
    explicit TextLabel(TextStyle style, const QString &text = {}, QWidget *parent = nullptr);

    void setStyle(TextStyle style);
    void setTone(Tone tone);
    void setWeight(QFont::Weight weight);
    void setStageScale(double scale) override;
    //! \brief One line that takes the width it gets and ends in "…" where that is too little. The whole text
    //! stays in text().
    void setElided();

    //! A text that wraps is never cut, whatever the layout around it knows of heights.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateFont();
    void updateColour();

    TextStyle m_style;
    Tone m_tone = Tone::Text;
    std::optional<QFont::Weight> m_weight;
    double m_scale = 1;
    bool m_elided = false;
};

//! Wraps, quiet: an explanation under a heading or a field.
[[nodiscard]] TextLabel *quietLabel(const QString &text, TextStyle style = TextStyle::Body);

} // namespace podium::client
