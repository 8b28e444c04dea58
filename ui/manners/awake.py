"""Keeps the screen on while the window is open: a table must not go dark in front of a line of guests.

In: the program's own number. Out: nothing; each system is asked in its own way, no answer is waited for, and where
there is no way nothing happens. All of it ends with the program, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from shutil import which

from PySide6.QtCore import QProcess

_WHO, _WHY = "Pantry", "The table is open"
_CONTINUOUS, _SYSTEM_REQUIRED, _DISPLAY_REQUIRED = 0x8000_0000, 0x0000_0001, 0x0000_0002
_SERVICES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.PowerManagement.Inhibit", "/org/freedesktop/PowerManagement/Inhibit"),
)


def keep_awake(platform: str = sys.platform) -> None:
    """Asks the desktop to keep the screen on until this program ends."""
    if platform == "win32":
        import ctypes

        wanted = _CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED
        getattr(ctypes, "windll").kernel32.SetThreadExecutionState(wanted)  # noqa: B009 - absent off Windows
        return
    for program, *arguments in helpers(platform, os.getpid()):
        _start_beside(program, arguments)
    if platform == "linux" and _has_bus():
        _ask_services()


def helpers(platform: str, program_number: int) -> tuple[tuple[str, ...], ...]:
    """The programs that keep a system awake as long as ours runs, where they are there."""
    number = str(program_number)
    told = ("--what=idle", f"--who={_WHO}", f"--why={_WHY}")
    known = {
        "darwin": (("caffeinate", "-d", "-i", "-w", number),),
        "linux": (("systemd-inhibit", *told, "tail", f"--pid={number}", "-f", os.devnull),),
    }
    return tuple(one for one in known.get(platform, ()) if which(one[0]))


def _start_beside(program: str, arguments: list[str]) -> None:
    """A program that nobody waits for, and that says nothing."""
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    for silence in (
        process.setStandardInputFile, process.setStandardOutputFile, process.setStandardErrorFile,
    ):  # fmt: skip
        silence(QProcess.nullDevice())
    process.startDetached()


def _has_bus() -> bool:
    """Whether there is a session bus; asking for one where there is none would start it, and wait."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or bool(runtime and (Path(runtime) / "bus").exists())


def _ask_services() -> None:
    """The desktop's own services forget us when our connection ends."""
    with contextlib.suppress(ImportError):  # a system without the bus's library
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        for service, path in _SERVICES:
            message = QDBusMessage.createMethodCall(service, path, service, "Inhibit")
            message.setArguments([_WHO, _WHY])
            bus.send(message)
