#!/bin/bash
# The portable folder for systems as old as glibc 2.28 (RHEL 8, Debian 10 and 11, Ubuntu 20.04): `make bundle-old`, as root
# on Debian or Ubuntu. It is the reader as it is, frozen with PySide6 6.9 and a Python of its own in a bare root of
# Debian 11, which is made once, in build/roots (ROOTS= names another place).
set -euo pipefail
cd "$(dirname "$0")/../.."

ROOTS=${ROOTS:-build/roots}
OLDEST=2.28
LOCK=packaging/requirements/old.txt
WORK=$PWD/build/old
VERSION=$(.venv/bin/python -c 'import kcdesk; print(kcdesk.__version__)')
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
# What builds Python, what a frozen Qt takes from the system, and what looks its files over.
PACKAGES=gcc,make,binutils,xz-utils,dpkg-dev,patch,pkg-config,tcl,ca-certificates,libssl-dev,zlib1g-dev,libffi-dev
PACKAGES+=,libsqlite3-dev,libgl1,libegl1,libfontconfig1,libdbus-1-3,libglib2.0-0,libwayland-cursor0,libx11-xcb1
PACKAGES+=,libxkbcommon0,libxkbcommon-x11-0,libxcb1,libxcb-cursor0,libxcb-icccm4,libxcb-image0,libxcb-keysyms1,libxcb-randr0
PACKAGES+=,libxcb-render-util0,libxcb-render0,libxcb-shape0,libxcb-shm0,libxcb-sync1,libxcb-util1,libxcb-xfixes0,libxcb-xkb1

stop() {
    printf 'old: %s\n' "$*" >&2
    exit 1
}

[ "$(id -u)" = 0 ] || stop "this makes a Debian root: it has to run as root."
command -v mmdebstrap >/dev/null || stop "mmdebstrap is missing: packaging/setup.sh --release installs it."
[ -f build/guide.kcpack ] || stop "build/guide.kcpack is missing: run \`make content\` first."

inside() { # command in the root, which leaves nothing mounted or running
    ROOT=$(realpath "$ROOTS/bullseye-old") TREE=$WORK unshare --mount --pid --fork --kill-child --propagation private \
        /bin/bash -euo pipefail -c '
        mount -t proc proc "$ROOT/proc"
        mount --rbind /dev "$ROOT/dev"
        cp -L /etc/resolv.conf /etc/hosts "$ROOT/etc/"
        [ ! -f /etc/ssl/certs/ca-certificates.crt ] || cp /etc/ssl/certs/ca-certificates.crt "$ROOT/etc/ssl/certs/"
        mkdir -p "$ROOT/old" && mount --bind "$TREE" "$ROOT/old"
        exec env -i LANG=C.UTF-8 HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
            SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" LOCK="$LOCK" PIP_NO_INDEX=1 PIP_FIND_LINKS=/old/wheels \
            chroot "$ROOT" "$@"' bash "$@"
}
export LOCK

mkdir -p "$ROOTS" "$WORK/wheels"
if [ ! -d "$ROOTS/bullseye-old/usr" ]; then
    echo "old: making a root of Debian 11"
    options=()
    for file in /etc/apt/apt.conf.d/*; do
        ! grep -q '^ *Acquire' "$file" || options+=("--aptopt=$file")
    done
    mmdebstrap --quiet --mode=root --variant=minbase "${options[@]}" --include="$PACKAGES" bullseye "$ROOTS/bullseye-old.new"
    mv "$ROOTS/bullseye-old.new" "$ROOTS/bullseye-old"
fi
if [ ! -x "$ROOTS/bullseye-old/opt/python/bin/python3.11" ]; then
    echo "old: building Python, once: two and a half minutes of a processor"
    mkdir -p "$ROOTS/bullseye-old/src"
    cp packaging/old/glibc_2_28.h packaging/old/python.sh "$ROOTS/bullseye-old/src/"
    inside /bin/bash /src/python.sh || stop "Python could not be built."
fi

# The wheels of the lock, for that system.
.venv/bin/python -m pip --disable-pip-version-check download --quiet --quiet --dest "$WORK/wheels" --no-deps --require-hashes \
    --only-binary :all: --python-version 3.11 --implementation cp --platform manylinux_2_28_x86_64 \
    --platform manylinux_2_27_x86_64 --platform manylinux_2_26_x86_64 --platform manylinux_2_17_x86_64 \
    --platform manylinux2014_x86_64 --requirement "$LOCK"

# A tree of its own: nothing that was made for this system gets into the bundle.
rm -rf "$WORK/kcdesk" && git clone --quiet . "$WORK/kcdesk"
mkdir -p "$WORK/kcdesk/build" && cp build/guide.kcpack "$WORK/kcdesk/build/"
[ ! -d build/translations ] || cp -a build/translations "$WORK/kcdesk/build/"
inside /bin/sh -c 'cd /old/kcdesk && /opt/python/bin/python3.11 -m venv .venv && packaging/bundle.sh' || stop "freezing failed."

bundle=$WORK/kcdesk/build/bundle/kcdesk
needed=$(find "$bundle" -type f \( -name '*.so*' -o -name kcdesk \) -exec objdump -T {} + 2>/dev/null |
    grep -oE 'GLIBC_2\.[0-9]+' | sort -uV | tail -1)
[ "$(printf '%s\n' "GLIBC_$OLDEST" "$needed" | sort -V | tail -1)" = "GLIBC_$OLDEST" ] ||
    stop "a file of the bundle needs $needed, and $OLDEST is what it is made for."
packaging/linux/portable.sh "$bundle" "dist/kcdesk-$VERSION-linux-glibc$OLDEST-amd64.tar.xz"
echo "old: dist/kcdesk-$VERSION-linux-glibc$OLDEST-amd64.tar.xz needs $needed"
