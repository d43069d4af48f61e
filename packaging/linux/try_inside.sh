#!/bin/sh
# What try_packages.sh has an ordinary user do on a machine that has nothing: `try_inside.sh PROGRAM`, without network.
# `try_inside.sh PROGRAM x11`: no Wayland, because the system's library is too old for Qt; in such a session X is taken.
# It needs Xvfb, xdotool, sway, wtype, grim and strace; one line says what was seen, the exit code is 1 where it failed.
set -eu

KCDESK=$1
SCREENS=${2:-x11 wayland}
WORK=$(mktemp -d /tmp/try.XXXXXX)
HOME=$WORK/home
XDG_RUNTIME_DIR=$WORK/run
export HOME XDG_RUNTIME_DIR LANG=C.UTF-8
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY

stop() {
    printf 'try: %s\n' "$*" >&2
    sed 's/^/    /' "$WORK/said" >&2 2>/dev/null || true
    exit 1
}

wait_for() { # seconds, command...
    left=$(($1 * 5))
    shift
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || return 1
        sleep 0.2
    done
}

# On a machine with much else to do a window is on the screen before it hears keys, and some of them are lost: once more then.
wait_for_page() { # command that shows the title, command that searches
    for _ in 1 2 3 4; do
        $2
        wait_for 10 sh -c "$1" && return
    done
    return 1
}

# In the same way the print panel may not be there yet when the key comes, which then does nothing.
wait_for_pdf() { # command that presses Return
    for _ in 1 2 3 4; do
        "$@"
        wait_for 10 sh -c "tail -c 8 '$HOME/Feeling sick.pdf' | grep -q %%EOF" && return
    done
    return 1
}

clean_up() {
    for pid in ${reader:-} ${screen:-}; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$WORK"
}
trap clean_up EXIT

# --- what the machine is ------------------------------------------------------------------

[ "$(id -u)" != 0 ] || stop "this is to be an ordinary user."
for name in python3 python; do
    ! command -v $name >/dev/null || stop "there is a Python here: nothing would be shown."
done
[ "$(grep -c : /proc/net/dev)" = 1 ] || stop "there is a network here."

# --- without a screen ---------------------------------------------------------------------

"$KCDESK" --version >"$WORK/said" 2>&1 || stop "--version failed. It said:"
"$KCDESK" search feeling sick >"$WORK/said" 2>&1 || stop "search failed. It said:"
grep -q "^Feeling sick " "$WORK/said" || stop "search did not find it. It said:"
"$KCDESK" read sunitinib >"$WORK/said" 2>&1 || stop "read failed. It said:"
"$KCDESK" pdf sunitinib -o "$WORK/command.pdf" >"$WORK/said" 2>&1 || stop "pdf failed. It said:"
head -c 5 "$WORK/command.pdf" | grep -q '%PDF-' || stop "the command line wrote no PDF."
"$KCDESK" epub -o "$WORK/guide.epub" >"$WORK/said" 2>&1 || stop "epub failed. It said:"

# --- under an X server --------------------------------------------------------------------

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$WORK/display" 2>/dev/null &
screen=$!
wait_for 20 test -s "$WORK/display" || stop "Xvfb does not start."
DISPLAY=:$(cat "$WORK/display")
export DISPLAY
[ "$SCREENS" != x11 ] || export WAYLAND_DISPLAY=wayland-0
strace -f -qq -e trace=socket -o "$WORK/sockets" "$KCDESK" >"$WORK/said" 2>&1 &
reader=$!
wait_for 60 xdotool search --onlyvisible --name kidney || stop "no window came under X. It said:"
sleep 2
window=$(xdotool search --onlyvisible --name kidney | head -1)
xdotool windowfocus "$window"
search_in_x() {
    xdotool key ctrl+k
    sleep 1
    xdotool key ctrl+a
    xdotool type --delay 80 "feeling sick"
    sleep 2
    xdotool key Return
}
wait_for_page "xdotool search --onlyvisible --name '^Feeling sick'" search_in_x || stop "the search opened no page under X. It said:"
sleep 1
xdotool key ctrl+p
sleep 3
wait_for_pdf xdotool key Return || stop "the window wrote no PDF. It said:"
pdf=$(wc -c <"$HOME/Feeling sick.pdf" | tr -d ' ')
xdotool key ctrl+q
wait_for 20 sh -c "! kill -0 $reader" || stop "Ctrl+Q did not end the reader. It said:"
kill "$screen" 2>/dev/null || true
! grep AF_INET "$WORK/sockets" >&2 || stop "the reader opened a network socket."

[ "$SCREENS" != x11 ] || {
    echo "try: searched, opened and printed (PDF of $pdf bytes) under X, no network socket: $KCDESK"
    exit 0
}

# --- under a Wayland compositor -----------------------------------------------------------

unset DISPLAY
printf 'exec true\n' >"$WORK/sway"
WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1 sway -c "$WORK/sway" >"$WORK/sway.log" 2>&1 &
screen=$!
wait_for 30 sh -c "ls '$XDG_RUNTIME_DIR'/wayland-[0-9]" || stop "sway does not start: $(tail -2 "$WORK/sway.log")"
WAYLAND_DISPLAY=$(basename "$(find "$XDG_RUNTIME_DIR" -name 'wayland-[0-9]' | head -1)")
SWAYSOCK=$(find "$XDG_RUNTIME_DIR" -name 'sway-ipc.*' | head -1)
export WAYLAND_DISPLAY SWAYSOCK
titled="swaymsg -t get_tree | grep -q '\"name\": \"'"
"$KCDESK" >"$WORK/said" 2>&1 &
reader=$!
wait_for 60 sh -c "${titled}Metastatic" || stop "no window came under Wayland. It said:"
sleep 2
search_in_wayland() {
    wtype -s 700 -M ctrl k -m ctrl
    sleep 1
    wtype -s 700 -M ctrl a -m ctrl
    wtype -s 700 -d 80 "feeling sick"
    sleep 2
    wtype -s 700 -k Return
}
wait_for_page "${titled}'Feeling sick'" search_in_wayland || stop "the search opened no page under Wayland. It said:"
swaymsg -t get_tree | grep -q '"shell": "xdg_shell"' || stop "the window was not Wayland's own."
sleep 1
rm -f "$HOME/Feeling sick.pdf"
wtype -s 700 -M ctrl p -m ctrl
sleep 3
wait_for_pdf wtype -s 700 -k Return || stop "no PDF under Wayland. It said:"
[ -z "${PICTURE:-}" ] || grim "$PICTURE" 2>/dev/null || true
wtype -s 700 -M ctrl q -m ctrl
wait_for 20 sh -c "! kill -0 $reader" || stop "Ctrl+Q did not end the reader under Wayland. It said:"
echo "try: searched, opened and printed (PDF of $pdf bytes) under X and Wayland, no network socket: $KCDESK"
