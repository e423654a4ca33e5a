// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/form_field.h"

#include <QStyle>
#include <QVBoxLayout>

namespace podium::client {

FormField::FormField(const QString &name, QWidget *editor, const QString &help, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_below(quietLabel(help, TextStyle::Caption)), m_help(help)
{
    setFocusProxy(editor);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    if (!name.isEmpty()) {
        auto *label = new TextLabel(TextStyle::Body, name);
        label->setWeight(QFont::DemiBold);
        label->setBuddy(editor);
        editor->setAccessibleName(name);
        layout->addWidget(label);
    }
    layout->addWidget(editor);
    layout->addWidget(m_below);
    m_below->setVisible(!help.isEmpty());
}

void FormField::setError(const QString &error)
{
    m_error = error;
    m_below->setText(error.isEmpty() ? m_help : error);
    m_below->setTone(error.isEmpty() ? Tone::Quiet : Tone::Bad);
    m_below->setVisible(!m_below->text().isEmpty());
    m_editor->setAccessibleDescription(m_below->text());
    m_editor->setProperty("invalid", !error.isEmpty());
    // Polishing anew brings the font of the first time back.
    const QFont font = m_editor->font();
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
    m_editor->setFont(font);
}

} // namespace podium::client
