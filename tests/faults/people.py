"""People who set right what was written wrongly, and people who make it worse first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.events import Act, Change, Draft
from tests.faults.journal import NO, YES, Journal

if TYPE_CHECKING:
    from random import Random

    from tests.faults.laptops import FleetLaptop


class NeverSettledError(AssertionError):
    """Something stays wrong, or is asked, whatever people say."""


@dataclass(slots=True)
class People:
    """Who sits at the laptops, and knows what truly happened."""

    chance: Random
    journal: Journal

    def fix_some(self, laptop: FleetLaptop, most: int) -> int:
        """Sets right what people know to be wrong, where it still reads wrong here."""
        fixable = [
            key for key in self.journal.to_fix if key[2] == laptop.site and laptop.knows(key[0])
            and self._reads_wrong(laptop, key)
        ]  # fmt: skip
        chosen = self.chance.sample(fixable, min(most, len(fixable)))
        for thing, name, _ in chosen:
            self._fix(laptop, thing, name)
        return len(chosen)

    def _reads_wrong(self, laptop: FleetLaptop, key: tuple[str, str, str]) -> bool:
        return laptop.reads(*key) != self.journal.true_value(*key[:2])

    def _fix(self, laptop: FleetLaptop, thing: str, name: str) -> None:
        truth = self.journal.true_value(thing, name)
        assert truth is not None
        if name == "stands":
            saved = laptop.books.undo(thing) if truth == NO else laptop.books.put_back(thing)
        elif thing in self.journal.facts:
            saved = laptop.books.correct(thing, **{name: truth})
        else:
            said = Change(thing=thing, field=name, value=truth)
            saved = laptop.books.record(Draft(Act.NAMED, laptop.today(), (said,)))
        self.journal.note(saved, [], laptop.site)
        if laptop.reads(thing, name, laptop.site) != truth:
            raise NeverSettledError(f"{laptop.name} set {name} of {thing} right, and it still reads otherwise")

    def make_it_worse(self, laptop: FleetLaptop) -> None:
        """Somebody undoes what was right, or corrects it into something else that is wrong."""
        entries = [entry for entry in self.journal.stands if self._is_own(laptop, entry)]
        facts = [fact for fact in self.journal.facts if laptop.knows(fact) and self._is_own_fact(laptop, fact)]
        if entries and self.chance.random() < 0.5:
            entry = self.chance.choice(entries)
            wrong = laptop.books.undo if self.journal.stands[entry] == YES else laptop.books.put_back
            self.journal.note(wrong(entry), [], laptop.site)
        elif facts:
            fact = self.chance.choice(facts)
            name = "quantity" if "quantity" in self.journal.facts[fact].values else "people"
            wrong_number = str(self.chance.randrange(1, 400))
            self.journal.note(laptop.books.correct(fact, **{name: wrong_number}), [], laptop.site)

    def _is_own(self, laptop: FleetLaptop, entry: str) -> bool:
        question = "SELECT 1 FROM entry WHERE entry = ? AND site = ?"
        return laptop.site_file.db.execute(question, (entry, laptop.site)).fetchone() is not None

    def _is_own_fact(self, laptop: FleetLaptop, fact: str) -> bool:
        db = laptop.site_file.db
        tables = ("movement", "visit", "count")
        questions = (f"SELECT 1 FROM {table} WHERE event = ? AND site = ?" for table in tables)
        return any(db.execute(question, (fact, laptop.site)).fetchone() for question in questions)
