"""New sites to start tests with: each is made once in a run, and copied for every test that begins as it did.

A copy is what the maker would have made: the same ids, and a clock whose randomness goes on from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.assembly import new_pantry, open_pantry
from pantry.store import make_site_file, open_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from pantry.assembly import Pantry
    from pantry.clock import Clock
    from pantry.settings import SiteSettings
    from pantry.store import SiteFile

_made: dict[object, tuple[bytes, object]] = {}  # what begins a site: its file, and where randomness then stands


def new_site(path: Path, clock: Clock, drawn_by: Random, settings: SiteSettings) -> Pantry:
    """What `new_pantry` gives; `drawn_by` is where the clock's randomness comes from."""
    begun = (clock.now(), drawn_by.getstate(), settings)
    _put(path, begun, drawn_by, lambda: new_pantry(path, clock, settings).close())
    return open_pantry(path, clock)


def new_site_file(path: Path, clock: Clock, drawn_by: Random, site: str | None = None) -> SiteFile:
    """What `make_site_file` gives, of a new site or the one named."""
    begun = (drawn_by.getstate(), site)
    _put(path, begun, drawn_by, lambda: make_site_file(path, clock, site=site).close())
    return open_site(path, clock)


def _put(path: Path, begun: object, drawn_by: Random, make: Callable[[], None]) -> None:
    if begun in _made:
        data, drawn_on = _made[begun]
        path.write_bytes(data)
        drawn_by.setstate(drawn_on)  # type: ignore[arg-type]
    else:
        make()
        _made[begun] = path.read_bytes(), drawn_by.getstate()
