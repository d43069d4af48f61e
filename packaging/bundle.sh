#!/bin/sh
# Freezes the reader into build/bundle/kcdesk: a folder that runs without Python, with the guide
# inside. Called by `make bundle`, which sees to .venv and the guide first.
set -eu
cd "$(dirname "$0")/.."

LOCK=${LOCK:-packaging/requirements/bundle.txt}
VENV=build/bundle-venv
BUNDLE=build/bundle/kcdesk

stop() {
    printf 'bundle: %s\n' "$*" >&2
    exit 1
}

[ -f build/guide.kcpack ] || stop "build/guide.kcpack is missing: run \`make bundle\`, or \`make content\` first."

# Its own environment, so that nothing the reader does not need can slip in.
made_from() { pwd && .venv/bin/python -VV && .venv/bin/python packaging/which_python.py && cat "$LOCK"; }
if ! made_from | cmp -s - "$VENV/stamp"; then
    rm -rf "$VENV"
    .venv/bin/python -m venv "$VENV"
    "$VENV/bin/python" -m pip --disable-pip-version-check install --quiet --quiet \
        --no-deps --require-hashes --only-binary :all: --requirement "$LOCK"
    made_from >"$VENV/stamp"
fi

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date -r CHANGELOG.md +%s)}
PYTHONHASHSEED=0
# Byte-code without the column of every instruction: a tenth smaller. Python would show them below a line of source,
# and there is no source here.
PYTHONNODEBUGRANGES=1
# What is packed is packed as tightly as can be; to unpack it takes no longer.
PYINSTALLER_ZLIB_COMPRESSION_LEVEL=9
export SOURCE_DATE_EPOCH PYTHONHASHSEED PYTHONNODEBUGRANGES PYINSTALLER_ZLIB_COMPRESSION_LEVEL

"$VENV/bin/python" packaging/unpack_binding.py --frozen build/bundle-work/binding
"$VENV/bin/python" packaging/prepare_start.py --frozen build/bundle-work/start.code build/bundle-work/binding
"$VENV/bin/python" packaging/prepare_icons.py build/bundle-work/start.icons build/guide.kcpack

case $(uname -s) in
    Linux) ;;
    *) .venv/bin/python packaging/windows/version.py build ;; # the version and the icon that the program file shows
esac

rm -rf "$BUNDLE"
# PyInstaller makes it anew only where a source is newer, not where what is done to its code is another.
rm -f build/bundle-work/kcdesk/PYZ-*
"$VENV/bin/python" -m PyInstaller --noconfirm --log-level ERROR \
    --distpath build/bundle --workpath build/bundle-work packaging/kcdesk.spec

# Debugging symbols, and 30 of ICU's 32 MB: packaging/trim_icu.py says what goes.
if [ "$(uname -s)" = Linux ] && command -v strip >/dev/null; then
    find "$BUNDLE/_internal" -name 'libicudata.so.*' -type f \
        -exec .venv/bin/python packaging/trim_icu.py {} \;
    find "$BUNDLE/_internal" -name '*.so*' -type f -exec strip --strip-unneeded {} +
    .venv/bin/python packaging/runpaths.py "$BUNDLE/_internal"
fi

# A module of ours that asks for what was left out would fall over where nobody looks. From Python 3.13 on `collections` has
# `collections.abc` in itself.
if grep -E ' module named .* - imported by .*\bkcdesk\.' build/bundle-work/kcdesk/warn-kcdesk.txt |
    grep -vE "module named '?(kcdesk\.authoring|PySide6\.QtTextToSpeech|importlib\.metadata|collections\.abc)"; then
    stop "the modules above were left out, and the reader asks for them."
fi

# What must not be in it: the guide writers' libraries, networking, and the GPL virtual keyboard.
FORBIDDEN='markdown|yaml|pydantic|pyphen|_ssl|libssl|libcrypto|asyncio|QtNetwork|Qt6Network|QtQml|Qt6Qml|Qt6Quick|virtualkeyboard|libgtk|gnutls'
listing=build/bundle-work/listing.txt
(cd "$BUNDLE" && find . \( -type f -o -type l \) | sort) >"$listing"
# The modules packed inside the program file are listed too.
"$VENV/bin/pyi-archive_viewer" --recursive --brief --list "$BUNDLE/kcdesk" >>"$listing"
if grep -Ei "$FORBIDDEN" "$listing"; then
    stop "the bundle holds the files above, which it must not."
fi
[ -f "$BUNDLE/_internal/guide.kcpack" ] || stop "the guide is not in the bundle."
# The text of every part's licence, and the list of the parts.
"$VENV/bin/python" packaging/licences.py "$BUNDLE" "$listing" || stop "every part needs its licence."
[ -z "$(find -L "$BUNDLE" -type l)" ] || stop "the bundle has links that lead nowhere."

"$VENV/bin/python" - "$BUNDLE" <<'END'
import sys
from pathlib import Path
files = [file for file in Path(sys.argv[1]).rglob("*") if file.is_file() and not file.is_symlink()]
print(f"bundle: {sys.argv[1]}, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB in {len(files)} files")
END
