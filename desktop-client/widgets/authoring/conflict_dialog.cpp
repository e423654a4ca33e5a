// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/conflict_dialog.h"

#include "desktop-client/models/quiz_difference_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

namespace podium::client {
namespace {

//! So many rows are measured one by one; more would take longer than anybody wants to wait.
constexpr int MeasuredRows = 100;

} // namespace

ConflictDialog::ConflictDialog(const Quiz &mine, const Quiz &theirs, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Two versions"));
    resize(880, 560);
    auto *heading = new TextLabel(TextStyle::Title, tr("This quiz was changed in two places"));
    auto *text = quietLabel(tr("While you wrote, somebody else saved “%1”. Here is what differs; nothing is "
                               "lost before you choose.")
                                .arg(theirs.title.simplified()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addSpacing(spacing::Tight);
    layout->addWidget(makeTable(mine, theirs), 1);
    layout->addSpacing(spacing::Medium);
    layout->addLayout(makeButtons());
}

QWidget *ConflictDialog::makeTable(const Quiz &mine, const Quiz &theirs)
{
    auto *model = new QuizDifferenceModel(mine, theirs, this);
    auto *table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(tr("Differences"));
    table->setWordWrap(true);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(44);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(QuizDifferenceModel::Place, QHeaderView::Fixed);
    table->horizontalHeader()->resizeSection(QuizDifferenceModel::Place, 220);
    if (model->rowCount() <= MeasuredRows)
        table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return table;
}

QLayout *ConflictDialog::makeButtons()
{
    auto *later = new Button(ButtonLook::Quiet, tr("Go on writing"));
    auto *theirs = new Button(ButtonLook::Secondary, tr("Take theirs"));
    auto *both = new Button(ButtonLook::Secondary, Icon::Copy, tr("Keep both"));
    auto *mine = new Button(ButtonLook::Primary, tr("Keep mine"));
    theirs->setToolTip(tr("Shows the version at the server; undo brings yours back"));
    both->setToolTip(tr("Saves yours as a quiz of its own"));
    mine->setToolTip(tr("Saves yours over the version at the server"));
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    const std::pair<Button *, void (ConflictDialog::*)()> choices[] = {
        {theirs, &ConflictDialog::theirsChosen},
        {both, &ConflictDialog::bothChosen},
        {mine, &ConflictDialog::mineChosen}};
    for (const auto &[button, chosen] : choices) {
        connect(button, &QPushButton::clicked, this, [this, chosen = chosen] {
            accept();
            Q_EMIT(this->*chosen)();
        });
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addWidget(later);
    buttons->addStretch();
    buttons->addWidget(theirs);
    buttons->addWidget(both);
    buttons->addWidget(mine);
    return buttons;
}

} // namespace podium::client
