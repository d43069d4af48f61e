#!/bin/sh
# Gets this folder ready to run kcdesk: Qt's system libraries, .venv, the locked packages,
# kcdesk itself. Does only what is missing; takes a moment when nothing is.
#   packaging/setup.sh          what running kcdesk needs
#   packaging/setup.sh --test   the same, and what the tests can use beside it
#   packaging/setup.sh --bundle     the same, and what freezing it needs
#   packaging/setup.sh --release    the same, and what trying a release needs (build/release-venv)
set -eu
cd "$(dirname "$0")/.."

LOCK=packaging/requirements/dev.txt

# What Qt's wheels do not bring: libraries every desktop has, and a bare machine has not.
QT_PACKAGES="libgl1 libegl1 libfontconfig1 libdbus-1-3 libglib2.0-0 libwayland-cursor0 libx11-xcb1
    libxkbcommon0 libxkbcommon-x11-0 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
    libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1
    libxcb-util1 libxcb-xfixes0 libxcb-xkb1"
# A screen without a monitor, hands for it, a watch on system calls, a screen reader and its way in, a reader of printed
# pages and one of codes to scan, another search engine to compare with, voices, an input method, a print scheduler,
# a Wayland screen without a monitor with hands and eyes for it, and what makes a library out of nothing.
TEST_PACKAGES="xvfb xdotool strace at-spi2-core dbus gir1.2-atspi-2.0 python3-gi poppler-utils zbar-tools python3-xapian
    espeak-ng speech-dispatcher speech-dispatcher-espeak-ng orca minisign ibus ibus-m17n m17n-db
    cups-daemon cups-client sway wtype grim binutils"

# What takes programs apart and puts them together, and what packs them. The library of Python comes on top.
BUNDLE_PACKAGES="binutils xz-utils"

# Bare Debian roots, another screen, and those who look a package over.
RELEASE_PACKAGES="mmdebstrap xvfb x11-utils xdotool strace binutils xz-utils poppler-utils minisign lintian
    desktop-file-utils appstream man-db"

stop() {
    printf 'setup: %s\n' "$*" >&2
    exit 1
}

# --- system packages (Debian, Ubuntu and their like) --------------------------------------

on_debian() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null
}

is_installed() { # Ubuntu and newer Debians call some packages NAMEt64
    dpkg-query --show --showformat='${db:Status-Status}\n' "$1" "$1t64" 2>/dev/null | grep -qx installed
}

missing_of() {
    for package in "$@"; do
        is_installed "$package" || printf '%s ' "$package"
    done
}

can_be_root() { # sudo may ask for a password, if there is somebody to ask
    [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; }
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs packages. The lists of packages are fetched only if they are absent or too old.
apt_install() {
    set -- env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet=2 --no-install-recommends "$@"
    as_root "$@" </dev/null >/dev/null 2>&1 ||
        { as_root apt-get update --quiet=2 && as_root "$@" </dev/null >/dev/null; }
}

need_packages() { # installs what is missing of those named
    on_debian || return 0
    missing=$(missing_of "$@")
    [ -n "$missing" ] || return 0
    if can_be_root; then
        echo "setup: installing $missing"
        # shellcheck disable=SC2086  # a list of words
        apt_install $missing && return 0
    fi
    echo "setup: these system packages are missing; ${advice:-install them, then run the same command again}:" >&2
    echo "    sudo apt-get install --no-install-recommends $missing" >&2
    return 1
}

# --- Python -------------------------------------------------------------------------------

# Every interpreter in PATH, one a line.
interpreters() {
    for name in python3 python3.13 python3.12 python3.11 python3.14; do
        printf '%s\n' "$PATH" | tr : '\n' | while IFS= read -r folder; do
            [ ! -x "$folder/$name" ] || printf '%s\n' "$folder/$name"
        done
    done
}

# Of those the first that is quick, or else the first that will do: one compiled by a profile, as the system's own is,
# searches faster than the plain one that a manager of versions may have put before it.
best_of() {
    best=
    while IFS= read -r candidate; do
        said=$("$candidate" packaging/which_python.py 2>/dev/null </dev/null) || continue
        case $said in
            "quick "*) best=${said#* } && break ;;
            *) best=${best:-${said#* }} ;;
        esac
    done
    printf '%s\n' "$best"
}

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        best=$(command -v "$PYTHON" | best_of)
        [ -n "$best" ] || stop "PYTHON is $PYTHON, which is no Python 3.11 or newer."
    else
        best=$(interpreters | best_of)
    fi
    if [ -n "$best" ]; then
        printf '%s\n' "$best"
    elif command -v python3 >/dev/null; then
        stop "kcdesk needs Python 3.11 or newer; python3 here is $(python3 --version 2>&1). Install a newer one, or name it: PYTHON=/path/to/python3 make setup"
    else
        stop "kcdesk needs Python 3.11 or newer, and there is no python3 here."
    fi
}

# The package that holds the part of Python which Debian leaves out, if it is left out here.
venv_package() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null ||
        "$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
}

