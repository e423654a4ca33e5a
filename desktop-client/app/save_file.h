// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QString>

#include <functional>

class QWidget;

namespace podium::client {

//! What a person is asked before a file is written.
struct SaveQuestion
{
    QString title;
    QString kind; //!< "Tables (*.csv)"
    //! A title that the file is named after, unless the person has another name for it.
    QString suggestion;
    QLatin1StringView suffix; //!< ".csv"; added to a name that has none
};

//! \brief Asks where to save. `save` hears the path, once the person has chosen one and has agreed that what
//! is there is replaced; it hears nothing when they have not. Does not wait: the window goes on living.
void askWhereToSave(QWidget &window, const SaveQuestion &question,
                    const std::function<void(const QString &path)> &save);

//! \brief Writes all of it or, when that fails, leaves what was there as it was and says why. Any thread.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

} // namespace podium::client
