"""The rooms' modules, loaded one after the other while nobody waits: the first tap on a room is as fast as the next.

The core's come before the pages that stand on them, so that no piece of it takes long.
"""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = (
    "pantry.office.start_talk", "ui.lead.home", "ui.lead.box_page", "ui.lead.start.start_page",
    "pantry.office.stock_room.talk", "ui.lead.stock.stock_page",
    "pantry.office.stock_room.dates_talk", "ui.lead.stock.dates_page",
    "pantry.office.naming_talk", "ui.lead.unknowns_page", "pantry.office.pack_talk",
    "pantry.office.bag_talk", "ui.lead.bags.bags_page", "pantry.office.count_talk", "ui.lead.counting.count_room",
    "pantry.stick", "pantry.safe", "pantry.office.closing_talk.talk", "ui.lead.close.close_room",
    "pantry.reports.due", "ui.lead.reports.reports_page", "pantry.office.recall_talk.talk",
    "ui.lead.recalls.recalls_page", "pantry.office.catalog_talk.talk", "ui.lead.catalog.catalog_page",
    "pantry.office.stick_talk", "ui.lead.stick.stick_page",
    "pantry.office.printer_talk", "ui.lead.printers.printers_page", "pantry.office.sheet_talk",
    "ui.lead.label_sheets.label_sheets_page",
    "pantry.office.settings.settings_talk", "ui.lead.settings.settings_page", "ui.lead.help.help_room",
    "pantry.paper.labels.label_sheet", "pantry.office.printing.item_labels", "pantry.office.printing.guest_sheets",
    "pantry.office.printing.sheets", "pantry.office.printing.any_paper", "ui.lead.papers.papers_room",
    "ui.lead.papers.papers_page", "ui.lead.packing.pack_room", "pantry.office.keying.which_keying",
    "ui.lead.waiting_sheets", "ui.lead.tile_words",
)  # fmt: skip


def rooms_loaded() -> Iterator[None]:
    """A module a step; what is there then stays, so that looking for garbage need not go through it ever again."""
    for name in MODULES:
        import_module(name)
        yield
    gc.collect()
    gc.freeze()