# The package with the library that a frozen program loads: Debian's own Python does without it.
library_package() {
    "$1" -c 'import sys; sys.base_prefix == "/usr" and print("libpython%d.%d" % sys.version_info[:2])'
}

is_of() { # .venv, of that interpreter
    said=$(.venv/bin/python packaging/which_python.py 2>/dev/null) && [ "${said#* }" -ef "$1" ]
}

make_venv() {
    [ -w . ] || stop "this folder cannot be written to, and kcdesk is set up in it: copy it to a place of your own."
    rm -rf .venv
    "$1" -m venv .venv || stop "$1 could not make .venv here; the lines above say why."
}

# Says every few seconds that it is still at work: on a slow line pip is silent for minutes.
with_patience() { # what is done, command...
    what=$1
    shift
    "$@" &
    doing=$!
    # What runs in the background does not hear Ctrl+C, and would go on writing into .venv.
    trap 'kill "$doing" 2>/dev/null; exit 130' INT TERM HUP
    waited=0
    while kill -0 "$doing" 2>/dev/null; do
        sleep 1
        waited=$((waited + 1))
        [ $((waited % 10)) -ne 0 ] || echo "setup: still $what ($waited seconds)"
    done
    status=0
    wait "$doing" || status=$?
    trap - INT TERM HUP
    return "$status"
}

# pip's own last line blames a package where there is no internet at all.
why_pip_failed() {
    if grep -qE 'Temporary failure in name resolution|Name or service not known|Network is unreachable|Failed to establish a new connection|Connection refused|getaddrinfo failed|nodename nor servname' "$1"; then
        stop "there is no internet here, and the first set-up needs it to fetch the Python packages. Connect, then run the same command again; later starts need none."
    fi
    sed 's/^/    /' "$1" >&2
    stop "installing the Python packages failed (the lines above say why); run the same command again."
}

pip_install() {
    said=$(mktemp)
    with_patience "installing the Python packages" \
        .venv/bin/python -m pip --disable-pip-version-check install --quiet --quiet --no-deps "$@" 2>"$said" ||
        why_pip_failed "$said"
    rm -f "$said"
}

# A stamp in .venv holds what was installed from; where it still says the same, nothing is done.
stamp_is_current() { # stamp file, then the files it stands for
    stamp=.venv/$1
    shift
    [ -f "$stamp" ] && { pwd && cat "$@"; } | cmp -s - "$stamp"
}

write_stamp() {
    stamp=.venv/$1
    shift
    { pwd && cat "$@"; } >"$stamp"
}

# --- what is done -------------------------------------------------------------------------

python=
[ -z "${PYTHON:-}" ] || python=$(find_python)
if [ -n "$python" ] && ! is_of "$python" || ! stamp_is_current packages "$LOCK" packaging/setup.sh ||
    ! .venv/bin/python -c '' 2>/dev/null; then
    python=${python:-$(find_python)}
    QT_PACKAGES="$QT_PACKAGES $(venv_package "$python")"
else
    python=
fi

# shellcheck disable=SC2086  # a list of words
need_packages $QT_PACKAGES || exit 1

if [ -n "$python" ]; then
    echo "setup: installing the Python packages into .venv, once: some 170 MB from the internet, a minute or more"
    make_venv "$python"
    pip_install --require-hashes --only-binary :all: --requirement "$LOCK"
    write_stamp packages "$LOCK" packaging/setup.sh
fi

if ! stamp_is_current project pyproject.toml packaging/hatch_build.py; then
    pip_install --no-build-isolation --editable .
    .venv/bin/python -c 'import PySide6.QtWidgets' ||
        stop "Qt does not start here: the line above names the system library that is missing."
    write_stamp project pyproject.toml packaging/hatch_build.py
fi

# Only for speed: without it the program starts as well, a tenth later.
.venv/bin/python packaging/unpack_binding.py build/binding ||
    echo "setup: Qt's binding could not be unpacked; kcdesk will start a little slower." >&2

if [ "${1:-}" = --test ]; then
    # shellcheck disable=SC2086
    advice="the tests that need them are skipped until they are installed" need_packages $TEST_PACKAGES || true
fi

if [ "${1:-}" = --bundle ]; then
    # shellcheck disable=SC2046,SC2086
    need_packages $BUNDLE_PACKAGES $(library_package .venv/bin/python) || exit 1
fi

if [ "${1:-}" = --release ]; then
    # shellcheck disable=SC2086
    need_packages $RELEASE_PACKAGES || exit 1
    lock=packaging/requirements/release.txt
    made_from() { pwd && .venv/bin/python -VV && .venv/bin/python packaging/which_python.py && cat "$lock"; }
    if ! made_from | cmp -s - build/release-venv/stamp; then
        rm -rf build/release-venv
        .venv/bin/python -m venv build/release-venv
        build/release-venv/bin/python -m pip --disable-pip-version-check install --quiet --quiet \
            --no-deps --require-hashes --only-binary :all: --requirement "$lock" ||
            stop "installing what a release is tried with failed; the lines above say why."
        made_from >build/release-venv/stamp
    fi
fi
