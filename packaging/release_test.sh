#!/bin/bash
# Tries a release where nothing is: `make release-test`. Takes half an hour on two cores, and has to run as root.
#   packaging/release_test.sh [STEP...]     files wheel sbom start smoke packages clone twice; all, unless some are named
# It uses what is in dist/ and build/bundle, and makes them first where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."

TOOLS=$PWD/build/release-venv/bin
[ $# -gt 0 ] || set -- files wheel sbom start smoke packages clone twice

stop() {
    printf 'release-test: %s\n' "$*" >&2
    exit 1
}

[ -x "$TOOLS/twine" ] || stop "packaging/setup.sh --release comes first: run \`make release-test\`."
[ -f dist/SHA256SUMS ] || ALLOW_CHANGES=1 packaging/release.sh
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
VERSION=$(.venv/bin/python -c 'import kcdesk; print(kcdesk.__version__)')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

files() { # how large they are, and what Debian's and the desktop's own tools say
    (cd dist && sha256sum --quiet --check SHA256SUMS)
    packed=$(stat -c %s "dist/kcdesk-$VERSION-linux-$(dpkg --print-architecture).tar.xz")
    unpacked=$(find build/bundle/kcdesk -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
    echo "release-test: $packed bytes as .tar.xz, $unpacked unpacked"
    [ "$packed" -le 28000000 ] && [ "$unpacked" -le 90000000 ] || stop "that is more than 28 MB packed or 90 MB unpacked."
    desktop-file-validate packaging/linux/*.desktop
    dpkg-deb -x "dist/kcdesk_${VERSION}_"*.deb "$work/deb"
    appstreamcli validate --no-net "$work/deb/usr/share/metainfo/org.kcdesk.kcdesk.metainfo.xml"
    man --warnings -l "$work/deb/usr/share/man/man1/kcdesk.1.gz" >"$work/man.txt" 2>"$work/man.err"
    [ ! -s "$work/man.err" ] || stop "the manual page has faults: $(head -3 "$work/man.err")"
    lintian --fail-on error --tag-display-limit 0 dist/*.deb
}

wheel() { # what pipx does with the wheel, and the source without git
    "$TOOLS/twine" check --strict dist/*.whl "dist/kcdesk-$VERSION.tar.gz"
    .venv/bin/python -m venv "$work/installed"
    "$work/installed/bin/python" -m pip --disable-pip-version-check install --quiet "dist/kcdesk-$VERSION-py3-none-any.whl"
    (cd "$work" && installed/bin/kcdesk --version && installed/bin/kcdesk search feeling sick >found &&
        grep -q '^Feeling sick ' found && installed/bin/kcdesk shot home -o home.png && installed/bin/kcdesk doctor >said) ||
        stop "the installed wheel does not work."
    mkdir "$work/source" && tar -xzf "dist/kcdesk-$VERSION.tar.gz" -C "$work/source" --strip-components 1
    (cd "$work/source" && PATH=/nonexistent "$OLDPWD/.venv/bin/python" -m hatchling build -t wheel -d "$work/again" >/dev/null)
    cmp "dist/kcdesk-$VERSION-py3-none-any.whl" "$work/again/kcdesk-$VERSION-py3-none-any.whl" ||
        stop "the source archive makes another wheel."
}

sbom() { # CycloneDX's own schema
    "$TOOLS/python" - "dist/kcdesk-$VERSION-linux.cdx.json" <<'END'
import sys
from pathlib import Path
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(Path(sys.argv[1]).read_text(encoding="utf-8"))
sys.exit(f"the list of parts is not CycloneDX: {fault}" if fault else 0)
END
}

start() { # first in line for the processor where the system lets it, and often enough: else it tells what else runs here
    first=()
    ! chrt -f 20 true 2>/dev/null || first=(chrt -f 20)
    "${first[@]}" .venv/bin/python tests/benchmarks/frozen_start.py build/bundle/kcdesk/kcdesk 45
}

smoke() { packaging/smoke.sh; }

packages() { # on bare systems, and on one that is too old for all but the folder made for it
    packaging/linux/try_packages.sh
    [ -z "$(find dist -name '*-glibc*.tar.xz')" ] || packaging/linux/try_packages.sh bullseye
}

clone() { packaging/linux/try_clone.sh; }

twice() { # the same commit gives the same bytes, in another folder too
    for name in one "another folder"; do
        git clone --quiet . "$work/$name"
        (cd "$work/$name" && make release) >"$work/said" 2>&1 || { tail -5 "$work/said" >&2; stop "the release in “$name” failed."; }
    done
    cmp "$work/one/dist/SHA256SUMS" "$work/another folder/dist/SHA256SUMS" || {
        diff "$work/one/dist/SHA256SUMS" "$work/another folder/dist/SHA256SUMS" >&2 || true
        stop "two builds of the same commit differ."
    }
}

for step in "$@"; do
    began=$SECONDS
    echo "release-test: $step"
    "$step"
    echo "release-test: $step is good, $((SECONDS - began)) s"
done
