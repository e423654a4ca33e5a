// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/fitted_text.h"
#include "desktop-client/widgets/stage_page.h"

#include <QAbstractButton>
#include <QVariantAnimation>

namespace podium::client {

//! \brief One option of a question: letter, shape and colour by its position, and its text, which wraps and
//! shrinks. Space, Enter or a click choose it; clicked() tells.
class AnswerTile final : public QAbstractButton, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerTile)

public:
    enum class State {
        Idle,     //!< may be chosen
        Sending,  //!< chosen, not yet safe at the server
        Recorded, //!< chosen and safe
        Right,    //!< the right answer
        Wrong,    //!< chosen, and not the right answer
        Faded,    //!< another one matters now
    };
    Q_ENUM(State)

    //! \param position 0 to 3.
    explicit AnswerTile(int position, QWidget *parent = nullptr);

    [[nodiscard]] int position() const { return m_position; }
    [[nodiscard]] State state() const { return m_state; }
    void setState(State state);
    void setOptionText(const QString &text);
    //! Whether it takes clicks and the keyboard focus; a tile on the host's stage does not.
    void setInteractive(bool interactive);
    void setStageScale(double scale) override;

    //! Whether the text had to be cut at the present size.
    [[nodiscard]] bool isElided() const { return m_fitted.isElided(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF body() const;
    [[nodiscard]] QRectF textArea() const;
    [[nodiscard]] double markSize() const;
    void fit();
    void describe();
    void paintBadge(QPainter &painter, const QRectF &tile) const;

    int m_position;
    State m_state = State::Idle;
    bool m_interactive = true;
    double m_scale = 1;
    double m_fade = 0; //!< 0: full colour, 1: quiet surface
    QVariantAnimation m_fading;
    FittedText m_fitted;
};

} // namespace podium::client
