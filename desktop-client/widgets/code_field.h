// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace podium::client {

//! \brief Takes a session's code and formats it while it is typed: "482 913". Everything but digits is
//! passed over, so a pasted "482-913" or "Code: 482913" is as good.
class CodeField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeField)

public:
    static constexpr int Digits = 6;

    explicit CodeField(QWidget *parent = nullptr);

    //! Digits only; six when complete.
    [[nodiscard]] QString code() const;
    void setCode(const QString &code);
    [[nodiscard]] bool isComplete() const { return code().size() == Digits; }

private:
    void reformat();
};

} // namespace podium::client
