// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/file_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

QFileDialog *openDialog(ClientWindow &window)
{
    for (auto *const dialog : window.widget()->findChildren<QFileDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QLineEdit *fieldOf(QFileDialog &dialog)
{
    return dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
}

QPushButton *buttonOf(QFileDialog &dialog, QDialogButtonBox::ButtonRole role)
{
    auto *const box = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *const button : box->buttons()) {
        if (box->buttonRole(button) == role)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

} // namespace

bool enterFile(ClientWindow &window, const QString &path)
{
    QFileDialog *const dialog = openDialog(window);
    if (!dialog) {
        qWarning("There is no file dialog.");
        return false;
    }
    QLineEdit *const field = fieldOf(*dialog);
    // At once, as if pasted: what completes a name that is being typed opens windows of its own.
    field->setText(path);
    QPushButton *const accept = buttonOf(*dialog, QDialogButtonBox::AcceptRole);
    // The dialog looks the name up before it can be accepted.
    if (!QTest::qWaitFor([&] { return accept->isEnabled(); })) {
        qWarning("The file dialog does not accept '%s'.", qUtf8Printable(path));
        return false;
    }
    QTest::mouseClick(accept, Qt::LeftButton);
    return true;
}

bool enterTakenFile(ClientWindow &window, const QString &path, bool replace)
{
    bool asked = false;
    QTimer answer;
    answer.setInterval(10);
    QObject::connect(&answer, &QTimer::timeout, &answer, [&] {
        auto *const question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!question)
            return;
        answer.stop();
        asked = question->text().contains(path.section(u'/', -1));
        QTest::mouseClick(question->button(replace ? QMessageBox::Yes : QMessageBox::No), Qt::LeftButton);
    });
    answer.start();
    return enterFile(window, path) && asked;
}

QString proposedFile(ClientWindow &window)
{
    QFileDialog *const dialog = openDialog(window);
    return dialog ? fieldOf(*dialog)->text() : QString();
}

bool cancelFileDialog(ClientWindow &window)
{
    QFileDialog *const dialog = openDialog(window);
    if (!dialog)
        return false;
    QTest::mouseClick(buttonOf(*dialog, QDialogButtonBox::RejectRole), Qt::LeftButton);
    return !hasFileDialog(window);
}

bool hasFileDialog(ClientWindow &window)
{
    return openDialog(window) != nullptr;
}

} // namespace podium::test
