"""`pantry hold notice`: the recall notice of something held, filled in; all else is chosen as for any paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.hold_commands import BEST_BY, LOT, hold, item_named, lot_said
from pantry.cli.papers_commands import papers
from pantry.codes.lots import lot_words, read_lot
from pantry.office.holding import held_like
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from pantry.cli.sites import Chosen

_PAPER = papers.commands["recall"]
_FILLED_IN = ("item", "lot", "reason")
__all__ = ["hold"]  # the group, whole


@hold.command("notice")
@click.argument("what", metavar="CODE|NAME")
@LOT
@BEST_BY
@click.pass_context
def hold_notice(context: click.Context, /, what: str, lot_code: str, best_by: str, **paper: object) -> None:
    """Print the notice for guests: which food not to eat, and what to do.

    Example: pantry hold notice 036000291452 --lot L21B -o recall-notice.pdf --languages en,es
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        item = item_named(pantry, what)
        held, known = held_like(pantry.shelf, item, lot_said(pantry, lot_code, best_by)), pantry.shelf.item(item)
        code = shown_code(item, known.fields if known else {})
        name = known.name if known else ""
        facts = (" · ".join(part for part in (name, code) if part),
                 lot_words(read_lot(held.lot), pantry.language), held.why)  # fmt: skip
    context.invoke(_PAPER, **dict(zip(_FILLED_IN, facts, strict=True)), **paper)


hold_notice.params.extend(param for param in _PAPER.params if param.name not in _FILLED_IN)
