#!/bin/bash
# Tries what the README says of a fresh clone, in bare Debian roots with python3, python3-venv and make only: `make run` and
# `make test` do all the set-up, as root and, once the packages that they name are installed, as an ordinary user; as root
# `make bundle` does too.
#   try_clone.sh [SUITE...]          bookworm and trixie, unless others are named
# Of the tests a few run here, enough to see that everything for them is there, so none may be skipped; TESTS=tests runs
# all of them, and tells which were skipped: in a root no file system can be mounted, for one.
set -euo pipefail
cd "$(dirname "$0")/../.."

ROOTS=${ROOTS:-build/roots}
[ $# -gt 0 ] || set -- bookworm trixie
PEOPLE=${WHO:-root reader} # WHO is another for each try
export FEW=${TESTS:-few}
export TESTS="${TESTS:-tests/test_paths.py tests/user_data tests/end_to_end/test_real_window.py}"

stop() {
    printf 'try_clone: %s\n' "$*" >&2
    exit 1
}

[ "$(id -u)" = 0 ] || stop "this makes Debian roots: it has to run as root."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone --quiet . "$work/clone"

for suite in "$@"; do
    if [ ! -d "$ROOTS/$suite-python/usr" ]; then
        mkdir -p "$ROOTS"
        options=()
        for file in /etc/apt/apt.conf.d/*; do
            ! grep -q '^ *Acquire' "$file" || options+=("--aptopt=$file")
        done
        mmdebstrap --quiet --mode=root --variant=minbase "${options[@]}" --include=python3,python3-venv,make,ca-certificates \
            "$suite" "$ROOTS/$suite-python.new"
        mv "$ROOTS/$suite-python.new" "$ROOTS/$suite-python"
    fi
    for who in $PEOPLE; do
        ROOT=$(realpath "$ROOTS/$suite-python")
        export ROOT CLONE=$work/clone WHO=$who SUITE=$suite
        unshare --mount --pid --fork --kill-child --propagation private /bin/bash -euo pipefail -c '
            layer=$(mktemp -d) && mount -t tmpfs tmpfs "$layer"
            mkdir "$layer"/{upper,work,root}
            trap "tail -5 $layer/said >&2" ERR
            new=$layer/root
            mount -t overlay overlay -o "lowerdir=$ROOT,upperdir=$layer/upper,workdir=$layer/work" "$new"
            mount -t proc proc "$new/proc"
            mount --rbind /dev "$new/dev"
            cp -L /etc/resolv.conf /etc/hosts "$new/etc/"
            [ ! -f /etc/pip.conf ] || cp /etc/pip.conf "$new/etc/"
            cp /etc/ssl/certs/ca-certificates.crt "$new/etc/ssl/certs/"
            for folder in /opt/*; do mkdir -p "$new$folder" && mount --bind -o ro "$folder" "$new$folder"; done
            chroot "$new" useradd --create-home reader
            cp -r "$CLONE" "$new/home/reader/kcdesk" && chroot "$new" chown -R "$WHO" /home/reader/kcdesk
            vars=$(env | grep -E "^(PIP_|SSL_|REQUESTS_CA)" || true)
            root() { env -i $vars HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$new" "$@"; }
            user() {
                if [ "$WHO" = root ]; then root "$@"; else
                    env -i $vars HOME=/home/reader LANG=C.UTF-8 PATH=/usr/bin:/bin /usr/sbin/chroot "$new" setpriv \
                        --reuid=reader --regid=reader --clear-groups "$@"
                fi
            }
            in_clone="cd /home/reader/kcdesk && "
            root apt-get update -qq
            if [ "$WHO" != root ]; then
                # What is missing is said in one sentence with one line to copy, and that line is enough.
                ! user sh -c "$in_clone make run" >"$layer/said" 2>&1
                grep -q "these system packages are missing" "$layer/said"
                line=$(grep -o "apt-get install .*" "$layer/said" | head -1)
                root env DEBIAN_FRONTEND=noninteractive sh -c "$line --yes -qq" >/dev/null 2>&1
            fi
            user sh -c "$in_clone make run" >"$layer/said" 2>&1 || true
            grep -q "found no screen" "$layer/said" || { tail -20 "$layer/said" >&2; exit 1; }
            if [ "$WHO" != root ]; then
                user sh -c "$in_clone packaging/setup.sh --test" >"$layer/said" 2>&1
                line=$(grep -o "apt-get install .*" "$layer/said" | head -1)
                root env DEBIAN_FRONTEND=noninteractive sh -c "$line --yes -qq" >/dev/null 2>&1
            fi
            user env PYTEST_ADDOPTS="$TESTS" sh -c "$in_clone make test" >"$layer/said" 2>&1 || { tail -30 "$layer/said" >&2; exit 1; }
            ! grep SKIPPED "$layer/said" >&2 || [ "$FEW" != few ]
            tested=$(tail -1 "$layer/said")
            # Freezing brings what it needs itself.
            [ "$WHO" != root ] || root sh -c "$in_clone make bundle && build/bundle/kcdesk/kcdesk --version" >"$layer/said" 2>&1 ||
                { tail -20 "$layer/said" >&2; exit 1; }
            echo "try_clone: $SUITE: make run and make test are good as $WHO: $tested"
        ' || stop "$suite as $who failed."
    done
done
