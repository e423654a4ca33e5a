// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/document.h"
#include "shared/base/result.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>

namespace podium::client {

//! Changes to a document that the server does not have.
struct Draft
{
    QString name;   //!< of its file, without folder and suffix
    QString server; //!< address in full
    UserId owner;
    QDateTime changedAt; //!< UTC
    Document base;       //!< what they were made from; without id when it is new
    Document edited;     //!< of the same kind
};

//! \brief Drafts as files of one folder that only their owner may read: one JSON file each, replaced in one
//! step, so that a crash leaves the old one or the new one and never half of one.
//!
//! A draft that a running program works on is locked by it and not listed; the lock of a program that has
//! crashed counts for nothing. Functions without state of their own: any thread, one writer a draft.
class DraftStore final
{
public:
    explicit DraftStore(const QString &folder) : m_folder(folder) {}

    [[nodiscard]] const QString &folder() const { return m_folder; }

    //! A name that no draft has.
    [[nodiscard]] static QString newName();
    //! \brief Claims a draft for this program until the lock is gone. Null when another program has it, or
    //! the folder cannot be written to.
    [[nodiscard]] std::unique_ptr<QLockFile> lock(const QString &name) const;
    [[nodiscard]] Result<void> write(const Draft &draft) const;
    [[nodiscard]] Result<Draft> read(const QString &name) const;
    void remove(const QString &name) const;
    //! \brief What nobody works on, newest first. What cannot be read stays where it is and is left out.
    [[nodiscard]] QList<Draft> abandoned() const;

private:
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_folder;
};

} // namespace podium::client
