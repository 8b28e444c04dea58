"""What stands on a report: its large figures, its charts, its other facts, in one or two languages.

In: what is due, languages, units. Out: frozen values that a page is drawn from; nothing here draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.codes.dates import date_words
from pantry.codes.measures import GRAMS_A_POUND, Units, half_up, weight_unit
from pantry.paper.kind_words import kind_words
from pantry.paper.report.source_words import reason_words, source_words
from pantry.paper.report.told import Bar, Chart, Fact, Fill, Of, Row, Told
from pantry.paper.sheets.age_bands import band_words
from pantry.paper.words import in_each, once_each
from pantry.reports.period import Sums
from pantry.rules.age_bands import read_band
from pantry.rules.whole_parts import whole_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from pantry.language import Language
    from pantry.paper.words import Words
    from pantry.reports.due import Due

_MINUTES_AN_HOUR = 60
_MOST_DAYS = 15  # of a month as days; a chart of more is read by nobody
_TO = ".."  # from a day to a day
MOST_BARS = 14  # of sources and reasons; what is smaller is told together


def told_of(due: Due, languages: tuple[Language, ...], units: Units) -> Told:
    """Puts what is due into words."""
    words = _InWords(due, languages, units)
    charts = (words.people(), words.food(), words.sources(), words.kinds(), words.waste(), words.ages())
    period = once_each(date_words(due.totals.date, language) for language in languages)
    return Told(period, words.figures(), charts, words.facts())


@dataclass(frozen=True, slots=True)
class _InWords:
    due: Due
    languages: tuple[Language, ...]
    units: Units

    def figures(self) -> tuple[Fact, ...]:
        totals, each = self.due.totals, self.languages
        hours = half_up(Fraction(totals.volunteers_min, _MINUTES_AN_HOUR))
        return (
            Fact(in_each(each, "Days open"), self._number(totals.days_open)),
            Fact(in_each(each, "Households"), self._number(totals.households)),
            Fact(in_each(each, "People"), self._number(totals.people)),
            Fact(in_each(each, "Plates"), self._number(totals.plates)),
            Fact(self._food_in(), self._weight(totals.in_g)),
            Fact(self._shared(), self._weight(totals.out_g)),
            Fact(self._wasted(), self._weight(totals.waste_g)),
            Fact(in_each(each, "Volunteers' hours"), self._number(hours)),
        )

    def people(self) -> Chart:
        parts = [part for part in self._parts() if part.people]
        most = max((part.people for part in parts), default=0)
        rows = tuple(
            Row(self._part(part), (_bar(self._number(part.people), part.people, most, Fill.SOLID),)) for part in parts
        )
        return Chart(Of.PEOPLE, in_each(self.languages, "People"), rows)

    def food(self) -> Chart:
        """What came in over what was shared, on each day or in each month."""
        parts = [part for part in self._parts() if part.in_g or part.out_g]
        most = max((max(part.in_g, part.out_g) for part in parts), default=0)
        came, went = self._weights(part.in_g for part in parts), self._weights(part.out_g for part in parts)
        rows = tuple(
            Row(
                self._part(part),
                (_bar(in_words, part.in_g, most, Fill.HATCHED), _bar(out_words, part.out_g, most, Fill.SOLID)),
            )
            for part, in_words, out_words in zip(parts, came, went, strict=True)
        )
        legend = ((Fill.HATCHED, self._food_in()), (Fill.SOLID, self._shared()))
        return Chart(
            Of.FOOD, self._each(lambda say, unit: say("Food in and food shared ({unit})", unit=unit)), rows, legend
        )

    def sources(self) -> Chart:
        titles = self._each(lambda say, unit: say("Where food came from ({unit})", unit=unit))
        return self._parted(Of.SOURCES, titles, self.due.totals.by_source, source_words)

    def kinds(self) -> Chart:
        titles = self._each(lambda say, unit: say("Kinds of food ({unit})", unit=unit))
        return self._parted(Of.KINDS, titles, self.due.totals.by_kind, _kind_words)

    def waste(self) -> Chart:
        return self._parted(Of.WASTE, self._wasted(), self.due.totals.by_waste, reason_words)

    def ages(self) -> Chart:
        """Of who was asked; who was not has a row of its own."""
        asked, each = self.due.ages, self.languages
        told = [(self._band(band), people) for band, people in asked.items()]
        told += [(in_each(each, "Not asked"), self.due.not_asked)] if asked and self.due.not_asked else []
        most = max((people for _, people in told), default=0)
        rows = [Row(label, (_bar(self._number(people), people, most, Fill.SOLID),)) for label, people in told]
        total = Row(in_each(each, "Total"), (Bar(self._number(self.due.totals.people), 0, Fill.SOLID),), is_sum=True)
        return Chart(Of.AGES, in_each(each, "People, by age"), (*rows, total) if rows else ())

    def facts(self) -> tuple[Fact, ...]:
        due, each = self.due, self.languages
        first = in_each(each, "Not asked") if due.first_timers is None else (self._number(due.first_timers),)
        facts = [
            Fact(in_each(each, "Visits"), self._number(due.totals.visits)),
            Fact(in_each(each, "Bags"), self._number(due.totals.bags)),
            Fact(in_each(each, "Households here for the first time"), " · ".join(first)),
            Fact(self._received(), self._weight(due.received_g)),
            Fact(self._sent(), self._weight(due.totals.sent_g)),
            Fact(in_each(each, "Deliveries that were too warm"), self._number(due.too_warm)),
            *self._logged(),
            Fact(in_each(each, "Foods held back from guests"), self._number(due.held)),
            Fact(self._pulled(), self._weight(due.recalled_g)),
        ]
        facts += self._weightless()
        if due.meal and due.meals is not None:
            by = in_each(each, "Counted by: {source}", source=due.meal.told)
            facts.append(Fact(in_each(each, "Meals"), self._number(due.meals), by))
        if due.value and due.value_cents is not None:
            by = in_each(each, "Counted by: {source}", source=due.value.told)
            facts.append(Fact(in_each(each, "Value of what was shared"), f"${due.value_cents / 100:,.2f}", by))
        return tuple(facts)

    def _logged(self) -> Iterator[Fact]:
        """Of fridges and hot food, by the logs; where there was no log, nobody knows."""
        found, each = self.due.logged, self.languages
        words = in_each(each, "Temperatures out of range")
        if not found:
            yield Fact(words, " · ".join(in_each(each, "Not logged")))
            return
        by = in_each(each, "Readings of fridges and hot food: {n}", n=self._number(found.temperatures))
        yield Fact(words, self._number(found.out_of_range), by)
        yield Fact(in_each(each, "Days with a temperature out of range"), self._number(found.days_out_of_range))

    def _weightless(self) -> Iterator[Fact]:
        """What the weights leave out, where there is any: a pound that nobody knows is not a pound that wasn't."""
        found, each = self.due.weightless, self.languages
        by = in_each(each, "These are in none of the weights here.")
        if found.came_in:
            yield Fact(in_each(each, "Pieces that came in without a weight"), self._number(found.came_in), by)
        if found.shared:
            yield Fact(in_each(each, "Pieces shared without a weight"), self._number(found.shared), by)
        if found.wasted:
            yield Fact(in_each(each, "Pieces wasted without a weight"), self._number(found.wasted), by)

    def _parted(self, of: Of, titles: Words, parts: Mapping[str, int], called: Callable[[str, Language], str]) -> Chart:
        """The heaviest first, the lightest together, and their sum; nothing where there is nothing."""
        fill = Fill.OPEN if of is Of.WASTE else Fill.HATCHED
        by_weight = sorted(parts.items(), key=lambda part: (-part[1], part[0]))
        shown = by_weight if len(by_weight) <= MOST_BARS else by_weight[: MOST_BARS - 1]
        told = [(once_each(called(name, language) for language in self.languages), grams) for name, grams in shown]
        rest = by_weight[len(shown) :]
        if rest:
            more = once_each(language.say("{n} more", n=language.number(len(rest))) for language in self.languages)
            told.append((more, sum(grams for _, grams in rest)))
        most, weights = max((grams for _, grams in told), default=0), self._weights(grams for _, grams in told)
        rows = [
            Row(label, (_bar(weight, grams, most, fill),)) for (label, grams), weight in zip(told, weights, strict=True)
        ]
        total = Row(in_each(self.languages, "Total"), (Bar(self._weight(sum(parts.values())), 0, fill),), is_sum=True)
        return Chart(of, titles, (*rows, total) if rows else ())

    def _parts(self) -> tuple[Sums, ...]:
        """Days or months; the days of a table that is open on most of them as weeks."""
        parts = self.due.parts
        if not self.due.is_month or len(parts) <= _MOST_DAYS:
            return parts
        weeks = groupby(parts, key=lambda part: date.fromisoformat(part.date).isocalendar()[:2])
        return tuple(_week(tuple(days)) for _, days in weeks)

    def _part(self, part: Sums) -> Words:
        if self.due.is_month:
            days = [date.fromisoformat(day) for day in part.date.split(_TO)]
            return once_each(" – ".join(map(language.day, days)) for language in self.languages)
        return once_each(date_words(part.date, language) for language in self.languages)

    def _band(self, text: str) -> Words:
        band = read_band(text)
        return band_words(band, self.languages) if band else (text,)

    def _food_in(self) -> Words:
        return self._each(lambda say, unit: say("Food in ({unit})", unit=unit))

    def _shared(self) -> Words:
        return self._each(lambda say, unit: say("Food shared ({unit})", unit=unit))

    def _wasted(self) -> Words:
        return self._each(lambda say, unit: say("Waste ({unit})", unit=unit))

    def _received(self) -> Words:
        return self._each(lambda say, unit: say("Received from other tables ({unit})", unit=unit))

    def _sent(self) -> Words:
        return self._each(lambda say, unit: say("Sent to other tables ({unit})", unit=unit))

    def _pulled(self) -> Words:
        return self._each(lambda say, unit: say("Pulled for a recall ({unit})", unit=unit))

    def _each(self, said: Callable[[Callable[..., str], str], str]) -> Words:
        """In each language, with its word for the site's unit of weight."""
        return once_each(said(language.say, weight_unit(self.units, language)) for language in self.languages)

    def _number(self, number: int) -> str:
        return self.languages[0].number(number)

    def _weight(self, grams: int) -> str:
        return self._number(half_up(self._exactly(grams)))

    def _weights(self, parts: Iterable[int]) -> tuple[str, ...]:
        """Whole, since a tenth of a pound says nothing in a month; they add up all the same."""
        return tuple(map(self._number, whole_parts([self._exactly(grams) for grams in parts])))

    def _exactly(self, grams: int) -> Fraction:
        return grams / (Fraction(1000) if self.units is Units.METRIC else GRAMS_A_POUND)


def _week(days: Sequence[Sums]) -> Sums:
    ends = dict.fromkeys((days[0].date, days[-1].date))
    return Sums.added(_TO.join(ends), days)


def _bar(value: str, amount: int, most: int, fill: Fill) -> Bar:
    return Bar(value, max(amount, 0) / most if most > 0 else 0.0, fill)


def _kind_words(kind: str, language: Language) -> str:
    return kind_words(Kind(kind), language) if kind in Kind.__members__.values() else kind
