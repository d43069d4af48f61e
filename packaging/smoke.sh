#!/bin/sh
# Starts the frozen reader the way a stranger's computer would: no Python on the PATH, no
# environment, an empty home. Waits for its window, checks that it opened no network socket,
# and leaves a picture of the screen in build/smoke.png.
#   packaging/smoke.sh [folder of the bundle]
set -eu
cd "$(dirname "$0")/.."

BUNDLE=$(cd "${1:-build/bundle/kcdesk}" && pwd)
PICTURE=build/smoke.png
work=$(mktemp -d)
screen_pid=
reader_pid=

stop() {
    printf 'smoke: %s\n' "$*" >&2
    sed 's/^/    /' "$work/said" >&2 2>/dev/null || true
    exit 1
}

clean_up() {
    [ -z "$reader_pid" ] || kill "$reader_pid" 2>/dev/null || true
    [ -z "$screen_pid" ] || kill "$screen_pid" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

for tool in Xvfb xdotool strace; do
    command -v "$tool" >/dev/null || stop "$tool is missing: packaging/setup.sh --test installs it."
done

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$work/display" 2>/dev/null &
screen_pid=$!
tries=0
until [ -s "$work/display" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || stop "Xvfb does not start."
    sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY

mkdir "$work/home"
for command in --version topics "search pain" doctor; do
    # doctor may well find something to say about this machine; it must not fall over
    # shellcheck disable=SC2086  # a command and its words
    env -i PATH=/nonexistent HOME="$work/home" LANG=C.UTF-8 "$BUNDLE/kcdesk" $command >"$work/said" 2>&1 ||
        [ "$command" = doctor ] || stop "kcdesk $command failed. It said:"
    ! grep -q Traceback "$work/said" || stop "kcdesk $command fell over. It said:"
done

# Misspelt words are compared by a library of which only a part is here.
env -i PATH=/nonexistent HOME="$work/home" LANG=C.UTF-8 "$BUNDLE/kcdesk" search sunitinbi >"$work/said" 2>&1 ||
    stop "kcdesk search failed. It said:"
grep -q Sunitinib "$work/said" || stop "a misspelt word is not found. It said:"

# A signature is proved by a library in C, and a book is packed by modules that nothing else asks for.
cp "$BUNDLE/_internal/guide.kcpack" "$work/guide.kcpack"
.venv/bin/python - "$work" <<'END'
import sys
from pathlib import Path
from kcdesk.guide.pack import Pack, always
from kcdesk.packs import minisign
from kcdesk.packs.publishers import comment_for
folder = Path(sys.argv[1])
key = minisign.new_key()
with Pack.open(folder / "guide.kcpack", always) as pack:
    comment = comment_for(pack.info)
(folder / "guide.kcpack.minisig").write_text(minisign.sign(folder / "guide.kcpack", key, comment).as_text())
(folder / "key.pub").write_text(key.public.as_text())
END
env -i PATH=/nonexistent HOME="$work/home" LANG=C.UTF-8 \
    "$BUNDLE/kcdesk" pack verify "$work/guide.kcpack" --key "$work/key.pub" >"$work/said" 2>&1 ||
    stop "kcdesk pack verify failed. It said:"
env -i PATH=/nonexistent HOME="$work/home" LANG=C.UTF-8 "$BUNDLE/kcdesk" epub -o "$work/guide.epub" >"$work/said" 2>&1 ||
    stop "kcdesk epub failed. It said:"

# A start's modules lie in one file, and in the folder not a second time.
.venv/bin/python - "$BUNDLE/_internal" <<'END' || stop "the modules above lie in the folder and in build/start.code."
import sys
from pathlib import Path
from kcdesk.startup.prepared_code import prepared_names
folder = Path(sys.argv[1])
modules = prepared_names(folder / "build" / "start.code")
files = [folder / (name.replace(".", "/") + end) for name in sorted(modules) for end in (".pyc", "/__init__.pyc")]
twice = [file for file in files if file.exists()]
print(*twice, sep="\n", end="\n" if twice else "", file=sys.stderr)
sys.exit(bool(twice) or not modules)
END

# A kiosk tells its service manager that it is ready.
.venv/bin/python - "$work/notify" "$BUNDLE/kcdesk" "$DISPLAY" "$work/home" <<'END' || stop "the kiosk does not say that it is ready."
import socket
import subprocess
import sys
address, program, display, home = sys.argv[1:]
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
    ear.bind(address)
    ear.settimeout(60)
    surroundings = {"DISPLAY": display, "HOME": home, "LANG": "C.UTF-8", "NOTIFY_SOCKET": address, "WATCHDOG_USEC": "4000000"}
    with subprocess.Popen([program, "--kiosk"], env=surroundings) as kiosk:
        try:
            said = [ear.recv(64), ear.recv(64)]
        finally:
            kiosk.terminate()
sys.exit(said != [b"READY=1", b"WATCHDOG=1"])
END

open_window() { # folder of the bundle
    # -D: what runs in the background is the reader, and strace watches from beside it.
    strace -D -f -qq -e trace=socket -o "$work/sockets" \
        env -i PATH=/nonexistent HOME="$work/home" DISPLAY="$DISPLAY" LANG=C.UTF-8 \
        "$1/kcdesk" >"$work/said" 2>&1 &
    reader_pid=$!

    tries=0
    until xdotool search --onlyvisible --name . >/dev/null 2>&1; do
        tries=$((tries + 1))
        kill -0 "$reader_pid" 2>/dev/null || stop "the reader ended before it showed a window. It said:"
        [ "$tries" -lt 150 ] || stop "the reader shows no window. It said:"
        sleep 0.1
    done
    sleep 1
    kill -0 "$reader_pid" 2>/dev/null || stop "the reader ended right after it showed its window. It said:"
    if grep -E 'AF_INET' "$work/sockets" >&2; then
        stop "the reader opened a network socket."
    fi
}

# Where that file is harmed, the modules come from the program file, only slower.
cp -a "$BUNDLE" "$work/harmed"
printf 'harm' | dd of="$work/harmed/_internal/build/start.code" bs=1 seek=5000 conv=notrunc 2>/dev/null
open_window "$work/harmed"
kill "$reader_pid"
wait "$reader_pid" || true
reader_pid=
[ ! -s "$work/said" ] || stop "the reader needs build/start.code. It said:"

open_window "$BUNDLE"
QT_QPA_PLATFORM=xcb .venv/bin/python packaging/screenshot.py "$PICTURE" || stop "the screen stayed empty."
echo "smoke: the reader runs without Python; $PICTURE shows it"
