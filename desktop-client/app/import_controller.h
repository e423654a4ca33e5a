// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace podium::client {

class ApiClient;
class ImportModel;

//! \brief Serves one ImportModel: reads its files off the event loop's thread and creates its quizzes at the
//! server. Destroyed while it works, it cuts off what is under way.
class ImportController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportController)

public:
    //! \param api signed in; outlives the controller.
    explicit ImportController(ApiClient &api, QObject *parent = nullptr);

    [[nodiscard]] ImportModel *files() const { return m_files; }

private:
    ApiClient &m_api;
    ImportModel *m_files;
};

} // namespace podium::client
