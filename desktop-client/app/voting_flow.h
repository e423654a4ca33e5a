// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace podium::client {

class MainWindow;
class VotingController;
class VotingPage;

//! \brief Voting in a poll: makes its page, shows it while one is in a poll, and joins it with the
//! VotingController.
class VotingFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VotingFlow)

public:
    //! Both outlive it.
    VotingFlow(VotingController &controller, MainWindow &window, QObject *parent = nullptr);

    [[nodiscard]] VotingPage *page() const { return m_page; }

    //! What the window shows of this; a window that takes another's place comes back to it.
    struct Place
    {
        bool isHere = false;
        std::optional<int> option; //!< chosen, perhaps not cast yet
    };
    [[nodiscard]] Place place() const;
    void comeBackTo(const Place &place);

private:
    void followPhase();

    VotingController &m_controller;
    MainWindow &m_window;
    VotingPage *m_page; //!< owned by the window
};

} // namespace podium::client
