"""The point person's hand in the dates' policy: a row for a kind of food and a kind of date, or back to what it was.

In: days as they are typed, a sentence and where it comes from. Out: the table as it reads then; each row is a change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.catalog.kinds import Kind
from pantry.codes.dates import DateKind
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.readings.fields import CHAPTER
from pantry.rules.date_policy import ANY, MOST_DAYS, OWN_RULE, DateRule, is_law, rule_key
from pantry.shelf.date_rules import DATES

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.rules.date_policy import DatePolicy
    from pantry.shelf import Shelf

FOODS = (ANY, *Kind)
DATE_KINDS = (
    ANY, DateKind.BEST_BY, DateKind.USE_BY, DateKind.SELL_BY, DateKind.FREEZE_BY, DateKind.PACKED_ON,
)  # fmt: skip
FOR_GOOD = "always"
_FOR_GOOD_TYPED = frozenset((FOR_GOOD, "siempre"))  # as the window says it in its languages
LONGEST_WHY = 200
LONGEST_SOURCE = 100


def set_rule(books: Books, shelf: Shelf, clock: Clock, rule: DateRule, *, for_chapter: bool = False) -> DatePolicy:
    """Writes a row of the table, for this site or for all tables of its chapter. Raises RefusedInput, NotSaved."""
    _refuse_unknown(rule.food, rule.date_kind)
    _refuse_law(rule.food)
    if rule.look_days is not None and (rule.fine_days is None or rule.fine_days > rule.look_days):
        raise RefusedInput(
            "Food is fine first, then looked at: the second number must be the larger one. Nothing was changed."
        )
    why, source = one_line(rule.why), one_line(rule.source)
    if len(why) > LONGEST_WHY or len(source) > LONGEST_SOURCE:
        raise RefusedInput(
            "The sentence has at most {why} letters, its source {source}. Nothing was changed. Say it shorter.",
            why=LONGEST_WHY, source=LONGEST_SOURCE,
        )  # fmt: skip
    said = DateRule(rule.food, rule.date_kind, rule.fine_days, rule.look_days, why, source or OWN_RULE)
    return _say(books, shelf, clock, said.key, said.text(), for_chapter=for_chapter)


def take_rule_back(
    books: Books, shelf: Shelf, clock: Clock, food: str, date_kind: str, *, for_chapter: bool = False
) -> DatePolicy:
    """The row is again what it was before anybody here wrote it. Raises RefusedInput, NotSaved."""
    _refuse_unknown(food, date_kind)
    _refuse_law(food)
    return _say(books, shelf, clock, rule_key(food, date_kind), "", for_chapter=for_chapter)


def read_days(said: str) -> int | None:
    """So many days as they are typed; `always` is None. Raises RefusedInput."""
    text = one_line(said).casefold()
    if text in _FOR_GOOD_TYPED:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 6 and int(text) <= MOST_DAYS):
        raise RefusedInput(
            "{said} is no number of days. Nothing was changed. Type 0 to {most}, or always.",
            said=said.strip() or '""', most=MOST_DAYS,
        )  # fmt: skip
    return int(text)


def days_text(days: int | None) -> str:
    """Days as they are typed."""
    return FOR_GOOD if days is None else str(days)


def _say(books: Books, shelf: Shelf, clock: Clock, key: str, text: str, *, for_chapter: bool) -> DatePolicy:
    row = Change(thing=DATES, field=key, value=text, scope=CHAPTER if for_chapter else "")
    books.record(Draft(Act.SET, clock.today().isoformat(), (row,)))
    return shelf.date_policy()


def _refuse_unknown(food: str, date_kind: str) -> None:
    for said, known in ((food, FOODS), (date_kind, DATE_KINDS)):
        if said not in known:
            raise RefusedInput(
                "{said} is not in the table of dates. Nothing was changed. There are: {known}.",
                said=said, known=", ".join(known),
            )  # fmt: skip


def _refuse_law(food: str) -> None:
    if is_law(food):
        raise RefusedInput(
            "Infant formula is never given past its date (21 CFR 107.20(c)), and is of this kind. Nothing was changed."
        )
