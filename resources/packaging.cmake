# SPDX-License-Identifier: GPL-3.0-or-later
# What an installation holds besides the programs, and the packages that cpack makes of it.
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/LICENSE
    ${PROJECT_SOURCE_DIR}/shared/protocol/PROTOCOL.md ${PROJECT_SOURCE_DIR}/resources/podium.ini
    DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/resources/sample-quiz.gift
    DESTINATION ${CMAKE_INSTALL_DATADIR}/podium)
install(FILES ${PROJECT_SOURCE_DIR}/resources/podium-server.service
    DESTINATION lib/systemd/system)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME podium)
set(CPACK_PACKAGE_VENDOR Podium)
set(CPACK_PACKAGE_CONTACT "The Podium authors <podium@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
# dpkg-shlibdeps finds the libraries; what Qt loads at run time it cannot see.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6sql6-psql, qt6-image-formats-plugins, qt6-qpa-plugins, qt6-translations-l10n, tzdata")
include(CPack)
