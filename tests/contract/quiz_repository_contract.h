// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! What every QuizRepository does, and every PictureRepository with it.
class QuizRepositoryContract final : public QObject
{
    Q_OBJECT

public:
    explicit QuizRepositoryContract(StorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();
    void pictureComesBack();
    void unknownPictureIsNotFound();
    void missingPicturesAreTold();

    void createdQuizComesBack();
    void quizWithoutQuestionsComesBack();
    void wholeQuestionBankComesBack();
    void pictureMustBeStored();
    void nulCharacterIsInvalid();
    void quizOfSomebodyElseIsNotFound();

    void updateKeepsIdsOfQuestions();
    void updateGivesForeignAndRepeatedIdsAnew();
    void updateOverNewerVersionConflicts();

    void removedQuizIsGone();
    void listIsNewestFirstInPages();
    void listKeepsToItsOwner();
    void listFindsTitles_data();
    void listFindsTitles();
    void statusFollowsSessions();

private:
    StorageUnderTest &m_storage;
};

} // namespace podium::test
