// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

namespace podium::client {

class DraftStrip;
class EditingFlow;

//! \brief Offers what earlier runs left unsaved, of every kind, above every list: whoever signs in comes to
//! one of them, whatever they wrote when it ended.
class DraftOffer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftOffer)

public:
    //! All outlive it.
    DraftOffer(const QList<EditingFlow *> &editors, const QList<DraftStrip *> &strips,
               QObject *parent = nullptr);

private:
    //! The editor of the newest draft; null when there is none.
    [[nodiscard]] EditingFlow *newest() const;
    void refresh();

    QList<EditingFlow *> m_editors;
    QList<DraftStrip *> m_strips;
};

} // namespace podium::client
