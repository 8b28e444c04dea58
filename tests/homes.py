"""A home of its own for what a test or a tool starts: nothing of this user's is read or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA", "USERPROFILE")


def environment_of(home: Path) -> dict[str, str]:
    """The variables that make a folder the home."""
    return dict.fromkeys(_NAMES, str(home))
