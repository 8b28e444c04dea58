"""`pantry table`: the box's lines from standard input, each answered as soon as it is saved."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from pantry.desk import Mode
from pantry.office.stick_words import clock_words
from pantry.readings.clocks import clock_slow_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.cli.sites import Chosen
    from pantry.reply import Reply

_KEYS = ("line", "did", "saved", "entry", "item", "name", "quantity", "unit", "grams", "lot", "best_by", "says", "asks")
_MOST_BYTES = 65_536  # no line is longer; of one that is the rest is not kept, so that it fills no memory
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


@click.command()
@click.option("--mode", type=click.Choice(["in", "out"]), default="out", show_default=True, help="Take in or give out.")
@click.option("--json", "as_json", is_flag=True, help="Answer each line with one JSON object.")
@click.pass_obj
def table(chosen: Chosen, mode: str, *, as_json: bool) -> None:
    r"""The table without a window: one line in, one answer out, given only when it is saved.

    Example: printf '24*036000291452\n0327\n' | pantry table --mode in
    """
    with chosen.opened() as pantry:
        slow = clock_slow_days(pantry.site_file.reading, chosen.clock.today())
        if slow:
            click.echo(clock_words(slow, pantry.language), err=True)
        desk = pantry.desk(Mode(mode))
        for line in _lines():
            reply = desk.answer(line)
            click.echo(_one_line(json.dumps(answer(reply), ensure_ascii=False)) if as_json else _words(reply))
            sys.stdout.flush()


def answer(reply: Reply) -> dict[str, object]:
    """The keys that are promised, each always there."""
    totals = reply.totals
    found: dict[str, object] = {key: getattr(reply, key) for key in _KEYS}
    found["did"] = reply.did.value
    found["look"] = [look.value for look in reply.look]
    found["totals"] = {
        "households": totals.households, "people": totals.people, "in_g": totals.in_g, "out_g": totals.out_g,
    }  # fmt: skip
    return found


def _words(reply: Reply) -> str:
    return f"{reply.says}  {reply.asks}".strip() if reply.asks else reply.says


def _one_line(text: str) -> str:
    """JSON escapes the ends of lines that ASCII has; programs that split text know three more."""
    return text.translate(_LINE_ENDS)


def _lines() -> Iterator[str]:
    """Lines end at LF only; a last one without it counts too, and where standard input is closed there are none."""
    while sys.stdin and (raw := sys.stdin.buffer.readline(_MOST_BYTES)):
        rest = raw
        while len(rest) == _MOST_BYTES and not rest.endswith(b"\n"):
            rest = sys.stdin.buffer.readline(_MOST_BYTES)
        yield raw.removesuffix(b"\n").decode("utf-8", errors="replace")
