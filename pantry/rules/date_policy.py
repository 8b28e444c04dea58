"""What a date on a pack means for giving: fine, look first, or do not give; never "safe". A table that a site edits.

In: the date, its kind, the kind of food, today; the rows that the site or its chapter wrote. Out: advice with its
sentence and source. Only infant formula has a federal use-by rule; past a date all else is a matter of quality, and
USDA's FoodKeeper tells how long food keeps from its purchase, not past its date: so a table says itself how long.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.dates import DateKind, last_day
from pantry.errors import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

ANY = "any"
MOST_DAYS = 3650
_NEVER_PAST_A_DATE = frozenset({DateKind.CODE_ONLY, DateKind.NONE})
OWN_RULE = sentence("our table's own rule")
_FSIS = "USDA FSIS, Food Product Dating"


class Verdict(StrEnum):
    """What to do with food of a date."""

    FINE = "fine"
    LOOK_FIRST = "look_first"
    DO_NOT_GIVE = "do_not_give"


class Wrote(StrEnum):
    """Who wrote a row of the table; what the law says nobody changes."""

    LAW = "law"
    DEFAULT = "default"
    CHAPTER = "chapter"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Advice:
    """A verdict with its sentence, untranslated, that has a place for `date`; why, and where that comes from.

    `why` is untranslated too, or a table's own words (`is_own`), which volunteers read with it.
    """

    verdict: Verdict
    sentence: str = ""
    source: str = ""
    why: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class DateRule:
    """How many days past such a date such food is still fine, and how many it is looked at first.

    Both are counted from the date; None: for good. `food` and `date_kind` may be `any`. `why`: its sentence.
    """

    food: str
    date_kind: str
    fine_days: int | None
    look_days: int | None
    why: str
    source: str
    wrote: Wrote = Wrote.DEFAULT

    @property
    def key(self) -> str:
        """Its field in the books: `dry:best_by`."""
        return rule_key(self.food, self.date_kind)

    def verdict(self, days_past: int) -> Verdict:
        """What so many days past the date mean."""
        if self.fine_days is None or days_past <= self.fine_days:
            return Verdict.FINE
        if self.look_days is None or days_past <= self.look_days:
            return Verdict.LOOK_FIRST
        return Verdict.DO_NOT_GIVE

    def text(self) -> str:
        """As the books keep it."""
        said = {"fine": self.fine_days, "look": self.look_days, "why": self.why, "source": self.source}
        return json.dumps(said, ensure_ascii=False)


FINE = Advice(Verdict.FINE)
_BEST = sentence("It says how long it is at its best. It is not an end date.")
_USE = sentence("The last day of best quality. Only for infant formula is it a rule.")
_SELL = sentence("It tells the store how long to display it. It is not an end date.")
_FREEZE = sentence("Food frozen by then keeps on. Was it frozen?")
_PACKED = sentence("The day it was packed does not say how long it keeps.")
_FORMULA = sentence("Infant formula is never given past its date; baby food is held like it.")
_LAW_SOURCE = sentence("21 CFR 107.20(c); baby food by our own rule")
DEFAULTS = (
    DateRule("baby", ANY, 0, 0, _FORMULA, _LAW_SOURCE, Wrote.LAW),
    DateRule(ANY, DateKind.BEST_BY, 0, None, _BEST, _FSIS),
    DateRule(ANY, DateKind.USE_BY, 0, None, _USE, _FSIS),
    DateRule(ANY, DateKind.SELL_BY, 0, None, _SELL, _FSIS),
    DateRule(ANY, DateKind.FREEZE_BY, 0, None, _FREEZE, _FSIS),
    DateRule(ANY, DateKind.PACKED_ON, None, None, _PACKED, _FSIS),
)
_LAW = frozenset(rule.food for rule in DEFAULTS if rule.wrote is Wrote.LAW)
_SENTENCES = {
    Verdict.FINE: sentence("Past its date ({date}), and still fine here."),
    Verdict.LOOK_FIRST: sentence("Past its date ({date}). Look at it first."),
    Verdict.DO_NOT_GIVE: sentence("Past its date ({date}). Do not give it."),
}
_HELD_BY_LAW = sentence("Past its date ({date}). Do not give it: baby formula and baby food are held.")


@dataclass(frozen=True, slots=True)
class DatePolicy:
    """The whole table: what the site wrote wins over its chapter's rows, those over what every table begins with."""

    rules: tuple[DateRule, ...] = DEFAULTS
    _by_key: Mapping[str, DateRule] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {rule.key: rule for rule in self.rules})

    @classmethod
    def of(cls, chapter: Mapping[str, str], site: Mapping[str, str]) -> DatePolicy:
        """The table with the rows that are said, by key; what says nothing or can't be read is passed over."""
        rules = {rule.key: rule for rule in DEFAULTS}
        for said, wrote in ((chapter, Wrote.CHAPTER), (site, Wrote.SITE)):
            for key, text in sorted(said.items()):
                rule = read_rule(key, text)
                if rule is not None and rule.food not in _LAW:
                    rules[key] = replace(rule, wrote=wrote)
        return cls(tuple(sorted(rules.values(), key=_in_table_order)))

    def rule(self, food: str, date_kind: str) -> DateRule | None:
        """The row with just this food and kind of date."""
        return self._by_key.get(rule_key(food, date_kind))

    def rule_for(self, food: str, date_kind: DateKind) -> DateRule | None:
        """The row that fits best: its own, of this food any date, then of any food. `any` date is no packing date."""
        foods = (food, ANY)
        kinds = (date_kind,) if date_kind is DateKind.PACKED_ON else (date_kind, ANY)
        keys = (rule_key(one, kind) for one in foods for kind in kinds)
        return next((self._by_key[key] for key in keys if key in self._by_key), None)

    def advice(self, value: str, date_kind: DateKind, food: str, today: date) -> Advice:
        """What a canonical date says today; a month or year counts to its last day."""
        if not value or date_kind in _NEVER_PAST_A_DATE:
            return FINE
        days_past = (today - last_day(value)).days
        rule = self.rule_for(food, date_kind) if days_past > 0 else None
        if rule is None or rule.fine_days is None:
            return FINE
        verdict = rule.verdict(days_past)
        said = _HELD_BY_LAW if rule.wrote is Wrote.LAW else _SENTENCES[verdict]
        is_own = rule.wrote in (Wrote.CHAPTER, Wrote.SITE)
        return Advice(verdict, said, rule.source, rule.why, is_own)


