#!/bin/sh
# A portable folder for Windows, and a zip of it in dist/: `make windows PYTHON_ZIP=python-3.13.1-embed-amd64.zip`.
# The wheels are those of packaging/requirements/bundle.txt for win_amd64, with their hashes; Python is what the builder
# brings, from python.org. Works on any system; nothing is run.
set -eu
cd "$(dirname "$0")/../.."

stop() {
    printf 'windows: %s\n' "$*" >&2
    exit 1
}

PYTHON_ZIP=${1:-}
[ -n "$PYTHON_ZIP" ] || stop "say which Python: make windows PYTHON_ZIP=python-3.13.1-embed-amd64.zip (python.org, “Windows embeddable package (64-bit)”)."
[ -f "$PYTHON_ZIP" ] || stop "there is no file $PYTHON_ZIP."
[ -f build/guide.kcpack ] || stop "build/guide.kcpack is missing: run \`make content\`."
version=$(basename "$PYTHON_ZIP" | sed -nE 's/^python-(3\.[0-9]+)\..*/\1/p')
[ -n "$version" ] || stop "$PYTHON_ZIP should be named as python.org names it: python-3.13.1-embed-amd64.zip."

packaging/setup.sh --release
wheels=build/windows-wheels
rm -rf "$wheels" && mkdir -p "$wheels"
# What only another system or only the freezing needs is left out; the hashes stay.
.venv/bin/python packaging/windows/wanted.py packaging/requirements/bundle.txt >"$wheels/wanted.txt"
.venv/bin/python -m pip --disable-pip-version-check download --quiet --no-deps --require-hashes --only-binary :all: \
    --platform win_amd64 --python-version "$version" --implementation cp --abi "cp$(echo "$version" | tr -d .)" --abi abi3 --abi none \
    --dest "$wheels" --requirement "$wheels/wanted.txt" || stop "the wheels could not be fetched; the lines above say why."
kcdesk_version=$(.venv/bin/python -c 'import kcdesk; print(kcdesk.__version__)')
out="build/windows/kcdesk-$kcdesk_version"
build/release-venv/bin/python packaging/windows/folder.py "$PYTHON_ZIP" "$wheels" "$out"
mkdir -p dist
.venv/bin/python packaging/windows/zip_folder.py "$out" "dist/kcdesk-$kcdesk_version-windows-portable.zip"
