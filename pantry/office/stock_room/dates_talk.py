"""What dates mean, row by row, as the point person reads and edits it: each row with its sentence and its source.

In: a row that is chosen, or a new one, and what was filled in. Out: the table in words; what was written is told and
can be taken back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.errors import PantryError
from pantry.office.date_rules import (
    DATE_KINDS,
    FOODS,
    FOR_GOOD,
    LONGEST_SOURCE,
    LONGEST_WHY,
    days_text,
    read_days,
    set_rule,
    take_rule_back,
)
from pantry.office.form_talk import FormTalk
from pantry.office.forms import Asked, Choice, Done, Field
from pantry.office.stock_room.fields import words_field
from pantry.rules.date_policy import ANY, OWN_RULE, DateRule, Wrote, is_law

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.office.talk_parts import TalkParts
    from pantry.rules.date_policy import DatePolicy
    from pantry.store.today_file import TodayFile

KEPT_AS = "dates form"
_FOOD, _DATE, _FINE, _LOOK, _WHY, _SOURCE = "food", "date", "fine", "look", "why", "source"
_NEW = "new"


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A row of the table as it is read: what it is of, until when it is fine and looked at, why, who wrote it."""

    key: str
    name: str
    fine: str
    look: str
    why: str
    is_law: bool
    is_own: bool


