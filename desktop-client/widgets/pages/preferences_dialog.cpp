// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/preferences_dialog.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>

namespace podium::client {
namespace {

constexpr int DialogWidth = 420;

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &preferences, const QList<Language> &languages,
                                     QWidget *parent)
    : QDialog(parent),
      m_language(new QComboBox), m_schemes{new QRadioButton(tr("As the system")),
                                           new QRadioButton(tr("Light")), new QRadioButton(tr("Dark"))},
      m_reducedMotion(new QCheckBox(tr("Less movement")))
{
    setWindowTitle(tr("Preferences"));
    setMinimumWidth(DialogWidth);

    m_language->addItem(tr("As the system"), QString());
    for (const Language &language : languages)
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));

    auto *schemes = new QButtonGroup(this);
    auto *appearance = new QHBoxLayout;
    appearance->setSpacing(spacing::Large);
    for (QRadioButton *scheme : m_schemes) {
        schemes->addButton(scheme);
        appearance->addWidget(scheme);
    }
    appearance->addStretch();
    m_schemes.at(static_cast<std::size_t>(preferences.scheme))->setChecked(true);
    m_reducedMotion->setChecked(preferences.reducedMotion);
    m_reducedMotion->setToolTip(tr("Nothing slides, grows or counts up"));

    auto *appearanceTitle = new TextLabel(TextStyle::Body, tr("Appearance"));
    appearanceTitle->setWeight(QFont::DemiBold);
    auto *cancel = new Button(ButtonLook::Secondary, tr("Cancel"));
    auto *apply = new Button(ButtonLook::Primary, tr("Done"));
    apply->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(apply);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Small);
    layout->addWidget(new TextLabel(TextStyle::Title, tr("Preferences")));
    layout->addSpacing(spacing::Small);
    layout->addWidget(new FormField(tr("Language"), m_language));
    layout->addSpacing(spacing::Small);
    layout->addWidget(appearanceTitle);
    layout->addLayout(appearance);
    layout->addWidget(m_reducedMotion);
    layout->addSpacing(spacing::Medium);
    layout->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(schemes, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool checked) {
        if (checked)
            Q_EMIT choicesChanged();
    });
    connect(m_reducedMotion, &QCheckBox::toggled, this, &PreferencesDialog::choicesChanged);
}

Preferences PreferencesDialog::preferences() const
{
    const auto chosen = std::ranges::find_if(m_schemes, &QRadioButton::isChecked);
    return {m_language->currentData().toString(), static_cast<ColourScheme>(chosen - m_schemes.begin()),
            m_reducedMotion->isChecked()};
}

} // namespace podium::client
