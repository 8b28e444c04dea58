"""What every screen but the table is: it covers the table, is left again, and may know what a scan means on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A screen over the table."""

    left = Signal()
    hears_keys = False  # whether it listens to the scanner itself; else the guard does

    def take_scan(self, _line: str) -> bool:
        """Whether this screen knew what to do with a scan; else the table comes back and takes it."""
        return False
