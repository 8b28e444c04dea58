"""`pantry papers`: prints papers as PDF files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.output import FILE, JSON, print_json
from pantry.errors import RefusedInput
from pantry.language import LANGUAGES
from pantry.office.printing import LabelsWanted, print_cards, print_item_labels, print_tally, print_welcome
from pantry.paper import paper_kinds

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.cli.sites import Chosen
    from pantry.paper.labels import Printed

_OUT = click.option("-o", "--out", "out", type=FILE, required=True, help="The PDF file to write.")
_LANGUAGES = click.option("--languages", default="", help="One or two, as en,es; else the site's.")
_PAPER = click.option(
    "--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True, help="Its size."
)
_FORCE = click.option("--force", is_flag=True, help="Overwrite the file if it is there.")
_SHOWN_NAMES = 5


@click.group()
def papers() -> None:
    """Print papers: labels, welcome sheets, tally sheets, command cards.

    Example: pantry papers labels -o labels.pdf
    """


@papers.command("list")
@JSON
def papers_list(*, as_json: bool) -> None:
    """Tell each kind of paper and its options.

    Example: pantry papers list
    """
    kinds = paper_kinds()
    if as_json:
        print_json(
            [
                {"kind": kind.kind, "title": kind.title, "options": kind.options}
                | ({"stocks": kind.stocks} if kind.stocks else {})
                for kind in kinds
            ]
        )
        return
    for kind in kinds:
        click.echo(f"{kind.kind:10} {kind.title}")
        click.echo(f"{'':10} {'  '.join(kind.options)}")
        if kind.stocks:
            click.echo(f"{'':10} stocks: {', '.join(kind.stocks)}")


@papers.command("labels")
@_OUT
@click.option("--stock", default="5160", show_default=True, help="The label sheet's name.")
@click.option("--start", type=click.IntRange(min=1), default=1, show_default=True, help="The first free label on it.")
@click.option("--items", default="", help="Codes or ids, with commas between; else one of each item on the shelf.")
@click.option("--copies", type=click.IntRange(1, 10_000), default=1, show_default=True, help="Of each.")
@_FORCE
@JSON
@click.pass_obj
def papers_labels(
    chosen: Chosen, out: Path, stock: str, start: int, items: str, copies: int, *, force: bool, as_json: bool
) -> None:
    """Labels with barcodes for items.

    Example: pantry papers labels -o labels.pdf --stock 5160 --start 4
    """
    with chosen.opened() as pantry:
        chosen_items = tuple(item_of(pantry, code) for code in items.split(",") if code.strip())
        wanted = LabelsWanted(chosen_items, stock, start, copies)
        printed = print_item_labels(pantry.for_papers(), wanted, out, force=force)
    if as_json:
        print_json({"file": out, "pages": printed.pages, "labels": printed.labels})
        return
    labels, pages = _counted(printed.labels, "label"), _counted(printed.pages, "page")
    click.echo(f"{labels} on {pages}: {out}. Print at 100 %.")
    _tell_changes(printed)


def _tell_changes(printed: Printed) -> None:
    """Which labels don't say word for word what the books do."""
    changes = (
        ("cut to fit the label", printed.shortened),
        ("printed with other letters", printed.replaced),
        ("without a barcode", printed.without_bars),
    )
    for told, names in changes:
        if names:
            more = len(names) - _SHOWN_NAMES
            click.echo(
                f"  {told}: {'; '.join(names[:_SHOWN_NAMES])}{f'; and {more} more' if more > 0 else ''}", err=True
            )


@papers.command("signin")
@_OUT
@_LANGUAGES
@_PAPER
@click.option("--pages", type=click.IntRange(1, 200), default=1, show_default=True, help="How many.")
@_FORCE
@JSON
@click.pass_obj
def papers_signin(
    chosen: Chosen, out: Path, languages: str, paper: str, pages: int, *, force: bool, as_json: bool
) -> None:
    """The welcome sheet: how many people, no names.

    Example: pantry papers signin -o welcome.pdf --languages en,es
    """
    codes = _languages(languages)
    with chosen.opened() as pantry:
        printed = print_welcome(pantry.for_papers(), out, pages=pages, languages=codes, paper=paper, force=force)
    _tell_pages(printed, out, as_json=as_json)


@papers.command("tally")
@_OUT
@_LANGUAGES
@_PAPER
@_FORCE
@JSON
@click.pass_obj
def papers_tally(chosen: Chosen, out: Path, languages: str, paper: str, *, force: bool, as_json: bool) -> None:
    """The tally sheet: boxes to cross out while the laptop can't save.

    Example: pantry papers tally -o tally.pdf
    """
    codes = _languages(languages)
    with chosen.opened() as pantry:
        printed = print_tally(pantry.for_papers(), out, languages=codes, paper=paper, force=force)
    _tell_pages(printed, out, as_json=as_json)


@papers.command("cards")
@_OUT
@_LANGUAGES
@_PAPER
@_FORCE
@JSON
@click.pass_obj
def papers_cards(chosen: Chosen, out: Path, languages: str, paper: str, *, force: bool, as_json: bool) -> None:
    """Command cards to scan instead of typing, and the scanner-check card.

    Example: pantry papers cards -o cards.pdf
    """
    codes = _languages(languages)
    with chosen.opened() as pantry:
        printed = print_cards(pantry.for_papers(), out, languages=codes, paper=paper, force=force)
    _tell_pages(printed, out, as_json=as_json)


def _tell_pages(printed: int, out: Path, *, as_json: bool) -> None:
    if as_json:
        print_json({"file": out, "pages": printed})
    else:
        click.echo(f"{_counted(printed, 'page')}: {out}. Print at 100 %.")


def _languages(said: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in said.split(",") if code.strip())
    if len(codes) > 2 or not set(codes) <= set(LANGUAGES):
        raise RefusedInput(
            "A sheet has one or two of these languages: {known}. Nothing was printed.", known=", ".join(LANGUAGES)
        )
    return codes


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
