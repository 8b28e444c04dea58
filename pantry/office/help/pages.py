"""All pages of help, in the order in which a new volunteer meets the screens."""

from __future__ import annotations

from pantry.office.help.help_page import HelpOn, HelpPage
from pantry.office.help.of_day import OF_DAY
from pantry.office.help.of_rooms import OF_ROOMS
from pantry.office.help.of_table import OF_TABLE


def help_pages() -> tuple[HelpPage, ...]:
    """Every page."""
    order = list(HelpOn)
    return tuple(sorted((*OF_TABLE, *OF_DAY, *OF_ROOMS), key=lambda page: order.index(page.on)))


def help_page(on: HelpOn) -> HelpPage:
    """The page of one screen."""
    return next(page for page in help_pages() if page.on is on)
