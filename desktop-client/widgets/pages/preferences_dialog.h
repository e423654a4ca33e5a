// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/preferences.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace podium::client {

//! \brief Language, appearance and motion. A choice shows at once where it can; the window that opened the
//! dialog applies what choicesChanged() tells, and takes it back when the dialog is rejected.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesDialog)

public:
    PreferencesDialog(const Preferences &preferences, const QList<Language> &languages,
                      QWidget *parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

Q_SIGNALS:
    //! Appearance or motion; the language changes when the dialog is accepted.
    void choicesChanged();

private:
    QComboBox *m_language;
    std::array<QRadioButton *, 3> m_schemes; //!< by ColourScheme
    QCheckBox *m_reducedMotion;
};

} // namespace podium::client
