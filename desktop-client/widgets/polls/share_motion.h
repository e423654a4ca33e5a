// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QVariantAnimation>

namespace podium::client {

class PollOptionsModel;

//! \brief Lets the shares of a poll's options go smoothly to where they are, in 400 ms; at once with reduced
//! motion. moved() asks for painting anew.
class ShareMotion final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShareMotion)

public:
    explicit ShareMotion(QObject *parent = nullptr);

    //! \param options outlives this or is replaced before it goes; may be null.
    void setModel(PollOptionsModel *options);
    //! What to paint now, 0..1.
    [[nodiscard]] double share(int option) const;
    //! How far the present movement is, 0..1; 1 when all stand still.
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }

Q_SIGNALS:
    //! A movement has begun: counts have changed.
    void begun();
    void moved();

private:
    void follow();
    void remember();

    QPointer<PollOptionsModel> m_options;
    QHash<int, double> m_from;  //!< shares as they were shown; of those that differ from where they are
    QHash<int, double> m_known; //!< shares as the model had them, but for zeros
    double m_progress = 1;
    QVariantAnimation m_motion;
};

} // namespace podium::client
