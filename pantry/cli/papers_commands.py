"""`pantry papers`: prints papers as PDF files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.output import as_json as json_of
from pantry.cli.output import print_json
from pantry.errors import RefusedInput
from pantry.language import LANGUAGES
from pantry.office.printing import LabelsWanted, print_item_labels, print_welcome
from pantry.paper import paper_kinds

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen

_OUT = click.option("-o", "--out", "out", type=click.Path(path_type=Path), required=True, help="The PDF file to write.")
_FORCE = click.option("--force", is_flag=True, help="Overwrite the file if it is there.")
_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document.")


@click.group()
def papers() -> None:
    """Print papers: labels, welcome sheets."""


@papers.command("list")
@_JSON
def papers_list(*, as_json: bool) -> None:
    """Tell each kind of paper and its options.

    Example: pantry papers list
    """
    kinds = paper_kinds()
    if as_json:
        print_json([json_of(kind) for kind in kinds])
        return
    for kind in kinds:
        click.echo(f"{kind.kind:10} {kind.title}")
        click.echo(f"{'':10} {'  '.join(kind.options)}")
        if kind.stocks:
            click.echo(f"{'':10} stocks: {' '.join(kind.stocks)}")


@papers.command("labels")
@_OUT
@click.option("--stock", default="5160", show_default=True, help="The label sheet's name.")
@click.option("--start", type=click.IntRange(min=1), default=1, show_default=True, help="The first free label on it.")
@click.option("--items", default="", help="Codes or ids, with commas between; else one of each item on the shelf.")
@click.option("--copies", type=click.IntRange(1, 10_000), default=1, show_default=True, help="Of each.")
@_FORCE
@_JSON
@click.pass_obj
def papers_labels(
    chosen: Chosen, out: Path, stock: str, start: int, items: str, copies: int, *, force: bool, as_json: bool
) -> None:
    """Labels with barcodes for items.

    Example: pantry papers labels -o labels.pdf --stock 5160 --start 4
    """
    pantry = chosen.open()
    try:
        wanted = LabelsWanted(
            tuple(_item(pantry, code) for code in items.split(",") if code.strip()), stock, start, copies
        )
        printed = print_item_labels(pantry.for_papers(), wanted, out, force=force)
    finally:
        pantry.close()
    if as_json:
        print_json({"file": out, "pages": printed.pages, "labels": printed.labels})
        return
    click.echo(f"{printed.labels:,} labels on {printed.pages:,} pages are in {out}. Print them at 100 %.")
    for told, names in (
        ("cut to fit", printed.shortened), ("printed with other letters", printed.replaced), ("without bars", printed.without_bars),
    ):  # fmt: skip
        if names:
            click.echo(f"  {told}: {', '.join(names[:5])}{' and more' if len(names) > 5 else ''}", err=True)


@papers.command("signin")
@_OUT
@click.option("--languages", default="", help="One or two, as en,es.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
@click.option("--pages", type=click.IntRange(1, 200), default=1, show_default=True)
@_FORCE
@_JSON
@click.pass_obj
def papers_signin(
    chosen: Chosen, out: Path, languages: str, paper: str, pages: int, *, force: bool, as_json: bool
) -> None:
    """The welcome sheet: how many people, no names.

    Example: pantry papers signin -o welcome.pdf --languages en,es
    """
    codes = tuple(code.strip() for code in languages.split(",") if code.strip())
    unknown = [code for code in codes if code not in LANGUAGES]
    if unknown or len(codes) > 2:
        raise RefusedInput(
            "A sheet has one or two of these languages: {known}. Nothing was printed.", known=", ".join(LANGUAGES)
        )
    pantry = chosen.open()
    try:
        printed = print_welcome(pantry.for_papers(), out, pages=pages, languages=codes, paper=paper, force=force)
    finally:
        pantry.close()
    if as_json:
        print_json({"file": out, "pages": printed})
    else:
        click.echo(f"{printed} pages are in {out}.")


def _item(pantry: Pantry, code: str) -> str:
    wanted = code.strip()
    return pantry.shelf.bound(wanted) or (wanted if pantry.shelf.item(wanted) else item_of(wanted))
