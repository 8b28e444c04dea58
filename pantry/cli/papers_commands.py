"""`pantry papers`: prints papers as PDF files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.labels_commands import papers_labels, papers_repacked, papers_stickers
from pantry.cli.output import FORCE, JSON, OUT_PDF, iso_date, print_json
from pantry.cli.printed_papers import tell_printed
from pantry.cli.profile_command import profile
from pantry.cli.sheets_commands import papers_enter, papers_waiting
from pantry.cli.sites import last_site
from pantry.cli.stocks_command import stocks
from pantry.errors import RefusedInput
from pantry.language import PAPER_LANGUAGES
from pantry.office.printing.own_stocks import own_stocks
from pantry.office.printing.printer_pages import CalibrationWanted, ScanTestWanted, print_calibration, print_scan_test
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from pantry.paper import PaperKind, paper_kinds, sheet_kinds
from pantry.paper.choices import YES, Choice, Takes
from pantry.paper.printed import MOST_PAGES
from pantry.paper.printer_pages.scan_test import DOTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.cli.sites import Chosen

_LANGUAGES = click.option("--languages", default="", help="One or two, as en,es; else the site's.")
_ALL_LANGUAGES = click.option("--languages", default="", help="Some, as en,es,ar; two on a page. Else the site's.")
_PAPER = click.option(
    "--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True, help="Its size."
)
_SHEET_PAGES = click.option(
    "--pages", type=click.IntRange(1, MOST_PAGES), default=1, show_default=True, help="How many."
)
_DATE = click.option("--date", "when", default="", help="The day that it is for; else today.")


@click.group()
def papers() -> None:
    """Print papers: labels, welcome sheets, tally sheets, cards and more; `pantry papers list` tells all.

    Example: pantry papers labels -o labels.pdf
    """


@papers.command("list")
@JSON
@click.pass_obj
def papers_list(chosen: Chosen, *, as_json: bool) -> None:
    """Tell each kind of paper and its options.

    Example: pantry papers list
    """
    kinds = paper_kinds(_own_stock_names(chosen))
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
        click.echo(f"{kind.kind:12} {kind.title}")
        click.echo(f"{'':12} {'  '.join(kind.options)}")
        if kind.stocks:
            click.echo(f"{'':12} stocks: {', '.join(kind.stocks)}")


def _own_stock_names(chosen: Chosen) -> tuple[str, ...]:
    """Those of the site named, or of the one that was open last; the list serves where there is none yet too."""
    if chosen.named is None and last_site() is None:
        return ()
    with chosen.opened() as pantry:
        return tuple(own.name for own in own_stocks(pantry.shelf))


def _sheet_command(kind: PaperKind) -> click.Command:
    """The command of a kind that is asked for as all sheets are."""

    def print_it(
        chosen: Chosen,
        out: Path,
        languages: str,
        paper: str,
        pages: int = 1,
        when: str = "",
        *,
        force: bool,
        as_json: bool,
        **said: str | int | bool | None,
    ) -> None:
        what = {name: YES if value is True else str(value) for name, value in said.items() if value}
        asked = _languages(languages, kind.most_languages)
        wanted = SheetWanted(asked, paper, pages, what, for_day=iso_date(when) if when else "")
        with chosen.opened() as pantry:
            printed = print_sheet(kind.kind, pantry.for_papers(), wanted, out, force=force)
        tell_printed(printed, out, as_json=as_json)

    print_it.__doc__ = f"{kind.title}.\n\n    Example: pantry papers {kind.kind} -o {kind.file}\n    "
    own = tuple(_option(choice) for choice in kind.choices)
    options = (
        OUT_PDF,
        _LANGUAGES if kind.most_languages == 2 else _ALL_LANGUAGES,
        _PAPER,
        *((_SHEET_PAGES,) if kind.many else ()),
        *((_DATE,) if kind.dated else ()),
        *own,
        FORCE,
        JSON,
    )
    act: Callable[..., None] = click.pass_obj(print_it)
    for option in reversed(options):
        act = option(act)
    return click.command(kind.kind)(act)


def _option(choice: Choice) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A choice as an option of a command."""
    name, says = f"--{choice.name}", f"{choice.title}."
    match choice.takes:
        case Takes.ONE_OF:
            values = click.Choice([value for value, _ in choice.values])
            return click.option(name, choice.name, type=values, default=choice.default, show_default=True, help=says)
        case Takes.NUMBER:
            number = click.IntRange(1, choice.most)
            return click.option(name, choice.name, type=number, default=int(choice.default or 0) or None, help=says)
        case Takes.WORDS:
            return click.option(name, choice.name, default=choice.default, help=says)
        case Takes.YES:
            return click.option(name, choice.name, is_flag=True, help=says)


papers.add_command(papers_labels)
papers.add_command(papers_stickers)
papers.add_command(papers_repacked)
papers.add_command(papers_enter)
papers.add_command(papers_waiting)
papers.add_command(profile)
papers.add_command(stocks)
for _kind in sheet_kinds():
    papers.add_command(_sheet_command(_kind))


@papers.command("calibration")
@OUT_PDF
@click.option("--stock", default="5160", show_default=True, help="The label sheet or roll to measure the printer for.")
@click.option("--printer", default="", help="One that was set up, to prove that it comes out right now.")
@_LANGUAGES
@FORCE
@JSON
@click.pass_obj
def papers_calibration(
    chosen: Chosen, out: Path, stock: str, printer: str, languages: str, *, force: bool, as_json: bool
) -> None:
    """A page to read off how a printer shifts and stretches labels; what it says is set with `papers profile`.

    Example: pantry papers calibration -o calibration-page.pdf --stock 5160
    """
    wanted = CalibrationWanted(stock, printer, _languages(languages))
    with chosen.opened() as pantry:
        printed = print_calibration(pantry.for_papers(), wanted, out, force=force)
    tell_printed(printed, out, as_json=as_json)


@papers.command("scantest")
@OUT_PDF
@click.option("--dpi", type=click.Choice([str(dpi) for dpi in DOTS]), help="The printer's; else the stock's, or 600.")
@click.option("--stock", default="", help="A roll to print it on, a width on each label.")
@_LANGUAGES
@_PAPER
@FORCE
@JSON
@click.pass_obj
def papers_scantest(
    chosen: Chosen, out: Path, dpi: str | None, stock: str, languages: str, paper: str, *, force: bool, as_json: bool
) -> None:
    """One barcode at six widths: scan from the left; the first that reads is your printer's width.

    Example: pantry papers scantest -o scan-test.pdf --dpi 203 --stock "roll 2x1"
    """
    wanted = ScanTestWanted(int(dpi) if dpi else None, stock, SheetWanted(_languages(languages), paper))
    with chosen.opened() as pantry:
        printed = print_scan_test(pantry.for_papers(), wanted, out, force=force)
    tell_printed(printed, out, as_json=as_json)


def _languages(said: str, most: int = 2) -> tuple[str, ...]:
    codes = tuple(code.strip().casefold() for code in said.split(",") if code.strip())
    if most > 2 and not set(codes) <= set(PAPER_LANGUAGES):
        raise RefusedInput(
            "This paper can be in any of these languages: {known}. Nothing was printed.",
            known=", ".join(PAPER_LANGUAGES),
        )
    if len(codes) > most or not set(codes) <= set(PAPER_LANGUAGES):
        raise RefusedInput(
            "A sheet has one or two of these languages: {known}. Nothing was printed.", known=", ".join(PAPER_LANGUAGES)
        )
    return codes
