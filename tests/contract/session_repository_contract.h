// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! What every SessionRepository does.
class SessionRepositoryContract final : public QObject
{
    Q_OBJECT

public:
    explicit SessionRepositoryContract(StorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();
    void createdSessionComesBack_data();
    void createdSessionComesBack();
    void codeOfAnOpenSessionIsNotGivenTwice();
    void busyWhenNoCodeIsFree();
    void sessionOfSomebodyElsesQuizIsNotFound();
    void sessionOfSomebodyElseIsNotFound();
    void sessionOutlivesItsQuiz();
    void editingTheQuizChangesNothingInTheSession();
    void openSessionsComeBackTogether();
    void listIsNewestFirstInPages();
    void listKeepsToItsOwnerAndQuiz();
    void listOfADeletedQuizStays();
    void listCountsAnswers();
    void listCountsSelfPacedQuestionsThatWereOpened();
    void listWithoutParticipantsHasNoFigures();

private:
    StorageUnderTest &m_storage;
};

} // namespace podium::test
