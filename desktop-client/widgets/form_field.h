// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/text_label.h"

#include <QWidget>

class QLineEdit;

namespace podium::client {

//! \brief A field of a form: its name above (none without), one line of help or of what is wrong below.
class FormField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormField)

public:
    //! \param editor becomes a child.
    FormField(const QString &name, QWidget *editor, const QString &help = {}, QWidget *parent = nullptr);

    //! \brief An empty text takes the error away and shows the help again.
    void setError(const QString &error);
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }

private:
    QWidget *m_editor;
    TextLabel *m_below;
    QString m_help;
    QString m_error;
};

} // namespace podium::client
