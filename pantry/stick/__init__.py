"""The stick: bundles of events as signed CSV, written, read, checked and relayed, and who holds what."""

from pantry.stick.chapter_rows import Accepted, AcceptedBundle, rows_of
from pantry.stick.exchange import Exchange, Gap, Member, bundle_thing, gaps_of
from pantry.stick.joining import SiteOnStick, damaged_on, sites_on
from pantry.stick.reading import Read, check_stick, read_stick
from pantry.stick.refusals import Refusal
from pantry.stick.tables import StickTables, holdings_digest
from pantry.stick.writing import Written, write_everything, write_stick

__all__ = [
    "Accepted",
    "AcceptedBundle",
    "Exchange",
    "Gap",
    "Member",
    "Read",
    "Refusal",
    "SiteOnStick",
    "StickTables",
    "Written",
    "bundle_thing",
    "check_stick",
    "damaged_on",
    "gaps_of",
    "holdings_digest",
    "read_stick",
    "rows_of",
    "sites_on",
    "write_everything",
    "write_stick",
]