def is_law(food: str) -> bool:
    """Whether the law says what becomes of this food, so that nobody's row can."""
    return food in _LAW


def rule_key(food: str, date_kind: str) -> str:
    """The field of a row."""
    return f"{food}:{date_kind}"


def read_rule(key: str, text: str) -> DateRule | None:
    """The row that a field of the books says; None where it says none, or none that can be read."""
    food, _, date_kind = key.partition(":")
    try:
        said = json.loads(text)
        fine, look, why, source = (said[name] for name in ("fine", "look", "why", "source"))
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    if not (food and date_kind and _are_days((fine, look)) and isinstance(why, str) and isinstance(source, str)):
        return None
    return DateRule(food, date_kind, fine, look, why, source)


def _are_days(numbers: Iterable[object]) -> bool:
    """Whole numbers that a calendar holds, or nothing: for good."""
    return all(one is None or (type(one) is int and 0 <= one <= MOST_DAYS) for one in numbers)


def _in_table_order(rule: DateRule) -> tuple[bool, bool, str, int]:
    """What the law says first, then what was written for any food, then food by food."""
    order = {kind: at for at, kind in enumerate((*map(str, DateKind), ANY))}
    return rule.wrote is not Wrote.LAW, rule.food != ANY, rule.food, order.get(rule.date_kind, len(order))
