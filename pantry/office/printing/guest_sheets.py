"""Fills in the sheets that guests meet.

In: where words and codes come from, how the sheet is wanted, each choice checked. Out: a `Paper`, still undrawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.dates import is_date_value
from pantry.office.printing.from_books import FromBooks, all_languages_of, languages_of
from pantry.office.printing.own_codes import new_sheet_codes
from pantry.paper.sheets.age_bands import USUAL_BANDS
from pantry.paper.sheets.delivery import DeliveryList
from pantry.paper.sheets.recall import RecallNotice
from pantry.paper.sheets.referrals import ReferralSheet
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sheets.signin_styles import SheetStyle
from pantry.paper.sheets.slips import SlipSheet
from pantry.paper.sheets.tokens import TokenSheet
from pantry.paper.sizes import BINDER_PT, MARGIN_PT, MM
from pantry.rules.age_bands import read_bands

if TYPE_CHECKING:
    from pantry.office.printing.sheet_wanted import SheetWanted
    from pantry.rules.age_bands import Band
    from pantry.settings import SiteSettings


def welcome_sheet(source: FromBooks, wanted: SheetWanted) -> WelcomeSheet:
    """Each page has its own code."""
    size = wanted.size
    return WelcomeSheet(
        site_name=source.settings.name,
        day=wanted.day(source.clock.today()),
        codes=new_sheet_codes(source.shelf, source.site_file, source.clock, wanted.pages),
        languages=languages_of(source.settings, wanted.languages),
        paper=size,
        rule_date=_rule_date(source.settings),
        style=SheetStyle(wanted.chosen["style"]),
        bands=bands_of(source.settings),
        row_pt=_row_pt(wanted),
        left=_left(wanted),
    )


def slip_sheet(source: FromBooks, wanted: SheetWanted) -> SlipSheet:
    """Each page has its own code, which its slips bear too."""
    size = wanted.size
    return SlipSheet(
        site_name=source.settings.name,
        day=wanted.day(source.clock.today()),
        codes=new_sheet_codes(source.shelf, source.site_file, source.clock, wanted.pages),
        languages=languages_of(source.settings, wanted.languages),
        paper=size,
        many=int(wanted.chosen["many"]),
        bands=bands_of(source.settings),
        rule_date=_rule_date(source.settings),
    )


def token_sheet(source: FromBooks, wanted: SheetWanted) -> TokenSheet:
    """Numbers to hand out; nobody keeps which guest has which."""
    return TokenSheet(
        site_name=source.settings.name,
        day=wanted.day(source.clock.today()),
        languages=languages_of(source.settings, wanted.languages),
        paper=wanted.size,
        first=int(wanted.chosen["first"]),
        count=int(wanted.chosen["count"]),
    )


def recall_notice(source: FromBooks, wanted: SheetWanted) -> RecallNotice:
    """What somebody typed of a recall; what they did not has a blank line. In every language of the site."""
    return RecallNotice(
        site_name=source.settings.name,
        day=wanted.day(source.clock.today()),
        languages=all_languages_of(source.settings, wanted.languages),
        paper=wanted.size,
        item=wanted.chosen["item"],
        lot=wanted.chosen["lot"],
        reason=wanted.chosen["reason"],
    )


def delivery_list(source: FromBooks, wanted: SheetWanted) -> DeliveryList:
    """Stops without names."""
    return DeliveryList(
        site_name=source.settings.name,
        day=wanted.day(source.clock.today()),
        languages=languages_of(source.settings, wanted.languages),
        paper=wanted.size,
        stops=int(wanted.chosen["stops"] or 0),
        row_pt=_row_pt(wanted),
        left=_left(wanted),
    )


def referral_sheet(source: FromBooks, wanted: SheetWanted) -> ReferralSheet:
    """Blank slips: the books hold no directory of places."""
    languages = languages_of(source.settings, wanted.languages)
    return ReferralSheet(source.settings.name, wanted.day(source.clock.today()), languages, wanted.size)


def bands_of(settings: SiteSettings) -> tuple[Band, ...]:
    """The ages that sheets ask after: the site's, or the usual ones where it asks nobody at the table."""
    return read_bands(settings.bands) or USUAL_BANDS


def _rule_date(settings: SiteSettings) -> str:
    return settings.paper_rule_date if is_date_value(settings.paper_rule_date) else ""


def _row_pt(wanted: SheetWanted) -> float:
    return int(wanted.chosen["row"]) * MM


def _left(wanted: SheetWanted) -> float:
    return BINDER_PT if wanted.chosen["binder"] else MARGIN_PT
