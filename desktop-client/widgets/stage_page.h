// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace podium::client {

//! Something on the stage that grows with the room.
class StageScaled
{
public:
    StageScaled(const StageScaled &) = delete;
    StageScaled &operator=(const StageScaled &) = delete;

    //! \param scale as stageScale() gives it.
    virtual void setStageScale(double scale) = 0;

protected:
    StageScaled() = default;
    ~StageScaled() = default;
};

//! \brief Hands `scale` to `root` and to everything below it that takes one.
void setStageScale(QWidget *root, double scale);

//! \brief A page for the room: hands its scale to every StageScaled below it whenever its size changes, and
//! keeps its outer margins in proportion.
class StagePage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagePage)

public:
    explicit StagePage(QWidget *parent = nullptr);

    [[nodiscard]] double scale() const { return m_scale; }

protected:
    void resizeEvent(QResizeEvent *event) override;

    //! Called with the new scale, before the layout runs.
    virtual void rescaled() {}

private:
    void distribute();

    double m_scale = 1;
};

} // namespace podium::client
