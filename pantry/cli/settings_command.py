"""`pantry settings`: every setting of the site with its sentence; sets one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, how_of, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.office.site_settings import all_settings, one_setting, set_setting

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen

_COLUMNS = ("key", "value", "says")


@click.command()
@click.argument("key", required=False)
@click.argument("value", required=False)
@JSON
@PIN_FILE
@click.pass_obj
def settings(chosen: Chosen, key: str | None, value: str | None, pin_file: Path | None, *, as_json: bool) -> None:
    """Show all settings of the site, or KEY alone, or set KEY to VALUE.

    Example: pantry settings tokens yes
    """
    if value is None or key is None:
        with chosen.opened() as pantry:
            _print(pantry, key, as_json=as_json)
        return
    with opened_by_lead(chosen, pin_file) as pantry:
        set_setting(pantry.books, chosen.clock, key, value)
        _print(pantry, key, as_json=as_json)


def _print(pantry: Pantry, key: str | None, *, as_json: bool) -> None:
    settings = pantry.shelf.settings()
    found = all_settings(settings) if key is None else (one_setting(settings, key),)
    rows: list[dict[str, Cell]] = [{"key": one.key, "value": one.value, "says": one.says} for one in found]
    print_rows(rows, _COLUMNS, how_of(as_json=as_json, as_csv=False))
