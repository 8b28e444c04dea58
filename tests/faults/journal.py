"""What truly was behind each row that a laptop wrote, and which rows people still have to set right."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.events import Change

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.books import Saved

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Truth:
    """What a row should say; `moment`: when it happened; `load`: which load of its transfer.

    `odd_clock`: written by a laptop whose clock was wrong.
    """

    moment: int
    values: Mapping[str, str]
    odd_clock: bool
    maker: str
    load: str = ""


@dataclass(slots=True)
class Journal:
    """Truths by fact, entry and field. `to_fix`: (thing, field, scope) that were written wrongly and must be fixed."""

    facts: dict[str, Truth] = field(default_factory=dict)
    stands: dict[str, str] = field(default_factory=dict)
    fields: dict[tuple[str, str], str] = field(default_factory=dict)
    to_fix: dict[tuple[str, str, str], None] = field(default_factory=dict)

    def note(self, saved: Saved, truths: list[Truth], scope: str, *, stands: str = YES) -> None:
        """A new entry: the truth of its facts in their order; what it says of fields is compared with the truth."""
        entry = saved.entry
        facts = [event for event in entry.events if not isinstance(event, Change)]
        for event, truth in zip(facts, truths, strict=True):
            self.facts[event.event] = truth
            for name, value in truth.values.items():
                written = getattr(event, name)
                if ("" if written is None else str(written)) != value:
                    self.to_fix[event.event, name, scope] = None
        if facts:
            self.stands[entry.entry] = stands
            if stands == NO:
                self.to_fix[entry.entry, "stands", scope] = None
        for event in entry.events:
            if isinstance(event, Change):
                self._note_change(event)

    def _note_change(self, change: Change) -> None:
        """Of a thing's field nobody says again what was said truly: the books must keep it."""
        truth, key = self.true_value(change.thing, change.field), (change.thing, change.field, change.scope)
        if truth is not None and truth != change.value:
            self.to_fix[key] = None
        elif (change.thing, change.field) in self.fields:
            self.to_fix.pop(key, None)

    def true_value(self, thing: str, name: str) -> str | None:
        """What a field should read; None where nobody cares."""
        if name == "stands":
            return self.stands.get(thing)
        if name.startswith("after:") and thing in self.facts:
            return YES if self.is_after(thing, name.removeprefix("after:")) else NO
        if thing in self.facts:
            return self.facts[thing].load if name == "part" else self.facts[thing].values.get(name)
        return self.fields.get((thing, name))

    def is_after(self, event: str, count: str) -> bool:
        """Whether a movement, or a count, truly was after a count."""
        return self.facts[event].moment > self.facts[count].moment