class DatesTalk(FormTalk):
    """The table of dates of one moment."""

    def __init__(self, parts: TalkParts, today: TodayFile) -> None:
        super().__init__(parts, today, KEPT_AS)
        self._policy: DatePolicy
        self.read_again()
        kept = self._kept()
        if kept is not None and (kept.about == _NEW or self._rule(kept.about) is not None):
            self._begin(self._asked(self._rule(kept.about)), kept.about, kept.text)

    @property
    def rows(self) -> tuple[RuleWords, ...]:
        """All rows, in the order of the table."""
        return tuple(self._words(rule) for rule in self._policy.rules)

    @property
    def may_go_back(self) -> bool:
        """Whether the row that is open was written here, so that it can be as it was before."""
        rule = self._rule(self._about)
        return self.form is not None and rule is not None and rule.wrote is Wrote.SITE

    def read_again(self) -> None:
        """Reads the table."""
        self._policy = self._parts.shelf.date_policy()

    def open(self, key: str) -> None:
        """A row is edited; what the law says is told instead."""
        rule = self._rule(key)
        if rule is None:
            return
        if rule.wrote is Wrote.LAW:
            self.said, self.trouble = "", self._parts.language.say(
                "Infant formula is never given past its date, and is of this kind. This row stays."
            )  # fmt: skip
            return
        self._begin(self._asked(rule), key)

    def add(self) -> None:
        """A new row: for a kind of food, for a kind of date."""
        self._begin(self._asked(None), _NEW)

    def go_back(self) -> None:
        """The row that is open is the chapter's again, or what every table begins with."""
        rule, parts = self._rule(self._about), self._parts
        if rule is None:
            return
        try:
            take_rule_back(parts.books, parts.shelf, parts.clock, rule.food, rule.date_kind)
        except PantryError as why:
            self.trouble = parts.language.error(why)
            return
        said = parts.language.say("{row}: as it was before.", row=self._name(rule))
        self.leave_form()
        self._was_done(Done(said, lambda: set_rule(parts.books, parts.shelf, parts.clock, rule)))

    def _rule(self, key: str) -> DateRule | None:
        return next((rule for rule in self._policy.rules if rule.key == key), None)

    def _words(self, rule: DateRule) -> RuleWords:
        language = self._parts.language
        is_own = rule.wrote in (Wrote.SITE, Wrote.CHAPTER)
        source = language.say("Source: {source}", source=language.say(rule.source))
        why = rule.why if is_own else language.say(rule.why)
        fine, look = self._fine(rule.fine_days), self._look(rule)
        return RuleWords(
            rule.key, self._name(rule), fine, look, " ".join(filter(None, (why, source))), rule.wrote is Wrote.LAW,
            is_own,
        )  # fmt: skip

    def _name(self, rule: DateRule) -> str:
        return f"{self._food(rule.food)} · {self._date(rule.date_kind)}"

    def _food(self, food: str) -> str:
        return self._parts.language.say("Any food") if food == ANY else self._parts.kinds.get(food, food)

    def _date(self, date_kind: str) -> str:
        say = self._parts.language.say
        known = {
            ANY: say("Any date"), "best_by": say("Best by"), "use_by": say("Use by"), "sell_by": say("Sell by"),
            "freeze_by": say("Freeze by"), "packed_on": say("Packed on"),
        }  # fmt: skip
        return known.get(date_kind, date_kind)

    def _fine(self, days: int | None) -> str:
        say_many, say = self._parts.language.say_many, self._parts.language.say
        if days is None:
            return say("Always")
        return say_many("{n} day past it", "{n} days past it", days) if days else say("Up to its date")

    def _look(self, rule: DateRule) -> str:
        if rule.fine_days is None or rule.look_days == rule.fine_days:
            return "–"
        return self._fine(rule.look_days)

    def _asked(self, rule: DateRule | None) -> Asked:
        """The rows of the form: of a new row also which food and which date."""
        say = self._parts.language.say

        def fields(_values: Mapping[str, str]) -> tuple[Field, ...]:
            return (*(() if rule else self._of_what()), *self._days(rule), *self._because(rule))

        title = self._name(rule) if rule else say("A new row")
        return Asked(rule.key if rule else _NEW, title, fields, lambda values: self._write(rule, values))

    def _of_what(self) -> tuple[Field, ...]:
        say = self._parts.language.say
        foods = tuple(Choice(food, self._food(food)) for food in FOODS if not is_law(food))
        dates = tuple(Choice(str(kind), self._date(kind)) for kind in DATE_KINDS)
        return (
            Field(_FOOD, say("Food"), say("Of which food?"), choices=foods),
            Field(_DATE, say("Date"), say("Which date on the package?"), choices=dates),
        )

    def _days(self, rule: DateRule | None) -> tuple[Field, ...]:
        say = self._parts.language.say
        always = Choice(FOR_GOOD, say("Always"))
        up_to_it = Choice("0", say("Up to its date"))

        def read(typed: str) -> str:
            return days_text(read_days(typed))

        def shown(value: str) -> str:
            return self._fine(int(value)) if value.isdigit() else value

        def of(key: str, title: str, asks: str, choices: tuple[Choice, ...]) -> Field:
            first = "" if rule is None else days_text(rule.fine_days if key == _FINE else rule.look_days)
            return Field(key, title, asks, first, choices, read, shown, is_number=True)

        return (
            of(_FINE, say("Fine"), say("How many days past it is it fine?"), (up_to_it, always)),
            of(_LOOK, say("Look first"), say("How many days past it may it be given after a look?"), (always,)),
        )

    def _because(self, rule: DateRule | None) -> tuple[Field, ...]:
        say = self._parts.language.say
        is_own = rule is not None and rule.wrote is not Wrote.DEFAULT
        why = words_field(_WHY, say("Sentence"), say("Why? Volunteers read this sentence."), LONGEST_WHY)
        sources = (Choice(OWN_RULE, say(OWN_RULE)),)
        source = words_field(_SOURCE, say("Source"), say("Where does that come from?"), LONGEST_SOURCE, sources)
        return (
            replace(why, first=rule.why if rule and is_own else "", may_be_empty=True),
            replace(source, first=rule.source if rule and is_own else OWN_RULE),
        )

    def _write(self, rule: DateRule | None, values: Mapping[str, str]) -> Done:
        parts = self._parts
        food, date_kind = (rule.food, rule.date_kind) if rule else (values[_FOOD], values[_DATE])
        said = DateRule(
            food, date_kind, read_days(values[_FINE]), read_days(values[_LOOK]), values[_WHY], values[_SOURCE]
        )
        before = parts.shelf.date_policy().rule(food, date_kind)
        set_rule(parts.books, parts.shelf, parts.clock, said)
        words = parts.language.say("{row}: saved. The table follows it from now on.", row=self._name(said))
        return Done(words, self._back_to(before, said))

    def _back_to(self, before: DateRule | None, said: DateRule) -> Callable[[], object]:
        parts = self._parts
        if before is not None and before.wrote is Wrote.SITE:
            return lambda: set_rule(parts.books, parts.shelf, parts.clock, before)
        return lambda: take_rule_back(parts.books, parts.shelf, parts.clock, said.food, said.date_kind)
