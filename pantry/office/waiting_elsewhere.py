"""Questions about counts that wait at another laptop: it counted, so it alone is asked; here it is only told.

In: the books, and what other laptops said last of what they hold and ask. Out: words. Nothing is written here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.readings.fields import YES, Fields
from pantry.shelf.count_doubts import CountDoubts
from pantry.stick.exchange import RETIRED
from pantry.stick.holdings import file_name, read_holdings
from pantry.stick.tables import StickTables

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

    from pantry.language import Language
    from pantry.office.question_words import QuestionWords
    from pantry.shelf.count_doubts import CameLater
    from pantry.shelf.laptops import Laptops


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What waits at a laptop, by its name; `lines`: what was moved, entry by entry; `about`: as of a question."""

    laptop: str
    words: str
    lines: tuple[str, ...]
    about: tuple[str, ...]


class WaitingElsewhere:
    """Looks for them."""

    def __init__(self, db: Connection, site: str, laptops: Laptops, today: str) -> None:
        self._db, self._laptops = db, laptops
        fields = Fields(db)
        others = (one for one in laptops.others() if fields.value(one, RETIRED, site) != YES)
        self._doubts = CountDoubts(db, site, laptops, frozenset(others), today)

    def open(self, words: QuestionWords, language: Language) -> tuple[Elsewhere, ...]:
        """Told once of all that came from one laptop after one counting."""
        if not self._doubts.asking:
            return ()
        is_asked: dict[str, Callable[[CameLater], bool]] = {}
        groups: dict[tuple[str, str], dict[str, list[CameLater]]] = {}
        for one in self._doubts.open()[0]:
            there = one.counted_by.device
            if there not in is_asked:
                is_asked[there] = self._asked_at(there)
            if is_asked[there](one):
                entries = groups.setdefault((one.counted_by.entry, one.moved_by.device), {})
                entries.setdefault(one.moved_by.entry, []).append(one)
        return tuple(_told(list(entries.values()), words, language) for entries in groups.values())

    def _asked_at(self, device: str) -> Callable[[CameLater], bool]:
        """Whether a laptop asks that: it said so last, or it did not hold then what was moved, and will ask.

        What it holds and does not ask about it held when it counted, or it was answered.
        """
        last = next((one for one in StickTables(self._db).lists() if one.device == device), None)
        said = read_holdings(file_name(device, last.number), last.bytes) if last else None
        if said is None:
            return lambda _one: False
        asks, holds = frozenset(said.asks), frozenset(named.bundle for named in said.holds)

        def is_asked(one: CameLater) -> bool:
            return one.moved.event in asks or self._laptops.bundle(one.moved_by.entry) not in holds

        return is_asked


def _told(entries: list[list[CameLater]], words: QuestionWords, language: Language) -> Elsewhere:
    first, n = entries[0][0], len(entries)
    counted = words.several_counts([one.count for entry in entries for one in entry])
    laptop = words.laptop(first.counted_by.device)
    said = language.say_many(
        "{laptop} counted {counted} on {date}. {n} entry of {other} came later: was it before the count?",
        "{laptop} counted {counted} on {date}. {n} entries of {other} came later: were they before the count?",
        n, laptop=laptop, counted=counted, date=date_words(first.count.date, language),
        other=words.laptop(first.moved_by.device),
    )  # fmt: skip
    pairs = (event for entry in entries for one in entry for event in (one.moved.event, one.count.event))
    return Elsewhere(laptop, said, tuple(map(words.moved, entries)), tuple(dict.fromkeys(pairs)))
