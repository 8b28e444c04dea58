"""`pantry demo`: a practice site, and the window on it where there is a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from pantry.cli.output import print_json
from pantry.demo import Played, play
from pantry.errors import PantryError, RefusedInput

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.cli.sites import Chosen

_COLUMNS = 100
_GRAMS_A_POUND = 453.59237
_MOST_DAYS = 366


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="A new folder for all files; else demo, demo-2, ...")
@click.option("--days", type=click.IntRange(1, _MOST_DAYS), default=1, show_default=True, help="How many days to play.")
@click.option("--no-window", is_flag=True, help="Don't open the window afterwards.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def demo(context: click.Context, out: Path | None, days: int, *, no_window: bool, as_json: bool) -> int:
    """Play a practice day of a real table: take in, give out, print, carry, sum. No real site is touched.

    Example: pantry demo --out try-pantry --days 3
    """
    chosen: Chosen = context.obj
    folder = (out or _free_folder(Path("demo"))).absolute()
    if folder.exists():
        raise RefusedInput(
            "{folder} is there already. It was not changed. Choose a new folder with --out.", folder=folder
        )
    try:
        played = play(folder, chosen.clock.today(), days)
    except OSError as trouble:
        why = (trouble.strerror or "unknown").lower()
        raise PantryError(
            "{folder} can't be written ({why}). No real site was touched. Choose another folder with --out.",
            folder=folder, why=why,
        ) from trouble  # fmt: skip
    if as_json:
        keys = ("site", "papers", "stick", "days", "households", "people", "in_g", "out_g")
        print_json({key: getattr(played, key) for key in keys})
    else:
        for line in told(played):
            click.echo(line)
    open_window: Callable[[Path | None, bool], int] | None = context.meta["pantry.open_window"]
    if no_window or open_window is None:
        return 0
    if not has_screen():
        click.echo("There is no screen here, so no window opens.", err=as_json)
        return 0
    return open_window(played.site, False)  # noqa: FBT003 - stay open


def told(played: Played) -> list[str]:
    """What happened, in under 40 lines, with where every file is."""
    lines = ["A practice table, from the first scan to the chapter's sum:", ""]
    for number, day in enumerate(played.played[:5], 1):
        lines.append(
            f"  day {number}: {day.lines} lines typed and scanned, {day.products} products,"
            f" {day.undone} mistakes undone, {day.unknown} unknown barcodes counted"
        )
    if played.days > 5:
        lines.append(f"  ... and {played.days - 5} days more")
    bundles = "bundle" if played.bundles == 1 else "bundles"
    waste = f"{pounds(played.waste_g)} lb composted or thrown away"
    lines += [
        f"  {played.households} households, {played.people} people, {played.plates} plates",
        f"  {pounds(played.in_g)} lb in, {pounds(played.out_g)} lb out, {waste}",
        f"  {played.events:,} events are in the books, and a recount agrees with every total",
        "",
        "On the stick, on a second laptop, at the chapter:",
        f"  {played.bundles} {bundles} written and read back; both laptops have the digest {played.digest[:16]}…",
    ]
    for row in played.chapter.rows:
        found = dict(zip(played.chapter.columns, row, strict=True))
        lines.append(
            f"  the chapter sums {found['month']}: {found['households']} households, {found['people']} people,"
            f" {pounds(int(found['in_g']))} lb in, {pounds(int(found['out_g']))} lb out"
        )
    lines += ["", "Files:", f"  site           {played.site}", f"  second laptop  {played.second}"]
    lines += [f"  papers         {played.papers[0].parent}", *_names(played.papers)]
    lines += [f"  stick          {played.stick}", "", f"Look into it with: pantry --site {played.site}"]
    return lines


def _names(papers: tuple[Path, ...]) -> list[str]:
    """The papers by name, as many on a line as fit."""
    indent = " " * 17
    names = ", ".join(paper.name for paper in papers)
    return wrap(names, _COLUMNS, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def pounds(grams: int) -> str:
    """Whole pounds with the thousands marked."""
    return f"{grams / _GRAMS_A_POUND:,.0f}"


def has_screen() -> bool:
    """Whether a window could be seen: on Linux a display, and no platform without one."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def _free_folder(wanted: Path) -> Path:
    number = 1
    while True:
        folder = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        if not folder.exists():
            return folder
        number += 1
