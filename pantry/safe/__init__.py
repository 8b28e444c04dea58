"""Backups, restore and the check of the books."""

from pantry.safe.backups import Copied, backup, restore
from pantry.safe.checking import Checked, check_books

__all__ = ["Checked", "Copied", "backup", "check_books", "restore"]
