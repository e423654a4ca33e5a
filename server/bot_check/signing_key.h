// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace podium::bot_check {

//! SHA-256 of the UTF-8 text, in lower-case hexadecimal digits.
[[nodiscard]] QString sha256(const QString &text);

//! \brief A random key of its own for HMAC with SHA-256, by libsodium. It is gone with the object.
class SigningKey final
{
public:
    SigningKey();
    ~SigningKey();
    Q_DISABLE_COPY_MOVE(SigningKey)

    //! Lower-case hexadecimal digits.
    [[nodiscard]] QString sign(const QString &text) const;
    //! Takes as long whatever is wrong about the signature.
    [[nodiscard]] bool isSignature(const QString &signature, const QString &text) const;

private:
    std::array<unsigned char, 32> m_key;
};

} // namespace podium::bot_check
