"""`pantry settings`: every setting of the site and of this laptop with its sentence; sets one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, how_of, print_json, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.language import Language

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.office.settings.setting import Stated

_COLUMNS = ("key", "value", "says")
_ELSEWHERE = """
Set elsewhere:
  bags and their limits   pantry bags
  what dates mean         pantry dates
  places where food lies  pantry places
  printers                pantry papers profile
  label sheets            pantry papers stocks
  the PIN                 pantry pin"""


@click.command()
@click.argument("key", required=False)
@click.argument("value", required=False)
@JSON
@PIN_FILE
@click.pass_obj
def settings(chosen: Chosen, key: str | None, value: str | None, pin_file: Path | None, *, as_json: bool) -> None:
    """Show all settings of the site and of this laptop, or KEY alone, or set KEY to VALUE.

    Names stand with ; between them. A setting of this laptop is heard by a window when it is opened next.

    Example: pantry settings tokens yes

    Example: pantry settings sources "Corner Market; St. Mary's"
    """
    if value is None or key is None:
        with chosen.opened() as pantry:
            _print(pantry, key, as_json=as_json)
        return
    with opened_by_lead(chosen, pin_file) as pantry:
        pantry.all_settings(Language()).set(key, value)
        _print(pantry, key, as_json=as_json)


def _print(pantry: Pantry, key: str | None, *, as_json: bool) -> None:
    known = pantry.all_settings(Language())
    rows = [_row(stated) for stated in (known.listed() if key is None else (known.one(key),))]
    if as_json:
        print_json(rows)
    else:
        print_rows(rows, _COLUMNS, how_of(as_json=False))
        if key is None:
            click.echo(_ELSEWHERE)


def _row(stated: Stated) -> dict[str, Cell]:
    setting = stated.setting
    return {
        "key": setting.key, "value": stated.value, "says": setting.says, "group": setting.group.value,
        "default": setting.default, "whose": setting.whose.value, "how": setting.value.how(Language()),
    }  # fmt: skip
