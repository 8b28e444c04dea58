"""Packing, and the way to exactly as many labels as bags were packed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.printing.repacked import RepackedWanted, of_pack_record
from ui.lead.packing.pack_page import PackPage

if TYPE_CHECKING:
    from pantry.office.pack_talk import PackTalk
    from ui.lead.inside import Inside
    from ui.page import Page


def pack_page(inside: Inside) -> Page:
    """Packing, where it was left."""
    talk = inside.pantry.pack_talk(inside.language)
    page = PackPage(inside, talk)
    inside.share_with_table(page)
    page.labels_pressed.connect(lambda: _print_labels(inside, talk))
    return page


def _print_labels(inside: Inside, talk: PackTalk) -> None:
    """All that the last label said is forgotten but who packed: another food has other ingredients."""
    if talk.packed is None:
        return
    said = of_pack_record(inside.pantry.for_papers(), RepackedWanted(), talk.packed.entry)
    parts = {
        "item": said.item, "name": said.name, "weight": said.weight, "lot": said.lot, "date": said.date,
        "ingredients": said.ingredients, "contains": said.contains,
    }  # fmt: skip
    chosen = {f"repacked:{part}": (value,) if value else () for part, value in parts.items()}
    inside.print_paper("repacked", {**chosen, "copies": (str(said.copies),)})
