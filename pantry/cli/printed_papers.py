"""How commands tell what was printed: where it is, how much of it, and what doesn't stand on it as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import counted, print_json
from pantry.paper.labels.label_sheet import PrintedLabels

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.paper.printed import Printed

_SHOWN_NAMES, _SHOWN_LETTERS = 5, 80


def tell_printed(printed: Printed, out: Path, *, as_json: bool) -> None:
    """In words, changes to standard error; or as JSON."""
    if as_json:
        print_json(_keys(printed, out))
        return
    pages = counted(printed.pages, "page")
    if isinstance(printed, PrintedLabels):
        click.echo(f"{counted(printed.labels, 'label')} on {pages}: {out}. Print at 100 %.")
        if printed.free and printed.free.start > 1:
            click.echo(f"The next free label is {printed.free.start}; print on from there with --start next.")
    else:
        click.echo(f"{pages}: {out}. Print at 100 %.")
    for told, names in _changes(printed):
        if names:
            more = len(names) - _SHOWN_NAMES
            shown = "; ".join(map(_shown, names[:_SHOWN_NAMES]))
            click.echo(f"  {told}: {shown}{f'; and {more} more' if more > 0 else ''}", err=True)


def _keys(printed: Printed, out: Path) -> dict[str, object]:
    keys = {"file": out, "pages": printed.pages, "shortened": printed.shortened, "replaced": printed.replaced}
    if not isinstance(printed, PrintedLabels):
        return keys
    of_labels = {"labels": printed.labels, "next": printed.free.start if printed.free else None}
    return keys | of_labels | {"without_bars": printed.without_bars, "at_edge": printed.at_edge}


def _changes(printed: Printed) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What was changed or must be looked at, and of which words."""
    yield "cut to fit", printed.shortened
    yield "printed with other letters", printed.replaced
    if isinstance(printed, PrintedLabels):
        yield "without a barcode", printed.without_bars
        yield "so near the label's edge that a sheet which shifts may lose some", printed.at_edge


def _shown(typed: str) -> str:
    """On one line of a terminal, whatever was typed."""
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())
    return words if len(words) <= _SHOWN_LETTERS else f"{words[:_SHOWN_LETTERS]}…"
