// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/import_report_dialog.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QPlainTextEdit>

namespace podium::client {

ImportReportDialog::ImportReportDialog(const QString &title, int questionCount, const QStringList &problems,
                                       QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Imported"));
    setMinimumWidth(560);

    auto *heading = new TextLabel(TextStyle::Title, tr("%Ln question(s) imported", nullptr, questionCount));
    TextLabel *name = quietLabel(title.simplified());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(heading);
    layout->addWidget(name);

    if (!problems.isEmpty()) {
        auto *passed =
            new TextLabel(TextStyle::Body, tr("%Ln place(s) passed over:", nullptr, int(problems.size())));
        passed->setWeight(QFont::DemiBold);
        passed->setWordWrap(true);
        auto *list = new QPlainTextEdit(problems.join(u'\n'));
        list->setReadOnly(true);
        list->setTabChangesFocus(true);
        list->setMinimumHeight(200);
        list->setAccessibleName(passed->text());
        layout->addSpacing(spacing::Small);
        layout->addWidget(passed);
        layout->addWidget(list, 1);
    }

    auto *close = new Button(ButtonLook::Secondary, tr("Close"));
    auto *open = new Button(ButtonLook::Primary, Icon::Edit, tr("Open the quiz"));
    open->setDefault(true);
    open->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(open);
    layout->addSpacing(spacing::Medium);
    layout->addLayout(buttons);
}

} // namespace podium::client
