"""What is told where somebody scans what another one counted before, and what may be chosen then, by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.count_theirs import Way
from pantry.office.count_words import one_of_several
from pantry.office.name_suggestions import Choice

if TYPE_CHECKING:
    from pantry.office.count_lines import CountLine
    from pantry.office.count_theirs import Theirs
    from pantry.office.talk_parts import TalkParts

TURN, OTHER_PARTS = "turn", "other parts"
TURN_KEY = " "


def told_words(parts: TalkParts, theirs: Theirs, line: CountLine) -> str:
    """Whose number it was added to, and how many there are then; the key that turns it."""
    found = one_of_several(parts, theirs.found, line.unit)
    total, own = (parts.quantity(one, line.unit) for one in (theirs.total(line), theirs.own(line)))
    if theirs.is_left_out:
        return parts.language.say(
            "Counted before: {found}. That is left out: {own} in all. Space bar: {total} in all.",
            found=found, own=own, total=total,
        )  # fmt: skip
    return parts.language.say(
        "Counted before: {found}. This is added: {total} in all. Space bar: {own} in all.",
        found=found, own=own, total=total,
    )  # fmt: skip


def turning_choices(parts: TalkParts, theirs: Theirs, line: CountLine, way: Way) -> tuple[Choice, ...]:
    """The other way, by the space bar too; and that everybody counts another part."""
    say = parts.language.say
    now, other = theirs.own(line), theirs.total(line)
    if not theirs.is_left_out:
        now, other = other, now
    amounts = {"n": parts.quantity(other, line.unit), "total": parts.quantity(now, line.unit)}
    turn = Choice(TURN, say("{n} in all, not {total}", **amounts), say("Space bar"))
    if way is Way.PARTS:
        return (turn,)
    return (turn, Choice(OTHER_PARTS, say("Another part of it"), say("Scans are added")))
