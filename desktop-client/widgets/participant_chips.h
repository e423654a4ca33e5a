// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/pill_shape.h"
#include "desktop-client/widgets/stage_page.h"
#include "shared/base/ids.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <QStaticText>

namespace podium::client {

class ParticipantListModel;

//! \brief Everybody in the room as chips that flow in as people join, newest last and in view.
//! Names are measured and set once, and only what changes is painted, so a hall of 500 that joins in one
//! second keeps its 60 frames. A click, Enter or the menu key on a chip tells chosen(); arrow keys walk
//! through them.
class ParticipantChips final : public QAbstractScrollArea, public StageScaled, public AccessibleItems
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantChips)

public:
    explicit ParticipantChips(QWidget *parent = nullptr);

    //! \param participants outlives the view or is replaced before it goes; may be null.
    void setModel(ParticipantListModel *participants);
    void setStageScale(double scale) override;

    //! In coordinates of the viewport; empty for a row that does not exist.
    [[nodiscard]] QRect chipRect(int row) const;

    [[nodiscard]] int accessibleItemCount() const override { return int(m_chips.size()); }
    [[nodiscard]] QString accessibleItemName(int row) const override;
    [[nodiscard]] QRect accessibleItemRect(int row) const override;
    [[nodiscard]] int accessibleCurrentItem() const override { return m_current; }

Q_SIGNALS:
    //! \param where in global coordinates, for a menu.
    void chosen(podium::ParticipantId participant, const QString &nickname, const QPoint &where);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Chip
    {
        QString nickname;
        int textWidth = 0;
        bool connected = false;
        qint64 appearedMs = 0;
        QRect place;      //!< in coordinates of the whole flow
        QStaticText text; //!< as much of the nickname as fits there
    };

    void readAll();
    void insert(int first, int last);
    void refresh(int first, int last);
    [[nodiscard]] Chip read(int row) const;
    void layOut();
    //! \returns whether it moved. \param font the chips' font.
    static bool place(Chip &chip, const QRect &where, const QFont &font);
    //! Repaints the chips from `first` to `last`, wherever they are while they rise.
    void updateChips(int first, int last);
    void setCurrent(int row);
    void choose(int row);
    //! The first row that is wholly in view.
    [[nodiscard]] int firstInView() const;
    [[nodiscard]] int rowAt(const QPoint &position) const;
    [[nodiscard]] QFont chipFont() const;
    void paintChip(QPainter &painter, int row, const QRect &place);

    QPointer<ParticipantListModel> m_model;
    QList<Chip> m_chips;
    PillShape m_shape; //!< of most chips: connected, and neither chosen nor under the pointer
    double m_scale = 1;
    int m_current = -1;
    int m_hovered = -1;
    QElapsedTimer m_clock;
    QBasicTimer m_frames; //!< runs while a chip still appears
};

} // namespace podium::client
