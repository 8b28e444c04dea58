"""`pantry papers profile`: what makes up for how a printer shifts and stretches a page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, print_json, print_rows
from pantry.codes.lengths import read_tenths
from pantry.errors import RefusedInput
from pantry.office.printing.own_stocks import stock_of
from pantry.office.printing.printers import KnownPrinter, forget_profile, known_printers, profile_of, set_profile
from pantry.paper.printers import AS_IT_IS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen
    from pantry.paper.printers import PrinterProfile

_COLUMNS = ("printer", "stock", "nudge", "scale", "dpi")
_TENTHS = 10


@click.command()
@click.option("--printer", help="The printer's name, as this laptop calls it.")
@click.option("--stock", help="The label sheet's or roll's name.")
@click.option("--nudge", help="Millimeters to the right and down, as 0.5,-0.3; below zero left and up.")
@click.option("--scale", help="Percent across and along the page, 98 to 102 each, as 100,99.5.")
@click.option("--dpi", type=int, help="Its dots an inch, as 203, 300 or 600; 0 where nobody knows.")
@click.option("--forget", is_flag=True, help="Forget what is known of the printer with this stock.")
@JSON
@click.pass_obj
def profile(
    chosen: Chosen,
    printer: str | None,
    stock: str | None,
    nudge: str | None,
    scale: str | None,
    dpi: int | None,
    *,
    forget: bool,
    as_json: bool,
) -> None:
    """Tell or set what makes up for how a printer shifts and stretches a page, on this laptop only.

    Print the calibration page first, read the nudge and the scale off it, and set them here. Without values it tells.

    Example: pantry papers profile --printer Zebra --stock 5160 --nudge 0.5,-0.3 --scale 100,99.5 --dpi 203
    """
    sets = (nudge, scale, dpi) != (None, None, None)
    if (sets or forget) and (printer is None or stock is None):
        raise click.UsageError("Say which printer with --printer, and which stock with --stock.")
    if sets and forget:
        raise click.UsageError("Either set or forget: --forget stands alone.")
    with chosen.opened() as pantry:
        if printer is not None and stock is not None and (sets or forget):
            on = stock_of(pantry.shelf, stock)
            if forget:
                forget_profile(pantry.site_file, printer, on)
            else:
                before = profile_of(pantry.site_file, printer, on) or AS_IT_IS
                set_profile(pantry.site_file, printer, on, _changed(before, nudge, scale, dpi))
        _tell(_asked(pantry, printer, stock), as_json=as_json)


def _changed(before: PrinterProfile, nudge: str | None, scale: str | None, dpi: int | None) -> PrinterProfile:
    """The profile with what was said; the rest stays."""
    right, down = (before.right_tenths_mm, before.down_tenths_mm) if nudge is None else _tenths(nudge)
    across, along = (before.across_permille, before.along_permille) if scale is None else _tenths(scale)
    return replace(
        before,
        right_tenths_mm=right,
        down_tenths_mm=down,
        across_permille=across,
        along_permille=along,
        dpi=before.dpi if dpi is None else dpi or None,
    )


def _tenths(said: str) -> tuple[int, int]:
    """Two numbers with a comma between, in whole tenths. Raises RefusedInput."""
    parts = [read_tenths(part) for part in said.split(",")]
    match parts:
        case [int() as first, int() as second]:
            return first, second
    raise RefusedInput(
        "{said} can't be read. Nothing was changed. Write two numbers with at most one decimal, as 0.5,-0.3.",
        said=said,
    )


def _asked(pantry: Pantry, printer: str | None, stock: str | None) -> tuple[KnownPrinter, ...]:
    """What is known, of all printers and stocks or of those that were named."""
    on = None if stock is None else stock_of(pantry.shelf, stock).name
    return tuple(
        known
        for known in known_printers(pantry.site_file)
        if (on is None or known.stock == on) and (printer is None or known.printer.casefold() == printer.casefold())
    )


def _tell(known: Sequence[KnownPrinter], *, as_json: bool) -> None:
    if as_json:
        print_json([_keys(one) for one in known])
    elif not known:
        click.echo("Nothing is known of it yet: it prints as it is. Start with: pantry papers calibration --help")
    else:
        rows = [{name: _cell(value) for name, value in _keys(one).items()} for one in known]
        print_rows(rows, _COLUMNS, "table")


def _keys(known: KnownPrinter) -> dict[str, str | int | tuple[float, float] | None]:
    profile = known.profile
    return {
        "printer": known.printer,
        "stock": known.stock,
        "nudge": (profile.right_tenths_mm / _TENTHS, profile.down_tenths_mm / _TENTHS),
        "scale": (profile.across_permille / _TENTHS, profile.along_permille / _TENTHS),
        "dpi": profile.dpi,
    }


def _cell(value: str | int | tuple[float, float] | None) -> str | int | None:
    return ",".join(f"{number:g}" for number in value) if isinstance(value, tuple) else value
