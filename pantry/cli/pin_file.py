"""`--pin-file`: the point person's commands ask for the PIN where one is set; without one every command works.

They are those that write beside the table's own lines, or carry the books away: `day start`, `day close`, `day add`,
`bags`, `pack`, `move`, `waste`, `places add`, `count`, `correct`, `undo`, `catalog import`, `catalog name`, `merge`,
`hold`, `recalls read`, `recalls pulled`, `stick write`, `stick read`, `backup`, `pin set`, `pin card`, `pin remove`,
and an answer to `questions`. What only reads asks nobody, and `new` and `restore` touch no site that is in use.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import click

from pantry.cli.output import FILE
from pantry.errors import RefusedInput
from pantry.office.pin import PinDoor, Tried

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen

PIN_FILE = click.option("--pin-file", type=FILE, help="A file that holds the point person's PIN, where one is set.")
_MOST_BYTES = 1000


@contextlib.contextmanager
def opened_by_lead(chosen: Chosen, pin_file: Path | None) -> Iterator[Pantry]:
    """The site, open for a command of the point person. Raises RefusedInput, SiteFileError."""
    with chosen.opened() as pantry:
        let_in(PinDoor(pantry.site_file, chosen.clock), pin_file)
        yield pantry


def let_in(door: PinDoor, pin_file: Path | None) -> None:
    """Raises RefusedInput where a PIN is set and this file does not hold it."""
    if not door.has_pin:
        return
    if pin_file is None:
        raise RefusedInput(
            "This site has a PIN. Nothing was changed. Write it into a file, and say which with: --pin-file FILE"
        )
    match door.try_pin(pin_in(pin_file)):
        case Tried.WAIT:
            raise RefusedInput(
                "A wrong PIN was tried before. Nothing was changed. Try again in {n} seconds.", n=door.wait_s()
            )
        case Tried.WRONG:
            raise RefusedInput(
                "That is not the PIN. Nothing was changed. Try again in {n} seconds at the earliest.", n=door.wait_s()
            )
        case Tried.OPEN:
            return


def pin_in(pin_file: Path) -> str:
    """The digits that a file holds. Raises RefusedInput where it can't be read."""
    try:
        with pin_file.open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8-sig", errors="replace").strip()
    except (OSError, ValueError) as trouble:
        why = trouble.strerror if isinstance(trouble, OSError) else None
        raise RefusedInput(
            "{path} can't be read ({why}). Nothing was changed. Say which file holds the PIN with --pin-file.",
            path=pin_file,
            why=(why or "unknown").lower(),
        ) from trouble
