#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the packages that Podium needs, and nothing that is there already.
set -eu

# Packages' own scripts look for programs here, where not every root's PATH does.
PATH=$PATH:/usr/sbin:/sbin

usage() {
    cat <<'TEXT'
Usage: sh resources/install-dependencies.sh [--list] build|run|test

  build     what building Podium needs, and so what running the result needs
  run       what running a finished build needs
  test      what the tests need, on top of build

  --list    print the packages of that set, installed or not, and stop
  --help    this text

Made for Debian 12 and its derivatives. Packages come from apt; sudo is asked for only when something is missing
and only by those who are not root. Without apt, the packages are listed and the status is 1.
TEXT
}

packages_of() {
    case $1 in
        run)
            # What the programs link, then what Qt loads while they run: databases, pictures, displays, time zones.
            echo libqt6httpserver6 libqt6websockets6 libqt6network6 libqt6sql6 libqt6widgets6 libqt6svg6 libqt6charts6
            echo libqt6multimedia6 libqt6dbus6
            echo libsodium23 libqrcodegencpp1 libprometheus-cpp-core1.0 libxlsxwriter4
            echo libqt6sql6-sqlite libqt6sql6-psql qt6-image-formats-plugins qt6-qpa-plugins qt6-translations-l10n tzdata
            ;;
        build)
            echo cmake ninja-build g++ pkg-config ccache dpkg-dev
            echo qt6-base-dev qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev qt6-charts-dev qt6-l10n-tools qt6-tools-dev
            echo libqt6opengl6-dev qt6-multimedia-dev
            echo libexpected-dev libsodium-dev libqrcodegencpp-dev prometheus-cpp-dev libxlsxwriter-dev
            echo libqt6sql6-sqlite libqt6sql6-psql qt6-image-formats-plugins qt6-qpa-plugins qt6-translations-l10n tzdata
            ;;
        test)
            packages_of build
            echo librapidcheck-dev qt6-base-private-dev postgresql clang-format git poppler-utils unzip
            echo chromium chromium-driver xvfb xauth
            ;;
    esac
}

is_installed() {
    if [ "$1" = postgresql ]; then
        for program in /usr/lib/postgresql/*/bin/initdb; do
            [ ! -x "$program" ] || return 0 # any version will do
        done
    fi
    dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

is_offered() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'
}

# one line, however many arguments or lines
joined() {
    echo $*
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q "$@"
}

install() {
    apt_get install -y --no-install-recommends "$@"
}

# A new PostgreSQL comes with a cluster that runs from then on. The tests make their own, so none is made here:
# its setting is changed while the server is installed, and put back to the byte.
install_postgresql() {
    is_installed postgresql-common || install postgresql-common || return 1
    settings=/etc/postgresql-common/createcluster.conf
    kept=$(mktemp)
    cat "$settings" >"$kept"
    put_back() {
        as_root cp "$kept" "$settings" && rm -f "$kept"
    }
    trap put_back EXIT
    trap 'exit 130' INT TERM
    outcome=0
    as_root sh -c "echo 'create_main_cluster = false' >>'$settings'" && install postgresql || outcome=$?
    put_back
    trap - EXIT INT TERM
    return "$outcome"
}

install_all() {
    others=
    postgresql=
    for package in "$@"; do
        if [ "$package" = postgresql ]; then
            postgresql=yes
        else
            others="$others $package"
        fi
    done
    if [ -n "$others" ]; then
        install $others || return 1
    fi
    if [ -n "$postgresql" ]; then
        install_postgresql || return 1
    fi
}

list=
if [ "${1:-}" = --list ]; then
    list=yes
    shift
fi
case "${1:-}" in
    --help | -h) usage; exit 0 ;;
    build | run | test) ;;
    *) usage >&2; exit 2 ;;
esac
wanted=$(joined $(packages_of "$1"))

if [ -n "$list" ]; then
    echo "$wanted"
    exit 0
fi

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    cat >&2 <<TEXT
This machine has no apt. Podium needs these packages, here by their names in Debian 12; install what your system
calls them, then run this again with the build commands of README.md:
  $wanted
TEXT
    exit 1
fi

missing=
for package in $wanted; do
    is_installed "$package" || missing="$missing $package"
done
missing=$(joined $missing)
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
    echo "These packages are missing, and there is no sudo. As root, run:" >&2
    echo "  apt-get install --no-install-recommends $missing" >&2
    exit 1
fi

echo "Installing: $missing"
updated=
for package in $missing; do
    if ! is_offered "$package"; then
        apt_get update
        updated=yes
        break
    fi
done
for package in $missing; do
    if ! is_offered "$package"; then
        echo "apt does not offer $package. Podium is built on Debian 12; an older system lacks what it needs." >&2
        exit 1
    fi
done
if ! install_all $missing; then
    # Lists that are out of date name files that are gone.
    [ -z "$updated" ] || exit 1
    apt_get update
    install_all $missing
fi
