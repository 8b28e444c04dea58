"""What this laptop alone keeps by name, as JSON under one key: printers, part-used sheets.

In: a site file, a key, a name. Out: what is kept under it; what is damaged is as if it had never been kept.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.store import SiteFile


def kept_notes(site_file: SiteFile, key: str) -> dict[str, object]:
    """All that is kept under a key, by name."""
    return _read(site_file.kept(key))


def keep_note(site_file: SiteFile, key: str, name: str, note: object) -> None:
    """Keeps one under its name, None forgets it; the others stay, also those of another program just now.

    Raises SiteFileError.
    """
    while True:
        before = site_file.kept(key)
        others = {known: kept for known, kept in _read(before).items() if known != name}
        notes = others if note is None else others | {name: note}
        if site_file.keep_after(key, before, json.dumps(notes, sort_keys=True)):
            return


def _read(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
