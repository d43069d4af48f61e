"""Saves a picture of the X screen: `python packaging/screenshot.py FILE.png`."""

import sys

from PySide6.QtGui import QGuiApplication


def main(path: str) -> int:
    """Exit code 1 if the screen is all one colour: nothing is on it."""
    app = QGuiApplication(["screenshot"])
    picture = app.primaryScreen().grabWindow(0).toImage()
    if not picture.save(path):
        return 2
    across, down = range(0, picture.width(), 16), range(0, picture.height(), 16)
    colours = {picture.pixel(x, y) for x in across for y in down}
    return 1 if len(colours) == 1 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
