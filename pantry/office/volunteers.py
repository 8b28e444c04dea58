"""Who helps today, by alias: signed in and out, and at the close the sum of their minutes alone goes into the books.

Names, roles and hours live in the second file, which is in no backup and on no stick.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import Act, Draft, Movement
from pantry.office.kept_words import refuse_command
from pantry.places import GUESTS, MINUTE_ITEM, VOLUNTEERS, fixed_place

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.store import SiteFile

KEPT_AS = "volunteers"
LONGEST_ALIAS = 40
_MOST_MINUTES = 24 * 60  # nobody helps longer than a day: a clock was set


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Somebody who is here, since when; times are as the clock said them."""

    alias: str
    role: str
    since: datetime

    def minutes(self, now: datetime) -> int:
        """How long they have been here."""
        return min(max(int((now - self.since).total_seconds()) // 60, 0), _MOST_MINUTES)


@dataclass(frozen=True, slots=True)
class Helping:
    """A day of volunteers: who is here, and the minutes of those who went."""

    date: str
    here: tuple[Volunteer, ...] = ()
    minutes: int = 0

    def find(self, alias: str) -> Volunteer | None:
        """Who is here under this alias, whatever the case."""
        wanted = one_line(alias).casefold()
        return next((one for one in self.here if one.alias.casefold() == wanted), None)


def helping(site_file: SiteFile, clock: Clock) -> Helping:
    """Who is here now; of an earlier day only the minutes are left, until they are in the books."""
    return _read(site_file.today.kept(KEPT_AS)) or Helping(clock.today().isoformat())


def sign_in(books: Books, site_file: SiteFile, clock: Clock, alias: str, role: str = "") -> Volunteer:
    """Somebody comes to help. Raises RefusedInput, NotSaved."""
    day = _day_of_today(books, site_file, clock)
    name = one_line(alias)
    refuse_command(name)
    if not name or len(name) > LONGEST_ALIAS:
        raise RefusedInput("A volunteer's name has 1 to {most} letters. Nothing was saved.", most=LONGEST_ALIAS)
    if day.find(name):
        raise RefusedInput("{name} is here already. Nothing was changed.", name=name)
    comes = Volunteer(name, one_line(role)[:LONGEST_ALIAS], clock.now())
    _keep(site_file, clock, Helping(day.date, (*day.here, comes), day.minutes))
    return comes


def sign_out(books: Books, site_file: SiteFile, clock: Clock, alias: str) -> tuple[Volunteer, int]:
    """Somebody goes, after so many minutes. Raises RefusedInput, NotSaved."""
    day = _day_of_today(books, site_file, clock)
    goes = day.find(alias)
    if goes is None:
        raise RefusedInput("{name} is not here. Nothing was changed.", name=one_line(alias) or "?")
    minutes = goes.minutes(clock.now())
    stay = tuple(one for one in day.here if one is not goes)
    _keep(site_file, clock, Helping(day.date, stay, day.minutes + minutes))
    return goes, minutes


def take_back_sign_out(books: Books, site_file: SiteFile, clock: Clock, goes: Volunteer, minutes: int) -> None:
    """They are here still; their minutes go on from where they were. Raises RefusedInput, NotSaved."""
    day = _day_of_today(books, site_file, clock)
    if day.find(goes.alias):
        raise RefusedInput("{name} is here already. Nothing was changed.", name=goes.alias)
    if day.minutes < minutes:  # the day was closed since
        raise RefusedInput(
            "The hours of that day are in the books already. Nothing was changed. Sign {name} in again if still here.",
            name=goes.alias,
        )
    _keep(site_file, clock, Helping(day.date, (*day.here, goes), day.minutes - minutes))


def unbooked_minutes(site_file: SiteFile, clock: Clock, date: str) -> int:
    """What volunteers of a day gave and no book holds yet; of an earlier day nobody knows when who is here went."""
    day = helping(site_file, clock)
    if day.date != date:
        return 0
    here = day.here if date == clock.today().isoformat() else ()
    return day.minutes + sum(one.minutes(clock.now()) for one in here)


def forget_hours(site_file: SiteFile, clock: Clock, date: str) -> str:
    """Who is here on a day and how long they helped is known as a sum from elsewhere; gives what was kept of it."""
    kept = site_file.today.kept(KEPT_AS)
    day = _read(kept)
    if day is None or day.date != date:
        return ""
    site_file.today.keep(KEPT_AS, "", clock.now())
    return kept


def bring_back_hours(site_file: SiteFile, clock: Clock, forgotten: str) -> None:
    """What was forgotten is known again, beside who came since. Raises RefusedInput once another day has begun."""
    before, now = _read(forgotten), _read(site_file.today.kept(KEPT_AS))
    if before is None:
        return
    if now is None:
        now = Helping(before.date)
    if now.date != before.date:
        raise RefusedInput("Another day has begun. Nothing was changed. Say the hours of that day again.")
    came_since = tuple(one for one in now.here if not before.find(one.alias))
    _keep(site_file, clock, Helping(before.date, (*before.here, *came_since), before.minutes + now.minutes))


def book_minutes(books: Books, site_file: SiteFile, clock: Clock) -> Saved | None:
    """The sum of a day's minutes goes into the books; who is still here today is counted until now. Raises NotSaved."""
    day = _read(site_file.today.kept(KEPT_AS))
    if day is None:
        return None
    minutes = unbooked_minutes(site_file, clock, day.date)
    saved = None
    if minutes:
        row = Movement(
            item=MINUTE_ITEM,
            from_place=fixed_place(books.site, VOLUNTEERS),
            to_place=fixed_place(books.site, GUESTS),
            quantity=minutes,
            unit="min",
        )
        saved = books.record(Draft(Act.SERVED, day.date, (row,)))
    site_file.today.keep(KEPT_AS, "", clock.now())
    return saved


def _day_of_today(books: Books, site_file: SiteFile, clock: Clock) -> Helping:
    """Today's; what an earlier day left goes into the books first, on its own date."""
    today = clock.today().isoformat()
    day = helping(site_file, clock)
    if day.date != today:
        book_minutes(books, site_file, clock)
        return Helping(today)
    return day


def _keep(site_file: SiteFile, clock: Clock, day: Helping) -> None:
    here = [[one.alias, one.role, one.since.isoformat()] for one in day.here]
    text = json.dumps({"date": day.date, "here": here, "minutes": day.minutes})
    site_file.today.keep(KEPT_AS, text, clock.now())
    if site_file.today.kept(KEPT_AS) != text:
        raise RefusedInput("The volunteers' hours can't be kept just now. Write them on paper, and try again.")


def _read(text: str) -> Helping | None:
    try:
        found = json.loads(text)
        here = tuple(Volunteer(str(a), str(r), datetime.fromisoformat(since)) for a, r, since in found["here"])
        return Helping(str(found["date"]), here, int(found["minutes"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
