// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/keyboard_focus.h"
#include "desktop-client/widgets/polls/share_motion.h"
#include "desktop-client/widgets/stage_page.h"

#include <QAbstractScrollArea>

namespace podium::client {

class PictureModel;
class PollOptionsModel;

//! \brief The options of a poll as bars, the one with the most votes first: rank, picture, text, votes and
//! percentage. Bars grow and rows glide to their new place in 400 ms. Few options fill the place they have;
//! of 10,000 only those in view are painted and moved.
//! With more than WholeBarsMax options the longest bar fills its track and the others are in proportion, or
//! all would be dots.
class PollBars final : public QAbstractScrollArea, public StageScaled, public AccessibleItems
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollBars)

public:
    static constexpr int WholeBarsMax = 12;

    explicit PollBars(QWidget *parent = nullptr);

    //! Both outlive the bars.
    void setModels(PollOptionsModel *options, PictureModel *pictures);
    //! \brief For the room: few options fill the height, however large they get.
    void setFilling(bool filling);
    void setStageScale(double scale) override;

    //! Where an option's row is painted at this moment, in coordinates of the viewport.
    [[nodiscard]] QRectF rowRect(int option) const;
    [[nodiscard]] bool isMoving() const { return m_motion.isMoving(); }
    //! Ranks in view, from 0.
    [[nodiscard]] int firstInView() const;
    [[nodiscard]] int lastInView() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int accessibleItemCount() const override;
    [[nodiscard]] QString accessibleItemName(int index) const override;
    [[nodiscard]] QRect accessibleItemRect(int index) const override;

Q_SIGNALS:
    //! Other ranks are in view.
    void scrolled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restart();
    void rank();
    void measure();
    [[nodiscard]] double slotOf(int option) const;
    [[nodiscard]] QColor tintOf(int option) const;
    void paintRow(QPainter &painter, int option) const;

    QPointer<PollOptionsModel> m_options;
    QPointer<PictureModel> m_pictures;
    ShareMotion m_motion;
    KeyboardFocus m_focus;
    QList<int> m_order;        //!< options, best first
    QList<int> m_place;        //!< of each option in m_order
    QHash<int, double> m_from; //!< where the rows that move come from
    double m_scale = 1;
    double m_rowHeight = 64;
    bool m_hasPictures = false;
    bool m_filling = false;
};

} // namespace podium::client
