// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"
#include "desktop-client/widgets/text_label.h"
#include "desktop-client/widgets/theme.h"

#include <QVariantAnimation>

#include <functional>

namespace podium::client {

//! \brief A number in tabular figures that counts to its new value.
class NumberLabel final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumberLabel)

public:
    explicit NumberLabel(TextStyle style, QWidget *parent = nullptr);

    //! \brief Counts from the value shown to `value`; jumps with reduced motion and while hidden.
    void setValue(qint64 value);
    [[nodiscard]] qint64 value() const { return m_value; }
    //! What stands there at this moment.
    [[nodiscard]] QString shownText() const;

    //! \brief Text around the number: "+%1", "%1 / 30". Holds %1 once.
    void setPattern(const QString &pattern);
    //! Where the text depends on the number: "1 point", "2 points".
    void setWording(std::function<QString(qint64)> wording);
    void setAlignment(Qt::Alignment alignment);
    void setTone(Tone tone);
    void setStyle(TextStyle style);
    void setStageScale(double scale) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString textFor(qint64 value) const;

    TextStyle m_style;
    Tone m_tone = Tone::Text;
    Qt::Alignment m_alignment = Qt::AlignCenter;
    QString m_pattern;
    std::function<QString(qint64)> m_wording; //!< instead of the pattern
    double m_scale = 1;
    qint64 m_value = 0;
    qint64 m_shown = 0;
    QVariantAnimation m_count;
};

} // namespace podium::client
