"""Says in words why no window can open here; Qt itself would only end the program.

In: the environment. Out: nothing, or a PantryError. Loads no Qt.
"""

from __future__ import annotations

import ctypes
import os
import sys

from pantry.errors import PantryError

# what Qt draws with on X11 and a bare Debian lacks, and the packages that have them
_X11_NEEDS = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def refuse_without_screen() -> None:
    """Raises PantryError where there is no screen, or where the system lacks what a window is drawn with."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    on_wayland, on_x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if not on_wayland and not on_x11:
        raise PantryError(
            "There is no screen here, so no window can open. Nothing was changed. Use a command: pantry --help"
        )
    missing = [package for library, package in _X11_NEEDS.items() if not _loads(library)]
    if missing and not on_wayland:
        raise PantryError(
            "The window can't open: this computer lacks what it is drawn with. Nothing was changed."
            " Install it, then start again: sudo apt install {packages}",
            packages=" ".join(missing),
        )


def not_loaded(trouble: ImportError) -> PantryError:
    """What to tell where Qt's own libraries can't be loaded."""
    return PantryError(
        "The window can't open: this computer lacks what it is drawn with ({why}). Nothing was changed."
        " The README says what to install; commands work without it: pantry --help",
        why=str(trouble),
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
