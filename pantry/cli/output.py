"""What a command prints: a table for people, one JSON document or CSV for programs."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import sys
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


Cell = str | int | None


class _Named(click.Path):
    """A file or folder; an empty name, as of a shell's variable that is not set, would mean where one stands."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        if not os.fspath(value):
            self.fail("its name is empty. Nothing was changed. Say which file or folder.", param, ctx)
        return super().convert(value, param, ctx)


FILE = _Named(path_type=Path)
JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document.")
OUT_PDF = click.option("-o", "--out", "out", type=FILE, required=True, help="The PDF file to write.")
FORCE = click.option("--force", is_flag=True, help="Overwrite the file if it is there.")
UNNAMED = "Unknown item"
_SHOWN_PROBLEMS = 10
CSV = click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values.")


def counted(number: int, what: str) -> str:
    """So many of it: 1 page, 2 pages."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def print_first_problems(problems: Iterable[str]) -> None:
    """On standard error, what the first few lines of a file that was read were refused for."""
    for problem in islice(problems, _SHOWN_PROBLEMS):
        click.echo(f"  {problem}", err=True)


def how_of(*, as_json: bool, as_csv: bool = False) -> str:
    """How to print: json, csv or a table."""
    return "json" if as_json else "csv" if as_csv else "table"


def iso_date(text: str) -> str:
    """A date as YYYY-MM-DD. Raises UsageError."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise click.UsageError(f"A date is written as 2026-11-21, not as {text}.") from None


def as_json(value: object) -> object:
    """Frozen values as JSON can say them: objects by their fields, paths as text."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): as_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple | frozenset):
        return [as_json(part) for part in value]
    return str(value) if isinstance(value, Path) else value


def print_json(value: object) -> None:
    """One JSON document."""
    click.echo(json.dumps(as_json(value), ensure_ascii=False, indent=2))


def print_rows(rows: Iterable[Mapping[str, Cell]], columns: Sequence[str], how: str) -> None:
    """Rows as `json`, `csv` or a table for people."""
    known = [{name: row[name] for name in columns} for row in rows]
    if how == "json":
        print_json(known)
    elif how == "csv":
        from pantry.stick.cells import guarded  # the stick's rooms are slow to load

        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        cells = ([row[name] for name in columns] for row in known)
        writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in cells)
        click.echo(out.getvalue(), nl=False)
    else:
        print_table([[row[name] for name in columns] for row in known], columns)


def print_table(rows: Sequence[Sequence[Cell]], columns: Sequence[str]) -> None:
    """Columns side by side, numbers to the right."""
    texts = [[_cell(value) for value in row] for row in rows]
    widths = [max([len(name), *(len(row[at]) for row in texts)]) for at, name in enumerate(columns)]
    numeric = [
        bool(rows) and all(isinstance(row[at], int) or row[at] is None for row in rows) for at in range(len(columns))
    ]
    for row in [list(columns), *texts]:
        cells = [
            text.rjust(width) if right else text.ljust(width)
            for text, width, right in zip(row, widths, numeric, strict=True)
        ]
        click.echo("  ".join(cells).rstrip())


def print_facts(facts: Mapping[str, Cell]) -> None:
    """Names and values, one a line."""
    width = max(map(len, facts), default=0)
    for name, value in facts.items():
        click.echo(f"{name.ljust(width)}  {_cell(value)}")


def progress_on_terminal(label: str) -> Callable[[int, int], None]:
    """A progress callback (done, of) that draws on a terminal and is silent elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():
        return lambda _done, _of: None
    last = [-1]

    def draw(done: int, of: int) -> None:
        percent = 100 * done // of if of else 100
        if percent != last[0]:
            last[0] = percent
            click.echo(f"\r{label} {percent:3d} %", err=True, nl=percent >= 100)

    return draw


def print_as_utf8() -> None:
    """Programs read UTF-8 whatever this system's habit; on a terminal a letter that it lacks stops nothing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def forget_output() -> None:
    """Nobody reads the output any more: what is still to be flushed at the end must not be an error again."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else str(value)
