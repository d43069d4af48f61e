"""A stand-in for a desktop's settings portal, on the bus that the environment names.

Run by the system's Python, which has the binding of GLib (Debian's python3-gi).  It says `ready`, and then
takes lines of `color-scheme 1`: what a setting of the desktop's appearance is from now on.
"""

from __future__ import annotations

import sys
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-not-found]

_APPEARANCE = "org.freedesktop.appearance"
_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_READ = '<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>'
_INTERFACE = f"""<node><interface name="{_SETTINGS}">
<method name="Read">{_READ}</method>
<method name="ReadOne">{_READ}</method>
<method name="ReadAll"><arg type="as" direction="in"/><arg type="a{{sa{{sv}}}}" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
<property name="version" type="u" access="read"/>
</interface></node>"""


def main(scheme: str) -> None:
    """Answer until the input ends; `scheme` is 0 no wish, 1 dark, 2 light."""
    values = {"color-scheme": GLib.Variant("u", int(scheme)), "contrast": GLib.Variant("u", 0)}
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    loop = GLib.MainLoop()

    def answer(*call: Any) -> None:  # noqa: ANN401 - of classes that the binding makes
        method, wanted, invocation = call[4], call[5].unpack(), call[6]
        if method == "ReadAll":
            invocation.return_value(GLib.Variant("(a{sa{sv}})", ({_APPEARANCE: values},)))
        elif wanted[0] != _APPEARANCE or wanted[1] not in values:
            invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "no such setting")
        else:
            value = values[wanted[1]]
            boxed = GLib.Variant("v", value) if method == "Read" else value
            invocation.return_value(GLib.Variant("(v)", (boxed,)))

    def change(channel: Any, _condition: object) -> bool:  # noqa: ANN401
        line = channel.readline()
        if not line:
            loop.quit()
            return False
        key, value = line.split()
        values[key] = GLib.Variant("u", int(value))
        told = GLib.Variant("(ssv)", (_APPEARANCE, key, values[key]))
        bus.emit_signal(None, _PATH, _SETTINGS, "SettingChanged", told)
        return True

    def ready(*_: object) -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    interface = Gio.DBusNodeInfo.new_for_xml(_INTERFACE).interfaces[0]
    bus.register_object(_PATH, interface, answer, lambda *_: GLib.Variant("u", 2), None)
    Gio.bus_own_name_on_connection(bus, _NAME, Gio.BusNameOwnerFlags.NONE, ready, None)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, change)
    loop.run()


if __name__ == "__main__":
    main(sys.argv[1])
