// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace podium::client {

//! \brief The first page: join or host, and at which server.
class StartPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setServerAddress(const QString &address);
    [[nodiscard]] QString serverAddress() const;

Q_SIGNALS:
    void joinRequested();
    void hostRequested();
    void preferencesRequested();

private:
    QLineEdit *m_address;
};

} // namespace podium::client
