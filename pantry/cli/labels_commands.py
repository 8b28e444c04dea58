"""`pantry papers labels` and its kin: what is printed on label sheets and rolls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.output import FORCE, JSON, OUT_PDF
from pantry.cli.printed_papers import tell_printed
from pantry.office.printing.item_labels import LabelsWanted, print_item_labels
from pantry.office.printing.on_stock import OnStock
from pantry.office.printing.repacked import RepackedWanted, known_allergens, of_pack_record, print_repacked
from pantry.office.printing.stickers import print_stickers
from pantry.office.printing.which_items import OF
from pantry.paper.labels.label_sheet import MOST_LABELS
from pantry.places import PACKED

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.cli.sites import Chosen

_NEXT, _EACH = "next", "each"
_MOST_DIGITS = 4


class _NumberOr(click.ParamType[int | None]):
    """A number from 1 on, or a word, which is None."""

    def __init__(self, word: str, most: int | None = None) -> None:
        self.name = f"N|{word}"
        self._word, self._number = word, click.IntRange(1, most)

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int | None:
        """Raises UsageError for anything else."""
        return None if value == self._word else self._number(value, param, ctx)


_STOCK = click.option("--stock", default="5160", show_default=True, help="The label sheet's name.")
_START = click.option(
    "--start", type=_NumberOr(_NEXT), default=1, show_default=True, help="The first free label on it, or: next."
)
_SKIP = click.option("--skip", default="", help="Spoiled labels of the first sheet to leave out, as 3,7.")
_PRINTER = click.option("--printer", default="", help="A printer that was set up with: pantry papers profile.")


@click.command("labels")
@OUT_PDF
@_STOCK
@_START
@_SKIP
@_PRINTER
@click.option("--items", help="Codes or ids, with commas between; else one of each item on the shelf.")
@click.option("--of", default="", metavar="|".join(OF), help="Of what the table just did, instead of items.")
@click.option(
    "--copies",
    type=_NumberOr(_EACH, MOST_LABELS),
    default=1,
    show_default=True,
    help="Of each; each: one a piece.",
)
@FORCE
@JSON
@click.pass_obj
def papers_labels(
    chosen: Chosen,
    out: Path,
    stock: str,
    start: int | None,
    skip: str,
    printer: str,
    items: str | None,
    of: str,
    copies: int | None,
    *,
    force: bool,
    as_json: bool,
) -> None:
    """Labels with barcodes for items.

    Example: pantry papers labels -o labels.pdf --of last --copies each
    """
    spoiled = _numbers(skip)
    codes = _codes(items)
    with chosen.opened() as pantry:
        chosen_items = tuple(item_of(pantry, code) for code in codes)
        wanted = LabelsWanted(chosen_items, stock, start, copies, spoiled, printer, of)
        printed = print_item_labels(pantry.for_papers(), wanted, out, force=force)
    tell_printed(printed, out, as_json=as_json)


@click.command("stickers")
@OUT_PDF
@_STOCK
@_START
@_SKIP
@_PRINTER
@click.option("--count", type=click.IntRange(1, MOST_LABELS), help="How many; else all free ones of the sheet.")
@FORCE
@JSON
@click.pass_obj
def papers_stickers(
    chosen: Chosen,
    out: Path,
    stock: str,
    start: int | None,
    skip: str,
    printer: str,
    count: int | None,
    *,
    force: bool,
    as_json: bool,
) -> None:
    """Blank stickers: stick one on anything, scan it, then type its name.

    Example: pantry papers stickers -o stickers.pdf --stock 5160
    """
    on = OnStock(stock, start, _numbers(skip), printer)
    with chosen.opened() as pantry:
        printed = print_stickers(pantry.for_papers(), on, out, count=count, force=force)
    tell_printed(printed, out, as_json=as_json)


@click.command("repacked")
@OUT_PDF
@click.option("--stock", default="5164", show_default=True, help="The label sheet's name; a large one.")
@_START
@_SKIP
@_PRINTER
@click.option("--item", default="", help="The item that it is for, by code or id: its bars and name.")
@click.option("--name", default="", help="What the food is commonly called.")
@click.option("--ingredients", default="", help="From the most to the least.")
@click.option("--weight", default="", help="Net, as 2lb or 907g.")
@click.option("--packer", default="", help="Name and address of who packed it.")
@click.option("--contains", default="", help="Allergens, as milk,wheat; or: none; or: unknown.")
@click.option("--lot", default="", help="Its lot.")
@click.option("--date", default="", help="When it was packed; else today; blank: a line to write on.")
@click.option("--copies", type=click.IntRange(1, MOST_LABELS), default=1, show_default=True, help="How many.")
@click.option("--of", default="", metavar="packed|packed:ENTRY", help="One for each bag of what was packed.")
@FORCE
@JSON
@click.pass_obj
def papers_repacked(
    chosen: Chosen,
    /,
    out: Path,
    stock: str,
    start: int | None,
    skip: str,
    printer: str,
    item: str,
    of: str,
    *,
    force: bool,
    as_json: bool,
    **said: str | int,
) -> None:
    """Labels of repacked food; what is not said is a line to write on. Known allergens are on it.

    Example: pantry papers repacked -o rice.pdf --name Rice --weight 2lb --contains none --ingredients rice
    """
    on = OnStock(stock, start, _numbers(skip), printer)
    if of and of.partition(":")[0].strip().casefold() != PACKED:
        raise click.UsageError(f"Such labels are of packed or packed:ENTRY, not of {of}.")
    with chosen.opened() as pantry:
        found = item_of(pantry, item) if item.strip() else ""
        wanted = RepackedWanted(item=found, **said)  # type: ignore[arg-type]
        if found and not wanted.contains:
            wanted = replace(wanted, contains=known_allergens(pantry.shelf.item(found)))
        if of:
            wanted = of_pack_record(pantry.for_papers(), wanted, of.partition(":")[2].strip())
        printed = print_repacked(pantry.for_papers(), wanted, on, out, force=force)
    tell_printed(printed, out, as_json=as_json)


def _codes(said: str | None) -> tuple[str, ...]:
    """Codes with commas between. Raises UsageError where there is none, as of a shell's variable that is not set."""
    codes = tuple(code for code in (said or "").split(",") if code.strip())
    if said is not None and not codes:
        raise click.UsageError("--items names no item. Nothing was printed. Write them as 4011,036000291452.")
    return codes


def _numbers(said: str) -> tuple[int, ...]:
    """Numbers with commas between. Raises UsageError."""
    parts = [part.strip() for part in said.split(",") if part.strip()]
    if not all(part.isascii() and part.isdigit() and len(part) <= _MOST_DIGITS for part in parts):
        raise click.UsageError(f"Labels to leave out are written as 3,7, not as {said}.")
    return tuple(int(part) for part in parts)
