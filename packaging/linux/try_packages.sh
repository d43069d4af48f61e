#!/bin/bash
# Tries what is in dist/ on machines that have nothing: bare Debian roots without Python, without network, as an ordinary
# user. The package installs with what it depends on, fetched before; the folder for a stick runs from a place that
# cannot be written to, with a blank and an accent in its path; the kiosk's package makes its user and its units hold.
#   try_packages.sh [SUITE...]       bookworm and trixie, unless others are named
# On bullseye, whose C library is too old for the rest, the folder of `make bundle-old` is tried.
# Runs as root on Debian or Ubuntu, with mmdebstrap. The roots are made once, in build/roots (ROOTS= names another place),
# and never changed: each try has a layer of its own over them.
set -euo pipefail
cd "$(dirname "$0")/../.."

ROOTS=${ROOTS:-build/roots}
TOOLS=xvfb,xauth,xdotool,sway,wtype,grim,strace
[ $# -gt 0 ] || set -- bookworm trixie
DIST=$(realpath dist)

stop() {
    printf 'try_packages: %s\n' "$*" >&2
    exit 1
}

[ "$(id -u)" = 0 ] || stop "this makes Debian roots and leaves the network: it has to run as root."
command -v mmdebstrap >/dev/null || stop "mmdebstrap is missing: packaging/setup.sh --release installs it."
one() { # the file of that pattern in dist/
    local found
    found=$(find "$DIST" -maxdepth 1 -name "$1" ! -name "${2:-}" -printf '%f\n')
    [ -n "$found" ] && echo "$found"
}

make_root() { # suite
    mkdir -p "$ROOTS"
    # The builder's own ways to Debian's packages.
    local options=()
    for file in /etc/apt/apt.conf.d/*; do
        ! grep -q '^ *Acquire' "$file" || options+=("--aptopt=$file")
    done
    echo "try_packages: making a bare root of $1"
    mmdebstrap --quiet --mode=root --variant=minbase "${options[@]}" --include="$TOOLS" "$1" "$ROOTS/$1.new"
    mv "$ROOTS/$1.new" "$ROOTS/$1"
}

for suite in "$@"; do
    [ -d "$ROOTS/$suite/usr" ] || make_root "$suite"
    ROOT=$(realpath "$ROOTS/$suite")
    export ROOT DIST SUITE=$suite TRY=$PWD/packaging/linux/try_inside.sh DEB= KIOSK= SCREENS="x11 wayland"
    if [ "$suite" = bullseye ]; then
        SCREENS=x11 # Qt 6.9 wants libwayland-client 1.20, and Debian 11 has 1.18
        TARBALL=$(one 'kcdesk-*-linux-glibc*.tar.xz') || stop "there is no folder for old systems: run \`make bundle-old\` first."
    else
        TARBALL=$(one 'kcdesk-*-linux-*.tar.xz' '*-glibc*') && DEB=$(one 'kcdesk_*.deb') && KIOSK=$(one 'kcdesk-kiosk_*.deb') ||
            stop "there is nothing in dist/: run \`make packages\` first."
    fi
    export TARBALL DEB KIOSK
    unshare --mount --pid --fork --kill-child --propagation private /bin/bash -euo pipefail -c '
        layer=$(mktemp -d) && mount -t tmpfs tmpfs "$layer"
        mkdir "$layer"/{upper,work,root}
        new=$layer/root
        mount -t overlay overlay -o "lowerdir=$ROOT,upperdir=$layer/upper,workdir=$layer/work" "$new"
        mount -t proc proc "$new/proc"
        mount -t tmpfs -o mode=755 tmpfs "$new/dev"
        mkdir "$new"/dev/{pts,shm} && mount -t devpts -o newinstance,ptmxmode=0666 devpts "$new/dev/pts"
        ln -s pts/ptmx "$new/dev/ptmx"
        chmod 1777 "$new/dev/shm"
        for node in null zero full random urandom tty; do touch "$new/dev/$node"; mount --bind "/dev/$node" "$new/dev/$node"; done
        cp -L /etc/resolv.conf /etc/hosts "$new/etc/"
        [ ! -f /etc/ssl/certs/ca-certificates.crt ] ||
            { mkdir -p "$new/etc/ssl/certs" && cp /etc/ssl/certs/ca-certificates.crt "$new/etc/ssl/certs/"; }
        mkdir -p "$new/try" && cp "$TRY" "$new/try/"
        inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

        user="setpriv --reuid=reader --regid=reader --clear-groups"
        inside chroot "$new" useradd --create-home reader
        inside chroot "$new" apt-get update -qq

        # Fetched before, with the network; installed without.
        if [ -n "$DEB" ]; then
            cp "$DIST/$DEB" "$DIST/$KIOSK" "$new/try/"
            inside chroot "$new" apt-get install -qq --download-only --no-install-recommends "/try/$DEB" "/try/$KIOSK" >/dev/null
            inside unshare --net chroot "$new" apt-get install -qq --no-install-recommends "/try/$DEB" >/dev/null 2>"$layer/said" ||
                { cat "$layer/said" >&2; exit 1; }
            inside unshare --net chroot "$new" $user /bin/sh /try/try_inside.sh kcdesk
            echo "try_packages: $SUITE: $DEB is good"
            inside chroot "$new" dpkg --remove kcdesk >/dev/null
        else
            # What every desktop has, and a bare root has not.
            inside chroot "$new" apt-get install -qq --no-install-recommends libgl1 libegl1 libfontconfig1 libdbus-1-3 \
                libglib2.0-0 libx11-xcb1 libwayland-cursor0 >/dev/null
        fi

        # A stick that cannot be written to.
        stick="$new/mnt/Stick é 1"
        mkdir -p "$stick" && mount -t tmpfs tmpfs "$stick"
        tar -xJf "$DIST/$TARBALL" -C "$stick"
        mount -o remount,ro "$stick"
        ! inside chroot "$new" touch "/mnt/Stick é 1/x" 2>/dev/null
        folder=$(basename "$stick"/kcdesk-*)
        inside unshare --net chroot "$new" $user /bin/sh /try/try_inside.sh "/mnt/Stick é 1/$folder/kcdesk" "$SCREENS"
        echo "try_packages: $SUITE: $TARBALL is good from a stick that cannot be written to"

        # The kiosk.
        [ -n "$KIOSK" ] || exit 0
        inside unshare --net chroot "$new" apt-get install -qq --no-install-recommends "/try/$DEB" "/try/$KIOSK" >/dev/null 2>"$layer/said" ||
            { cat "$layer/said" >&2; exit 1; }
        inside chroot "$new" getent passwd kcdesk-kiosk >/dev/null
        for unit in kcdesk-kiosk kcdesk-kiosk-x11; do
            # The X11 one names xinit and Xorg, which a kiosk with cage does without.
            inside chroot "$new" systemd-analyze verify "/usr/lib/systemd/system/$unit.service" 2>&1 |
                grep -v -e "is not executable: No such file" -e "xinit" >&2 || true
        done
        echo "try_packages: $SUITE: $KIOSK is good"
    ' || stop "$suite failed."
done
