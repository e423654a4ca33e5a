// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QProcess>
#include <QStringList>
#include <QXmlStreamReader>

namespace podium::test {

//! One cell as a spreadsheet program reads it.
struct XlsxCell
{
    QString text;      //!< of a text
    double number = 0; //!< of a number
    bool isText = false;
    bool isFormula = false;
    int style = 0;

    [[nodiscard]] bool operator==(const QString &other) const { return isText && text == other; }
};

//! \brief Reads a workbook back with unzip and Qt's XML reader, independently of what wrote it.
class XlsxReader final
{
public:
    explicit XlsxReader(const QString &path) : m_path(path)
    {
        QXmlStreamReader shared(part(QStringLiteral("xl/sharedStrings.xml")));
        while (shared.readNextStartElement() || !shared.atEnd()) {
            if (shared.isStartElement() && shared.name() == QLatin1StringView("si"))
                m_texts.append(textOf(shared));
        }
        QXmlStreamReader book(part(QStringLiteral("xl/workbook.xml")));
        while (!book.atEnd()) {
            book.readNext();
            if (book.isStartElement() && book.name() == QLatin1StringView("sheet"))
                m_sheets.append(book.attributes().value(QLatin1StringView("name")).toString());
        }
    }

    [[nodiscard]] const QStringList &sheets() const { return m_sheets; }
    [[nodiscard]] QByteArray sheetXml(const QString &sheet) const
    {
        return part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(m_sheets.indexOf(sheet) + 1));
    }
    [[nodiscard]] QByteArray part(const QString &name) const
    {
        QProcess program;
        program.start(QStringLiteral("unzip"), {QStringLiteral("-p"), m_path, name});
        return program.waitForFinished() ? program.readAllStandardOutput() : QByteArray();
    }

    //! The cells of a sheet by name, such as "B2".
    [[nodiscard]] QHash<QString, XlsxCell> cells(const QString &sheet) const
    {
        QHash<QString, XlsxCell> cells;
        QXmlStreamReader xml(sheetXml(sheet));
        QString name;
        XlsxCell cell;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1StringView("c")) {
                name = xml.attributes().value(QLatin1StringView("r")).toString();
                cell = {};
                cell.isText = xml.attributes().value(QLatin1StringView("t")) == QLatin1StringView("s");
                cell.style = xml.attributes().value(QLatin1StringView("s")).toInt();
            } else if (xml.isStartElement() && xml.name() == QLatin1StringView("f")) {
                cell.isFormula = true;
            } else if (xml.isStartElement() && xml.name() == QLatin1StringView("v")) {
                const QString value = xml.readElementText();
                if (cell.isText)
                    cell.text = m_texts.value(value.toInt());
                else
                    cell.number = value.toDouble();
                cells.insert(name, cell);
            }
        }
        return cells;
    }

private:
    static QString textOf(QXmlStreamReader &xml)
    {
        QString text;
        while (!(xml.isEndElement() && xml.name() == QLatin1StringView("si")) && !xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters())
                text += xml.text();
        }
        return text;
    }

    QString m_path;
    QStringList m_texts;
    QStringList m_sheets;
};

} // namespace podium::test
