// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <optional>

namespace podium::storage {

//! \brief A PostgreSQL array as text, to be bound as one value and cast to its type.
//! https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO
class ArrayLiteral final
{
public:
    void add(std::integral auto number)
    {
        separate();
        m_text += QString::number(number);
    }

    void add(bool value)
    {
        separate();
        m_text += value ? u't' : u'f';
    }

    void add(const QString &text)
    {
        separate();
        m_text += u'"';
        for (const QChar unit : text) {
            if (unit == u'"' || unit == u'\\')
                m_text += u'\\';
            m_text += unit;
        }
        m_text += u'"';
    }

    void add(const QByteArray &bytes)
    {
        separate();
        m_text += QLatin1StringView("\"\\\\x") + QLatin1StringView(bytes.toHex()) + u'"';
    }

    //! NULL without a value.
    template<typename T>
    void add(const std::optional<T> &value)
    {
        if (value) {
            add(*value);
        } else {
            separate();
            m_text += QLatin1StringView("NULL");
        }
    }

    [[nodiscard]] QString text() const { return m_text + u'}'; }

private:
    void separate()
    {
        if (m_text.size() > 1)
            m_text += u',';
    }

    QString m_text = QStringLiteral("{");
};

} // namespace podium::storage
