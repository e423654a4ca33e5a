// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QList>

namespace podium::test {

//! Processor time of this thread in ms. Says what work costs however busy the machine is with other things.
[[nodiscard]] double processorTime();

//! \brief An application that notes every frame its windows draw: when it was done and what it cost.
class FrameLog final : public QApplication
{
public:
    struct Frame
    {
        double done = 0; //!< ms since restart()
        double cost = 0; //!< ms of processor time
    };

    FrameLog(int &argc, char **argv);

    void restart();
    //! In ms since restart().
    [[nodiscard]] double now() const;
    //! Processor time since restart(), in ms.
    [[nodiscard]] double spent() const;
    [[nodiscard]] const QList<Frame> &frames() const { return m_frames; }
    //! The most processor time that one event took, whatever it was: so long nothing else could happen.
    [[nodiscard]] double longestEvent() const { return m_longestEvent; }

    //! \brief Handles events until a frame is done that began after now, or `limitMs` have passed.
    //! \returns whether there was one.
    bool waitForFrame(int limitMs = 1'000);

    //! \brief Handles events until no frame has been drawn for 100 ms, which is when what moves has come to
    //! rest; at most for a second, since a countdown never does.
    void waitForRest();

    bool notify(QObject *receiver, QEvent *event) override;

private:
    QElapsedTimer m_clock;
    QList<Frame> m_frames;
    double m_longestEvent = 0;
    double m_spentBefore = 0;
    int m_depth = 0;
};

} // namespace podium::test
